import type { EventOf, Hours } from './events.js';
import { insideWakingHours, minuteOfDay } from './london-time.js';
import { isUpheldTo } from './oracle-objections.js';
import { DAY, devices, every, HOUR, MINUTE, type DeviceNow, type Past } from './oracle-past.js';

/** One patient's choice about one technology, operation and purpose in one admission, as last recorded. */
export interface Choice {
  state: 'not_sought' | 'undecided' | 'granted' | 'refused' | 'withdrawn';
  /** The record of a yes. */
  record: string;
  decided_at: number;
  reviewed_at: number | null;
  unconfirmed: boolean;
  hours: readonly Hours[];
  retention_hours: number | null;
  requests: readonly number[];
}

/** What exactly is asked for. */
export interface Wanted {
  technology: string;
  operation: string;
  purpose: string | null;
}

/** The open admission of a patient; null when they are not admitted. */
export function admissionOf(past: Past, patient: string): string | null {
  const gone = every(past, 'discharged').map((event) => event.admission);
  const open = every(past, 'admitted').filter((event) => event.patient === patient && !gone.includes(event.admission));
  return open.at(-1)?.admission ?? null;
}

/** Reads a choice from the beginning, the patient's own or that of somebody asked for them: each asking, answer and withdrawal in the order they were recorded. */
export function choiceOf(past: Past, patient: string, wanted: Wanted, by: string | null): Choice {
  const none = {
    record: '',
    decided_at: NaN,
    reviewed_at: null,
    unconfirmed: false,
    hours: [],
    retention_hours: null,
    requests: [],
  };
  let choice: Choice = { state: 'not_sought', ...none };
  let open: string[] = [];
  let granted: string | null = null;
  for (const event of sinceAdmission(past, patient)) {
    switch (event.kind) {
      case 'asked':
        if (event.patient !== patient || event.by !== by || !isAbout(event, wanted)) break;
        open = [...open, event.consent];
        if (choice.state === 'not_sought') choice = { ...choice, state: 'undecided' };
        break;
      case 'granted':
        if (!open.includes(event.consent)) break;
        open = open.filter((consent) => consent !== event.consent);
        granted = event.consent;
        choice = {
          state: 'granted',
          record: event.consent,
          decided_at: event.on,
          reviewed_at: null,
          unconfirmed: event.pressed || atNight(event.on),
          hours: event.hours,
          retention_hours: event.retention_hours,
          requests: [],
        };
        break;
      case 'refused':
        if (!open.includes(event.consent)) break;
        [open, granted] = [[], null];
        choice = { state: 'refused', ...none };
        break;
      case 'withdrawn':
        if (event.patient !== patient || !covers(event.of, wanted) || (open.length === 0 && granted === null)) break;
        [open, granted] = [[], null];
        // Taking back what was being asked again leaves an earlier refusal standing.
        if (choice.state !== 'refused') choice = { state: 'withdrawn', ...none };
        break;
      case 'objection_decided':
        // What somebody objected to is taken back for them.
        if (!isUpheldTo(past, event, patient, wanted.technology) || (open.length === 0 && granted === null)) break;
        [open, granted] = [[], null];
        if (choice.state !== 'refused') choice = { state: 'withdrawn', ...none };
        break;
      case 'reviewed':
        if (event.consent !== granted) break;
        choice = { ...choice, reviewed_at: Math.max(choice.reviewed_at ?? 0, event.on) };
        if (event.pressed || atNight(event.on)) choice = { ...choice, unconfirmed: true };
        break;
      case 'confirmed':
        if (event.consent === granted) choice = { ...choice, unconfirmed: false };
        break;
      case 'review_requested':
        if (event.consent === granted) choice = requested(choice, event.on);
        break;
      default:
    }
  }
  return choice;
}

/** A request stands until a review answers it; one dated before the last decision counts from just after it. */
function requested(choice: Choice, on: number): Choice {
  const since = choice.reviewed_at ?? choice.decided_at;
  if (choice.requests.some((request) => request > since)) return choice;
  return { ...choice, requests: [...choice.requests, Math.max(on, since + 1)] };
}

function isAbout(event: Wanted, wanted: Wanted): boolean {
  return covers(event, wanted);
}

/** Whether a withdrawal that names this much is about what is wanted. */
export function covers(of: Partial<Wanted>, wanted: Wanted): boolean {
  return (
    (of.technology === undefined || of.technology === wanted.technology) &&
    (of.operation === undefined || of.operation === wanted.operation) &&
    (of.purpose === undefined || of.purpose === wanted.purpose)
  );
}

