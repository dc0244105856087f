import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PROVIDER_KINDS } from '../decision/words.js';

export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** A tenant: an NHS trust or independent provider, known by its ODS code. */
@Entity('provider')
export class Provider {
  @ApiProperty({ description: 'The ODS code.', example: 'DEMO' })
  @PrimaryColumn({ type: 'text', collation: 'C' })
  provider_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty({ enum: PROVIDER_KINDS, description: 'A sandbox has no patients; its answers say so.' })
  @Column({ type: 'text' })
  kind: ProviderKind;

  @ApiProperty({ description: 'Counts up by one with each change; the first is 1.' })
  @Column({ type: 'integer', default: 1 })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  occurred_at: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  recorded_at: Date;

  @ApiProperty()
  @Column({ type: 'text' })
  recorded_by: string;
}
