import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
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
  @TextColumn({ enum: CASE_PURPOSES, description: 'What it is, and the one purpose that it bears out.' })
  purpose: CasePurpose;

  @TextColumn({ description: 'What it is called where it is dealt with.' })
  reference: string;

  @TextColumn({ description: 'The ward whose footage it is about.' })
  ward_id: string;

  @TextColumn({ nullable: true, description: 'Whom it concerns, if anybody; no decision turns on it.' })
  patient_id: string | null;

  @TextColumn({ description: 'Who sees it through.' })
  owner_id: string;

  @InstantColumn()
  opened_at: Date;

  @InstantColumn({ nullable: true, description: 'Null while it is open.' })
  closed_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who closed it: `staff:<id>`.' })
  closed_by: string | null;
}
