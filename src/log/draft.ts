import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import { judge, type Judgement } from '../standing/judge.js';
import type { Standing } from '../standing/standing.js';
import { GrowingBatch, type Batch, type Head } from './append.js';
import { decisionEntry } from './decision-entry.js';
import { entryOf } from './entry.js';

/** What must still be put on record of answers that were not given as decided. */
export interface Notes {
  /** Denials given while nothing could be logged. */
  unlogged_denials: number;
  /** Indexes of permits that were logged and went out as denies. */
  late: readonly number[];
}

export const NO_NOTES: Notes = { unlogged_denials: 0, late: [] };

/** One or more questions asked together, in order. */
export interface Asked {
  questions: readonly Question[];
  /** The outcome at which the rest is neither decided nor logged; null to decide all. */
  until: 'permit' | 'deny' | null;
}

/** A question judged, and the index its decision has in the log. */
export interface Judged {
  index: number;
  judgement: Judgement;
}

/**
 * Questions judged in order at one instant (milliseconds since 1970), each seeing what the earlier ones used up, with their
 * entries hashed onto the head they were judged at. What it used up stays used in the standing until it is undone.
 */
export class Draft {
  /** What was asked, in order, each with what was judged of it. */
  readonly judged: { asked: Asked; decided: Judged[] }[] = [];
  private readonly batch: GrowingBatch;
  private readonly undoes: (() => void)[] = [];

  constructor(
    private readonly provider_id: string,
    private readonly policy: PolicySet,
    private readonly standing: Standing,
    head: Head,
    readonly instant: number,
    /** Room for its entries' bytes that nothing else uses any more. */
    room?: Buffer,
  ) {
    this.batch = new GrowingBatch(head, room);
  }

  judge(asked: Asked): void {
    const decided: Judged[] = [];
    this.judged.push({ asked, decided });
    for (const question of asked.questions) {
      const one = this.judgeOne(question);
      decided.push(one);
      if (one.judgement.verdict.outcome === asked.until) return;
    }
  }

  private judgeOne(question: Question): Judged {
    const index = this.batch.next_index;
    const judgement = judge(this.standing, question, this.policy, this.instant);
    this.batch.add(decisionEntry(this.provider_id, index, this.instant, judgement.policy.hash, judgement));
    const { effects } = judgement;
    if (effects !== null) this.undoes.push(this.standing.usage.apply(index, this.instant, effects, question));
    return { index, judgement };
  }

  /** Whether there is nothing in it to append. */
  get empty(): boolean {
    return this.batch.size === 0;
  }

  /** Whether what is judged so far is just what these begin with. */
  begins(asked: readonly Asked[]): boolean {
    return this.judged.every((one, i) => one.asked === asked[i]);
  }

  /** Puts on record what was not answered as decided. */
  note({ unlogged_denials, late }: Notes): void {
    const { provider_id, instant: recorded_at, batch } = this;
    if (unlogged_denials > 0)
      batch.add(entryOf({ index: batch.next_index, kind: 'outage', provider_id, recorded_at, unlogged_denials }));
    if (late.length > 0)
      batch.add(entryOf({ index: batch.next_index, indexes: late, kind: 'late_answers', provider_id, recorded_at }));
  }

  /** The batch to append; nothing may be judged after. */
  finish(): Batch {
    return this.batch.finish(this.instant);
  }

  /** Gives back what the permits used up, as when it could not be appended. A later draft is undone before an earlier one. */
  undo(): void {
    for (let i = this.undoes.length - 1; i >= 0; i--) this.undoes[i]?.();
    this.undoes.length = 0;
  }
}
