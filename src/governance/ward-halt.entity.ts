import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Device } from '../devices/device.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { HALT_KINDS, type HaltKind, type WardHaltFields } from './ward-halt.js';

/** Nothing on a ward, or by one device, watches anybody, until a lived-experience review has been held (NB-GOV-05). */
@Entity('ward_halt')
@Index('ward_halt_ward', ['provider_id', 'ward_id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Device, ['provider_id', 'device_id'], ['provider_id', 'id'])
export class WardHalt extends RecordEntity implements WardHaltFields {
  @TextColumn()
  ward_id: string;

  @TextColumn({ nullable: true, description: 'The one device that is halted; null for the whole ward.' })
  device_id: string | null;

  @TextColumn({ enum: HALT_KINDS })
  kind: HaltKind;

  @InstantColumn()
  started_at: Date;

  @TextColumn({ description: 'Who started it first: `staff:<id>`.' })
  started_by: string;

  @InstantColumn({ description: 'When its lived-experience review is due; that it is overdue lifts nothing.' })
  review_due_at: Date;

  @ApiProperty({ type: [String], nullable: true, description: 'Who held the lived-experience review.' })
  @Column({ type: 'text', array: true, nullable: true })
  reviewers: string[] | null;

  @InstantColumn({ nullable: true })
  reviewed_at: Date | null;

  @TextColumn({ nullable: true, description: 'What the review found.' })
  findings: string | null;

  @InstantColumn({ nullable: true, description: 'Null while it stands.' })
  restarted_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who started watching again: `staff:<id>`.' })
  restarted_by: string | null;
}
