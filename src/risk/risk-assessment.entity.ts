import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { RISK_STATES, type RiskFields, type RiskState } from './risk.js';

/** An individual assessment of watching one patient and of not watching them (NB-RSK-01). */
@Entity('risk_assessment')
@Index('risk_assessment_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class RiskAssessment extends RecordEntity implements RiskFields {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  admission_id: string;

  @TextColumn({ enum: RISK_STATES })
  state: RiskState;

  @TextColumn({ description: 'How this patient comes to be at risk.' })
  formulation: string;

  @TextColumn({ description: 'What watching is needed for.' })
  need: string;

  @TextColumn({ description: 'What was tried instead.' })
  alternatives_tried: string;

  @TextColumn()
  protective_factors: string;

  @TextColumn({ description: 'What the technology cannot see.' })
  blind_spots: string;

  @TextColumn()
  harm_of_watching: string;

  @TextColumn()
  harm_of_not_watching: string;

  @InstantColumn({ nullable: true })
  signed_at: Date | null;

  @TextColumn({ nullable: true, description: 'The responsible clinician who signed: `staff:<id>`.' })
  signed_by: string | null;
}
