import { authorityUntil, resolveAuthority } from './authority.js';
import {
  alertDue,
  approvalDue,
  caseDue,
  hoursUntil,
  incidentDue,
  observationDue,
  overrideDue,
  reviewDue,
  riskDue,
  trainingDue,
} from './deadlines.js';
import { coveringOf } from './covering.js';
import { coversUntil } from './episode-schedule.js';
import { needsAlert } from './facts.js';
import { overrideFact, overrideInForce } from './override-facts.js';
import type { Parameters } from './parameters.js';
import { privacyReach } from './privacy-facts.js';
import { isCoveredTogether, needsCase, needsIncident } from './record-facts.js';
import type { Question } from './question.js';
import type { Limits } from './verdict.js';
import type { PersonView, StandingView } from './view.js';
import { LOOKS, type Operation } from './words.js';

/**
 * How far a permit reaches: it never outlives anything it rests on, so that a consent whose hours end in ten seconds
 * gives a lease of ten seconds (NB-DEF-01). Call it only for a question that was permitted.
 */
export function limits(q: Question, view: StandingView, p: Parameters, instant: number): Limits {
  const look = LOOKS.has(q.operation as Operation);
  let expires_at = instant + (look ? p.look_start_seconds : p.lease_seconds) * 1000;
  // Of a look nothing is kept, and a caller that knows no obligations can read that too.
  const covered = coveredByOwn(view);
  let retention_hours: number | null = look ? 0 : null;
  if (q.operation === 'retain' || q.operation === 'record') {
    retention_hours = typeof q.retention_hours === 'number' ? q.retention_hours : longest(view, p);
  }
  const before = (deadline: number | null): void => {
    if (deadline !== null && deadline < expires_at) expires_at = deadline;
  };
  const override = overrideInForce(overrideFact(view, p, instant, q.operation as Operation), view);
  if (override !== null) before(overrideDue(override, p));
  const secluded = view.device !== null && coveringOf(view.device.place) === 'episode';
  for (const person of covered) {
    if (secluded) {
      if (person.episode !== null) before(coversUntil(person.episode, p));
      continue;
    }
    before(observedUntil(person, p, instant));
    // The override covers the person at risk, whatever else was agreed to.
    if (person.patient_id === override?.patient_id) continue;
    let agreement = person.consent;
    if (person.deciding !== null) {
      const resolved = resolveAuthority(person, p, instant);
      agreement = resolved.agreement;
      before(resolved.review_due);
      before(authorityUntil(person.deciding, resolved, p, instant));
    } else if (agreement !== null) before(reviewDue(agreement, p));
    if (agreement !== null) {
      before(hoursUntil(agreement.hours, instant));
      if (retention_hours !== null && !look)
        retention_hours = Math.min(retention_hours, agreement.retention_hours ?? 0);
    }
    if (person.risk_signed_at !== null) before(riskDue(person.risk_signed_at, p));
  }
  const reach = privacyReach(q, p);
  for (const { starts_at } of view.privacy_windows ?? []) {
    // A look that begins while its permit lasts is over before the window begins.
    if (starts_at !== null && starts_at - reach > instant) before(starts_at - reach);
  }
  // What is permitted is under no moratorium yet, so each one here is yet to start.
  for (const { starts_at } of view.moratoria) before(starts_at);
  if (view.approval !== null) before(approvalDue(view.approval, p));
  for (const { ends_at } of view.pilots) before(ends_at);
  const viewer = view.viewer;
  if (viewer !== null && viewer.kind !== 'system') {
    before(viewer.on_shift_until);
    if (viewer.assigned_until !== 0) before(viewer.assigned_until);
    if (viewer.trained_at !== null) before(trainingDue(viewer.trained_at, p));
  }
  if (needsIncident(q, view) && view.incident !== null) before(incidentDue(view.incident.opened_at, q.operation, p));
  if (needsCase(q) && view.case_record !== null) before(caseDue(view.case_record.opened_at, p));
  if (needsAlert(q) && view.alert !== null) before(alertDue(view.alert.raised_at, p));
  const max_seconds = look ? (typeof q.seconds === 'number' ? q.seconds : p.look_max_seconds) : null;
  return { expires_at, max_seconds, retention_hours };
}

/** Until when somebody is attested to be observed in person; null for what goes on without, which rests on no attestation that is over. */
function observedUntil({ observation }: PersonView, p: Parameters, instant: number): number | null {
  const until = observation?.attested_until ?? null;
  if (until === null) return null;
  const due = observationDue(until, p);
  return due > instant ? due : null;
}

/** Those whose own authority a permit rests on; where notice or an announcement covers them, it is nobody's. */
function coveredByOwn({ device, people }: StandingView): readonly PersonView[] {
  return isCoveredTogether(device) ? [] : people;
}

/** How many hours something may be kept when nobody says for how long (NB-RET-02, NB-RET-03). */
function longest({ device }: StandingView, p: Parameters): number {
  return isCoveredTogether(device) ? p.communal_retention_max_hours : p.retention_max_hours;
}
