import type { Question } from '../../src/decision/question.js';
import { isKeeping } from './oracle-asking.js';
import { deciderOf } from './oracle-capacity.js';
import {
  admissionOf,
  agreedToOther,
  decisionDue,
  hoursEnd,
  insideHours,
  reviewDue,
  systemReviewDue,
} from './oracle-consent.js';
import {
  DAY,
  every,
  MINUTE,
  nothing,
  placeOf,
  type Asked,
  type DeviceNow,
  type Finding,
  type Past,
} from './oracle-past.js';
import { checkObservation } from './oracle-observation.js';
import { looksUsedUp, overrideInForce, reassessSince, type InForce } from './oracle-overrides.js';
import { checkSecluded } from './oracle-seclusion.js';
import { isShared } from './oracle-records.js';
import { whatStands } from './oracle-stands.js';
import { occupancyOf, presentIn, stayingIn } from './oracle-whereabouts.js';

/** Worst first. */
const STATES = [
  'refused',
  'withdrawn',
  'not_sought',
  'undecided',
  'scope_not_covered',
  'review_overdue',
  'granted',
] as const;
type State = (typeof STATES)[number];

const SAYS: Record<State, string | null> = {
  refused: 'consent_refused',
  withdrawn: 'consent_withdrawn',
  not_sought: 'no_consent',
  undecided: 'no_consent',
  scope_not_covered: 'scope_not_covered',
  review_overdue: 'consent_review_overdue',
  granted: null,
};

/** The people recorded as being in a room now: patients by id, each once, and how many others. */
export function knownIn(past: Past, room: string): { patients: string[]; others: number } {
  const present = presentIn(past.events, room);
  const patients = [...stayingIn(past.events, room), ...present.flatMap((event) => event.patient ?? [])];
  // Nobody is secluded by the staff who are with them.
  const counts = (as: string): boolean => as !== 'staff' || !isSeclusionRoom(past, room);
  const others = present.filter((event) => event.patient === null && counts(event.as)).length;
  return { patients: [...new Set(patients)], others };
}

function isSeclusionRoom(past: Past, room: string): boolean {
  return every(past, 'room').find((event) => event.room === room)?.place === 'seclusion_room';
}

/** The patients a look would show, as far as they are known. */
export function patientsInView(past: Past, device: DeviceNow | null): string[] {
  if (device?.room == null) return [];
  // A communal place is watched whoever is said to be there: what is known of who signed in counts all the same.
  if (occupancyOf(past, device.room) === 'confirmed_empty' && !isShared(placeOf(past, device))) return [];
  return knownIn(past, device.room).patients;
}

/** Who is in view, and what stands for each of them. */
export function checkPeople(
  past: Past,
  q: Question,
  device: DeviceNow | null,
  now: number,
  own: Asked | null,
): Finding {
  if (device === null || device.room === null || isShared(placeOf(past, device))) return nothing();
  const occupancy = occupancyOf(past, device.room);
  if (occupancy === 'confirmed_empty') return { reasons: ['no_one_there'], deadlines: [] };
  const { reasons, deadlines } = nothing();
  const { patients, others } = knownIn(past, device.room);
  if (occupancy !== 'occupied' || patients.length + others === 0) reasons.push('occupancy_unknown');
  if (placeOf(past, device) === 'seclusion_room') {
    const kept = checkSecluded(past, device.room, patients, others, now);
    return { reasons: [...reasons, ...kept.reasons], deadlines: kept.deadlines };
  }
  const emergency = overrideInForce(past, q, device, now);
  if (emergency !== null && patients.includes(emergency.patient)) {
    const under = checkUnder(past, q, device, now, own, emergency);
    return { reasons: [...reasons, ...under.reasons], deadlines: under.deadlines };
  }
  const found = patients.map((patient) => checkPatient(past, q, patient, device, now));
  const states = found.map((one) => one.state);
  const uncovered = found.filter((one) => !one.covered).length + others;
  const alone = patients.length === 1 && others === 0;
  if (uncovered > 0 && !alone) reasons.push('not_all_covered');
  const says = SAYS[STATES.find((state) => states.includes(state)) ?? 'granted'];
  if (says !== null) reasons.push(says);
  const said = found.flatMap((one) => one.reasons);
  reasons.push(...worstOfRisk(said));
  deadlines.push(...found.flatMap((one) => one.deadlines));
  const observed = checkObservation(past, q, patients, device, now);
  reasons.push(...observed.reasons);
  deadlines.push(...observed.deadlines);
  if (patients.some((patient) => seenClearly(past, q, patient, now, own))) reasons.push('frequency_exceeded');
  return { reasons, deadlines };
}

/** Of what is wrong with the risk assessments, as with consent, only the worst is said: that one is forced is worse than that there is none. */
function worstOfRisk(said: readonly string[]): string[] {
  const of = ['reassess', 'risk_assessment_absent', 'risk_assessment_overdue'];
  const worst = of.find((reason) => said.includes(reason));
  const rest = said.filter((reason) => !of.includes(reason));
  return worst === undefined ? rest : [...rest, worst === 'reassess' ? 'risk_assessment_overdue' : worst];
}

