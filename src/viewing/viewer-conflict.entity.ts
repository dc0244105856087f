import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { CONFLICT_STATES, type ConflictFields, type ConflictState } from './viewer-conflict.js';

/** A patient has accused a member of staff, who may not look at them, in this admission or any other, until it is resolved (NB-VW-03). */
@Entity('viewer_conflict')
@Index('viewer_conflict_patient', ['provider_id', 'patient_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
export class ViewerConflict extends RecordEntity implements ConflictFields {
  @TextColumn()
  patient_id: string;

  @TextColumn({ description: 'Who is accused: they can neither read nor find this.' })
  staff_id: string;

  @TextColumn({ enum: CONFLICT_STATES })
  state: ConflictState;

  @InstantColumn()
  raised_at: Date;

  @InstantColumn({ nullable: true })
  resolved_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who resolved it: `staff:<id>`.' })
  resolved_by: string | null;
}
