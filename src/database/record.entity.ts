import { ApiProperty } from '@nestjs/swagger';
import { Column, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from './columns.js';

/** What every record carries: whose it is, which version, when it was said or done, when it was written down and by whom. */
export abstract class RecordEntity {
  @ApiProperty({ description: 'The provider the record belongs to, by ODS code.' })
  @PrimaryColumn({ type: 'text', collation: 'C' })
  provider_id: string;

  @ApiProperty({ description: 'Unique within the provider.' })
  @PrimaryColumn({ type: 'text', collation: 'C' })
  id: string;

  @ApiProperty({ description: 'Counts up by one with each change; the first is 1.' })
  @Column({ type: 'integer', default: 1 })
  version: number;

  @InstantColumn({ description: 'When it was said or done; may lie in the past.' })
  occurred_at: Date;

  @ApiProperty({ type: String, format: 'date-time', description: "The server's own time of the last change." })
  @Column({ type: 'timestamptz', precision: 3 })
  recorded_at: Date;

  @TextColumn({ description: 'Who recorded the last change: `staff:<id>`, or `system:<what>`.' })
  recorded_by: string;
}
