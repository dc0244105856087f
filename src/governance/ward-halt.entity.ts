import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'The one device that is halted; null for the whole ward.' })
  @Column({ type: 'text', nullable: true })
  device_id: string | null;

  @ApiProperty({ enum: HALT_KINDS })
  @Column({ type: 'text' })
  kind: HaltKind;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  started_at: Date;

  @ApiProperty({ description: 'Who started it first: `staff:<id>`.' })
  @Column({ type: 'text' })
  started_by: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When its lived-experience review is due; that it is overdue lifts nothing.',
  })
  @Column({ type: 'timestamptz', precision: 3 })
  review_due_at: Date;

  @ApiProperty({ type: [String], nullable: true, description: 'Who held the lived-experience review.' })
  @Column({ type: 'text', array: true, nullable: true })
  reviewers: string[] | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  reviewed_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the review found.' })
  @Column({ type: 'text', nullable: true })
  findings: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it stands.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  restarted_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who started watching again: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  restarted_by: string | null;
}
