import { ApiProperty } from '@nestjs/swagger';
import { EPISODE_KINDS, EPISODE_REVIEW_KINDS, type EpisodeKind, type EpisodeReviewKind } from '../decision/words.js';
import { CreateBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, TextField, TextsField, WordField } from '../shared/fields.js';
import { EPISODE_STATES, type EpisodeState } from './restrictive-episode.js';

/** How long a text may be, in characters. */
const WORDS = 4000;

/** A patient is put in seclusion or in long-term segregation. */
export class StartRestrictiveEpisodeBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordField('What it is.', EPISODE_KINDS)
  kind: EpisodeKind;

  @IdField('The room they are kept in: for seclusion a seclusion room.')
  room_id: string;

  @IdField('The psychiatrist who authorised it; without one the first medical review is due within the hour.', {
    optional: true,
  })
  psychiatrist_id?: string;

  @TextField('Why.', WORDS)
  reason: string;

  @TextField('What would end it.', WORDS)
  way_out: string;

  @FlagField('Whether staff are and stay continuously present; without that no review has a grace.')
  staff_present: boolean;
}

/** A review of a restrictive episode was held. */
export class RecordEpisodeReviewBody extends CreateBody {
  @IdField('The episode.')
  episode_id: string;

  @WordField(
    'Which review: `record` to `independent_team` of seclusion, the others of long-term segregation.',
    EPISODE_REVIEW_KINDS,
  )
  kind: EpisodeReviewKind;

  @TextsField('The other members of staff who held it.', 64, { optional: true, max: 20 })
  with_staff_ids?: string[];

  @TextsField('Who came from another hospital, and from where.', 200, { optional: true, max: 20 })
  external_reviewers?: string[];

  @TextField('What was seen, and what was decided.', WORDS)
  outcome: string;

  @FlagField('Whether staff were continuously present since the review before, and stay.')
  staff_present: boolean;
}

/** One review that an episode waits for. */
export class ReviewDueView {
  @ApiProperty({ enum: EPISODE_REVIEW_KINDS })
  kind: EpisodeReviewKind;

  @ApiProperty({ type: String, format: 'date-time' })
  due_at: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'From when on nobody is watched without it: the due time, and the grace if staff are there.',
  })
  denied_from: Date;
}

/** What an episode waits for at this instant (NB-SEC-01). */
export class EpisodeScheduleView {
  @ApiProperty()
  episode_id: string;

  @ApiProperty({ enum: EPISODE_STATES })
  state: EpisodeState;

  @ApiProperty({
    type: ReviewDueView,
    isArray: true,
    description: 'In the order they fall due; none of an episode that has ended.',
  })
  reviews: ReviewDueView[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'When the first of the reviews that are overdue fell due; null when none is. From then on hold it at once.',
  })
  overdue_since: Date | null;

  @ApiProperty({ description: 'Whether an overdue review is past its grace, so that nobody is watched.' })
  denied: boolean;
}

/** An open episode of which a review is overdue. */
export class OverdueEpisodeView {
  @ApiProperty()
  episode_id: string;

  @ApiProperty()
  patient_id: string;

  @ApiProperty()
  room_id: string;

  @ApiProperty({ enum: EPISODE_KINDS })
  kind: EpisodeKind;

  @ApiProperty({
    enum: EPISODE_REVIEW_KINDS,
    isArray: true,
    description: 'The overdue reviews, the longest overdue first.',
  })
  overdue: EpisodeReviewKind[];

  @ApiProperty({ type: String, format: 'date-time', description: 'When the first of them fell due.' })
  overdue_since: Date;

  @ApiProperty({ description: 'Whether one of them is past its grace, so that nobody is watched.' })
  denied: boolean;
}

/** Every open episode you may see of which a review is overdue, the longest overdue first. */
export class OverdueEpisodesView {
  @ApiProperty({ type: OverdueEpisodeView, isArray: true })
  items: OverdueEpisodeView[];
}
