import type { Tracing, Turn } from '../tracing/tracing.js';
import type { Waiting } from './waiting.js';

/** Tells each traced request of the turn that answers it, and the first of them of its catching up, which happened once. */
export function traceTurn(tracing: Tracing, turn: Turn, items: readonly Waiting[]): void {
  let { caught_up } = turn;
  for (const { trace, received } of items) {
    if (trace === null) continue;
    trace.answeredIn(turn, received, caught_up);
    caught_up = null;
  }
  if (caught_up !== null) tracing.caughtUp(caught_up);
}
