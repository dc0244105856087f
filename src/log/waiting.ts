import type { Judgement } from '../standing/judge.js';
import type { RequestTrace } from '../tracing/tracing.js';
import type { Asked } from './draft.js';
import type { Made } from './log-turns.js';

/**
 * Milliseconds after which a permit may no longer be sent and becomes a deny, from just before its commit was sent. A removal
 * that follows it in the log commits later than that, and is acknowledged only REMOVAL_WAIT_MS after: no permit outlives it.
 */
export const PERMIT_FRESH_MS = 100;
/** How long the acknowledgement of a removal waits after its commit, so that no earlier permit is still on its way. */
export const REMOVAL_WAIT_MS = 120;

/** What became of a question: a decision that is durable in the log, or a fault, which is a deny. */
export type Answer = Decided | Fault;

export interface Fault {
  fault: string;
}

export interface Decided {
  index: number;
  /** Milliseconds since 1970 UTC. */
  decided_at: number;
  judgement: Judgement;
  /** Monotonic milliseconds after which a permit may no longer be sent. */
  send_before: number;
  /** To be called when a permit was too old to send and went out as a deny. */
  tooLate(): void;
}

/** What was asked and waits for its answers, which it gets once: one for each question that was decided, or one fault. */
export class Waiting {
  private resolve: ((answers: readonly Answer[]) => void) | null;

  constructor(
    readonly asked: Asked,
    /** Monotonic milliseconds. */
    readonly received: number,
    resolve: (answers: readonly Answer[]) => void,
    /** Of the request it was asked in, if that is traced. */
    readonly trace: RequestTrace | null,
  ) {
    this.resolve = resolve;
  }

  get answered(): boolean {
    return this.resolve === null;
  }

  answer(answers: readonly Answer[]): void {
    const { resolve } = this;
    this.resolve = null;
    resolve?.(answers);
  }
}

/** Gives everything asked in a durable batch its answers; `tooLate` is told the index of every permit that goes out as a deny. */
export function answerAll(made: Made, items: readonly Waiting[], now: number, tooLate: (index: number) => void): void {
  const send_before = made.committing + PERMIT_FRESH_MS;
  made.decided.forEach((decided, i) => {
    const waiting = items[i];
    const gone = waiting === undefined || waiting.answered;
    const answers = decided.map(({ index, judgement }): Answer => {
      if (judgement.verdict.outcome === 'permit' && (gone || now > send_before)) {
        tooLate(index);
        return { fault: 'the permit was too old to send' };
      }
      return { index, decided_at: made.instant, judgement, send_before, tooLate: () => tooLate(index) };
    });
    waiting?.answer(answers);
  });
}
