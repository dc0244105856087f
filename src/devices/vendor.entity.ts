import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';

const VENDOR_STATES = ['active', 'suspended'] as const;

/** A company whose monitoring a provider uses. */
@Entity('vendor')
export class Vendor extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty({ enum: VENDOR_STATES, description: 'A suspended vendor is permitted nothing, by whichever client.' })
  @Column({ type: 'text' })
  state: (typeof VENDOR_STATES)[number];
}
