import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** When somebody works; only then may they view (NB-VW-03). An end that equals the start means it was called off. */
@Entity('shift')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Index('shift_staff', ['provider_id', 'staff_id'])
@Check('shift_period_check', 'ends_at >= starts_at')
export class Shift extends RecordEntity {
  @TextColumn()
  staff_id: string;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn()
  ends_at: Date;
}
