import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Admission } from './admission.entity.js';
import { LEAVE_KINDS, LEAVE_STATES, type LeaveFields, type LeaveKind, type LeaveState } from './leave.js';
import { Patient } from './patient.entity.js';

/** A time in which a patient is away from the hospital, and nobody’s room holds them; why is not asked for. */
@Entity('leave')
@Index('leave_patient', ['provider_id', 'patient_id'])
@Index('leave_one_at_a_time', ['provider_id', 'patient_id'], { unique: true, where: `(state = 'away'::text)` })
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
export class Leave extends RecordEntity implements LeaveFields {
  @TextColumn()
  admission_id: string;

  @TextColumn()
  patient_id: string;

  @TextColumn({ enum: LEAVE_KINDS })
  kind: LeaveKind;

  @TextColumn({
    enum: LEAVE_STATES,
    description: '`away` until somebody records that they are back, however long ago they were due.',
  })
  state: LeaveState;

  @InstantColumn()
  starts_at: Date;

  @InstantColumn({ description: 'When they are due back. That it has come says nothing of where they are.' })
  due_back_at: Date;

  @InstantColumn({ nullable: true, description: 'When somebody saw that they were back; null before that.' })
  returned_at: Date | null;

  @InstantColumn({ nullable: true, description: 'When their admission ended while they were away; null otherwise.' })
  ended_at: Date | null;
}
