import type { Question } from '../decision/question.js';
import type { Judgement } from '../standing/judge.js';
import type { Made } from './log-turns.js';

/**
 * Milliseconds after which a permit may no longer be sent and becomes a deny, from just before its commit was sent. A removal
 * that follows it in the log commits later than that, and is acknowledged only REMOVAL_WAIT_MS after: no permit outlives it.
 */
export const PERMIT_FRESH_MS = 100;
/** How long the acknowledgement of a removal waits after its commit, so that no earlier permit is still on its way. */
export const REMOVAL_WAIT_MS = 120;

/** What became of a question: a decision that is durable in the log, or a fault, which is a deny. */
export type Answer = Decided | { fault: string };

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

/** A question that waits for its answer, which it gets once. */
export class Waiting {
  private resolve: ((answer: Answer) => void) | null;

  constructor(
    readonly question: Question,
    /** Monotonic milliseconds. */
    readonly received: number,
    resolve: (answer: Answer) => void,
  ) {
    this.resolve = resolve;
  }

  get answered(): boolean {
    return this.resolve === null;
  }

  answer(answer: Answer): void {
    const { resolve } = this;
    this.resolve = null;
    resolve?.(answer);
  }
}

/** Gives each question of a durable batch its answer; `tooLate` is told the index of every permit that goes out as a deny. */
export function answerAll(made: Made, items: readonly Waiting[], now: number, tooLate: (index: number) => void): void {
  const send_before = made.committing + PERMIT_FRESH_MS;
  made.decided.forEach(({ index, judgement }, i) => {
    const waiting = items[i];
    const gone = waiting === undefined || waiting.answered;
    if (judgement.verdict.outcome === 'permit' && (gone || now > send_before)) {
      tooLate(index);
      waiting?.answer({ fault: 'the permit was too old to send' });
    } else {
      waiting?.answer({ index, decided_at: made.instant, judgement, send_before, tooLate: () => tooLate(index) });
    }
  });
}
