import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import {
  LEVEL_STATES,
  OBSERVATION_LEVELS,
  type Level,
  type LevelFields,
  type LevelState,
} from './observation-level.js';

/** How closely one patient is observed in person, and why (NB-RSK-03). */
@Entity('observation_level')
@Index('observation_level_patient', ['provider_id', 'patient_id'])
@Index('observation_level_one_stands', ['provider_id', 'patient_id'], {
  unique: true,
  where: `(state = 'stands'::text)`,
})
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
export class ObservationLevel extends RecordEntity implements LevelFields {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  admission_id: string;

  @TextColumn({ enum: OBSERVATION_LEVELS })
  level: Level;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Minutes from one check to the next; null for any level but `intermittent`.',
  })
  @Column({ type: 'integer', nullable: true })
  interval_minutes: number | null;

  @TextColumn({ description: 'Why this level, for this patient.' })
  reason: string;

  @TextColumn({ enum: LEVEL_STATES })
  state: LevelState;

  @InstantColumn()
  set_at: Date;

  @TextColumn({ description: 'The registered clinician who set it: `staff:<id>`.' })
  set_by: string;

  @InstantColumn({ nullable: true, description: 'When it ended with the admission; null before that.' })
  ended_at: Date | null;
}
