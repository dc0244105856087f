import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { TECHNOLOGIES } from '../decision/words.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  OBJECTION_MEANS,
  OBJECTION_RAISERS,
  OBJECTION_STATES,
  type ObjectionFields,
  type ObjectionMeans,
  type ObjectionRaiser,
  type ObjectionState,
} from './objection.js';

/** What one patient said or did against being watched; it stops the watching until it is decided with an advocate (NB-CAP-07). */
@Entity('objection')
@Index('objection_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class Objection extends RecordEntity implements ObjectionFields {
  @TextColumn()
  patient_id: string;

  @TextColumn({ nullable: true, description: 'The admission in which it was recorded, if there was one.' })
  admission_id: string | null;

  @TextColumn({
    enum: [...TECHNOLOGIES, null],
    nullable: true,
    description: 'Null for every technology that watches with a camera.',
  })
  technology: string | null;

  @TextColumn({ enum: [...OBJECTION_MEANS, null], nullable: true })
  means: ObjectionMeans | null;

  @TextColumn({ nullable: true, description: 'What was said or done; null when nothing could be read of it.' })
  words: string | null;

  @TextColumn({ enum: OBJECTION_RAISERS })
  raised_by: ObjectionRaiser;

  @InstantColumn()
  observed_at: Date;

  @TextColumn({ description: 'Who recorded it: `staff:<id>`.' })
  observed_by: string;

  @InstantColumn({
    description: 'By when it should be decided. Past it the decision is overdue; nothing else changes.',
  })
  decide_by: Date;

  @TextColumn({ enum: OBJECTION_STATES })
  state: ObjectionState;

  @InstantColumn({ nullable: true })
  decided_at: Date | null;

  @TextColumn({ nullable: true })
  decided_by: string | null;

  @TextColumn({ nullable: true, description: 'The name of the advocate who was heard.' })
  advocate: string | null;

  @InstantColumn({ nullable: true })
  advocate_heard_at: Date | null;

  @TextColumn({ nullable: true })
  advocates_view: string | null;

  @TextColumn({ nullable: true, description: 'Why it was decided so.' })
  reasons: string | null;
}
