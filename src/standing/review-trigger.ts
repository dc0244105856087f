import type { CalledForBy } from '../decision/review-schedule.js';
import type { ReviewTriggerKind } from '../decision/words.js';

/** One event of an admission: when it happened and when it was written down, in milliseconds since 1970. */
export interface Trigger {
  kind: ReviewTriggerKind;
  at: number;
  recorded_at: number;
}

/** The event that calls for a review, as from when it counts. */
export interface CalledFor {
  by: NonNullable<CalledForBy>;
  at: number;
}

/** What may call for a review besides the admission's own events, in milliseconds since 1970. */
export interface AlsoCalls {
  requested_at: readonly number[];
  /** Since when there has been the system that is there now, device by device. */
  system_since: readonly number[];
}

/** The first event after a consent was last decided on or reviewed that calls for another review (NB-CON-05); null when there is none. */
export function calledFor(since: number, triggers: readonly Trigger[], also: AlsoCalls): CalledFor | null {
  let first: CalledFor | null = null;
  const call = (by: CalledFor['by'], at: number): void => {
    if (at > since && (first === null || at < first.at)) first = { by, at };
  };
  for (const { kind, at, recorded_at } of triggers) {
    // What was written down after the last review was not weighed in it, however far back it is dated.
    call(kind, at > since ? at : recorded_at);
  }
  for (const at of also.requested_at) call('requested', at);
  for (const at of also.system_since) call('system_version', at);
  return first;
}
