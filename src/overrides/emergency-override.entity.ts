import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { OVERRIDE_REASONS, type OverrideReason } from '../decision/words.js';
import { Room } from '../organisation/room.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { LEGAL_GROUNDS, type LegalGround, type OverrideFields } from './emergency-override.js';

/** A registered clinician says that somebody is at immediate risk to life or of serious harm, and that help is on the way (NB-EMG-01). */
@Entity('emergency_override')
@Index('emergency_override_patient', ['provider_id', 'patient_id'])
@Index('emergency_override_ward', ['provider_id', 'ward_id'])
@Check('emergency_override_period_check', 'ended_at >= starts_at')
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
export class EmergencyOverride extends RecordEntity implements OverrideFields {
  @TextColumn({ description: 'The person at risk, whom alone it covers.' })
  patient_id: string;

  @TextColumn()
  admission_id: string;

  @TextColumn({ description: 'The ward it happened on, which sees to what follows it.' })
  ward_id: string;

  @TextColumn({ description: 'The room they are in: no camera anywhere else may watch on it.' })
  room_id: string;

  @TextColumn({ enum: OVERRIDE_REASONS })
  reason: OverrideReason;

  @TextColumn({ enum: LEGAL_GROUNDS })
  legal_ground: LegalGround;

  @TextColumn({ description: 'What looking adds to going in.' })
  what_looking_adds: string;

  @ApiProperty({ description: 'Whether going in is safe.' })
  @Column({ type: 'boolean' })
  entry_safe: boolean;

  @TextColumn({ nullable: true, description: 'Why going in is not safe; null when it is.' })
  why_entry_unsafe: string | null;

  @ApiProperty({ description: 'Whoever is on the way in person.' })
  @Column({ type: 'text', array: true })
  attendance_staff_ids: string[];

  @InstantColumn({ description: 'When they were sent.' })
  attendance_dispatched_at: Date;

  @TextColumn({ description: 'The registered clinician who started it: `staff:<id>`.' })
  started_by: string;

  @InstantColumn({ description: 'When it was recorded: nobody starts one for what is past.' })
  starts_at: Date;

  @InstantColumn({ nullable: true, description: 'When a second person agreed that it goes on; null while nobody has.' })
  extended_at: Date | null;

  @TextColumn({ nullable: true, description: 'The registered clinician who agreed: `staff:<id>`.' })
  extended_by: string | null;

  @InstantColumn({
    nullable: true,
    description: 'When somebody went in; null when nobody said so. By the clock it lapses all the same.',
  })
  ended_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who said so: `staff:<id>`.' })
  ended_by: string | null;
}
