import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { EPISODE_REVIEW_KINDS, type EpisodeReviewKind } from '../decision/words.js';
import { Patient } from '../patients/patient.entity.js';
import { RestrictiveEpisode } from './restrictive-episode.entity.js';

/** One review of a restrictive episode (NB-SEC-01); it is recorded once and never changed. */
@Entity('episode_review')
@Index('episode_review_episode', ['provider_id', 'episode_id'])
@ForeignKey(() => Patient, ['provider_id', 'patient_id'], ['provider_id', 'id'])
@ForeignKey(() => RestrictiveEpisode, ['provider_id', 'episode_id'], ['provider_id', 'id'])
export class EpisodeReview extends RecordEntity {
  @TextColumn()
  episode_id: string;

  @TextColumn()
  patient_id: string;

  @TextColumn({ enum: EPISODE_REVIEW_KINDS })
  kind: EpisodeReviewKind;

  @InstantColumn()
  held_at: Date;

  @TextColumn({ description: 'Who held it, and recorded it: `staff:<id>`.' })
  held_by: string;

  @ApiProperty({ isArray: true, type: String, description: 'Which other members of staff held it with them.' })
  @Column({ type: 'text', array: true })
  with_staff_ids: string[];

  @ApiProperty({ isArray: true, type: String, description: 'Who came from another hospital.' })
  @Column({ type: 'text', array: true })
  external_reviewers: string[];

  @TextColumn({ description: 'What was seen, and what was decided.' })
  outcome: string;

  @ApiProperty({ description: 'Whether staff were continuously present since the review before, and stay.' })
  @Column({ type: 'boolean' })
  staff_present: boolean;
}
