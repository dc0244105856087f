import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { PREFERENCE_STATES, type PreferenceFields, type PreferenceState } from './viewer-preference.js';

/** What a patient wishes of whoever looks at them, in this admission and any other, until they take it back (NB-VW-03). */
@Entity('viewer_preference')
@Index('viewer_preference_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class ViewerPreference extends RecordEntity implements PreferenceFields {
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty({ enum: PREFERENCE_STATES })
  @Column({ type: 'text' })
  state: PreferenceState;

  @ApiProperty({ description: 'The patient’s own words.' })
  @Column({ type: 'text' })
  words: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  stated_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawn_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the patient said when they took it back.' })
  @Column({ type: 'text', nullable: true })
  withdrawn_words: string | null;
}
