import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  admission_id: string;

  @ApiProperty({ enum: RISK_STATES })
  @Column({ type: 'text' })
  state: RiskState;

  @ApiProperty({ description: 'How this patient comes to be at risk.' })
  @Column({ type: 'text' })
  formulation: string;

  @ApiProperty({ description: 'What watching is needed for.' })
  @Column({ type: 'text' })
  need: string;

  @ApiProperty({ description: 'What was tried instead.' })
  @Column({ type: 'text' })
  alternatives_tried: string;

  @ApiProperty()
  @Column({ type: 'text' })
  protective_factors: string;

  @ApiProperty({ description: 'What the technology cannot see.' })
  @Column({ type: 'text' })
  blind_spots: string;

  @ApiProperty()
  @Column({ type: 'text' })
  harm_of_watching: string;

  @ApiProperty()
  @Column({ type: 'text' })
  harm_of_not_watching: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  signed_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'The responsible clinician who signed: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  signed_by: string | null;
}
