import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { CARE_REVIEW_KINDS, type CareReviewKind } from '../decision/words.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  CARE_REVIEW_OUTCOMES,
  CONDITIONS,
  DECLINERS,
  POPULATIONS,
  type CareReviewFields,
  type CareReviewOutcome,
  type Condition,
  type Decliner,
  type Population,
} from './care-review.js';

/** One kind of review that falls due for a patient again and again while they are admitted (NB-SEC-02); its versions say what came of each. */
@Entity('care_review')
@Index('care_review_patient', ['provider_id', 'patient_id'])
@Index('care_review_one_of_a_kind', ['provider_id', 'admission_id', 'kind'], {
  unique: true,
  where: '(ended_at IS NULL)',
})
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class CareReview extends RecordEntity implements CareReviewFields {
  @TextColumn()
  patient_id: string;

  @TextColumn({ description: 'It falls due in this admission alone.' })
  admission_id: string;

  @TextColumn({ enum: CARE_REVIEW_KINDS })
  kind: CareReviewKind;

  @TextColumn({ enum: POPULATIONS, description: 'Whose intervals go for them.' })
  population: Population;

  @ApiProperty({ description: 'Whether they are in a secure hospital.' })
  @Column({ type: 'boolean' })
  secure: boolean;

  @ApiProperty({ enum: CONDITIONS, isArray: true })
  @Column({ type: 'text', array: true })
  conditions: Condition[];

  @InstantColumn({ description: 'From when the first is counted.' })
  starts_at: Date;

  @TextColumn({ enum: [...CARE_REVIEW_OUTCOMES, null], nullable: true, description: 'What came of the last.' })
  last_outcome: CareReviewOutcome | null;

  @InstantColumn({ nullable: true, description: 'When the last was held or declined.' })
  last_at: Date | null;

  @TextColumn({ enum: [...DECLINERS, null], nullable: true, description: 'Who declined the last, if it was declined.' })
  declined_by: Decliner | null;

  @TextColumn({ nullable: true, description: 'What came of it, or why it was declined.' })
  note: string | null;

  @InstantColumn({ nullable: true, description: 'From when the next is counted; null before the first.' })
  counted_from: Date | null;

  @InstantColumn({ nullable: true, description: 'Null while it is tracked.' })
  ended_at: Date | null;

  @TextColumn({ nullable: true })
  ended_by: string | null;

  @TextColumn({ nullable: true, description: 'Why it is tracked no more.' })
  ended_reason: string | null;
}
