import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty({ description: 'Who is accused: they can neither read nor find this.' })
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty({ enum: CONFLICT_STATES })
  @Column({ type: 'text' })
  state: ConflictState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  raised_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolved_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who resolved it: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  resolved_by: string | null;
}
