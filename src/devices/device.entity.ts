import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { Room } from '../organisation/room.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { MonitoringSystem } from './monitoring-system.entity.js';
import { Vendor } from './vendor.entity.js';

const DEVICE_STATES = ['in_service', 'withdrawn'] as const;

/** A camera or sensor, fixed in a room or carried on a ward. */
@Entity('device')
@ForeignKey(() => Vendor, ['provider_id', 'vendor_id'], ['provider_id', 'id'])
@ForeignKey(() => MonitoringSystem, ['provider_id', 'monitoring_system_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
@Unique('device_vendor_device_id_unique', ['provider_id', 'vendor_id', 'vendor_device_id'])
export class Device extends RecordEntity {
  @ApiProperty({ description: "Its monitoring system's vendor." })
  @Column({ type: 'text' })
  vendor_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  monitoring_system_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for a carried device.' })
  @Column({ type: 'text', nullable: true })
  room_id: string | null;

  @ApiProperty({ enum: TECHNOLOGIES })
  @Column({ type: 'text' })
  technology: Technology;

  @ApiProperty({ description: "The vendor's own id for it." })
  @Column({ type: 'text' })
  vendor_device_id: string;

  @ApiProperty({ enum: DEVICE_STATES })
  @Column({ type: 'text' })
  state: (typeof DEVICE_STATES)[number];

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when this version of the system is in it.' })
  @Column({ type: 'timestamptz', precision: 3 })
  system_since: Date;
}
