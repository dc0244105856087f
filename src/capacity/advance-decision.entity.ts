import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { OPERATIONS, TECHNOLOGIES } from '../decision/words.js';
import { Patient } from '../patients/patient.entity.js';
import { ADVANCE_STATES, type AdvanceFields, type AdvanceState } from './advance-decision.js';

/** What one patient refused ahead of time, while they could decide; it holds in every admission (NB-CAP-04). */
@Entity('advance_decision')
@Index('advance_decision_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class AdvanceDecision extends RecordEntity implements AdvanceFields {
  @TextColumn()
  patient_id: string;

  @ApiProperty({ enum: TECHNOLOGIES, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  technologies: string[] | null;

  @ApiProperty({ enum: OPERATIONS, isArray: true, nullable: true, description: 'Null for every one.' })
  @Column({ type: 'text', array: true, nullable: true })
  operations: string[] | null;

  @TextColumn({ description: 'The patient’s exact words.' })
  words: string;

  @TextColumn({ description: 'What it stands in, and where that is kept.' })
  document: string;

  @InstantColumn({ description: 'When the patient said it.' })
  made_at: Date;

  @TextColumn({ description: 'How it is known that they could decide it then.' })
  capacity_then: string;

  @ApiProperty({ description: 'Whether the patient said that it holds in an emergency too.' })
  @Column({ type: 'boolean' })
  refuses_in_emergency: boolean;

  @TextColumn({ description: 'Who wrote it down: `staff:<id>`.' })
  written_down_by: string;

  @TextColumn({ enum: ADVANCE_STATES })
  state: AdvanceState;

  @InstantColumn({ nullable: true })
  withdrawn_at: Date | null;

  @TextColumn({ nullable: true, description: 'The patient’s exact words when they took it back.' })
  withdrawn_words: string | null;
}
