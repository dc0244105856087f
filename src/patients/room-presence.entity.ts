import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { Room } from '../organisation/room.entity.js';
import { PRESENCE_KINDS, type PresenceKind, type RoomPresenceFields } from './occupancy.js';
import { Patient } from './patient.entity.js';

/** Somebody signed in to a room that is not theirs; whoever is known to be in view must be covered (NB-DEF-04). */
@Entity('room_presence')
@Index('room_presence_room', ['provider_id', 'room_id'])
@Check('room_presence_period_check', 'ends_at >= starts_at')
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class RoomPresence extends RecordEntity implements RoomPresenceFields {
  @ApiProperty()
  @Column({ type: 'text' })
  room_id: string;

  @ApiProperty({ enum: PRESENCE_KINDS })
  @Column({ type: 'text' })
  kind: PresenceKind;

  @ApiProperty({ type: String, nullable: true, description: 'The other patient, when their id is known.' })
  @Column({ type: 'text', nullable: true })
  patient_id: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ends_at: Date | null;
}
