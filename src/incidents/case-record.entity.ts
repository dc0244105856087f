import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { CASE_PURPOSES, type CasePurpose } from '../decision/words.js';
import { Ward } from '../organisation/ward.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import type { CaseFields } from './case-record.js';

/** An investigation, a request for access or legal proceedings about a ward, while it is open; it bears out its purpose and no other (NB-PUR-01). */
@Entity('case_record')
@Index('case_record_ward', ['provider_id', 'ward_id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'owner_id'], ['provider_id', 'id'])
export class CaseRecord extends RecordEntity implements CaseFields {
  @ApiProperty({ enum: CASE_PURPOSES, description: 'What it is, and the one purpose that it bears out.' })
  @Column({ type: 'text' })
  purpose: CasePurpose;

  @ApiProperty({ description: 'What it is called where it is dealt with.' })
  @Column({ type: 'text' })
  reference: string;

  @ApiProperty({ description: 'The ward whose footage it is about.' })
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whom it concerns, if anybody; no decision turns on it.' })
  @Column({ type: 'text', nullable: true })
  patient_id: string | null;

  @ApiProperty({ description: 'Who sees it through.' })
  @Column({ type: 'text' })
  owner_id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  opened_at: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is open.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closed_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who closed it: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  closed_by: string | null;
}
