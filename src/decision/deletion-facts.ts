import type { Facts } from './fact-values.js';
import type { Question } from './question.js';
import type { StandingView } from './view.js';

/**
 * What keeps from being deleted what would be (NB-RET-04). A question names a device and not what it recorded, so that whatever
 * stands over any of it stands over all of it. That a review is overdue lifts nothing.
 */
export function retentionHoldFact(
  q: Question,
  { deletion, device }: StandingView,
  instant: number,
): Facts['retention_hold'] {
  if (q.operation !== 'delete' || device === null) return 'not_applicable';
  if (deletion === null) return 'none';
  const { holds } = deletion;
  if (holds.some(({ review_due_at }) => instant >= review_due_at)) return 'review_overdue';
  return holds.length > 0 ? 'held' : 'open_case';
}
