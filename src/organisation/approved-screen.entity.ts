import { Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Ward } from './ward.entity.js';

const SCREEN_STATES = ['approved', 'withdrawn'] as const;

/** A screen on which a ward's monitoring may be viewed, because nobody else can see it (NB-VW-05). */
@Entity('approved_screen')
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class ApprovedScreen extends RecordEntity {
  @TextColumn()
  ward_id: string;

  @TextColumn()
  name: string;

  @TextColumn({ enum: SCREEN_STATES })
  state: (typeof SCREEN_STATES)[number];
}
