import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { REVIEW_TRIGGER_KINDS } from '../decision/words.js';
import { Ward } from '../organisation/ward.entity.js';
import { DISCHARGE_REASONS, type AdmissionFields, type DischargeReason, type ReviewTrigger } from './admission.js';
import { Patient } from './patient.entity.js';

/** An event after which everything a patient agreed to must be looked at again. */
export class ReviewTriggerView {
  @ApiProperty({ enum: REVIEW_TRIGGER_KINDS })
  kind: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ format: 'date-time', description: 'When it was written down.' })
  recorded_at: string;
}

/** One time a patient is in hospital; a patient has one open admission at most. */
@Entity('admission')
@Index('admission_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@Exclusion(
  'admission_one_at_a_time',
  'USING gist (provider_id WITH =, patient_id WITH =, tstzrange(admitted_at, discharged_at) WITH &&)',
)
export class Admission extends RecordEntity implements AdmissionFields {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  ward_id: string;

  @TextColumn({ description: 'Status under the Mental Health Act 1983.', example: 'section_3' })
  mha_status: string;

  @InstantColumn()
  admitted_at: Date;

  @InstantColumn({ nullable: true })
  discharged_at: Date | null;

  @TextColumn({
    enum: [...DISCHARGE_REASONS, null],
    nullable: true,
    description: 'Null until they are discharged, or when nobody said.',
  })
  discharge_reason: DischargeReason | null;

  @ApiProperty({ type: ReviewTriggerView, isArray: true })
  @Column({ type: 'jsonb', default: [] })
  review_triggers: ReviewTrigger[];
}
