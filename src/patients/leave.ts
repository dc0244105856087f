import { patientsError } from './patients.errors.js';

/** How somebody is away: with staff, alone for part of a day, or alone past a night (Mental Health Act 1983 s17). */
export const LEAVE_KINDS = ['escorted', 'unescorted', 'overnight'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** `away` until somebody records that they are back, however long ago they were due; `ended` when the admission ended while they were away. */
export const LEAVE_STATES = ['away', 'returned', 'ended'] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

/** What the transitions of a leave look at. */
export interface LeaveFields {
  id: string;
  kind: LeaveKind;
  state: LeaveState;
  starts_at: Date;
  due_back_at: Date;
  returned_at: Date | null;
  ended_at: Date | null;
}

/** Throws `due_back_before_leave` when they would be back before they left. */
export function requireDueBack(starts_at: Date, due_back_at: Date): void {
  if (due_back_at.getTime() > starts_at.getTime()) return;
  throw patientsError('invalid', 'due_back_before_leave', 'Nobody is due back before they leave.', {
    field: 'due_back_at',
    fault: `the leave begins at ${starts_at.toISOString()}`,
    fix: 'give a time after that',
  });
}

/** The open leave that says the same: recording it again answers with it. Throws `already_on_leave` for another. */
export function sameLeave<L extends LeaveFields>(
  open: L | null,
  said: Pick<LeaveFields, 'kind' | 'due_back_at'>,
): L | null {
  if (open === null) return null;
  if (open.kind === said.kind && open.due_back_at.getTime() === said.due_back_at.getTime()) return open;
  throw patientsError('conflict', 'already_on_leave', 'The patient is on leave already.', {
    field: 'admission_id',
    fault: `the leave ${open.id} began at ${open.starts_at.toISOString()}, and nobody has recorded their return`,
    fix: 'record that they are back first',
  });
}

/** The patient is back; a leave that is over stays as it is. Throws `before_leave` for a time before it began. */
export function returnFrom<L extends LeaveFields>(leave: L, at: Date): L {
  if (leave.state !== 'away') return leave;
  if (at.getTime() < leave.starts_at.getTime()) {
    throw patientsError('invalid', 'before_leave', 'Nobody is back before they leave.', {
      field: 'occurred_at',
      fault: `the leave ${leave.id} began at ${leave.starts_at.toISOString()}`,
      fix: 'give a time at or after that',
    });
  }
  return { ...leave, state: 'returned', returned_at: at };
}

/** Their admission ends while they are away: nobody came back. Never before the leave began. */
export function endLeave<L extends LeaveFields>(leave: L, at: Date): L {
  if (leave.state !== 'away') return leave;
  return { ...leave, state: 'ended', ended_at: new Date(Math.max(at.getTime(), leave.starts_at.getTime())) };
}
