import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { EPISODE_KINDS, type EpisodeKind } from '../decision/words.js';
import { Room } from '../organisation/room.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { EPISODE_STATES, type EpisodeFields, type EpisodeState, type Held } from './restrictive-episode.js';

/** A time in which a patient is kept in seclusion or in long-term segregation (NB-SEC-01; Code of Practice, chapter 26). */
@Entity('restrictive_episode')
@Index('restrictive_episode_patient', ['provider_id', 'patient_id'])
@Index('restrictive_episode_one_open', ['provider_id', 'patient_id', 'kind'], {
  unique: true,
  where: `(state = 'open'::text)`,
})
@Check('restrictive_episode_period_check', 'ended_at >= started_at')
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => Admission, ['provider_id', 'admission_id'], ['provider_id', 'id'])
@ForeignKey(() => Room, ['provider_id', 'room_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'psychiatrist_id'], ['provider_id', 'id'])
export class RestrictiveEpisode extends RecordEntity implements EpisodeFields {
  @TextColumn()
  patient_id: string;

  @TextColumn()
  admission_id: string;

  @TextColumn({ description: 'The room they are kept in: no other camera may watch them on this episode.' })
  room_id: string;

  @TextColumn({ enum: EPISODE_KINDS })
  kind: EpisodeKind;

  @TextColumn({ enum: EPISODE_STATES })
  state: EpisodeState;

  @InstantColumn()
  started_at: Date;

  @TextColumn({ description: 'The registered clinician who started it: `staff:<id>`.' })
  started_by: string;

  @TextColumn({
    nullable: true,
    description: 'The psychiatrist who authorised it, which is its first medical review; null when none did.',
  })
  psychiatrist_id: string | null;

  @TextColumn({ description: 'Why.' })
  reason: string;

  @TextColumn({ description: 'What would end it.' })
  way_out: string;

  @ApiProperty({
    description: 'Whether staff were continuously present and stay, as last said; only then has a review a grace.',
  })
  @Column({ type: 'boolean' })
  staff_present: boolean;

  @InstantColumn({ description: 'Of when that was said.' })
  presence_stated_at: Date;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date-time' },
    description: 'When a review of each kind was last held; of `team`, the first.',
  })
  @Column({ type: 'jsonb', default: {} })
  held: Held;

  @InstantColumn({ nullable: true })
  ended_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who recorded the end: `staff:<id>`.' })
  ended_by: string | null;
}
