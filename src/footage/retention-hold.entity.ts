import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Device } from '../devices/device.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { HELD_OVER, HOLD_STATES, type HeldOver, type HoldFields, type HoldState } from './retention-hold.js';

/** What was recorded is kept for a case, until two people release it; it lets nobody see or keep more (NB-RET-04). */
@Entity('retention_hold')
@Index('retention_hold_unreleased', ['provider_id', 'review_due_at'], { where: '(released_at IS NULL)' })
@ForeignKey(() => Device, ['provider_id', 'device_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class RetentionHold extends RecordEntity implements HoldFields {
  @TextColumn({ enum: HELD_OVER, description: 'What it is over.' })
  over: HeldOver;

  @TextColumn({ nullable: true, description: 'The one device; null unless it is over a device.' })
  device_id: string | null;

  @TextColumn({ nullable: true, description: 'The one ward; null unless it is over a ward.' })
  ward_id: string | null;

  @TextColumn({ nullable: true, description: 'The one patient; null unless it is over a patient.' })
  patient_id: string | null;

  @ApiProperty({
    type: [String],
    description:
      'The wards on which it keeps whatever was recorded: of a patient, those they were on in that time as recorded when it was asked for, or every ward when nobody recorded where they were. A carried device may have recorded on any ward.',
  })
  @Column({ type: 'text', array: true })
  ward_ids: string[];

  @InstantColumn({ description: 'The first instant of what was recorded.' })
  recorded_from: Date;

  @InstantColumn({ description: 'The last instant of what was recorded.' })
  recorded_until: Date;

  @TextColumn({ description: 'What the case is called where it is dealt with.' })
  case_reference: string;

  @TextColumn({ description: 'Why it must be kept.' })
  reason: string;

  @TextColumn({ enum: HOLD_STATES, description: 'It keeps what it is over from `asked` on, until it is `released`.' })
  state: HoldState;

  @InstantColumn()
  asked_at: Date;

  @TextColumn({ description: 'Who asked for it first: `staff:<id>`.' })
  asked_by: string;

  @InstantColumn({ description: 'When two people should have approved it; it stands all the same.' })
  approvals_due_at: Date;

  @InstantColumn({ nullable: true })
  first_approved_at: Date | null;

  @TextColumn({ nullable: true, description: 'The first of the two who approve it.' })
  first_approved_by: string | null;

  @InstantColumn({ nullable: true, description: 'When the second approved it; null before that.' })
  approved_at: Date | null;

  @TextColumn({ nullable: true, description: 'The second of the two.' })
  approved_by: string | null;

  @InstantColumn({ description: 'When it is reviewed next; that it is overdue lifts nothing.' })
  review_due_at: Date;

  @InstantColumn({ nullable: true, description: 'When it was last reviewed and kept.' })
  reviewed_at: Date | null;

  @TextColumn({ nullable: true })
  reviewed_by: string | null;

  @TextColumn({ nullable: true, description: 'Why it is still needed.' })
  review_note: string | null;

  @InstantColumn({
    nullable: true,
    description: 'When the first of two asked to release it; it stands until a second does.',
  })
  release_asked_at: Date | null;

  @TextColumn({ nullable: true })
  release_asked_by: string | null;

  @TextColumn({ nullable: true, description: 'Why it is no longer needed.' })
  release_reason: string | null;

  @InstantColumn({ nullable: true, description: 'Null while it stands.' })
  released_at: Date | null;

  @TextColumn({ nullable: true, description: 'The second of the two who released it.' })
  released_by: string | null;
}
