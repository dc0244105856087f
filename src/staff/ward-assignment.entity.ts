import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while nobody has ended it.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ends_at: Date | null;
}
