import { Entity } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';

/** A hospital or other place where a provider has wards. */
@Entity('site')
export class Site extends RecordEntity {
  @TextColumn()
  name: string;
}
