import { ApiProperty } from '@nestjs/swagger';
import { OVERRIDE_REASONS, type OverrideReason } from '../decision/words.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, InstantField, TextField, TextsField, WordField } from '../shared/fields.js';
import { LEGAL_GROUNDS, type LegalGround } from './emergency-override.js';
import { OverrideTask } from './override-task.entity.js';

/** How long a text may be, in characters. */
const WORDS = 4000;

/** Somebody is at immediate risk to life or of serious harm. It starts when it is recorded, so that no time of its own can be said. */
export class StartOverrideBody {
  @IdField('An id unique within the provider for this kind of record; a fresh one unless given.', { optional: true })
  id?: string;

  @IdField('The person at risk.')
  patient_id: string;

  @IdField('The room they are in, a bedroom.')
  room_id: string;

  @WordField('Why: one of the only reasons there are.', OVERRIDE_REASONS)
  reason: OverrideReason;

  @WordField(
    'What it rests on in law: section 5 of the Mental Capacity Act 2005 only where capacity was found to be lacking.',
    LEGAL_GROUNDS,
  )
  legal_ground: LegalGround;

  @TextField('What looking adds to going in.', WORDS)
  what_looking_adds: string;

  @FlagField('Whether going in is safe.')
  entry_safe: boolean;

  @TextField('Why going in is not safe, when it is not.', WORDS, { optional: true })
  why_entry_unsafe?: string;

  @TextsField('Whoever is on the way in person, by their ids.', 64, { min: 1, max: 20 })
  attendance_staff_ids: string[];

  @InstantField('When they were sent: now unless given; never in the future.', { optional: true })
  attendance_dispatched_at?: string;
}

/** Somebody has done what follows an override. */
export class CompleteTaskBody extends WriteBody {
  @TextField('What came of it.', WORDS)
  outcome: string;

  @TextField('What the patient said to it in their own words; needed of what they were told.', WORDS, {
    optional: true,
  })
  patient_said?: string;
}

/** Everything that follows overrides, is overdue, and that you may see: the longest overdue first, at most 200. */
export class OverdueOverrideTasksView {
  @ApiProperty({ type: OverrideTask, isArray: true })
  items: OverrideTask[];
}
