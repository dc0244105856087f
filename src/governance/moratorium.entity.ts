import { Entity } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { MORATORIUM_LEVELS, type MoratoriumFields, type MoratoriumLevel } from './moratorium.js';

/** Nothing of a technology, a provider or the whole country watches, from its start until it is lifted. */
@Entity('moratorium')
export class Moratorium extends RecordEntity implements MoratoriumFields {
  @TextColumn({ enum: MORATORIUM_LEVELS })
  level: MoratoriumLevel;

  @TextColumn({ enum: TECHNOLOGIES, nullable: true, description: 'Null for every technology.' })
  technology: Technology | null;

  @TextColumn({ description: 'Why nothing may watch.' })
  reason: string;

  @InstantColumn({ description: 'From when on; may lie in the future.' })
  starts_at: Date;

  @InstantColumn({ nullable: true, description: 'Null while it stands.' })
  lifted_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who lifted it: `staff:<id>`.' })
  lifted_by: string | null;

  @TextColumn({ nullable: true, description: 'Why watching may start again.' })
  lifted_reason: string | null;
}
