import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import type { Operation, Purpose, Technology } from '../decision/words.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  ASSESSMENT_STATES,
  CAPACITY_OUTCOMES,
  type AssessmentFields,
  type AssessmentState,
  type CapacityOutcome,
} from './capacity-assessment.js';

/** One assessment of whether one patient can decide one exact question (NB-CAP-01). */
@Entity('capacity_assessment')
@Index('capacity_assessment_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class CapacityAssessment extends RecordEntity implements AssessmentFields {
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  admission_id: string;

  @ApiProperty({ enum: TECHNOLOGIES })
  @Column({ type: 'text' })
  technology: Technology;

  @ApiProperty({ enum: OPERATIONS })
  @Column({ type: 'text' })
  operation: Operation;

  @ApiProperty({ enum: PURPOSES })
  @Column({ type: 'text' })
  purpose: Purpose;

  @ApiProperty({ enum: ASSESSMENT_STATES })
  @Column({ type: 'text' })
  state: AssessmentState;

  @ApiProperty()
  @Column({ type: 'boolean' })
  understands: boolean;

  @ApiProperty()
  @Column({ type: 'boolean' })
  retains: boolean;

  @ApiProperty()
  @Column({ type: 'boolean' })
  weighs: boolean;

  @ApiProperty()
  @Column({ type: 'boolean' })
  communicates: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What is the cause; null when there is none.' })
  @Column({ type: 'text', nullable: true })
  impairment: string | null;

  @ApiProperty({ description: 'What was done to help them decide for themself.' })
  @Column({ type: 'text' })
  support_given: string;

  @ApiProperty()
  @Column({ type: 'boolean' })
  fluctuating: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  likely_return_at: Date | null;

  @ApiProperty({
    enum: CAPACITY_OUTCOMES,
    description: 'Worked out: not able when one of the four is missing and, from 16 on, an impairment is why.',
  })
  @Column({ type: 'text' })
  outcome: CapacityOutcome;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  assessed_at: Date;

  @ApiProperty({ description: 'Who assessed: `staff:<id>`.' })
  @Column({ type: 'text' })
  assessed_by: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it lapses before its time: capacity is likely back, or a child turns 16.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lapses_at: Date | null;
}
