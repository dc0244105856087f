import type { ConsentView } from '../decision/view.js';
import type { Choice } from './deciding-view.js';
import { calledFor, type CalledFor } from './review-trigger.js';
import type { StandingRows } from './rows.js';

type Admission = StandingRows['admission'];
type Consent = StandingRows['consent'];

/** Which of two consents of one scope counts: a no before a yes, unless the yes was said after it; any decision before none. */
export function inForce(a: Consent | null, b: Consent): Consent {
  if (a === null) return b;
  return rank(a, b) >= rank(b, a) ? a : b;
}

function rank(one: Consent, other: Consent): number {
  switch (one.state) {
    case 'refused':
      return 4;
    case 'granted':
      return other.state === 'withdrawn' && (one.decided_at ?? 0) < (other.withdrawn_at ?? Infinity) ? 1 : 3;
    case 'withdrawn':
      return 2;
    default:
      return 0;
  }
}

/** What has called for a review of a choice since it was last decided on or reviewed; null when nothing has. */
export function callOn(choice: Choice, admission: Admission, system_since: readonly number[]): CalledFor | null {
  const also = { requested_at: choice.review_requested_at, system_since };
  return calledFor(since(choice), admission.review_triggers, also);
}

/** A choice on record as decisions see it; `system_since` is since when each device that bears on it has held its system. */
export function choiceView(choice: Choice, admission: Admission, system_since: readonly number[]): ConsentView {
  const changed = system_since.filter((at) => at > since(choice));
  return {
    confirmation: choice.confirmation,
    decided_at: choice.decided_at,
    hours: choice.hours,
    id: choice.id,
    retention_hours: choice.retention_hours,
    reviewed_at: choice.reviewed_at,
    state: choice.state,
    system_changed_at: changed.length === 0 ? null : Math.min(...changed),
    triggered_at: callOn(choice, admission, system_since)?.at ?? null,
    version: choice.version,
  };
}

function since({ reviewed_at, decided_at }: Choice): number {
  return reviewed_at ?? decided_at ?? 0;
}

/** The last signed risk assessment of an admission; null when none was signed. */
export function lastRisk(
  risks: readonly StandingRows['risk_assessment'][],
  admission_id: string,
): { id: string; signed_at: number } | null {
  let last: { id: string; signed_at: number } | null = null;
  for (const { id, signed_at, admission_id: of } of risks) {
    if (of === admission_id && signed_at !== null && (last === null || signed_at > last.signed_at))
      last = { id, signed_at };
  }
  return last;
}
