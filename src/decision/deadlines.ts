import { londonMinute, londonMinuteBefore } from './london.js';
import type { Parameters } from './parameters.js';
import type { ApprovalView, AssessmentView, BestInterestsView, ConsentView, OverrideView } from './view.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A due time moved earlier, never later, so that it falls while somebody is there to hold the review (NB-CON-05). */
function withinWorkingDay(due: number, p: Parameters): number {
  const minute = londonMinute(due);
  if (minute >= p.review_due_from_minute && minute < p.review_due_until_minute) return due;
  return londonMinuteBefore(due, p.review_due_until_minute);
}

/** When a granted consent's next review is due (milliseconds since 1970); silence never renews (NB-CON-05). */
export function reviewDue(consent: ConsentView, p: Parameters): number {
  return orCalledFor(consent, regularReviewDue(consent, p), p);
}

/** The same as long as nothing calls for a review before. */
export function regularReviewDue({ decided_at, reviewed_at }: ConsentView, p: Parameters): number {
  const regular =
    reviewed_at === null ? (decided_at ?? -Infinity) + p.first_review_hours * HOUR : reviewed_at + p.review_days * DAY;
  return withinWorkingDay(regular, p);
}

/** The same, unless something calls for a review before. */
function orCalledFor({ triggered_at }: ConsentView, due: number, p: Parameters): number {
  if (triggered_at === null) return due;
  return Math.min(due, withinWorkingDay(triggered_at + p.triggered_review_hours * HOUR, p));
}

/** When a best-interests decision is due for review (NB-CAP-02), or ends because its advocate has not been heard by then (NB-CAP-05). */
export function bestInterestsDue(decision: BestInterestsView, p: Parameters): number {
  const due = Math.min(regularBestInterestsDue(decision, p), advocateDue(decision, p));
  return orCalledFor(decision, due, p);
}

/** When it is due as long as nothing calls for a review before, and no advocate is waited for. */
export function regularBestInterestsDue({ decided_at, reviewed_at }: BestInterestsView, p: Parameters): number {
  const last = reviewed_at ?? decided_at ?? -Infinity;
  return withinWorkingDay(last + p.best_interests_review_days * DAY, p);
}

/** Until when the advocate must have been heard; Infinity when none is waited for (NB-CAP-05). */
export function advocateDue({ awaits_advocate, decided_at }: BestInterestsView, p: Parameters): number {
  if (!awaits_advocate) return Infinity;
  return withinWorkingDay((decided_at ?? -Infinity) + p.advocate_awaited_hours * HOUR, p);
}

/** Until when an assessment says how it is: less long where capacity comes and goes, and never past when it is likely back or a child turns 16 (NB-CAP-01). */
export function assessmentDue(
  { assessed_at, fluctuating, lapses_at }: Omit<AssessmentView, 'id' | 'version' | 'outcome'>,
  p: Parameters,
): number {
  const hours = fluctuating ? p.fluctuating_capacity_hours : p.capacity_assessment_hours;
  return Math.min(assessed_at + hours * HOUR, lapses_at ?? Infinity);
}

/** By when an objection should be decided with an advocate; past it is overdue, and stops watching all the same (NB-CAP-07). */
export function objectionDue(observed_at: number, p: Pick<Parameters, 'objection_decision_hours'>): number {
  return observed_at + p.objection_decision_hours * HOUR;
}

/** When a signed risk assessment stops standing (NB-RSK-01). */
export function riskDue(signed_at: number, p: Parameters): number {
  return signed_at + p.risk_assessment_days * DAY;
}

/** Until when an attestation stands that ends, with its attester's shift, at an instant: the next shift has the grace to make its own (NB-RSK-03). */
export function observationDue(until: number, p: Parameters): number {
  return until + p.observation_grace_minutes * MINUTE;
}

/** When what was agreed to before the system in the device changed must have been reviewed (NB-CON-05). */
export function systemReviewDue(system_changed_at: number, p: Parameters): number {
  return withinWorkingDay(system_changed_at + p.triggered_review_hours * HOUR, p);
}

/** When the first part of an approval lapses, and the approval with it (NB-GOV-01). */
export function approvalDue({ oldest_part_at, first_expiry_at }: ApprovalView, p: Parameters): number {
  return Math.min(oldest_part_at + p.approval_days * DAY, first_expiry_at ?? Infinity);
}

/** When training stops standing (NB-VW-03). */
export function trainingDue(trained_at: number, p: Parameters): number {
  return trained_at + p.training_days * DAY;
}

/** Until when an alert may lead to a look (NB-VW-02). */
export function alertDue(raised_at: number, p: Parameters): number {
  return raised_at + p.alert_max_age_minutes * MINUTE;
}

/** Operations by which an incident is looked back on; all others watch or record it as it goes on. */
const REVIEWING: ReadonlySet<string> = new Set(['playback', 'retain', 'export']);

/** Until when an incident bears out an operation, though nobody closed it (NB-PUR-01, NB-BWC-01). */
export function incidentDue(opened_at: number, operation: string, p: Parameters): number {
  return opened_at + (REVIEWING.has(operation) ? p.incident_review_days * DAY : p.incident_live_hours * HOUR);
}

/** Until when a case bears out what it is about, though nobody closed it (NB-PUR-01). */
export function caseDue(opened_at: number, p: Parameters): number {
  return opened_at + p.case_days * DAY;
}

/** Until when an emergency override stands, unless somebody goes in before (NB-EMG-01). */
export function overrideDue(
  { starts_at, extended }: Pick<OverrideView, 'starts_at' | 'extended'>,
  p: Parameters,
): number {
  return starts_at + (extended ? p.override_extended_minutes : p.override_minutes) * MINUTE;
}

/** From when another clear look at the same patient may be permitted (NB-VW-01). */
export function clearLookFrom(last: number, p: Parameters): number {
  return last + p.clear_look_spacing_minutes * MINUTE;
}

/** How many minutes ahead anybody needs to know: longer than the longest lease a provider may set. */
const MINUTES_AHEAD = 7;

/**
 * Until when the chosen hours last at least, or null when the instant falls outside every one of them (NB-VS-01). Minute by
 * minute, so that parts which meet run on into each other and a clock change ends them when the ward's clock says so.
 */
export function hoursUntil(hours: ConsentView['hours'], instant: number): number | null {
  if (!insideHours(hours, instant)) return null;
  let until = instant - (instant % MINUTE) + MINUTE;
  for (let ahead = 1; ahead < MINUTES_AHEAD && insideHours(hours, until); ahead++) until += MINUTE;
  return until;
}

/** Whether an instant falls inside the chosen hours, by London's clock. */
export function insideHours(hours: ConsentView['hours'], instant: number): boolean {
  const minute = londonMinute(instant);
  for (const [from, to] of hours) {
    if (to <= from ? minute >= from || minute < to : minute >= from && minute < to) return true;
  }
  return false;
}
