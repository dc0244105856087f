import { ApiProperty } from '@nestjs/swagger';
import { DUE_KINDS, DUE_WHYS, EPISODE_REVIEW_KINDS, type DueKind, type EpisodeReviewKind } from '../decision/words.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { IdField, InstantField } from '../shared/fields.js';
import { WORKLIST_WHYS, type WorklistWhy } from './worklist.js';

/** Which part of the worklist: a ward’s, a clinician’s, or all of it that the reader may see. */
export class WorklistQuery extends PageQuery {
  @IdField('Only of patients on this ward.', { optional: true })
  ward_id?: string;

  @IdField('Only what this member of staff last decided, assessed or reviewed.', { optional: true })
  clinician_id?: string;

  @InstantField('Only what falls due before then; what is overdue does.', { optional: true })
  due_before?: string;
}

/** One thing that falls due for one patient. */
export class WorklistItem {
  @ApiProperty({ enum: DUE_KINDS })
  kind: DueKind;

  @ApiProperty({
    description:
      'The consent, decision, assessment, level, episode, representative, care review or leave it is of; the admission, of what was `never_made` in it.',
  })
  record_id: string;

  @ApiProperty({ enum: EPISODE_REVIEW_KINDS, nullable: true, description: 'Which review of an episode.' })
  review: EpisodeReviewKind | null;

  @ApiProperty()
  patient_id: string;

  @ApiProperty({ description: 'Where the patient is admitted.' })
  ward_id: string;

  @ApiProperty({
    enum: WORKLIST_WHYS,
    description: `Why it falls due then. \`changed\` for whoever may not read what changed (NB-SEE-01), else one of ${DUE_WHYS.join(', ')}.`,
  })
  why: WorklistWhy;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Who last decided, assessed, set, reviewed or recorded it, as `staff:<id>`; null for what nobody has made.',
  })
  clinician: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  due_at: Date;

  @ApiProperty({ description: 'From when it falls due on; for an attestation, after the grace of the handover.' })
  overdue: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'From when on nothing rests on it: as it falls due, after the grace of an episode’s review or of a handover, or from the first for an objection. Null for a care review and for a leave, on which no decision turns.',
  })
  denied_from: Date | null;

  @ApiProperty({ description: 'Whether that time has come.' })
  denied: boolean;
}

/** One page of a worklist, the longest overdue first. */
export class WorklistPage {
  @ApiProperty({ type: WorklistItem, isArray: true })
  items: WorklistItem[];

  @ApiProperty({ type: String, nullable: true, description: 'The `after` of the next page; null on the last.' })
  next: string | null;
}
