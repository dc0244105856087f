import { toldOnly, type DueItem } from './review-schedule.js';

/** A leave that nobody has recorded the return from. Instants are milliseconds since 1970. */
export interface LeaveView {
  id: string;
  due_back_at: number;
}

/**
 * When somebody who is away is due back. Past it somebody has to look into where they are; nothing is denied for it, since whoever
 * is away is in no room anyhow, and that the time has come says nothing of where they are. Pure and total.
 */
export function leaveItem({ id, due_back_at }: LeaveView, instant: number): DueItem {
  return toldOnly({ kind: 'leave', record_id: id, why: 'due_back', due_at: due_back_at }, instant);
}
