import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { MORATORIUM_LEVELS, type MoratoriumFields, type MoratoriumLevel } from './moratorium.js';

/** Nothing of a technology, a provider or the whole country watches, from its start until it is lifted. */
@Entity('moratorium')
export class Moratorium extends RecordEntity implements MoratoriumFields {
  @ApiProperty({ enum: MORATORIUM_LEVELS })
  @Column({ type: 'text' })
  level: MoratoriumLevel;

  @ApiProperty({ enum: TECHNOLOGIES, nullable: true, description: 'Null for every technology.' })
  @Column({ type: 'text', nullable: true })
  technology: Technology | null;

  @ApiProperty({ description: 'Why nothing may watch.' })
  @Column({ type: 'text' })
  reason: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'From when on; may lie in the future.' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it stands.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lifted_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who lifted it: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  lifted_by: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why watching may start again.' })
  @Column({ type: 'text', nullable: true })
  lifted_reason: string | null;
}
