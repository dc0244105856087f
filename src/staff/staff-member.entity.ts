import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { STAFF_KINDS } from '../decision/words.js';
import { ROLES, type Role } from '../identity/abilities.js';

export type StaffKind = (typeof STAFF_KINDS)[number];
const STAFF_STATES = ['active', 'left'] as const;

/** A person who works for the provider, or an account several people share, which may never view (NB-VW-03). */
@Entity('staff_member')
export class StaffMember extends RecordEntity {
  @TextColumn({ enum: STAFF_KINDS })
  kind: StaffKind;

  @TextColumn()
  name: string;

  @TextColumn({ description: 'Who employs them: the provider, an agency, a contractor.' })
  employer: string;

  @TextColumn({ nullable: true, description: 'The professional registration, such as an NMC pin.' })
  registration: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  @Column({ type: 'text', array: true })
  roles: Role[];

  @TextColumn({ enum: STAFF_STATES })
  state: (typeof STAFF_STATES)[number];
}
