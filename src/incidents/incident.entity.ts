import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The room it is in; null when it is in none of the ward’s.',
  })
  @Column({ type: 'text', nullable: true })
  room_id: string | null;

  @ApiProperty({ enum: ROOM_PLACES, description: 'What kind of place it is in.' })
  @Column({ type: 'text' })
  place: RoomPlace;

  @ApiProperty({ enum: INCIDENT_KINDS })
  @Column({ type: 'text' })
  kind: IncidentKind;

  @ApiProperty({ description: 'What happens, without a name.' })
  @Column({ type: 'text' })
  summary: string;

  @ApiProperty({ description: 'Whether somebody is being attacked: without it no body-worn camera in a bedroom.' })
  @Column({ type: 'boolean' })
  immediate_violence: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  opened_at: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When everybody in view was told that a camera is on; null until they were.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  announced_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who announced it: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  announced_by: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is open.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closed_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who closed it: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  closed_by: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null unless the police came.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  police_attended_at: Date | null;

  @ApiProperty({ type: Boolean, nullable: true })
  @Column({ type: 'boolean', nullable: true })
  police_camera_worn: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  @Column({ type: 'boolean', nullable: true })
  police_camera_on: boolean | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why no camera was worn and on.' })
  @Column({ type: 'text', nullable: true })
  police_camera_why_not: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the record of the police attendance is kept at least.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  use_of_force_kept_until: Date | null;
}
