import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
  @TextColumn()
  patient_id: string;

  @TextColumn({ enum: REPRESENTATIVE_KINDS })
  kind: RepresentativeKind;

  @TextColumn()
  name: string;

  @TextColumn()
  relationship: string;

  @TextColumn({ description: 'What says so, and where it is kept.' })
  document: string;

  @InstantColumn({ nullable: true })
  registered_at: Date | null;

  @ApiProperty({ enum: TECHNOLOGIES, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  technologies: string[] | null;

  @ApiProperty({ enum: OPERATIONS, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  operations: string[] | null;

  @TextColumn({ nullable: true })
  restrictions: string | null;

  @TextColumn({ enum: REPRESENTATIVE_STATES })
  state: RepresentativeState;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ nullable: true })
  ends_at: Date | null;

  @TextColumn({ description: 'Who put them on record, and so does not verify it.' })
  added_by: string;

  @InstantColumn({ nullable: true })
  verified_at: Date | null;

  @TextColumn({ nullable: true })
  verified_by: string | null;

  @TextColumn({ nullable: true })
  ended_reason: string | null;
}
