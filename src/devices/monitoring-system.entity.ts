import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { Vendor } from './vendor.entity.js';

/** A vendor's product at one version; another version is another monitoring system (NB-CON-05). */
@Entity('monitoring_system')
@ForeignKey(() => Vendor, ['provider_id', 'vendor_id'], ['provider_id', 'id'])
export class MonitoringSystem extends RecordEntity {
  @TextColumn()
  vendor_id: string;

  @TextColumn()
  name: string;

  @TextColumn()
  product_version: string;

  @ApiProperty({ enum: TECHNOLOGIES, isArray: true })
  @Column({ type: 'text', array: true })
  technologies: Technology[];
}