/** NB-EMG-04: the person at risk is covered whatever was said; anybody else only as in any bedroom. */
function checkUnder(
  past: Past,
  q: Question,
  device: DeviceNow,
  now: number,
  own: Asked | null,
  emergency: InForce,
): Finding {
  const { reasons, deadlines } = nothing();
  const { patients, others } = knownIn(past, device.room ?? '');
  const rest = patients.filter((patient) => patient !== emergency.patient);
  const found = rest.map((patient) => checkPatient(past, q, patient, device, now));
  const observed = checkObservation(past, q, rest, device, now);
  const barred =
    observed.reasons.length > 0 || rest.some((patient) => whatStands(past, q, patient, device, now).length > 0);
  if (others > 0 || barred || found.some((one) => !one.covered || one.reasons.length > 0))
    reasons.push('not_all_covered');
  if (isReassessmentDue(past, emergency.patient, emergency.on)) reasons.push('risk_assessment_overdue');
  const soon = rest.some((patient) => seenClearly(past, q, patient, now, own));
  if (soon || looksUsedUp(past, emergency, own)) reasons.push('frequency_exceeded');
  const self = checkObservation(past, q, [emergency.patient], device, now);
  reasons.push(...self.reasons);
  deadlines.push(emergency.until, ...self.deadlines, ...observed.deadlines, ...found.flatMap((one) => one.deadlines));
  return { reasons, deadlines };
}

/** NB-EMG-03: whether overrides came so often that what was assessed before does not count. */
function isReassessmentDue(past: Past, patient: string, before: number): boolean {
  const since = reassessSince(past, patient, before);
  return since !== null && !(lastRisk(past, patient) > since);
}

/** When the last risk assessment of this admission was signed; minus infinity for none. */
function lastRisk(past: Past, patient: string): number {
  const admission = admissionOf(past, patient);
  const began = past.events.findIndex((event) => event.kind === 'admitted' && event.admission === admission);
  const signed = every(past, 'risk_signed').filter((event) => event.patient === patient);
  const current = signed.filter((event) => admission !== null && past.events.indexOf(event) > began);
  return Math.max(...current.map((event) => event.on));
}

/** What stands for one patient; a choice that does not reach as far as this question, now, covers nobody. */
interface OnePatient extends Finding {
  /** Null when nobody may decide, so that nothing anybody said is a yes or a no. */
  state: State | null;
  covered: boolean;
}

function checkPatient(past: Past, q: Question, patient: string, device: DeviceNow, now: number): OnePatient {
  const { reasons, deadlines } = nothing();
  const admission = admissionOf(past, patient);
  const risk = lastRisk(past, patient) + 7 * DAY;
  // Of somebody who is not admitted there is no assessment, whatever calls for one.
  if (admission === null) reasons.push('risk_assessment_absent');
  else if (isReassessmentDue(past, patient, Infinity)) reasons.push('reassess');
  else if (risk === -Infinity) reasons.push('risk_assessment_absent');
  else if (now >= risk) reasons.push('risk_assessment_overdue');
  else deadlines.push(risk);

  const wanted = { technology: device.technology, operation: q.operation, purpose: q.purpose };
  if (admission === null) return { state: 'not_sought', covered: false, reasons, deadlines };
  const { by, choice, hear_by, until } = deciderOf(past, patient, wanted, now);
  if (by === 'nobody') return { state: null, covered: false, reasons: [...reasons, 'capacity_unresolved'], deadlines };
  if (choice.state === 'not_sought' && by === 'the_patient' && agreedToOther(past, patient, wanted)) {
    return { state: 'scope_not_covered', covered: false, reasons, deadlines };
  }
  if (choice.state !== 'granted') return { state: choice.state, covered: false, reasons, deadlines };
  const limits: string[] = [];
  if (choice.unconfirmed) limits.push('consent_unconfirmed');
  if (!insideHours(choice.hours, now)) limits.push('outside_hours');
  if (isKeeping(q) && !withinRetention(q.retention_hours, choice.retention_hours)) limits.push('scope_not_covered');
  reasons.push(...limits);
  const due =
    by === 'best_interests'
      ? decisionDue(past, patient, choice, device, hear_by)
      : reviewDue(past, patient, choice, device);
  deadlines.push(due, hoursEnd(choice.hours, now), ...until);
  const overdue = now >= due;
  if (now >= systemReviewDue(choice, device)) reasons.push('system_changed');
  return {
    state: overdue ? 'review_overdue' : 'granted',
    covered: !overdue && limits.length === 0,
    reasons,
    deadlines,
  };
}

function withinRetention(asked: number | 'invalid' | null, agreed: number | null): boolean {
  if (agreed === null || asked === 'invalid') return false;
  return asked === null || (asked > 0 && asked <= Math.min(agreed, 24));
}

/** NB-VW-01: whether a clear look at this patient was permitted less than half an hour ago, by anybody, on any device. */
function seenClearly(past: Past, q: Question, patient: string, now: number, own: Asked | null): boolean {
  if (q.operation !== 'view_live_clear') return false;
  return past.asked.some(
    (asked) =>
      asked !== own &&
      // Asked for again, it is a look at whoever was not there the first time.
      asked.repeats?.patients.includes(patient) !== true &&
      asked.outcome === 'permit' &&
      asked.question.operation === 'view_live_clear' &&
      asked.patients.includes(patient) &&
      now - asked.at < 30 * MINUTE,
  );
}
