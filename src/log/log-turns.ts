import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { Clock } from '../shared/clock.js';
import { judge, type Judgement } from '../standing/judge.js';
import type { Standing } from '../standing/standing.js';
import { hashBatch, headAfter, type Batch, type Head } from './append.js';
import { catchUp, comeNearer } from './catch-up.js';
import { decisionEntry, entryOf, type Entry } from './entry.js';
import { UnknownOutcome, type LogConnection } from './log-connection.js';

/** How far the estimate of the database's clock may be off before a batch is decided again under the lock. */
const CLOCK_TOLERANCE_MS = 50;
/** A database clock this far behind the log's last entry cannot tell whether a deadline has passed. */
const CLOCK_BEHIND_MS = 2_000;
/** Turns decided under the lock after another process was seen to write, before trying without again. */
const TURNS_UNDER_LOCK = 16;

/** What must still be put on record of answers that were not given as decided. */
export interface Notes {
  /** Denials given while nothing could be logged. */
  unlogged_denials: number;
  /** Indexes of permits that were logged and went out as denies. */
  late: readonly number[];
}

export const NO_NOTES: Notes = { unlogged_denials: 0, late: [] };

/** One batch that is durable in the log. */
export interface Made {
  /** In the order of the questions. */
  decided: readonly { index: number; judgement: Judgement }[];
  /** Milliseconds since 1970 UTC. */
  instant: number;
  /** The notes that went into it. */
  notes: Notes;
  /** Monotonic milliseconds just before the commit was sent. */
  committing: number;
}

/** What one turn came to; `again` means that nothing was decided yet, and `foreign_policy` that nothing may be. */
export type TurnOutcome = { made: Made } | 'again' | 'nothing_to_do' | 'foreign_policy';

interface Unsaved extends Made {
  batch: Batch;
  undo: () => void;
}

/**
 * The turns of one provider's sequencer: each decides a batch of questions and appends it in one transaction, at once on the
 * standing in memory while nobody else writes, or under the lock after catching up with whoever did.
 */
export class LogTurns {
  private head: Head | null = null;
  private clockOffset = 0;
  private underLock = 1;
  private activated = false;

  constructor(
    private readonly provider_id: string,
    private readonly policy: PolicySet,
    private readonly clock: Clock,
    readonly standing: Standing,
  ) {}

  /** Whether this process has yet to see its policy set in force. */
  get activating(): boolean {
    return !this.activated;
  }

  /** How the next turn will be taken. */
  get path(): 'at_once' | 'under_lock' {
    return this.underLock > 0 || this.head === null ? 'under_lock' : 'at_once';
  }

  /** Forgets where the log ended, after a turn that failed or a connection that was lost: the next turn reads it again. */
  forget(): void {
    this.head = null;
    this.underLock = 1;
  }

  /** Takes one turn. Rejects when it could not be written; what its permits used up is then not used up. */
  async take(connection: LogConnection, questions: readonly Question[], notes: Notes): Promise<TurnOutcome> {
    const made =
      this.path === 'at_once' && questions.length > 0 ? await this.atOnce(connection, questions, notes) : null;
    return made === null ? await this.afterLock(connection, questions, notes) : { made };
  }

  /** Decides on the standing in memory and appends if nobody else has written; null when somebody has. */
  private async atOnce(connection: LogConnection, questions: readonly Question[], notes: Notes): Promise<Made | null> {
    const { head, standing } = this;
    const now = Math.floor(this.clock.now() + this.clockOffset);
    if (head === null || standing.policy_hash !== this.policy.hash || now < head.recorded_at) return null;
    const made = this.make(questions, notes, head, now);
    try {
      const appended_at = await connection.appendAtOnce(made.batch, CLOCK_TOLERANCE_MS);
      if (appended_at === null) {
        made.undo();
        // One turn under the lock tells whether somebody else wrote, or only the estimate of the clock was off.
        this.underLock = 1;
        return null;
      }
      this.clockOffset = appended_at - this.clock.now();
    } catch (error) {
      made.undo();
      throw error;
    }
    this.advance(made.batch);
    return made;
  }

