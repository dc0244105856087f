import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { PREFERENCE_STATES, type PreferenceFields, type PreferenceState } from './viewer-preference.js';

/** What a patient wishes of whoever looks at them, in this admission and any other, until they take it back (NB-VW-03). */
@Entity('viewer_preference')
@Index('viewer_preference_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class ViewerPreference extends RecordEntity implements PreferenceFields {
  @TextColumn()
  patient_id: string;

  @TextColumn({ enum: PREFERENCE_STATES })
  state: PreferenceState;

  @TextColumn({ description: 'The patient’s own words.' })
  words: string;

  @InstantColumn()
  stated_at: Date;

  @InstantColumn({ nullable: true })
  withdrawn_at: Date | null;

  @TextColumn({ nullable: true, description: 'What the patient said when they took it back.' })
  withdrawn_words: string | null;
}
