import type { Parameters } from '../decision/parameters.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { footageError, type FootageCode } from './footage.errors.js';

/** What a hold is over: what one device recorded, what was recorded on one ward, or wherever one patient was. */
export const HELD_OVER = ['device', 'ward', 'patient'] as const;
export type HeldOver = (typeof HELD_OVER)[number];

/** How far a hold has come; it keeps what it is over in the first two alike. */
export const HOLD_STATES = ['asked', 'approved', 'released'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a hold is over, and for which case. */
export interface HoldScope {
  over: HeldOver;
  device_id: string | null;
  ward_id: string | null;
  patient_id: string | null;
  /** The instants of what was recorded, both within. */
  recorded_from: Date;
  recorded_until: Date;
  case_reference: string;
}

/** What the transitions of a retention hold look at. */
export interface HoldFields extends HoldScope {
  /** The wards on which it keeps whatever was recorded; none for a hold over one device. */
  ward_ids: string[];
  state: HoldState;
  reason: string;
  asked_at: Date;
  asked_by: string;
  approvals_due_at: Date;
  first_approved_at: Date | null;
  first_approved_by: string | null;
  approved_at: Date | null;
  approved_by: string | null;
  review_due_at: Date;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  review_note: string | null;
  release_asked_at: Date | null;
  release_asked_by: string | null;
  release_reason: string | null;
  released_at: Date | null;
  released_by: string | null;
}

/** What somebody asks to have kept, as it arrived. */
export interface AskedHold {
  device_id?: string | undefined;
  ward_id?: string | undefined;
  patient_id?: string | undefined;
  recorded_from: Date;
  recorded_until: Date;
  case_reference: string;
}

type Clocks = Pick<Parameters, 'hold_approval_hours' | 'hold_review_days'>;

const OVER = ['device_id', 'ward_id', 'patient_id'] as const;

/** A time so near ahead, in milliseconds, is as good as now: a clock that runs a little ahead must not leave a gap. */
const AS_GOOD_AS_NOW = 60_000;

/** What a hold is over, or every fault in it at once. What is recorded later takes a hold of its own. */
export function scopeOf(asked: AskedHold, now: Date): HoldScope | AskfirstError<FootageCode> {
  const { recorded_from, recorded_until, case_reference } = asked;
  const faults: Fault[] = [];
  const [first = 'device_id', ...others] = OVER.filter((field) => asked[field] !== undefined);
  if (asked[first] === undefined) {
    const fix = 'a device_id, a ward_id or a patient_id';
    faults.push({ field: first, fault: 'a hold is over a device, a ward or a patient', fix });
  }
  for (const field of others)
    faults.push({ field, fault: `a hold is over one thing, and ${first} names it`, fix: 'ask for another hold' });
  if (recorded_until.getTime() > now.getTime() + AS_GOOD_AS_NOW) {
    const fix = 'now, or an earlier time; what is recorded later takes a hold of its own';
    faults.push({ field: 'recorded_until', fault: 'nothing was recorded then yet', fix });
  }
  if (recorded_from.getTime() > recorded_until.getTime()) {
    const fault = `it is after the end, at ${recorded_until.toISOString()}`;
    faults.push({ field: 'recorded_from', fault, fix: 'that time or an earlier one' });
  }
  if (faults.length > 0) return footageError('invalid', 'invalid_hold', 'The hold has faults.', faults);
  const { device_id = null, ward_id = null, patient_id = null } = asked;
  const over = first.slice(0, -'_id'.length) as HeldOver;
  return { over, device_id, ward_id, patient_id, recorded_from, recorded_until, case_reference };
}

/** A hold from now on, before anybody has approved it: it keeps what it is over at once. */
export function hold(
  { scope, ward_ids, reason }: { scope: HoldScope; ward_ids: readonly string[]; reason: string },
  by: string,
  at: Date,
  { hold_approval_hours, hold_review_days }: Clocks,
): HoldFields {
  return {
    ...scope,
    ward_ids: [...ward_ids],
    state: 'asked',
    reason,
    asked_at: at,
    asked_by: by,
    approvals_due_at: new Date(at.getTime() + hold_approval_hours * HOUR),
    first_approved_at: null,
    first_approved_by: null,
    approved_at: null,
    approved_by: null,
    review_due_at: new Date(at.getTime() + hold_review_days * DAY),
    reviewed_at: null,
    reviewed_by: null,
    review_note: null,
    release_asked_at: null,
    release_asked_by: null,
    release_reason: null,
    released_at: null,
    released_by: null,
  };
}

/** The hold that keeps the very same for the very same case already: what a repetition is answered with. */
export function heldAlready<H extends HoldFields>(holds: readonly H[], scope: HoldScope): H | undefined {
  return holds.find(
    (one) =>
      one.state !== 'released' &&
      OVER.every((field) => one[field] === scope[field]) &&
      one.case_reference === scope.case_reference &&
      one.recorded_from.getTime() === scope.recorded_from.getTime() &&
      one.recorded_until.getTime() === scope.recorded_until.getTime(),
  );
}

/** One of the two who approve a hold, neither of them whoever asked for it; the same person again changes nothing. */
export function approve<H extends HoldFields>(one: H, by: string, at: Date): H | AskfirstError<FootageCode> {
  if (one.state === 'approved' || one.first_approved_by === by) return one;
  if (one.state === 'released') return released(one);
  if (one.asked_by === by) return askedByYou();
  const early = tooEarly(one, at);
  if (early !== null) return early;
  if (one.first_approved_by === null) return { ...one, first_approved_at: at, first_approved_by: by };
  return { ...one, state: 'approved', approved_at: at, approved_by: by };
}

/** Says, as somebody who did not ask for it, that what is held is still needed, and why: the next review is due from then, and a release that one person asked for is off. */
export function review<H extends HoldFields>(
  one: H,
  note: string,
  by: string,
  at: Date,
  { hold_review_days }: Pick<Clocks, 'hold_review_days'>,
): H | AskfirstError<FootageCode> {
  if (one.state === 'released') return released(one);
  if (one.asked_by === by) return askedByYou();
  const early = tooEarly(one, at);
  if (early !== null) return early;
  const review_due_at = new Date(at.getTime() + hold_review_days * DAY);
  const reviewed = { review_due_at, reviewed_at: at, reviewed_by: by, review_note: note };
  return { ...one, ...reviewed, release_asked_at: null, release_asked_by: null, release_reason: null };
}

/**
 * One of the two who release a hold, with why: the first asks for it, and it keeps everything until a second person agrees. The same
 * person again changes nothing, and neither does anybody once it is released.
 */
export function release<H extends HoldFields>(
  one: H,
  reason: string,
  by: string,
  at: Date,
): H | AskfirstError<FootageCode> {
  if (one.state === 'released' || one.release_asked_by === by) return one;
  const early = tooEarly(one, at);
  if (early !== null) return early;
  if (one.release_asked_by === null)
    return { ...one, release_asked_at: at, release_asked_by: by, release_reason: reason };
  return { ...one, state: 'released', released_at: at, released_by: by };
}

/** What of a hold is late at an instant: it stands all the same, and somebody must see to it. */
export function latenessOf(
  { state, approvals_due_at, review_due_at }: Pick<HoldFields, 'state' | 'approvals_due_at' | 'review_due_at'>,
  now: number,
): { approvals_overdue: boolean; review_overdue: boolean } {
  return {
    approvals_overdue: state === 'asked' && now >= approvals_due_at.getTime(),
    review_overdue: state !== 'released' && now >= review_due_at.getTime(),
  };
}

function askedByYou(): AskfirstError<FootageCode> {
  return footageError('forbidden', 'asked_by_you', 'Whoever asked for a hold neither approves nor reviews it.', [
    { field: 'id', fault: 'you asked for this hold', fix: 'ask somebody else who may do this' },
  ]);
}

function tooEarly({ asked_at }: HoldFields, at: Date): AskfirstError<FootageCode> | null {
  if (at.getTime() >= asked_at.getTime()) return null;
  return footageError('invalid', 'invalid_time', 'Nothing is done about a hold before it was asked for.', [
    { field: 'occurred_at', fault: `it was asked for at ${asked_at.toISOString()}`, fix: 'a time at or after that' },
  ]);
}

function released({ released_at }: HoldFields): AskfirstError<FootageCode> {
  const fault = `it was released at ${released_at?.toISOString() ?? 'an earlier time'}`;
  return footageError('conflict', 'already_released', 'A released hold keeps nothing any more.', [
    { field: 'id', fault, fix: 'ask for a new hold' },
  ]);
}
