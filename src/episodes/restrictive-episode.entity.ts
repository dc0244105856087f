import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
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
  @ApiProperty()
  @Column({ type: 'text' })
  patient_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  admission_id: string;

  @ApiProperty({ description: 'The room they are kept in: no other camera may watch them on this episode.' })
  @Column({ type: 'text' })
  room_id: string;

  @ApiProperty({ enum: EPISODE_KINDS })
  @Column({ type: 'text' })
  kind: EpisodeKind;

  @ApiProperty({ enum: EPISODE_STATES })
  @Column({ type: 'text' })
  state: EpisodeState;

  @ApiProperty({ type: String, format: 'date-time' })
  @Column({ type: 'timestamptz', precision: 3 })
  started_at: Date;

  @ApiProperty({ description: 'The registered clinician who started it: `staff:<id>`.' })
  @Column({ type: 'text' })
  started_by: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The psychiatrist who authorised it, which is its first medical review; null when none did.',
  })
  @Column({ type: 'text', nullable: true })
  psychiatrist_id: string | null;

  @ApiProperty({ description: 'Why.' })
  @Column({ type: 'text' })
  reason: string;

  @ApiProperty({ description: 'What would end it.' })
  @Column({ type: 'text' })
  way_out: string;

  @ApiProperty({
    description: 'Whether staff were continuously present and stay, as last said; only then has a review a grace.',
  })
  @Column({ type: 'boolean' })
  staff_present: boolean;

  @ApiProperty({ type: String, format: 'date-time', description: 'Of when that was said.' })
  @Column({ type: 'timestamptz', precision: 3 })
  presence_stated_at: Date;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date-time' },
    description: 'When a review of each kind was last held; of `team`, the first.',
  })
  @Column({ type: 'jsonb', default: {} })
  held: Held;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ended_at: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who recorded the end: `staff:<id>`.' })
  @Column({ type: 'text', nullable: true })
  ended_by: string | null;
}
