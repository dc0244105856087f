import type { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';
import type { Shift } from './shift.entity.js';
import type { StaffErrorCode } from './staff.errors.js';
import type { ViewerSuspension } from './viewer-suspension.entity.js';
import type { WardAssignment } from './ward-assignment.entity.js';

/** The longest shift, in milliseconds: anything longer is a slip of the date. */
const LONGEST_SHIFT = 24 * 3_600_000;

const later = (a: Date, b: Date): Date => (a.getTime() > b.getTime() ? a : b);

/** What is wrong with a shift of this length; undefined when nothing is. */
export function shiftFault(starts_at: Date, ends_at: Date): AskfirstError<StaffErrorCode> | undefined {
  const length = ends_at.getTime() - starts_at.getTime();
  if (length <= 0) {
    return refusal(
      'invalid',
      'ends_before_it_starts',
      'ends_at',
      'the shift ends before it starts',
      'a time after starts_at',
    );
  }
  if (length <= LONGEST_SHIFT) return undefined;
  return refusal(
    'invalid',
    'shift_too_long',
    'ends_at',
    'the shift is longer than 24 hours',
    'at most 24 hours after starts_at',
  );
}

/** Ends a shift early, or calls it off before it starts; one already over stays as it is. */
export function endShift(shift: Shift, at: Date): Shift {
  const ends_at = later(at, shift.starts_at);
  return ends_at.getTime() >= shift.ends_at.getTime() ? shift : { ...shift, ends_at };
}

/** Ends an assignment; one already over by then stays as it is. */
export function endAssignment(assignment: WardAssignment, at: Date): WardAssignment {
  const ends_at = later(at, assignment.starts_at);
  const over = assignment.ends_at !== null && ends_at.getTime() >= assignment.ends_at.getTime();
  return over ? assignment : { ...assignment, ends_at };
}

/** Whether an assignment covers any time from an instant on. */
export function isOpen(assignment: Pick<WardAssignment, 'ends_at'>, at: Date): boolean {
  return assignment.ends_at === null || assignment.ends_at.getTime() > at.getTime();
}

/** Lifts a suspension; a second time answers with the first. */
export function lift(suspension: ViewerSuspension, at: Date): ViewerSuspension {
  return suspension.lifted_at === null ? { ...suspension, lifted_at: later(at, suspension.starts_at) } : suspension;
}
