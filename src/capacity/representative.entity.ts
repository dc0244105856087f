import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { OPERATIONS, REPRESENTATIVE_KINDS, TECHNOLOGIES, type RepresentativeKind } from '../decision/words.js';
import { Patient } from '../patients/patient.entity.js';
import { REPRESENTATIVE_STATES, type RepresentativeFields, type RepresentativeState } from './representative.js';

/** Somebody who may stand for a patient who cannot decide, in every admission (NB-CAP-03, NB-CAP-06). */
@Entity('representative')
@Index('representative_patient', ['provider_id', 'patient_id'])
@Check('representative_period_check', 'ends_at >= starts_at')
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class Representative extends RecordEntity implements RepresentativeFields {
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty({ enum: REPRESENTATIVE_KINDS })
  @Column({ type: 'text' })
  kind: RepresentativeKind;

  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty()
  @Column({ type: 'text' })
  relationship: string;

  @ApiProperty({ description: 'What says so, and where it is kept.' })
  @Column({ type: 'text' })
  document: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  registered_at: Date | null;

  @ApiProperty({ enum: TECHNOLOGIES, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  technologies: string[] | null;

  @ApiProperty({ enum: OPERATIONS, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  operations: string[] | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  restrictions: string | null;

  @ApiProperty({ enum: REPRESENTATIVE_STATES })
  @Column({ type: 'text' })
  state: RepresentativeState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ends_at: Date | null;

  @ApiProperty({ description: 'Who put them on record, and so does not verify it.' })
  @Column({ type: 'text' })
  added_by: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  verified_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  verified_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  ended_reason: string | null;
}
