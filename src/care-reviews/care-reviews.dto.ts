import { ApiProperty } from '@nestjs/swagger';
import { CARE_REVIEW_KINDS, type CareReviewKind } from '../decision/words.js';
import { CreateBody, PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, InstantField, TextField, WordField, WordsField } from '../shared/fields.js';
import { CareReview } from './care-review.entity.js';
import { CONDITIONS, DECLINERS, POPULATIONS, type Condition, type Decliner, type Population } from './care-review.js';

const WORDS = 4000;

/** Somebody’s reviews of one kind are tracked from now on. */
export class TrackCareReviewBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordField('Which reviews.', CARE_REVIEW_KINDS)
  kind: CareReviewKind;

  @WordField('Whose intervals go for them: as old as their date of birth says, when that is known.', POPULATIONS)
  population: Population;

  @FlagField('Whether they are in a secure hospital.')
  secure: boolean;

  @WordsField('Whether they have a learning disability, or are autistic.', CONDITIONS)
  conditions: Condition[];

  @InstantField(
    'From when the first is counted: the admission unless given; for an IC(E)TR when they were first kept apart, for a statutory review when its law came into force.',
    { optional: true },
  )
  starts_at?: string;

  @InstantField('When one was last held before it was tracked here.', { optional: true })
  last_held_at?: string;
}

/** One was held. */
export class HeldCareReviewBody extends WriteBody {
  @TextField('What came of it.', WORDS, { optional: true })
  note?: string;
}

/** One was declined; the next is due as if it had been held. */
export class DeclinedCareReviewBody extends WriteBody {
  @WordField('Who said no to it.', DECLINERS)
  declined_by: Decliner;

  @TextField('Why.', WORDS)
  reason: string;
}

/** They are tracked no more. */
export class EndCareReviewBody extends WriteBody {
  @TextField('Why they fall due no more.', WORDS)
  reason: string;
}

/** Which care reviews: of a ward, of a patient, or those that are overdue. */
export class CareReviewsQuery extends PageQuery {
  @IdField('Only of patients on this ward.', { optional: true })
  ward_id?: string;

  @IdField('Only of this patient.', { optional: true })
  patient_id?: string;

  @WordField('`true` for those alone that are overdue.', ['true', 'false'], { optional: true })
  overdue?: 'true' | 'false';
}

/** A care review with when it is due next. That it is overdue is told, and no decision turns on it. */
export class CareReviewView extends CareReview {
  @ApiProperty({ type: String, format: 'date-time', description: 'When the next one is due.' })
  due_at: Date;

  @ApiProperty({ description: 'Whether that time has come; never once they are tracked no more.' })
  overdue: boolean;
}
