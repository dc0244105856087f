import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { PURPOSES, TECHNOLOGIES, type Purpose, type Technology } from '../decision/words.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import type { PilotFields } from './pilot.js';

/** A system or a technology that is tried, on named wards, for named purposes, until it stops by itself. */
@Entity('pilot')
@ForeignKey(() => MonitoringSystem, ['provider_id', 'monitoring_system_id'], ['provider_id', 'id'])
export class Pilot extends RecordEntity implements PilotFields {
  @TextColumn({ nullable: true, description: 'Null when it is of a technology.' })
  monitoring_system_id: string | null;

  @TextColumn({ enum: TECHNOLOGIES, nullable: true, description: 'Null when it is of one system.' })
  technology: Technology | null;

  @ApiProperty({ type: [String] })
  @Column({ type: 'text', array: true })
  ward_ids: string[];

  @ApiProperty({ enum: PURPOSES, isArray: true })
  @Column({ type: 'text', array: true })
  purposes: Purpose[];

  @TextColumn()
  evaluation_plan: string;

  @InstantColumn()
  begun_at: Date;

  @TextColumn({ description: 'Who began it: `staff:<id>`.' })
  begun_by: string;

  @InstantColumn({ description: 'When it stops by itself.' })
  ends_at: Date;

  @InstantColumn({ nullable: true, description: 'Null unless somebody ended it before its time.' })
  ended_at: Date | null;

  @TextColumn({ nullable: true })
  ended_by: string | null;

  @TextColumn({ nullable: true })
  ended_reason: string | null;

  @InstantColumn({
    nullable: true,
    description: 'Null until its evaluation is concluded: until then what it tried stays stopped.',
  })
  concluded_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who concluded it: somebody who did not begin it.' })
  concluded_by: string | null;

  @TextColumn({ nullable: true })
  findings: string | null;
}
