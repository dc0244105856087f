import type { PolicySet } from '../decision/policy-set.js';
import type { Clock } from '../shared/clock.js';
import type { Standing } from '../standing/standing.js';
import type { Turn } from '../tracing/tracing.js';
import { hashBatch, headAfter, type Batch, type Head } from './append.js';
import { catchUp, comeNearer } from './catch-up.js';
import { Draft, type Asked, type Judged, type Notes } from './draft.js';
import { entryOf } from './entry.js';
import { Flights } from './flights.js';
import { UnknownOutcome, type LogConnection } from './log-connection.js';
import { keepNational } from './policy-sets.js';

/** How far the estimate of the database's clock may be off before a batch is decided again under the lock. */
const CLOCK_TOLERANCE_MS = 50;
/** A database clock this far behind the log's last entry cannot tell whether a deadline has passed. */
const CLOCK_BEHIND_MS = 2_000;
/** Turns decided under the lock after another process was seen to write, before trying without again. */
const TURNS_UNDER_LOCK = 16;
/** What was judged ahead is judged again when its instant is further back than this: the insert would hardly find it in tolerance. */
const AHEAD_MS = 20;

/** One batch that is durable in the log. */
export interface Made {
  /** What was judged of each that was asked, in their order. */
  decided: readonly (readonly Judged[])[];
  /** Milliseconds since 1970 UTC. */
  instant: number;
  /** Monotonic milliseconds just before the commit was sent. */
  committing: number;
}

/** What one turn came to; `again` means that nothing was decided yet, and `foreign_policy` that nothing may be. */
export type TurnOutcome = { made: Made } | 'again' | 'nothing_to_do' | 'foreign_policy';

/**
 * The turns of one provider's sequencer: each decides a batch of questions and appends it in one transaction, at once on the
 * standing in memory while nobody else writes, or under the lock after catching up with whoever did. Turns taken at once may
 * follow one another before the first is in the log; one under the lock is taken alone.
 */
export class LogTurns {
  private head: Head | null = null;
  private clockOffset = 0;
  private underLock = 1;
  private activated = false;
  private readonly flights: Flights;

  constructor(
    private readonly provider_id: string,
    private readonly policy: PolicySet,
    private readonly clock: Clock,
    readonly standing: Standing,
  ) {
    this.flights = new Flights(provider_id, policy, standing);
  }

  /** Whether this process has yet to see its policy set in force. */
  get activating(): boolean {
    return !this.activated;
  }

  /** How the next turn will be taken. */
  get path(): 'at_once' | 'under_lock' {
    return this.underLock > 0 || this.head === null ? 'under_lock' : 'at_once';
  }

  /** Whether a turn may be taken now behind one that is still under way. */
  get mayFollow(): boolean {
    return this.path === 'at_once' && !this.flights.full;
  }

  /** How much of what was asked is judged ahead: the next turn begins with it. */
  get judgedAhead(): number {
    return this.flights.judgedAhead;
  }

  /** Judges what was asked behind the turn that is on its way; does nothing when there is none, or it is under the lock. */
  judgeAhead(asked: Asked): void {
    this.flights.judgeAhead(asked, this.estimate());
  }

  /** Forgets where the log ended, after a turn that failed or a connection that was lost: the next turn reads it again. */
  forget(): void {
    this.flights.dropAhead();
    this.head = null;
    this.underLock = 1;
  }

  /** The turn about to be taken, to be told how it went. */
  begin(questions: number): Turn {
    const now = this.clock.monotonic();
    return { from: now, to: now, path: this.path, questions, caught_up: null, committing: null };
  }

  /**
   * Takes one turn; `asked` begins with what was judged ahead. Rejects when it could not be written; what its permits used up
   * is then not used up.
   */
  async take(connection: LogConnection, asked: readonly Asked[], notes: Notes, turn: Turn): Promise<TurnOutcome> {
    const { head } = this;
    if (this.path === 'at_once' && head !== null && asked.length > 0) {
      const outcome = await this.atOnce(connection, head, asked, notes, turn);
      if (outcome !== 'under_lock') return outcome;
    }
    // One under the lock is taken alone, on what is in the log.
    if (this.flights.coming !== null) return 'again';
    turn.path = 'under_lock';
    turn.committing = null;
    return await this.afterLock(connection, asked, notes, turn);
  }

