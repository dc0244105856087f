import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  TRAUMA_ACCOUNTS,
  TRAUMA_KINDS,
  TRAUMA_STATES,
  type TraumaAccount,
  type TraumaFields,
  type TraumaKind,
  type TraumaState,
} from './trauma-consideration.js';

/** That being watched would bring back harm to one patient, in every admission until it ends (NB-RSK-02). */
@Entity('trauma_consideration')
@Index('trauma_consideration_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class TraumaConsideration extends RecordEntity implements TraumaFields {
  @TextColumn()
  patient_id: string;

  @TextColumn({ enum: TRAUMA_KINDS })
  kind: TraumaKind;

  @TextColumn({ description: 'What is known of it, as far as the patient wants it written down.' })
  basis: string;

  @TextColumn({ enum: TRAUMA_ACCOUNTS, description: 'Whose account it rests on.' })
  account: TraumaAccount;

  @InstantColumn({ description: 'Since when it is known; it blocks from when it was recorded, whatever this says.' })
  blocks_from: Date;

  @TextColumn({ description: 'Who wrote it down first: `staff:<id>`.' })
  written_down_by: string;

  @TextColumn({ enum: TRAUMA_STATES })
  state: TraumaState;

  @InstantColumn({ nullable: true })
  ended_at: Date | null;

  @TextColumn({ nullable: true })
  ended_by: string | null;

  @TextColumn({ nullable: true })
  ended_reason: string | null;

  @TextColumn({ nullable: true, description: 'What the patient themself said or did when it ended.' })
  patients_part: string | null;
}
