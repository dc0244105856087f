import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { STAFF_KINDS } from '../decision/words.js';
import { ROLES, type Role } from '../identity/abilities.js';

export type StaffKind = (typeof STAFF_KINDS)[number];
const STAFF_STATES = ['active', 'left'] as const;

/** A person who works for the provider, or an account several people share, which may never view (NB-VW-03). */
@Entity('staff_member')
export class StaffMember extends RecordEntity {
  @ApiProperty({ enum: STAFF_KINDS })
  @Column({ type: 'text' })
  kind: StaffKind;

  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty({ description: 'Who employs them: the provider, an agency, a contractor.' })
  @Column({ type: 'text' })
  employer: string;

  @ApiProperty({ type: String, nullable: true, description: 'The professional registration, such as an NMC pin.' })
  @Column({ type: 'text', nullable: true })
  registration: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  @Column({ type: 'text', array: true })
  roles: Role[];

  @ApiProperty({ enum: STAFF_STATES })
  @Column({ type: 'text' })
  state: (typeof STAFF_STATES)[number];
}
