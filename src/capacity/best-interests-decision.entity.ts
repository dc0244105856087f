import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HoursBody } from '../consent/consent-parts.dto.js';
import type { ConsentHours } from '../consent/consent.js';
import { RecordEntity } from '../database/record.entity.js';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import type { Operation, Purpose, Technology } from '../decision/words.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { AdvocateView, ConsulteeBody, OptionBody } from './best-interests-parts.dto.js';
import {
  DECISION_OUTCOMES,
  DECISION_STATES,
  type AdvocateReferral,
  type Consultee,
  type DecisionFields,
  type DecisionOutcome,
  type DecisionState,
  type Option,
} from './best-interests.js';

/** What was decided in the best interests of one patient who cannot decide one exact question, and nobody may for them (NB-CAP-02). */
@Entity('best_interests_decision')
@Index('best_interests_decision_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class BestInterestsDecision extends RecordEntity implements DecisionFields {
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

  @ApiProperty({ enum: DECISION_STATES })
  @Column({ type: 'text' })
  state: DecisionState;

  @ApiProperty({ type: OptionBody, isArray: true })
  @Column({ type: 'jsonb' })
  options: Option[];

  @ApiProperty({ description: 'The name of the option.' })
  @Column({ type: 'text' })
  chosen: string;

  @ApiProperty({ enum: DECISION_OUTCOMES, description: 'Worked out: whether the option chosen monitors.' })
  @Column({ type: 'text' })
  outcome: DecisionOutcome;

  @ApiProperty()
  @Column({ type: 'text' })
  wishes_and_feelings: string;

  @ApiProperty()
  @Column({ type: 'boolean' })
  objects: boolean;

  @ApiProperty({ type: ConsulteeBody, isArray: true })
  @Column({ type: 'jsonb' })
  consultees: Consultee[];

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  disagreement: string | null;

  @ApiProperty()
  @Column({ type: 'text' })
  less_restrictive_option: string;

  @ApiProperty({ type: AdvocateView, nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  advocate: AdvocateReferral | null;

  @ApiProperty()
  @Column({ type: 'text' })
  end_condition: string;

  @ApiProperty({ type: HoursBody, isArray: true })
  @Column({ type: 'jsonb' })
  hours: ConsentHours[];

  @ApiProperty({ type: 'integer', nullable: true })
  @Column({ type: 'integer', nullable: true })
  retention_hours: number | null;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  decided_at: Date;

  @ApiProperty({ description: 'Who decided: `staff:<id>`.' })
  @Column({ type: 'text' })
  decided_by: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  reviewed_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  reviewed_by: string | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  review_note: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ended_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  ended_reason: string | null;
}
