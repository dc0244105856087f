import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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

  @TextColumn()
  monitoring_system_id: string;

  @TextColumn()
  ward_id: string;

  @TextColumn({ nullable: true, description: 'Null for a carried device.' })
  room_id: string | null;

  @TextColumn({ enum: TECHNOLOGIES })
  technology: Technology;

  @ApiProperty({ description: "The vendor's own id for it." })
  @Column({ type: 'text' })
  vendor_device_id: string;

  @TextColumn({ enum: DEVICE_STATES })
  state: (typeof DEVICE_STATES)[number];

  @InstantColumn({ description: 'Since when this version of the system is in it.' })
  system_since: Date;
}
