import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OneQuestionEntity } from '../consent/one-question.entity.js';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
export class CapacityAssessment extends OneQuestionEntity implements AssessmentFields {
  @TextColumn({ enum: ASSESSMENT_STATES })
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

  @TextColumn({ nullable: true, description: 'What is the cause; null when there is none.' })
  impairment: string | null;

  @TextColumn({ description: 'What was done to help them decide for themself.' })
  support_given: string;

  @ApiProperty()
  @Column({ type: 'boolean' })
  fluctuating: boolean;

  @InstantColumn({ nullable: true })
  likely_return_at: Date | null;

  @TextColumn({
    enum: CAPACITY_OUTCOMES,
    description: 'Worked out: not able when one of the four is missing and, from 16 on, an impairment is why.',
  })
  outcome: CapacityOutcome;

  @InstantColumn()
  assessed_at: Date;

  @TextColumn({ description: 'Who assessed: `staff:<id>`.' })
  assessed_by: string;

  @InstantColumn({
    nullable: true,
    description: 'When it lapses before its time: capacity is likely back, or a child turns 16.',
  })
  lapses_at: Date | null;
}
