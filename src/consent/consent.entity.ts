import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Representative } from '../capacity/representative.entity.js';
import { OneQuestionEntity } from './one-question.entity.js';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { CONSENT_STATES } from '../decision/words.js';
import type { ConsentState } from '../decision/words.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { CircumstancesBody, HoursBody, InformationBody, PartOrEmpty } from './consent-parts.dto.js';
import {
  CONFIRMATIONS,
  WITHDRAWAL_MEANS,
  type Circumstances,
  type Confirmation,
  type ConsentFields,
  type ConsentHours,
  type Information,
  type WithdrawalMeans,
} from './consent.js';

/** One choice of one patient: a technology, an operation and a purpose, in the hours and for the time they said (NB-CON-02). */
@Entity('consent')
@Index('consent_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
@ForeignKey(() => Representative, ['provider_id', 'representative_id'], ['provider_id', 'id'])
export class Consent extends OneQuestionEntity implements ConsentFields {
  @TextColumn({ nullable: true, description: 'Who was asked for the patient; null for the patient.' })
  representative_id: string | null;

  @TextColumn({ enum: CONSENT_STATES })
  state: ConsentState;

  @InstantColumn()
  asked_at: Date;

  @TextColumn({ description: 'Who asked: `staff:<id>`.' })
  asked_by: string;

  @ApiProperty({ type: 'integer', description: 'The how-manieth time the patient was asked this in this admission.' })
  @Column({ type: 'integer' })
  ask_number: number;

  @ApiProperty({ description: 'Whether it was the patient who raised it.' })
  @Column({ type: 'boolean' })
  patient_started: boolean;

  @ApiProperty({ type: InformationBody })
  @Column({ type: 'jsonb' })
  information: Information;

  @InstantColumn({ nullable: true, description: 'When the patient said yes or no.' })
  decided_at: Date | null;

  @TextColumn({ nullable: true, description: 'The exact words of whoever was asked.' })
  words: string | null;

  @TextColumn({
    nullable: true,
    description: 'What the patient themself says of it, when a representative agreed for them.',
  })
  patients_view: string | null;

  @ApiProperty({ type: HoursBody, isArray: true })
  @Column({ type: 'jsonb' })
  hours: ConsentHours[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'How long anything may be kept, in hours.' })
  @Column({ type: 'integer', nullable: true })
  retention_hours: number | null;

  @ApiProperty({ type: String, isArray: true })
  @Column({ type: 'text', array: true })
  secondary_uses: string[];

  @PartOrEmpty(CircumstancesBody, 'Empty until granted.')
  @Column({ type: 'jsonb' })
  circumstances: Partial<Circumstances>;

  @ApiProperty({
    type: String,
    isArray: true,
    description:
      'The systems, each at its version, that it was given for: those that stood in the devices of its technology in the patient’s room when they agreed. Empty until granted, and when none stood there.',
  })
  @Column({ type: 'text', array: true, default: [] })
  monitoring_system_ids: string[];

  @TextColumn({ enum: CONFIRMATIONS, description: 'A consent that needs confirming permits nothing until it is.' })
  confirmation: Confirmation;

  @InstantColumn({ nullable: true })
  confirmed_at: Date | null;

  @TextColumn({ nullable: true })
  confirmed_by: string | null;

  @InstantColumn({ nullable: true, description: 'The last review; null before it.' })
  reviewed_at: Date | null;

  @ApiProperty({ type: String, format: 'date-time', isArray: true })
  @Column({ type: 'timestamptz', array: true })
  review_requested_at: Date[];

  @InstantColumn({ nullable: true })
  withdrawn_at: Date | null;

  @TextColumn({ enum: WITHDRAWAL_MEANS, nullable: true })
  withdrawn_means: WithdrawalMeans | null;
}
