import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
  @TextColumn()
  monitoring_system_id: string;

  @TextColumn()
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

  @InstantColumn({ description: 'When the part completed first was completed.' })
  oldest_part_at: Date;

  @InstantColumn({ nullable: true, description: 'The first end that a part has of its own; null when none has.' })
  first_expiry_at: Date | null;

  @TextColumn({ enum: APPROVAL_STATES, description: 'Only `approved` permits anything.' })
  state: ApprovalState;

  @InstantColumn()
  prepared_at: Date;

  @TextColumn({ description: 'Who prepared it: `staff:<id>`.' })
  prepared_by: string;

  @InstantColumn({ nullable: true })
  approved_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who approved it: somebody who did not prepare it.' })
  approved_by: string | null;

  @InstantColumn({ nullable: true })
  withdrawn_at: Date | null;

  @TextColumn({ nullable: true })
  withdrawn_by: string | null;

  @TextColumn({ nullable: true })
  withdrawn_reason: string | null;
}
