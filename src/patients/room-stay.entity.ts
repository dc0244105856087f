import { Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Room } from '../organisation/room.entity.js';
import { Admission } from './admission.entity.js';
import { Patient } from './patient.entity.js';
import type { RoomStayFields } from './room-stay.js';

/** The time for which a room is a patient's own; no patient has two at once. */
@Entity('room_stay')
@Index('room_stay_room', ['provider_id', 'room_id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
@Exclusion(
  'room_stay_one_room_at_a_time',
  'USING gist (provider_id WITH =, patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&)',
)
export class RoomStay extends RecordEntity implements RoomStayFields {
  @TextColumn()
  admission_id: string;

  @TextColumn()
  patient_id: string;

  @TextColumn()
  room_id: string;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true })
  ends_at: Date | null;
}
