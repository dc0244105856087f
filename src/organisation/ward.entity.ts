import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { WARD_KINDS } from '../decision/words.js';
import { Site } from './site.entity.js';

export type WardKind = (typeof WARD_KINDS)[number];

/** A ward of a site. */
@Entity('ward')
@ForeignKey(() => Site, ['provider_id', 'site_id'], ['provider_id', 'id'])
export class Ward extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  site_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty({ enum: WARD_KINDS })
  @Column({ type: 'text' })
  kind: WardKind;
}
