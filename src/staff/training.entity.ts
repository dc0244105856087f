import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** The courses that count: how to view without harm, and when not to (NB-VW-03). */
export const COURSES = ['monitoring_viewing'] as const;

/** A course somebody has completed; it stands for as long as the policy says (NB-VW-03). */
@Entity('training')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Index('training_staff', ['provider_id', 'staff_id'])
export class Training extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty({ enum: COURSES })
  @Column({ type: 'text' })
  course: (typeof COURSES)[number];

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  completed_at: Date;
}
