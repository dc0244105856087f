import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  admission_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  room_id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ends_at: Date | null;
}
