import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Representative } from '../capacity/representative.entity.js';
import { RecordEntity } from '../database/record.entity.js';
import { CONSENT_STATES, OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import type { ConsentState, Operation, Purpose, Technology } from '../decision/words.js';
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
export class Consent extends RecordEntity implements ConsentFields {
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  admission_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who was asked for the patient; null for the patient.' })
  @Column({ type: 'text', nullable: true })
  representative_id: string | null;

  @ApiProperty({ enum: TECHNOLOGIES })
  @Column({ type: 'text' })
  technology: Technology;

  @ApiProperty({ enum: OPERATIONS })
  @Column({ type: 'text' })
  operation: Operation;

  @ApiProperty({ enum: PURPOSES })
  @Column({ type: 'text' })
  purpose: Purpose;

  @ApiProperty({ enum: CONSENT_STATES })
  @Column({ type: 'text' })
  state: ConsentState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  asked_at: Date;

  @ApiProperty({ description: 'Who asked: `staff:<id>`.' })
  @Column({ type: 'text' })
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

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the patient said yes or no.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decided_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'The exact words of whoever was asked.' })
  @Column({ type: 'text', nullable: true })
  words: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the patient themself says of it, when a representative agreed for them.',
  })
  @Column({ type: 'text', nullable: true })
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

  @ApiProperty({ enum: CONFIRMATIONS, description: 'A consent that needs confirming permits nothing until it is.' })
  @Column({ type: 'text' })
  confirmation: Confirmation;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmed_at: Date | null;

  @ApiProperty({ type: String, nullable: true })
  @Column({ type: 'text', nullable: true })
  confirmed_by: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The last review; null before it.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  reviewed_at: Date | null;

  @ApiProperty({ type: String, format: 'date-time', isArray: true })
  @Column({ type: 'timestamptz', array: true })
  review_requested_at: Date[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawn_at: Date | null;

  @ApiProperty({ enum: WITHDRAWAL_MEANS, nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawn_means: WithdrawalMeans | null;
}
