import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffMember } from '../staff/staff-member.entity.js';

/** A password, as scrypt keeps it, and how often it was lately guessed wrong. */
@Entity('staff_credential')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
export class StaffCredential {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  provider_id: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  staff_id: string;

  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;

  @Column({ type: 'timestamptz', precision: 3 })
  set_at: Date;

  /** Attempts since the last right one. */
  @Column({ type: 'integer' })
  failures: number;

  /** No attempt is looked at before this. */
  @Column({ type: 'timestamptz', precision: 3 })
  next_attempt_at: Date;
}
