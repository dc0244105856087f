import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { ROOM_PLACES, Room, type RoomPlace } from '../organisation/room.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { INCIDENT_KINDS, type IncidentFields, type IncidentKind } from './incident.js';

/** Something that happened on a ward, while its record is open; it names no patient, and says nothing of what anybody agreed to. */
@Entity('incident')
@Index('incident_ward', ['provider_id', 'ward_id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
export class Incident extends RecordEntity implements IncidentFields {
  @TextColumn()
  ward_id: string;

  @TextColumn({ nullable: true, description: 'The room it is in; null when it is in none of the ward’s.' })
  room_id: string | null;

  @TextColumn({ enum: ROOM_PLACES, description: 'What kind of place it is in.' })
  place: RoomPlace;

  @TextColumn({ enum: INCIDENT_KINDS })
  kind: IncidentKind;

  @TextColumn({ description: 'What happens, without a name.' })
  summary: string;

  @ApiProperty({ description: 'Whether somebody is being attacked: without it no body-worn camera in a bedroom.' })
  @Column({ type: 'boolean' })
  immediate_violence: boolean;

  @InstantColumn()
  opened_at: Date;

  @InstantColumn({
    nullable: true,
    description: 'When everybody in view was told that a camera is on; null until they were.',
  })
  announced_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who announced it: `staff:<id>`.' })
  announced_by: string | null;

  @InstantColumn({ nullable: true, description: 'Null while it is open.' })
  closed_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who closed it: `staff:<id>`.' })
  closed_by: string | null;

  @InstantColumn({ nullable: true, description: 'Null unless the police came.' })
  police_attended_at: Date | null;

  @ApiProperty({ type: Boolean, nullable: true })
  @Column({ type: 'boolean', nullable: true })
  police_camera_worn: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  @Column({ type: 'boolean', nullable: true })
  police_camera_on: boolean | null;

  @TextColumn({ nullable: true, description: 'Why no camera was worn and on.' })
  police_camera_why_not: string | null;

  @InstantColumn({ nullable: true, description: 'Until when the record of the police attendance is kept at least.' })
  use_of_force_kept_until: Date | null;
}
