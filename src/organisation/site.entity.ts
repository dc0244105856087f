import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';

/** A hospital or other place where a provider has wards. */
@Entity('site')
export class Site extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  name: string;
}
