import { londonMinute, londonMinuteBefore } from './london.js';
import type { Parameters } from './parameters.js';
import type { ApprovalView, ConsentView } from './view.js';

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
  const regular =
    consent.reviewed_at === null
      ? (consent.decided_at ?? -Infinity) + p.first_review_hours * HOUR
      : consent.reviewed_at + p.review_days * DAY;
  const due = withinWorkingDay(regular, p);
  if (consent.triggered_at === null) return due;
  return Math.min(due, withinWorkingDay(consent.triggered_at + p.triggered_review_hours * HOUR, p));
}

/** When a signed risk assessment stops standing (NB-RSK-01). */
export function riskDue(signed_at: number, p: Parameters): number {
  return signed_at + p.risk_assessment_days * DAY;
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
