import type { Parameters } from '../decision/parameters.js';
import type { Fault } from '../shared/errors.js';
import { windowError } from './privacy.errors.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What nobody may watch (NB-VW-04). */
export const WINDOW_KINDS = ['toilet', 'shower', 'intimate_care', 'advocate', 'legal', 'visit'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** At whose word a window is there. */
export const WINDOW_ASKERS = ['patient', 'staff'] as const;
export type WindowAsker = (typeof WINDOW_ASKERS)[number];

/** `planned` stands from its start until its end, by the clock; `open` was started on the spot, and stands until somebody ends it. */
export const WINDOW_STATES = ['planned', 'open', 'ended', 'cancelled'] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

/** What a window is over: a room, or a patient wherever they stay. Exactly one of them is named. */
export interface WindowPlace {
  room_id: string | null;
  patient_id: string | null;
}

/** What the transitions of a window look at. */
export interface WindowFields extends WindowPlace {
  id: string;
  /** Null when it was started on the spot without a word that says which. */
  kind: WindowKind | null;
  asked_by: WindowAsker;
  state: WindowState;
  starts_at: Date;
  ends_at: Date | null;
}

/** How far a plan may reach. Who is not watched harms nobody by it, but a slip of the date must not hide a room for a year unnoticed. */
type WindowParameters = Pick<Parameters, 'privacy_window_max_hours' | 'privacy_window_ahead_days'>;

/** What a plan says. */
export interface Plan extends WindowPlace {
  kind: WindowKind;
  asked_by: WindowAsker;
  starts_at: Date;
  ends_at: Date;
}

/** A planned window; throws `cannot_be_planned` with everything that is wrong with its place and its times. */
export function planWindow(plan: Plan, now: Date, p: WindowParameters): Omit<WindowFields, 'id'> {
  const faults = [...placeFaults(plan), ...timeFaults(plan, now, p)];
  if (faults.length > 0) throw windowError('invalid', 'cannot_be_planned', 'This cannot be planned as it is.', faults);
  return { ...plan, state: 'planned' };
}

function placeFaults({ room_id, patient_id }: WindowPlace): Fault[] {
  if ((room_id === null) !== (patient_id === null)) return [];
  const fault = room_id === null ? 'it names neither a patient nor a room' : 'it names both a patient and a room';
  return [{ field: 'patient_id', fault, fix: 'name one: patient_id, or room_id' }];
}

function timeFaults({ starts_at, ends_at }: Plan, now: Date, p: WindowParameters): Fault[] {
  const { privacy_window_max_hours: longest_hours, privacy_window_ahead_days: ahead_days } = p;
  const [from, until] = [starts_at.getTime(), ends_at.getTime()];
  const faults: Fault[] = [];
  if (from <= now.getTime()) {
    const fix = 'a time after now; what has begun is started on the spot';
    faults.push({ field: 'starts_at', fault: `it has come already: it is ${now.toISOString()} now`, fix });
  }
  if (from > now.getTime() + ahead_days * DAY) {
    const fix = `a time within ${ahead_days} days`;
    faults.push({ field: 'starts_at', fault: `it is more than ${ahead_days} days ahead`, fix });
  }
  if (until <= from) {
    faults.push({ field: 'ends_at', fault: 'it ends before it starts, or as it does', fix: 'a time after starts_at' });
  }
  if (until > from + longest_hours * HOUR) {
    const fix = `at most ${longest_hours} hours after starts_at; plan each day for itself`;
    faults.push({ field: 'ends_at', fault: `the window is longer than ${longest_hours} hours`, fix });
  }
  return faults;
}

/** The open window of a kind among those of one patient or room: starting it again answers with it. */
export function alreadyOpen<W extends WindowFields>(windows: readonly W[], kind: WindowKind | null): W | null {
  return windows.find((window) => window.state === 'open' && window.kind === kind) ?? null;
}

/** Ends a window; one that is over stays as it is. Throws `not_begun` for a plan that lies ahead, and `before_start`. */
export function endWindow<W extends WindowFields>(window: W, at: Date, now: Date): W {
  if (isOver(window, now)) return window;
  if (liesAhead(window, now)) {
    throw windowError('conflict', 'not_begun', 'This window has not begun.', [
      { field: 'id', fault: `it begins at ${window.starts_at.toISOString()}`, fix: 'cancel it instead' },
    ]);
  }
  if (at.getTime() < window.starts_at.getTime()) {
    throw windowError('invalid', 'before_start', 'A window cannot end before it begins.', [
      {
        field: 'occurred_at',
        fault: `it began at ${window.starts_at.toISOString()}`,
        fix: 'give a time at or after that',
      },
    ]);
  }
  return { ...window, state: 'ended', ends_at: at };
}

/** Cancels a plan that lies ahead; a cancelled one stays as it is. Throws `already_begun`. */
export function cancelWindow<W extends WindowFields>(window: W, now: Date): W {
  if (window.state === 'cancelled') return window;
  if (liesAhead(window, now)) return { ...window, state: 'cancelled' };
  throw windowError('conflict', 'already_begun', 'This window has begun, so it is not cancelled.', [
    { field: 'id', fault: `it began at ${window.starts_at.toISOString()}`, fix: 'end it instead, unless it is over' },
  ]);
}

/** What a discharge makes of a patient's own window: it goes with them. One that is over stays as it is. */
export function endAtDischarge<W extends WindowFields>(window: W, at: Date, now: Date): W {
  if (isOver(window, now)) return window;
  if (liesAhead(window, now)) return { ...window, state: 'cancelled' };
  return { ...window, state: 'ended', ends_at: new Date(Math.max(at.getTime(), window.starts_at.getTime())) };
}

function liesAhead({ state, starts_at }: WindowFields, now: Date): boolean {
  return state === 'planned' && now.getTime() < starts_at.getTime();
}

function isOver({ state, ends_at }: WindowFields, now: Date): boolean {
  if (state === 'planned') return ends_at !== null && ends_at.getTime() <= now.getTime();
  return state !== 'open';
}
