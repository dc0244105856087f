import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
  @TextColumn()
  room_id: string;

  @TextColumn({ enum: PRESENCE_KINDS })
  kind: PresenceKind;

  @TextColumn({ nullable: true, description: 'The other patient, when their id is known.' })
  patient_id: string | null;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true })
  ends_at: Date | null;
}