  /** Takes the lock, catches up with the log, decides, appends. */
  private async afterLock(
    connection: LogConnection,
    questions: readonly Question[],
    notes: Notes,
  ): Promise<TurnOutcome> {
    let undo: (() => void) | null = null;
    try {
      const { head, instant } = await this.lockAndCatchUp(connection);
      const known = this.standing.policy_hash === this.policy.hash;
      if (!this.activated) {
        if (known) await connection.rollback();
        else await this.activate(connection, head, instant);
        this.activated = true;
        return 'again';
      }
      if (!known) {
        await connection.rollback();
        return 'foreign_policy';
      }
      if (questions.length === 0 && notes.unlogged_denials === 0 && notes.late.length === 0) {
        await connection.rollback();
        return 'nothing_to_do';
      }
      const made = this.make(questions, notes, head, instant);
      undo = made.undo;
      await connection.appendAndCommit(made.batch);
      this.advance(made.batch);
      return { made };
    } catch (error) {
      undo?.();
      if (!(error instanceof UnknownOutcome)) await connection.rollback().catch(() => connection.destroy());
      throw error;
    }
  }

  private async lockAndCatchUp(connection: LogConnection): Promise<{ head: Head; instant: number }> {
    for (;;) {
      await connection.lock();
      const reached = await this.catchUp(connection);
      if (reached !== null) return reached;
      await connection.rollback();
      await comeNearer(connection.client, this.provider_id, this.standing);
    }
  }

  /** Brings the standing to the head, under the lock, unless it is too far behind; the instant is the database's, never before the last entry's. */
  private async catchUp(connection: LogConnection): Promise<{ head: Head; instant: number } | null> {
    const { head, now } = await connection.headAndNow();
    this.clockOffset = now - this.clock.now();
    const moved = this.head === null || head.next_index !== this.head.next_index;
    if (!(await catchUp(connection.client, this.provider_id, this.standing, head))) return null;
    this.head = head;
    this.underLock = moved ? TURNS_UNDER_LOCK : this.underLock - 1;
    if (now < head.recorded_at - CLOCK_BEHIND_MS) throw new Error('the database clock is behind the log');
    return { head, instant: Math.max(Math.floor(now), head.recorded_at) };
  }

  /** Puts this process's policy set in force: from here on a process that holds another one denies. */
  private async activate(connection: LogConnection, head: Head, instant: number): Promise<void> {
    const { provider_id, policy } = this;
    const said = {
      hash: policy.hash,
      index: head.next_index,
      kind: 'policy',
      provider_id,
      recorded_at: instant,
    } as const;
    const batch = hashBatch(head, [entryOf(said)], instant);
    await connection.appendAndCommit(batch);
    this.advance(batch);
    this.standing.policy_hash = policy.hash;
  }

  /** Judges the questions in order, each seeing what the earlier ones used up, and hashes their entries onto the head. */
  private make(questions: readonly Question[], notes: Notes, head: Head, instant: number): Unsaved {
    const { provider_id, policy, standing } = this;
    const undo: (() => void)[] = [];
    const entries = this.noteEntries(notes, head.next_index, instant);
    const decided = questions.map((question) => {
      const index = head.next_index + entries.length;
      const judgement = judge(standing, question, policy, instant);
      entries.push(decisionEntry(provider_id, index, instant, policy.hash, judgement));
      if (judgement.effects !== null) undo.push(standing.usage.apply(index, instant, judgement.effects));
      return { index, judgement };
    });
    return {
      batch: hashBatch(head, entries, instant),
      decided,
      instant,
      notes,
      committing: this.clock.monotonic(),
      undo: () => {
        for (let i = undo.length - 1; i >= 0; i--) undo[i]?.();
      },
    };
  }

  private noteEntries({ unlogged_denials, late }: Notes, first: number, recorded_at: number): Entry[] {
    const { provider_id } = this;
    const entries: Entry[] = [];
    if (unlogged_denials > 0) {
      entries.push(entryOf({ index: first, kind: 'outage', provider_id, recorded_at, unlogged_denials }));
    }
    if (late.length > 0) {
      const index = first + entries.length;
      entries.push(entryOf({ index, indexes: late, kind: 'late_answers', provider_id, recorded_at }));
    }
    return entries;
  }

  private advance(batch: Batch): void {
    this.head = headAfter(batch);
    this.standing.next_index = this.head.next_index;
  }
}
