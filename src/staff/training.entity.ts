import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** The courses that count: how to view without harm, and when not to (NB-VW-03). */
export const COURSES = ['monitoring_viewing'] as const;

/** A course somebody has completed; it stands for as long as the policy says (NB-VW-03). */
@Entity('training')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Index('training_staff', ['provider_id', 'staff_id'])
export class Training extends RecordEntity {
  @TextColumn()
  staff_id: string;

  @TextColumn({ enum: COURSES })
  course: (typeof COURSES)[number];

  @InstantColumn()
  completed_at: Date;
}
