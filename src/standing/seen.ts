import type { PersonView } from '../decision/view.js';
import type { Owner } from './owned-rows.js';

/** A span of instants (milliseconds since 1970): from the first, until before the second. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * A part of a view as it was worked out once: it holds between two instants, as long as none of its owners changes. The same
 * frozen part is given again meanwhile, so that neither it nor its text in the log is made anew for every question.
 */
export class Seen<View> {
  private readonly changes: readonly number[];

  constructor(
    readonly view: View,
    private readonly owners: readonly Owner[],
    private readonly span: Span,
  ) {
    this.changes = owners.map((owner) => owner.changes);
  }

  holds(instant: number): boolean {
    const { span, owners, changes } = this;
    if (instant < span.from || instant >= span.until) return false;
    for (let i = 0; i < owners.length; i++) if (owners[i]?.changes !== changes[i]) return false;
    return true;
  }
}

export type SeenPeople = Seen<readonly PersonView[]>;

/** The span around an instant in which none of these moments lies: what is picked by comparing with them stays picked. */
export function spanAround(instant: number, moments: Iterable<number | null>): Span {
  let from = -Infinity;
  let until = Infinity;
  for (const moment of moments) {
    if (moment === null) continue;
    if (moment <= instant) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  }
  return { from, until };
}