  /** Decides on the standing in memory and appends if nobody else has written; otherwise it is to be done under the lock, or again. */
  private async atOnce(
    connection: LogConnection,
    head: Head,
    asked: readonly Asked[],
    notes: Notes,
    turn: Turn,
  ): Promise<{ made: Made } | 'under_lock' | 'again'> {
    const draft = this.flights.next(head, asked, this.estimate(), AHEAD_MS);
    if (draft === null) return this.missed();
    draft.note(notes);
    // Whoever asked no question wants the standing caught up, which is done under the lock.
    if (draft.empty) return this.missed();
    const flight = this.flights.start(draft);
    const committing = this.clock.monotonic();
    turn.committing = committing;
    let appended_at: number | null;
    try {
      appended_at = await connection.appendAtOnce(flight.batch, CLOCK_TOLERANCE_MS);
    } catch (error) {
      this.flights.fell(flight);
      throw error;
    }
    if (!flight.aloft) return this.behindOneThatFell(appended_at);
    if (appended_at === null) {
      this.flights.fell(flight);
      return this.missed();
    }
    this.clockOffset = appended_at - this.clock.now();
    this.flights.landed(flight);
    this.advance(flight.batch);
    return { made: { decided: draft.judged.map((one) => one.decided), instant: draft.instant, committing } };
  }

  /** One turn under the lock tells whether somebody else wrote, or only the estimate of the clock was off. */
  private missed(): 'under_lock' | 'again' {
    this.underLock = 1;
    // Whoever missed first goes under the lock; what was to follow it waits for its turn.
    return this.flights.coming === null ? 'under_lock' : 'again';
  }

  private behindOneThatFell(appended_at: number | null): 'again' {
    // It was hashed onto a head that never was, so the database must have refused it.
    if (appended_at !== null) throw new Error('a batch was appended onto a head that is not in the log');
    return 'again';
  }

  /** Takes the lock, catches up with the log, decides, appends. */
  private async afterLock(
    connection: LogConnection,
    asked: readonly Asked[],
    notes: Notes,
    turn: Turn,
  ): Promise<TurnOutcome> {
    let draft: Draft | null = null;
    try {
      const { head, instant } = await this.lockAndCatchUp(connection, turn);
      const known = this.standing.policy_hash === this.policy.hash;
      if (!this.activated) {
        if (known) await this.keep(connection);
        else await this.activate(connection, head, instant);
        this.activated = true;
        return 'again';
      }
      if (!known) {
        await connection.rollback();
        return 'foreign_policy';
      }
      if (asked.length === 0 && notes.unlogged_denials === 0 && notes.late.length === 0) {
        await connection.rollback();
        return 'nothing_to_do';
      }
      draft = new Draft(this.provider_id, this.policy, this.standing, head, instant);
      for (const one of asked) draft.judge(one);
      draft.note(notes);
      const committing = this.clock.monotonic();
      if (draft.empty) await connection.rollback();
      else {
        const batch = draft.finish();
        turn.committing = committing;
        await connection.appendAndCommit(batch);
        this.advance(batch);
      }
      return { made: { decided: draft.judged.map((one) => one.decided), instant, committing } };
    } catch (error) {
      draft?.undo();
      if (!(error instanceof UnknownOutcome)) await connection.rollback().catch(() => connection.destroy());
      throw error;
    }
  }

  private async lockAndCatchUp(connection: LogConnection, turn: Turn): Promise<{ head: Head; instant: number }> {
    for (;;) {
      await connection.lock();
      const reached = await this.catchUp(connection, turn);
      if (reached !== null) return reached;
      await connection.rollback();
      await comeNearer(connection.client, this.provider_id, this.standing);
    }
  }

  /** Brings the standing to the head, under the lock, unless it is too far behind; the instant is the database's, never before the last entry's. */
  private async catchUp(connection: LogConnection, turn: Turn): Promise<{ head: Head; instant: number } | null> {
    const { head, now } = await connection.headAndNow();
    this.clockOffset = now - this.clock.now();
    const moved = this.head === null || head.next_index !== this.head.next_index;
    const from = turn.caught_up?.from ?? this.clock.monotonic();
    const { there, changes } = await catchUp(connection.client, this.provider_id, this.standing, head);
    // Not for a few decisions alone: whether one left anything to take in would tell a permit from a deny.
    if (changes > 0 || !there || turn.caught_up !== null) turn.caught_up = { from, to: this.clock.monotonic() };
    if (!there) return null;
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
    await keepNational((sql, values) => connection.client.query(sql, values), provider_id, policy, head.next_index);
    await connection.appendAndCommit(batch);
    this.advance(batch);
    this.standing.policy_hash = policy.hash;
  }

  /** The set is in force already; it may have been so since before sets were kept. */
  private async keep({ client }: LogConnection): Promise<void> {
    await keepNational((sql, values) => client.query(sql, values), this.provider_id, this.policy, null);
    await client.query('COMMIT');
  }

  /** The database's time as far as this process can tell, in whole milliseconds since 1970. */
  private estimate(): number {
    return Math.floor(this.clock.now() + this.clockOffset);
  }

  private advance(batch: Batch): void {
    this.head = headAfter(batch);
    this.standing.next_index = this.head.next_index;
  }
}
