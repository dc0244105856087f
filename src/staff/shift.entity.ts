import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** When somebody works; only then may they view (NB-VW-03). An end that equals the start means it was called off. */
@Entity('shift')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Index('shift_staff', ['provider_id', 'staff_id'])
@Check('shift_period_check', 'ends_at >= starts_at')
export class Shift extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  ends_at: Date;
}
