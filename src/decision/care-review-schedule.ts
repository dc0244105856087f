import { londonLater } from './london.js';
import type { Parameters } from './parameters.js';
import { toldOnly, type DueItem } from './review-schedule.js';

/**
 * What says when somebody's next C(E)TR, IC(E)TR or statutory review is due. No decision turns on it: the dates are tracked, and
 * one that is overdue is told (NB-SEC-02). Instants are milliseconds since 1970.
 */
export interface CareReviewView {
  id: string;
  population: 'adult' | 'child';
  secure: boolean;
  /** From when the first is counted. */
  starts_at: number;
  /** When the last was held, or counts as held though it was declined; null before the first. */
  counted_from: number | null;
}

type Numbers = Pick<
  Parameters,
  | 'care_review_adult_first_days'
  | 'care_review_adult_months'
  | 'care_review_adult_secure_months'
  | 'care_review_child_first_days'
  | 'care_review_child_months'
>;

/** When the next one is due, at the London time of day of what it is counted from (NB-SEC-02). */
export function careReviewDue(
  { population, secure, starts_at, counted_from }: Omit<CareReviewView, 'id'>,
  p: Numbers,
): number {
  const child = population === 'child';
  if (counted_from === null)
    return londonLater(starts_at, { days: child ? p.care_review_child_first_days : p.care_review_adult_first_days });
  const adult = secure ? p.care_review_adult_secure_months : p.care_review_adult_months;
  return londonLater(counted_from, { months: child ? p.care_review_child_months : adult });
}

/** The next one as something that falls due; nothing is denied for want of it. */
export function careReviewItem(review: CareReviewView, p: Numbers, instant: number): DueItem {
  const why = review.counted_from === null ? 'first' : 'regular';
  return toldOnly({ kind: 'care_review', record_id: review.id, why, due_at: careReviewDue(review, p) }, instant);
}
