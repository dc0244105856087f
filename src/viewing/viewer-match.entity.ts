import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { ViewerPreference } from './viewer-preference.entity.js';

/** Whether one member of staff meets one preference: met or not, and nothing about anybody's sex or history (NB-VW-03). */
@Entity('viewer_match')
@Index('viewer_match_patient', ['provider_id', 'patient_id'])
@Unique('viewer_match_unique', ['provider_id', 'preference_id', 'staff_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => ViewerPreference, ['provider_id', 'preference_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
export class ViewerMatch extends RecordEntity {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  preference_id: string;

  @TextColumn()
  staff_id: string;

  @ApiProperty({ description: 'Nothing recorded counts as not met.' })
  @Column({ type: 'boolean' })
  met: boolean;
}
