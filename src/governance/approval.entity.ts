import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { PURPOSES, type Purpose } from '../decision/words.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { ApprovalPartsBody } from './approval-parts.dto.js';
import type { ApprovalParts } from './approval-parts.js';
import { APPROVAL_STATES, type ApprovalFields, type ApprovalState } from './approval.js';

/** What a provider rests the use of one system on one ward on (NB-GOV-01). */
@Entity('approval')
@Index('approval_ward', ['provider_id', 'ward_id'])
@ForeignKey(() => MonitoringSystem, ['provider_id', 'monitoring_system_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class Approval extends RecordEntity implements ApprovalFields {
  @ApiProperty()
  @Column({ type: 'text' })
  monitoring_system_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty()
  @Column({ type: 'boolean' })
  medical_device: boolean;

  @ApiProperty({ type: () => ApprovalPartsBody })
  @Column({ type: 'jsonb' })
  parts: ApprovalParts;

  @ApiProperty({ enum: PURPOSES, isArray: true, description: 'The purposes for which it holds a lawful basis.' })
  @Column({ type: 'text', array: true })
  purposes: Purpose[];

  @ApiProperty({ type: String, format: 'date-time', description: 'When the part completed first was completed.' })
  @Column({ type: 'timestamptz', precision: 3 })
  oldest_part_at: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first end that a part has of its own; null when none has.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  first_expiry_at: Date | null;

  @ApiProperty({ enum: APPROVAL_STATES, description: 'Only `approved` permits anything.' })
  @Column({ type: 'text' })
  state: ApprovalState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  prepared_at: Date;

  @ApiProperty({ description: 'Who prepared it: `staff:<id>`.' })
  @Column({ type: 'text' })
  prepared_by: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approved_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who approved it: somebody who did not prepare it.' })
  @Column({ type: 'text', nullable: true })
  approved_by: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawn_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawn_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawn_reason: string | null;
}
