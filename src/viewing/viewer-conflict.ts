import { refusal } from '../shared/refusal.js';

export const CONFLICT_STATES = ['standing', 'resolved'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** What a transition of a conflict reads and writes. */
export interface ConflictFields {
  state: ConflictState;
  raised_at: Date;
  resolved_at: Date | null;
  resolved_by: string | null;
}

/** Resolves a conflict; a second time answers with the first. Throws `before_raised`. */
export function resolve<C extends ConflictFields>(conflict: C, by: string, at: Date): C {
  if (conflict.state === 'resolved') return conflict;
  if (at.getTime() < conflict.raised_at.getTime()) {
    throw refusal(
      'invalid',
      'before_raised',
      'occurred_at',
      `it is before the accusation was made, ${conflict.raised_at.toISOString()}`,
      'the time it was resolved',
    );
  }
  return { ...conflict, state: 'resolved', resolved_at: at, resolved_by: by };
}