/** What happened since the present admission of a patient was recorded. */
export function sinceAdmission(past: Past, patient: string): Past['events'] {
  const admission = admissionOf(past, patient);
  if (admission === null) return [];
  const began = past.events.findIndex((event) => event.kind === 'admitted' && event.admission === admission);
  return past.events.slice(began);
}

/** Whether the patient agreed in this admission to anything else that this technology does. */
export function agreedToOther(past: Past, patient: string, wanted: Wanted): boolean {
  return sinceAdmission(past, patient).some(
    (event) =>
      event.kind === 'asked' &&
      event.patient === patient &&
      event.by === null &&
      event.technology === wanted.technology &&
      choiceOf(past, patient, event, null).state === 'granted',
  );
}

/** NB-CON-07: a choice made between 22:00 and 07:00 waits for an independent person. */
function atNight(on: number): boolean {
  const minute = minuteOfDay(on);
  return minute >= 22 * 60 || minute < 7 * 60;
}

/** NB-CON-05: when a consent must be looked at again. */
export function reviewDue(past: Past, patient: string, choice: Choice, device: DeviceNow): number {
  const ordinary = choice.reviewed_at === null ? choice.decided_at + 72 * HOUR : choice.reviewed_at + 7 * DAY;
  return calledForOr(ordinary, past, patient, choice, device);
}

/** NB-CAP-02, 05: when a best-interests decision must be, at the latest when its advocate must have been heard. */
export function decisionDue(
  past: Past,
  patient: string,
  choice: Choice,
  device: DeviceNow,
  hear_by: number | null,
): number {
  const week = (choice.reviewed_at ?? choice.decided_at) + 7 * DAY;
  return calledForOr(Math.min(week, hear_by ?? Infinity), past, patient, choice, device);
}

function calledForOr(ordinary: number, past: Past, patient: string, choice: Choice, device: DeviceNow): number {
  const last = Math.max(choice.decided_at, choice.reviewed_at ?? choice.decided_at);
  const called = [...triggers(past, patient), ...choice.requests, device.system_since]
    .filter((trigger) => trigger > last)
    .map((trigger) => trigger + 24 * HOUR);
  return Math.min(...[ordinary, ...called].map(insideWakingHours));
}

/** When a choice made before the system in the device changed must have been looked at again; Infinity when it was since. */
export function systemReviewDue(choice: Choice, device: DeviceNow): number {
  const last = Math.max(choice.decided_at, choice.reviewed_at ?? choice.decided_at);
  return device.system_since > last ? insideWakingHours(device.system_since + 24 * HOUR) : Infinity;
}

function triggers(past: Past, patient: string): number[] {
  const admission = admissionOf(past, patient);
  return sinceAdmission(past, patient).flatMap((event) => {
    if (event.kind === 'stay_began' && event.admission === admission) {
      return isWatchedOtherwise(past, event) ? [event.on] : [];
    }
    if (event.kind === 'transferred' || event.kind === 'mha_status_changed') {
      return event.admission === admission ? [event.on] : [];
    }
    const about = event.kind === 'risk_signed' || event.kind === 'capacity_assessed';
    return about && event.patient === patient ? [event.on] : [];
  });
}

/** Whether some technology in the room somebody is brought to is of another system than in the one they were in last, as it then was. */
function isWatchedOtherwise(past: Past, stay: EventOf<'stay_began'>): boolean {
  const events = past.events.slice(0, past.events.indexOf(stay));
  const before = events.findLast((event) => event.kind === 'stay_began' && event.admission === stay.admission);
  if (before?.kind !== 'stay_began') return false;
  const watching = devices({ events, asked: [] }).filter((device) => !device.withdrawn);
  const [then, now] = [before, stay].map(({ room }) => watching.filter((device) => device.room === room));
  return (then ?? []).some((one) =>
    (now ?? []).some((other) => one.technology === other.technology && one.system !== other.system),
  );
}

/** Whether the patient chose this part of the day. */
export function insideHours(hours: readonly Hours[], instant: number): boolean {
  const minute = minuteOfDay(instant);
  return hours.some(({ from, to }) => {
    const [begins, ends] = [minuteOf(from), minuteOf(to)];
    return begins < ends ? minute >= begins && minute < ends : minute >= begins || minute < ends;
  });
}

/** The first whole minute within the next one at which the chosen hours are over; Infinity when they go on. */
export function hoursEnd(hours: readonly Hours[], now: number): number {
  const next = (Math.floor(now / MINUTE) + 1) * MINUTE;
  return insideHours(hours, next) ? Infinity : next;
}

function minuteOf(clock: string): number {
  const [hour = NaN, minute = NaN] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
