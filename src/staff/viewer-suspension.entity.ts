import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** On what ground somebody may not view; a closed list, because a story told here would be read by too many. */
export const SUSPENSION_GROUNDS = ['registration', 'safeguarding', 'allegation', 'unusual_viewing'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** Somebody may not view, nor do anything here but record a withdrawal, until it is lifted (NB-VW-03, NB-GOV-05). */
@Entity('viewer_suspension')
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Index('viewer_suspension_staff', ['provider_id', 'staff_id'])
export class ViewerSuspension extends RecordEntity {
  @TextColumn()
  staff_id: string;

  @TextColumn({ enum: SUSPENSION_GROUNDS })
  ground: SuspensionGround;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true })
  lifted_at: Date | null;
}
