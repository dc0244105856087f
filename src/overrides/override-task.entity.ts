import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { EmergencyOverride } from './emergency-override.entity.js';
import { OVERRIDE_TASK_KINDS, type OverrideTaskKind, type TaskFields } from './override-task.js';

/** One thing that follows an emergency override: that the patient is told and heard, or a review of it (NB-EMG-02). */
@Entity('override_task')
@Index('override_task_override', ['provider_id', 'override_id', 'kind'], { unique: true })
@Index('override_task_open', ['provider_id', 'due_at'], { where: '(done_at IS NULL)' })
@ForeignKey(() => EmergencyOverride, ['provider_id', 'override_id'], ['provider_id', 'id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class OverrideTask extends RecordEntity implements TaskFields {
  @TextColumn()
  override_id: string;

  @TextColumn()
  patient_id: string;

  @TextColumn()
  ward_id: string;

  @TextColumn({ enum: OVERRIDE_TASK_KINDS })
  kind: OverrideTaskKind;

  @InstantColumn({ description: 'When it must be done, by the clock of the override’s start.' })
  due_at: Date;

  @InstantColumn({ nullable: true, description: 'Null until it is done.' })
  done_at: Date | null;

  @TextColumn({
    nullable: true,
    description: 'Who did it: `staff:<id>`; never, of a review, whoever started the override or agreed to it.',
  })
  done_by: string | null;

  @TextColumn({ nullable: true, description: 'What came of it.' })
  outcome: string | null;

  @TextColumn({ nullable: true, description: 'What the patient said to it, in their own words.' })
  patient_said: string | null;
}
