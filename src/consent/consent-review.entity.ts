import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { CircumstancesBody, InformationBody, PartOrEmpty } from './consent-parts.dto.js';
import { Consent } from './consent.entity.js';
import { REVIEW_OUTCOMES, type Circumstances, type Information, type ReviewOutcome } from './consent.js';

/** One time the patient was asked whether what they agreed to still stands (NB-CON-05). */
@Entity('consent_review')
@Index('consent_review_consent', ['provider_id', 'consent_id'])
@ForeignKey(() => Consent, ['provider_id', 'consent_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class ConsentReview extends RecordEntity {
  @TextColumn()
  consent_id: string;

  @TextColumn()
  patient_id: string;

  @InstantColumn()
  reviewed_at: Date;

  @TextColumn({ description: 'Who asked: `staff:<id>`.' })
  reviewed_by: string;

  @TextColumn({ enum: REVIEW_OUTCOMES })
  outcome: ReviewOutcome;

  @ApiProperty({ description: "The patient's exact words; empty when they withdrew and none were recorded." })
  @Column({ type: 'text' })
  words: string;

  @PartOrEmpty(InformationBody, 'What was explained this time; empty when nothing was.')
  @Column({ type: 'jsonb' })
  information: Partial<Information>;

  @PartOrEmpty(CircumstancesBody, 'Empty when they withdrew and nothing was recorded.')
  @Column({ type: 'jsonb' })
  circumstances: Partial<Circumstances>;
}
