import type { PersonView } from '../decision/view.js';
import type { Owner } from './owned-rows.js';

/** A span of instants (milliseconds since 1970): from the first, until before the second. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * A part of a view as it was worked out once: it holds between two instants, as long as its owner does not change, nor what the
 * owner has as its parts. The same frozen part is given again meanwhile, so that neither it nor its text in the log is made anew
 * for every question.
 */
export class Seen<View> {
  private readonly changes: number;
  private readonly from: number;
  private readonly until: number;

  constructor(
    readonly view: View,
    private readonly owner: Owner,
    { from, until }: Span,
  ) {
    this.changes = owner.changes;
    this.from = from;
    this.until = until;
  }

  holds(instant: number): boolean {
    return this.changes === this.owner.changes && instant >= this.from && instant < this.until;
  }
}

/** Whoever was seen in view by one operation and purpose, and what else was, one after the other: a device has few of them. */
export class SeenPeople extends Seen<readonly PersonView[]> {
  constructor(
    readonly operation: string,
    readonly purpose: string | null,
    view: readonly PersonView[],
    owner: Owner,
    span: Span,
    public next: SeenPeople | null,
  ) {
    super(view, owner, span);
  }
}

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
