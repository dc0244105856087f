import { careReviewDue } from '../decision/care-review-schedule.js';
import type { Parameters } from '../decision/parameters.js';
import type { CareReviewKind } from '../decision/words.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { careReviewError, type CareReviewCode } from './care-reviews.errors.js';

/** Whose intervals go for somebody. */
export const POPULATIONS = ['adult', 'child'] as const;
export type Population = (typeof POPULATIONS)[number];

/** For whom C(E)TRs and IC(E)TRs are. */
export const CONDITIONS = ['learning_disability', 'autism'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What came of the last one. */
export const CARE_REVIEW_OUTCOMES = ['held', 'declined'] as const;
export type CareReviewOutcome = (typeof CARE_REVIEW_OUTCOMES)[number];

/** Who said no to one: the person, their family, the provider, or whoever commissions their care. */
export const DECLINERS = ['patient', 'family', 'provider', 'commissioner'] as const;
export type Decliner = (typeof DECLINERS)[number];

/** What the transitions of a care review look at. */
export interface CareReviewFields {
  kind: CareReviewKind;
  population: Population;
  secure: boolean;
  conditions: Condition[];
  starts_at: Date;
  last_outcome: CareReviewOutcome | null;
  last_at: Date | null;
  declined_by: Decliner | null;
  note: string | null;
  counted_from: Date | null;
  ended_at: Date | null;
  ended_by: string | null;
  ended_reason: string | null;
}

/** Somebody's care review, as it begins to be tracked. */
export interface TrackedCareReview {
  kind: CareReviewKind;
  population: Population;
  secure: boolean;
  conditions: readonly Condition[];
  starts_at: Date;
  /** When one was last held before it was tracked here; null for never. */
  last_held_at: Date | null;
}

/** Begins to track somebody's review, or every fault in it at once; `adult` is what their date of birth says, null when it is not known. */
export function track(
  asked: TrackedCareReview,
  adult: boolean | null,
  now: Date,
): CareReviewFields | AskfirstError<CareReviewCode> {
  const { kind, population, secure, conditions, starts_at, last_held_at } = asked;
  const faults: Fault[] = [];
  if (adult !== null && adult !== (population === 'adult')) {
    const known = adult ? 'adult' : 'child';
    faults.push({ field: 'population', fault: 'their date of birth says otherwise', fix: known });
  }
  if (kind !== 'statutory_review' && conditions.length === 0) {
    const fault = `a ${kind} is for somebody with a learning disability or an autistic person`;
    faults.push({ field: 'conditions', fault, fix: 'say which, or both' });
  }
  if (last_held_at !== null && last_held_at.getTime() > now.getTime())
    faults.push({ field: 'last_held_at', fault: 'it is in the future', fix: 'the time of one that has been held' });
  if (faults.length > 0) return careReviewError('invalid', 'invalid_care_review', 'The review has faults.', faults);
  return {
    kind,
    population,
    secure,
    conditions: [...conditions],
    starts_at,
    last_outcome: last_held_at === null ? null : 'held',
    last_at: last_held_at,
    declined_by: null,
    note: null,
    counted_from: last_held_at,
    ended_at: null,
    ended_by: null,
    ended_reason: null,
  };
}

/** One was held: the next is counted from then. */
export function held<R extends CareReviewFields>(
  review: R,
  note: string | null,
  at: Date,
): R | AskfirstError<CareReviewCode> {
  const refused = cannotBe(review, at);
  if (refused !== null) return refused;
  return { ...review, last_outcome: 'held', last_at: at, declined_by: null, note, counted_from: at };
}

/**
 * One was declined, by somebody, for a reason. It puts the next off no further than if it had been held: the next is counted from
 * then, or from when it was due if that was earlier; and saying no again before the next is due puts off nothing.
 */
export function declined<R extends CareReviewFields>(
  review: R,
  said: { by: Decliner; reason: string },
  at: Date,
  p: Parameters,
): R | AskfirstError<CareReviewCode> {
  const refused = cannotBe(review, at);
  if (refused !== null) return refused;
  const due = dueAt(review, p);
  const again = review.last_outcome === 'declined' && at.getTime() < due.getTime();
  const counted_from = again ? review.counted_from : new Date(Math.min(at.getTime(), due.getTime()));
  return { ...review, last_outcome: 'declined', last_at: at, declined_by: said.by, note: said.reason, counted_from };
}

/** It is tracked no more, with why; a second time answers with the first. */
export function end<R extends CareReviewFields>(
  review: R,
  reason: string,
  by: string,
  at: Date,
): R | AskfirstError<CareReviewCode> {
  if (review.ended_at !== null) return review;
  return { ...review, ended_at: at, ended_by: by, ended_reason: reason };
}

/** When the next one is due (NB-SEC-02). */
export function dueAt(
  review: Pick<CareReviewFields, 'population' | 'secure' | 'starts_at' | 'counted_from'>,
  p: Parameters,
): Date {
  const { population, secure, starts_at, counted_from } = review;
  const from = { starts_at: starts_at.getTime(), counted_from: counted_from?.getTime() ?? null };
  return new Date(careReviewDue({ population, secure, ...from }, p));
}

function cannotBe({ ended_at, last_at }: CareReviewFields, at: Date): AskfirstError<CareReviewCode> | null {
  if (ended_at !== null) {
    return careReviewError('conflict', 'already_ended', 'It is tracked no more.', [
      { field: 'id', fault: `it ended at ${ended_at.toISOString()}`, fix: 'track it anew' },
    ]);
  }
  if (last_at === null || at.getTime() > last_at.getTime()) return null;
  return careReviewError('invalid', 'invalid_time', 'What came of a review is recorded in the order it came.', [
    { field: 'occurred_at', fault: `the last is of ${last_at.toISOString()}`, fix: 'a time after that' },
  ]);
}
