import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** Which ward somebody works on; only there may they view (NB-VW-03) or see patients. */
@Entity('ward_assignment')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@Index('ward_assignment_staff', ['provider_id', 'staff_id'])
@Check('ward_assignment_period_check', 'ends_at >= starts_at')
export class WardAssignment extends RecordEntity {
  @TextColumn()
  staff_id: string;

  @TextColumn()
  ward_id: string;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true, description: 'Null while nobody has ended it.' })
  ends_at: Date | null;
}
