import type { Question } from '../../src/decision/question.js';
import type { EventOf } from './events.js';
import { sinceAdmission } from './oracle-consent.js';
import { every, HOUR, nothing, type DeviceNow, type Finding, type Past } from './oracle-past.js';
import { isSuspended } from './oracle-viewer.js';

/** What is never in place of somebody who goes and sees; an alert that somebody left the bed brings them. */
const IN_PLACE_OF_GOING = ['view_live_clear', 'view_live_blurred', 'read_vital_signs', 'record', 'retain'];

/** NB-RSK-03: whether each patient in view is observed in person as their level says, by the last word of whoever is in charge of the shift. */
export function checkObservation(
  past: Past,
  q: Question,
  patients: readonly string[],
  device: DeviceNow,
  now: number,
): Finding {
  const { reasons, deadlines } = nothing();
  for (const patient of patients) {
    const until = observedUntil(past, patient, device.ward);
    if (until !== null && now < until) deadlines.push(until);
    else if (IN_PLACE_OF_GOING.includes(q.operation)) reasons.push('observation_not_attested');
  }
  return { reasons: [...new Set(reasons)], deadlines };
}

/** An hour after the shift, or the assignment to the ward, of whoever last vouched for the level that is set; null when nobody does. */
function observedUntil(past: Past, patient: string, ward: string): number | null {
  const level = sinceAdmission(past, patient).findLast(
    (event) => event.kind === 'level_set' && event.patient === patient,
  );
  if (level === undefined) return null;
  const last = every(past, 'attested').findLast(
    (event) => event.ward === ward && event.patients.some((one) => one.patient === patient),
  );
  if (last === undefined || past.events.indexOf(last) < past.events.indexOf(level)) return null;
  if (!last.patients.some((one) => one.patient === patient && one.carried_out)) return null;
  if (every(past, 'attestation_retracted').some((event) => event.attestation === last.attestation)) return null;
  if (isSuspended(past, last.staff)) return null;
  return Math.min(shiftEnd(past, last), assignmentEnd(past, last)) + HOUR;
}

/** When the shift ends that they were on, the longest as it was known then, and ended early since or not. */
function shiftEnd(past: Past, attested: EventOf<'attested'>): number {
  const then: Past = { ...past, events: past.events.slice(0, past.events.indexOf(attested)) };
  const endOf = (known: Past, shift: EventOf<'shift'>): number => {
    const early = every(known, 'shift_ended').filter((event) => event.shift === shift.shift);
    return Math.min(shift.ends_at, ...early.map((event) => Math.max(event.on, shift.starts_at)));
  };
  const longest = every(then, 'shift')
    .filter((shift) => shift.staff === attested.staff && shift.starts_at <= attested.now)
    .filter((shift) => endOf(then, shift) > attested.now)
    .reduce((one, other) => (endOf(then, other) > endOf(then, one) ? other : one));
  return endOf(past, longest);
}

/** The same of what put them on the ward. */
function assignmentEnd(past: Past, attested: EventOf<'attested'>): number {
  const then: Past = { ...past, events: past.events.slice(0, past.events.indexOf(attested)) };
  const endOf = (known: Past, assigned: EventOf<'assigned'>): number => {
    const ended = every(known, 'assignment_ended').filter((event) => event.assignment === assigned.assignment);
    const last = ended.at(-1);
    return last === undefined ? Infinity : Math.max(last.on, assigned.starts_at);
  };
  const longest = every(then, 'assigned')
    .filter((one) => one.staff === attested.staff && one.ward === attested.ward && one.starts_at <= attested.now)
    .filter((one) => endOf(then, one) > attested.now)
    .reduce((one, other) => (endOf(then, other) > endOf(then, one) ? other : one));
  return endOf(past, longest);
}
