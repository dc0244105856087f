import { Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { WARD_KINDS } from '../decision/words.js';
import { Site } from './site.entity.js';

export type WardKind = (typeof WARD_KINDS)[number];

/** A ward of a site. */
@Entity('ward')
@ForeignKey(() => Site, ['provider_id', 'site_id'], ['provider_id', 'id'])
export class Ward extends RecordEntity {
  @TextColumn()
  site_id: string;

  @TextColumn()
  name: string;

  @TextColumn({ enum: WARD_KINDS })
  kind: WardKind;
}
