import { Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Room } from '../organisation/room.entity.js';
import { OCCUPANCY_STATES, type OccupancyState } from './occupancy.js';

/** What is known of who is in a room; its id is the room's. A room without one was never confirmed. */
@Entity('room_occupancy')
@ForeignKey(() => Room, ['provider_id', 'id'], ['provider_id', 'id'])
export class RoomOccupancy extends RecordEntity {
  @TextColumn({ enum: OCCUPANCY_STATES })
  state: OccupancyState;
}
