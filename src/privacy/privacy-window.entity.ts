import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { Room } from '../organisation/room.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  WINDOW_ASKERS,
  WINDOW_KINDS,
  WINDOW_STATES,
  type WindowAsker,
  type WindowFields,
  type WindowKind,
  type WindowState,
} from './privacy-window.js';

/** A time in which nobody watches a room, or a patient wherever they stay (NB-VW-04). */
@Entity('privacy_window')
@Index('privacy_window_room', ['provider_id', 'room_id'])
@Index('privacy_window_patient', ['provider_id', 'patient_id'])
@Check('privacy_window_place_check', 'num_nonnulls(room_id, patient_id) = 1')
@Check('privacy_window_period_check', 'ends_at >= starts_at')
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class PrivacyWindow extends RecordEntity implements WindowFields {
  @ApiProperty({ type: String, nullable: true, description: 'The room it is over; null when it is over a patient.' })
  @Column({ type: 'text', nullable: true })
  room_id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The patient it is over, wherever they stay.' })
  @Column({ type: 'text', nullable: true })
  patient_id: string | null;

  @ApiProperty({
    type: String,
    enum: [...WINDOW_KINDS, null],
    nullable: true,
    description: 'What it is for; null when whoever started it on the spot did not say.',
  })
  @Column({ type: 'text', nullable: true })
  kind: WindowKind | null;

  @ApiProperty({ enum: WINDOW_ASKERS })
  @Column({ type: 'text' })
  asked_by: WindowAsker;

  @ApiProperty({
    enum: WINDOW_STATES,
    description: '`planned` stands from starts_at until ends_at by the clock; `open` stands until somebody ends it.',
  })
  @Column({ type: 'text' })
  state: WindowState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ends_at: Date | null;
}
