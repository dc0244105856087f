import { Entity } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';

const VENDOR_STATES = ['active', 'suspended'] as const;

/** A company whose monitoring a provider uses. */
@Entity('vendor')
export class Vendor extends RecordEntity {
  @TextColumn()
  name: string;

  @TextColumn({ enum: VENDOR_STATES, description: 'A suspended vendor is permitted nothing, by whichever client.' })
  state: (typeof VENDOR_STATES)[number];
}
