/** When something began and ended, in monotonic milliseconds. */
export interface Period {
  from: number;
  to: number;
}

/** One turn of a provider's log, of which many requests are part; filled in while it is taken. */
export interface Turn extends Period {
  path: 'at_once' | 'under_lock';
  /** Questions asked in it, whatever became of them. */
  questions: number;
  /** When the standing was brought past changes of records; null when there were none. */
  caught_up: Period | null;
  /** When its commit was sent; null when there was nothing to commit. */
  committing: number | null;
}

/** How an HTTP request ended: by a closed list, for what is left out (its address, its caller, its size) could tell of a person. */
export interface Ended {
  method: string;
  /** The route's template; undefined when there is no such route. */
  route: string | undefined;
  scheme: 'http' | 'https';
  /** Null when the caller left before there was one. */
  status: number | null;
}

/** A request that is traced. Everything but keeping what it is told waits until the request has been answered. */
export interface RequestTrace {
  /** Told of the turn that answered it, when it began to wait for that, and the catching up it is to tell of. */
  answeredIn(turn: Turn, waiting_since: number, caught_up: Period | null): void;
  end(request: Ended): void;
}

/** Spans that reached the collector, and those that did not: for want of room while it was slow, or because it did not take them. */
export interface SpanCounts {
  exported: number;
  queue_full: number;
  not_taken: number;
}

/**
 * Traces of what the service does, for whoever runs it: times, and nothing that tells of a patient, a member of staff or an
 * answer. Whatever goes wrong with them is counted, and no request hears of it.
 */
export interface Tracing {
  readonly counts: Readonly<SpanCounts>;
  /** Begins the trace of a request, by what its caller sent as `traceparent`; null when it is not to be traced. */
  request(traceparent: string | string[] | undefined): RequestTrace | null;
  /** Catching up that no traced request waited for. */
  caughtUp(period: Period): void;
  /** The migrations that ran at the start. */
  migrated(period: Period, migrations: number): void;
  /** Sends what is left, for a moment and no longer. Never rejects. */
  close(): Promise<void>;
}

/** Nest's injection token for the Tracing, which is null when nothing is traced. */
export const TRACING = Symbol('Tracing');
