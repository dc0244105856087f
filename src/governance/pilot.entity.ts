import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { PURPOSES, TECHNOLOGIES, type Purpose, type Technology } from '../decision/words.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import type { PilotFields } from './pilot.js';

/** A system or a technology that is tried, on named wards, for named purposes, until it stops by itself. */
@Entity('pilot')
@ForeignKey(() => MonitoringSystem, ['provider_id', 'monitoring_system_id'], ['provider_id', 'id'])
export class Pilot extends RecordEntity implements PilotFields {
  @ApiProperty({ type: String, nullable: true, description: 'Null when it is of a technology.' })
  @Column({ type: 'text', nullable: true })
  monitoring_system_id: string | null;

  @ApiProperty({ enum: TECHNOLOGIES, nullable: true, description: 'Null when it is of one system.' })
  @Column({ type: 'text', nullable: true })
  technology: Technology | null;

  @ApiProperty({ type: [String] })
  @Column({ type: 'text', array: true })
  ward_ids: string[];

  @ApiProperty({ enum: PURPOSES, isArray: true })
  @Column({ type: 'text', array: true })
  purposes: Purpose[];

  @ApiProperty()
  @Column({ type: 'text' })
  evaluation_plan: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  begun_at: Date;

  @ApiProperty({ description: 'Who began it: `staff:<id>`.' })
  @Column({ type: 'text' })
  begun_by: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it stops by itself.' })
  @Column({ type: 'timestamptz', precision: 3 })
  ends_at: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null unless somebody ended it before its time.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ended_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  ended_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  ended_reason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null until its evaluation is concluded: until then what it tried stays stopped.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  concluded_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who concluded it: somebody who did not begin it.' })
  @Column({ type: 'text', nullable: true })
  concluded_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  findings: string | null;
}
