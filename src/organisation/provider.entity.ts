import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { PROVIDER_KINDS } from '../decision/words.js';

export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** A tenant: an NHS trust or independent provider, known by its ODS code. */
@Entity('provider')
export class Provider {
  @ApiProperty({ description: 'The ODS code.', example: 'DEMO' })
  @PrimaryColumn({ type: 'text', collation: 'C' })
  provider_id: string;

  @TextColumn()
  name: string;

  @TextColumn({ enum: PROVIDER_KINDS, description: 'A sandbox has no patients; its answers say so.' })
  kind: ProviderKind;

  @ApiProperty({ description: 'Counts up by one with each change; the first is 1.' })
  @Column({ type: 'integer', default: 1 })
  version: number;

  @InstantColumn()
  occurred_at: Date;

  @InstantColumn()
  recorded_at: Date;

  @TextColumn()
  recorded_by: string;
}
