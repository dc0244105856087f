import type { Parameters } from '../decision/parameters.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { haltsError, type HaltsCode } from './halts.errors.js';

/** What halts: a credible allegation of sexual harm or misuse, one complaint found true, or two that belong together (NB-GOV-05). */
export const HALT_KINDS = ['allegation', 'substantiated_complaint', 'linked_complaints'] as const;
export type HaltKind = (typeof HALT_KINDS)[number];

const DAY = 86_400_000;

/** What a halt stops: a ward, or one device on it. */
export interface HaltScope {
  ward_id: string;
  /** Null for the whole ward. */
  device_id: string | null;
  kind: HaltKind;
}

/** What the transitions of a ward halt look at. */
export interface WardHaltFields extends HaltScope {
  started_at: Date;
  started_by: string;
  review_due_at: Date;
  reviewers: string[] | null;
  reviewed_at: Date | null;
  findings: string | null;
  restarted_at: Date | null;
  restarted_by: string | null;
}

/** A lived-experience review: who held it, when, and what they found. */
export interface LivedExperienceReview {
  reviewers: readonly string[];
  reviewed_at: Date;
  findings: string;
}

/** What is wrong with what a halt is asked for: a ward or one device on it, and complaints halt the whole ward. */
export function scopeFaults(kind: HaltKind, ward_id: string | undefined, device_id: string | undefined): Fault[] {
  const faults: Fault[] = [];
  if (ward_id === undefined && device_id === undefined)
    faults.push({ field: 'ward_id', fault: 'a halt is of a ward or a device', fix: 'its id, or a device_id' });
  if (ward_id !== undefined && device_id !== undefined)
    faults.push({ field: 'ward_id', fault: 'a device is halted on whatever ward it is', fix: 'leave out one of them' });
  if (device_id !== undefined && kind !== 'allegation')
    faults.push({ field: 'device_id', fault: 'complaints halt the whole ward', fix: 'its ward_id instead' });
  return faults;
}

/** A halt from now on. Its review is due in a few days; that it is overdue lifts nothing. */
export function start(
  scope: HaltScope,
  by: string,
  at: Date,
  { halt_review_days }: Pick<Parameters, 'halt_review_days'>,
): WardHaltFields {
  return {
    ...scope,
    started_at: at,
    started_by: by,
    review_due_at: new Date(at.getTime() + halt_review_days * DAY),
    reviewers: null,
    reviewed_at: null,
    findings: null,
    restarted_at: null,
    restarted_by: null,
  };
}

/** The halt that stands already of the very same scope and kind: what a repetition is answered with. */
export function standingAlready<H extends WardHaltFields>(halts: readonly H[], scope: HaltScope): H | undefined {
  return halts.find(
    (halt) =>
      halt.restarted_at === null &&
      halt.ward_id === scope.ward_id &&
      halt.device_id === scope.device_id &&
      halt.kind === scope.kind,
  );
}

/**
 * Watching may start again, on a lived-experience review and by somebody who did not start the halt; a second time answers
 * with the first. The review is after the halt and before the restart.
 */
export function restart<H extends WardHaltFields>(
  halt: H,
  review: LivedExperienceReview,
  by: string,
  at: Date,
): H | AskfirstError<HaltsCode> {
  if (halt.restarted_at !== null) return halt;
  if (halt.started_by === by) {
    return haltsError('forbidden', 'started_by_you', 'Whoever started a halt does not end it.', [
      { field: 'id', fault: 'you started this halt', fix: 'ask somebody else who may do this' },
    ]);
  }
  const faults = timeFaults(halt, review, at);
  if (faults.length > 0) return haltsError('invalid', 'invalid_review', 'The review does not end this halt.', faults);
  const { reviewed_at, findings } = review;
  return { ...halt, reviewers: [...review.reviewers], reviewed_at, findings, restarted_at: at, restarted_by: by };
}

function timeFaults(halt: WardHaltFields, { reviewed_at }: LivedExperienceReview, at: Date): Fault[] {
  const faults: Fault[] = [];
  const began = halt.started_at;
  const add = (field: string, fault: string, fix: string): void => void faults.push({ field, fault, fix });
  if (reviewed_at.getTime() < began.getTime())
    add('reviewed_at', `the halt began at ${began.toISOString()}`, 'the time of a review held since');
  if (reviewed_at.getTime() > at.getTime())
    add('reviewed_at', `it is after the restart, at ${at.toISOString()}`, 'the time of a review that has been held');
  if (at.getTime() < began.getTime())
    add('occurred_at', `the halt began at ${began.toISOString()}`, 'a time at or after that');
  return faults;
}
