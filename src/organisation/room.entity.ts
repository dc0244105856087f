import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { PLACES, type Place } from '../decision/words.js';
import { Ward } from './ward.entity.js';

/** What a room can be; `carried` is where a body-worn device is, never a room. */
export const ROOM_PLACES = PLACES.filter((place) => place !== 'carried');
export type RoomPlace = Exclude<Place, 'carried'>;

/** A room of a ward. */
@Entity('room')
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class Room extends RecordEntity {
  @TextColumn()
  ward_id: string;

  @TextColumn()
  name: string;

  @TextColumn({ enum: ROOM_PLACES })
  place: RoomPlace;

  @ApiProperty({
    description: 'Whether people talk here in private: then nobody is watched in it, though it is communal.',
  })
  @Column({ type: 'boolean', default: false })
  private_conversation: boolean;
}
