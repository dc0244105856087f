import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HoursBody } from '../consent/consent-parts.dto.js';
import type { ConsentHours } from '../consent/consent.js';
import { OneQuestionEntity } from '../consent/one-question.entity.js';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
export class BestInterestsDecision extends OneQuestionEntity implements DecisionFields {
  @TextColumn({ enum: DECISION_STATES })
  state: DecisionState;

  @ApiProperty({ type: OptionBody, isArray: true })
  @Column({ type: 'jsonb' })
  options: Option[];

  @TextColumn({ description: 'The name of the option.' })
  chosen: string;

  @TextColumn({ enum: DECISION_OUTCOMES, description: 'Worked out: whether the option chosen monitors.' })
  outcome: DecisionOutcome;

  @TextColumn()
  wishes_and_feelings: string;

  @ApiProperty()
  @Column({ type: 'boolean' })
  objects: boolean;

  @ApiProperty({ type: ConsulteeBody, isArray: true })
  @Column({ type: 'jsonb' })
  consultees: Consultee[];

  @TextColumn({ nullable: true })
  disagreement: string | null;

  @TextColumn()
  less_restrictive_option: string;

  @ApiProperty({ type: AdvocateView, nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  advocate: AdvocateReferral | null;

  @TextColumn()
  end_condition: string;

  @ApiProperty({ type: HoursBody, isArray: true })
  @Column({ type: 'jsonb' })
  hours: ConsentHours[];

  @ApiProperty({ type: 'integer', nullable: true })
  @Column({ type: 'integer', nullable: true })
  retention_hours: number | null;

  @InstantColumn()
  decided_at: Date;

  @TextColumn({ description: 'Who decided: `staff:<id>`.' })
  decided_by: string;

  @InstantColumn({ nullable: true })
  reviewed_at: Date | null;

  @TextColumn({ nullable: true })
  reviewed_by: string | null;

  @TextColumn({ nullable: true })
  review_note: string | null;

  @InstantColumn({ nullable: true })
  ended_at: Date | null;

  @TextColumn({ nullable: true })
  ended_reason: string | null;
}
