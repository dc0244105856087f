import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
  @TextColumn({ nullable: true, description: 'The room it is over; null when it is over a patient.' })
  room_id: string | null;

  @TextColumn({ nullable: true, description: 'The patient it is over, wherever they stay.' })
  patient_id: string | null;

  @TextColumn({
    enum: [...WINDOW_KINDS, null],
    nullable: true,
    description: 'What it is for; null when whoever started it on the spot did not say.',
  })
  kind: WindowKind | null;

  @TextColumn({ enum: WINDOW_ASKERS })
  asked_by: WindowAsker;

  @TextColumn({
    enum: WINDOW_STATES,
    description: '`planned` stands from starts_at until ends_at by the clock; `open` stands until somebody ends it.',
  })
  state: WindowState;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true })
  ends_at: Date | null;
}
