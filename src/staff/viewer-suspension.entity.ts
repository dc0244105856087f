import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty({ enum: SUSPENSION_GROUNDS })
  @Column({ type: 'text' })
  ground: SuspensionGround;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lifted_at: Date | null;
}
