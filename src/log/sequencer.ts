import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { Clock } from '../shared/clock.js';
import { judge, type Judgement } from '../standing/judge.js';
import type { Standing } from '../standing/standing.js';
import { hashBatch, headAfter, type Batch, type Head } from './append.js';
import { catchUp } from './catch-up.js';
import { decisionEntry, entryOf, type Entry } from './entry.js';
import { sqlState, UnknownOutcome, type LogConnection } from './log-connection.js';

/**
 * Milliseconds after which a permit may no longer be sent and becomes a deny, from just before its commit was sent. A removal
 * that follows it in the log commits later than that, and is acknowledged only REMOVAL_WAIT_MS after: no permit outlives it.
 */
export const PERMIT_FRESH_MS = 100;
/** How long the acknowledgement of a removal waits after its commit, so that no earlier permit is still on its way. */
export const REMOVAL_WAIT_MS = 120;
/** A question not answered within this time is answered with a deny. */
const DEADLINE_MS = 1_000;
/** Questions waiting at one provider; more are denied at once. */
const QUEUE_LIMIT = 5_000;
const BATCH_LIMIT = 500;
/** How far the estimate of the database's clock may be off before a batch is decided again under the lock. */
const CLOCK_TOLERANCE_MS = 50;
/** A database clock this far behind the log's last entry cannot tell whether a deadline has passed. */
const CLOCK_BEHIND_MS = 2_000;
/** Turns decided under the lock after another process was seen to write, before trying without again. */
const TURNS_UNDER_LOCK = 16;
/** A short breath after a turn that failed, so that a fault that stays does not spin. */
const AFTER_FAILURE_MS = 20;
/** How often a sequencer that could not write tries again when nobody asks. */
const TRY_AGAIN_MS = 500;

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

interface Waiting {
  question: Question;
  received: number;
  /** Null once answered. */
  resolve: ((answer: Answer) => void) | null;
}

interface Made {
  batch: Batch;
  decided: { waiting: Waiting; index: number; judgement: Judgement }[];
  instant: number;
  undo: () => void;
  notes: Notes;
  /** Monotonic milliseconds just before the commit was sent. */
  committing: number;
}

interface Notes {
  unlogged_denials: number;
  late: number[];
}

export interface SequencerParts {
  provider_id: string;
  policy: PolicySet;
  clock: Clock;
  connect(onLost: (error: Error | null) => void): Promise<LogConnection>;
  load(): Promise<Standing>;
  /** Told of every turn, for metrics. */
  onTurn(turn: { questions: number; milliseconds: number; path: 'at_once' | 'under_lock' }): void;
  onFault(error: unknown, denied: number): void;
}

/**
 * Puts one provider's decisions in order: one loop, one connection, one transaction a turn. Deciding happens inside the
 * commit, under the lock every change takes too, so that log order is the order of the world and no replica can be stale.
 */
export class Sequencer {
  private readonly queue: Waiting[] = [];
  private inTurn: readonly Waiting[] = [];
  private connection: LogConnection | null = null;
  private standing: Standing | null = null;
  private head: Head | null = null;
  private clockOffset = 0;
  private underLock = 1;
  private notes: Notes = { unlogged_denials: 0, late: [] };
  private running = false;
  private stopping = false;
  private activating = true;
  private wake: (() => void) | null = null;
  private loop: Promise<void> = Promise.resolve();
  private sweeper: NodeJS.Timeout | null = null;
  private why: string | null = 'it has not started';
  /** Whether the last turn could not be written, as on a full disk. */
  private failing = false;

  constructor(private readonly parts: SequencerParts) {}

  /** Connects, loads the standing and starts the loop; a database that is away is retried, and denied meanwhile. */
  async start(): Promise<void> {
    this.running = true;
    await this.recover().catch((error: unknown) => this.fault(error));
    this.loop = this.run();
    this.sweeper = setInterval(() => this.sweep(), 50);
    this.sweeper.unref();
  }

  /** Why this provider could only be denied; null when it can be answered. */
  obstacle(): string | null {
    return this.why ?? (this.failing ? 'the log cannot be written' : null);
  }

  /** The standing in memory, for what may be a moment old: never for deciding. */
  get current(): Standing | null {
    return this.standing;
  }

  /** Asks one question; resolves once its decision is durable, or with a fault. Never rejects. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      if (this.connection === null || this.why !== null || this.stopping)
        return resolve(this.refuse(this.why ?? 'it is stopping'));
      if (this.queue.length >= QUEUE_LIMIT) return resolve(this.refuse('too many questions are waiting'));
      this.queue.push({ question, received: this.parts.clock.monotonic(), resolve });
      this.wake?.();
    });
  }

  /** Answers what was accepted, then ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.loop;
    if (this.sweeper !== null) clearInterval(this.sweeper);
    await this.connection?.close().catch(() => this.connection?.destroy());
    this.connection = null;
  }

  private async run(): Promise<void> {
    let backOff = 50;
    while (this.running) {
      if (this.connection === null || this.standing === null) {
        this.denyAll(this.why ?? 'the database is away');
        if (this.stopping) return;
        await sleep(backOff);
        try {
          await this.recover();
          backOff = 50;
        } catch (error) {
          backOff = Math.min(backOff * 2, 2_000);
          this.fault(error);
        }
      } else if (this.queue.length > 0 || this.activating) {
        if (!(await this.turn(this.queue.splice(0, BATCH_LIMIT)))) await sleep(AFTER_FAILURE_MS);
      } else if (this.stopping) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          if (this.queue.length > 0 || this.stopping) resolve();
          // Nobody may ask a process that is not ready, so one that could not write tries by itself.
          else if (this.failing) setTimeout(resolve, TRY_AGAIN_MS);
        });
        this.wake = null;
        if (this.failing && !this.stopping) await this.turn(this.queue.splice(0, BATCH_LIMIT));
      }
    }
  }

  private async recover(): Promise<void> {
    this.connection?.destroy();
    this.connection = null;
    let lost = false;
    let connection: LogConnection | null = null;
    connection = await this.parts.connect((error) => {
      lost = true;
      if (connection === null || this.connection !== connection) return;
      this.connection = null;
      this.why = 'the database is away';
      if (error !== null) this.parts.onFault(error, 0);
      this.wake?.();
    });
    // A standing that is already loaded is only behind: the next turn catches up under the lock.
    this.standing ??= await this.parts.load();
    if (lost) throw new Error('the connection was lost while the standing was loaded');
    this.connection = connection;
    this.head = null;
    this.why = null;
  }

  /** Decides and answers one batch; false when the log could not be written. */
  private async turn(items: Waiting[]): Promise<boolean> {
    const started = this.parts.clock.monotonic();
    this.inTurn = items;
    try {
      const live = items.filter((item) => item.resolve !== null);
      const path = this.underLock > 0 || this.head === null ? 'under_lock' : 'at_once';
      let made = path === 'at_once' ? await this.decideAtOnce(live) : null;
      made ??= await this.decideUnderLock(live);
      this.parts.onTurn({ questions: live.length, milliseconds: this.parts.clock.monotonic() - started, path });
      if (made !== null) this.answer(made);
      return true;
    } catch (error) {
      return await this.failed(items, error);
    } finally {
      this.inTurn = [];
    }
  }

  /** Decides on the standing in memory and appends if nobody else has written; null when somebody has. */
  private async decideAtOnce(items: readonly Waiting[]): Promise<Made | null> {
    const { connection, standing, head } = this.ready();
    const now = Math.floor(this.parts.clock.now() + this.clockOffset);
    if (head === null || standing.policy_hash !== this.parts.policy.hash || now < head.recorded_at) {
      this.underLock = 1;
      return null;
    }
    const made = this.make(items, standing, head, now);
    try {
      const appended_at = await connection.appendAtOnce(made.batch, CLOCK_TOLERANCE_MS);
      if (appended_at === null) {
        made.undo();
        this.underLock = TURNS_UNDER_LOCK;
        return null;
      }
      this.clockOffset = appended_at - this.parts.clock.now();
    } catch (error) {
      made.undo();
      throw error;
    }
    this.took(made, standing);
    return made;
  }

  /** Takes the lock, catches up with the log, decides, appends. Null when there was nothing to decide or nothing may be. */
  private async decideUnderLock(items: readonly Waiting[]): Promise<Made | null> {
    const { connection, standing } = this.ready();
    let undo: (() => void) | null = null;
    try {
      await connection.lock();
      const { head, now } = await connection.headAndNow();
      this.clockOffset = now - this.parts.clock.now();
      const moved = this.head === null || head.next_index !== this.head.next_index;
      await catchUp(connection.client, this.parts.provider_id, standing, head);
      this.head = head;
      this.underLock = moved ? TURNS_UNDER_LOCK : this.underLock - 1;
      if (now < head.recorded_at - CLOCK_BEHIND_MS) throw new Error('the database clock is behind the log');
      const instant = Math.max(Math.floor(now), head.recorded_at);
      if (this.activating || standing.policy_hash !== this.parts.policy.hash) {
        await this.policyTurn(connection, standing, head, instant, items);
        return null;
      }
      if (items.length === 0 && this.notes.unlogged_denials === 0) {
        await connection.rollback();
        this.failing = false;
        return null;
      }
      const made = this.make(items, standing, head, instant);
      undo = made.undo;
      await connection.appendAndCommit(made.batch);
      this.took(made, standing);
      return made;
    } catch (error) {
      undo?.();
      if (!(error instanceof UnknownOutcome)) await connection.rollback().catch(() => connection.destroy());
      throw error;
    }
  }

  /** At the first turn, puts this process's policy set in force; later, another set in the log means that this one must deny. */
  private async policyTurn(
    connection: LogConnection,
    standing: Standing,
    head: Head,
    instant: number,
    items: readonly Waiting[],
  ): Promise<void> {
    const { policy, provider_id } = this.parts;
    if (!this.activating) {
      await connection.rollback();
      this.why = 'another policy set is in force; restart this process with it';
      this.refuseAll(items, this.why);
      return;
    }
    if (standing.policy_hash === policy.hash) {
      await connection.rollback();
    } else {
      const entry = entryOf({
        hash: policy.hash,
        index: head.next_index,
        kind: 'policy',
        provider_id,
        recorded_at: instant,
      });
      const batch = hashBatch(head, [entry], instant);
      await connection.appendAndCommit(batch);
      this.head = headAfter(batch);
      standing.policy_hash = policy.hash;
      standing.next_index = this.head.next_index;
    }
    this.activating = false;
    this.queue.unshift(...items.filter((item) => item.resolve !== null));
  }

  /** Judges the questions in order, each seeing what the earlier ones used up, and hashes their entries onto the head. */
  private make(items: readonly Waiting[], standing: Standing, head: Head, instant: number): Made {
    const { provider_id, policy } = this.parts;
    const decided: Made['decided'] = [];
    const undo: (() => void)[] = [];
    const notes = this.notes;
    const entries = this.noteEntries(notes, head.next_index, instant);
    for (const waiting of items) {
      const index = head.next_index + entries.length;
      const judgement = judge(standing, waiting.question, policy, instant);
      entries.push(decisionEntry(provider_id, index, instant, policy.hash, judgement));
      if (judgement.effects !== null) undo.push(standing.usage.apply(index, instant, judgement.effects));
      decided.push({ waiting, index, judgement });
    }
    return {
      batch: hashBatch(head, entries, instant),
      decided,
      instant,
      notes,
      committing: this.parts.clock.monotonic(),
      undo: () => {
        for (let i = undo.length - 1; i >= 0; i--) undo[i]?.();
      },
    };
  }

  private noteEntries(notes: Notes, first: number, recorded_at: number): Entry[] {
    const { provider_id } = this.parts;
    const entries: Entry[] = [];
    if (notes.unlogged_denials > 0) {
      entries.push(
        entryOf({ index: first, kind: 'outage', provider_id, recorded_at, unlogged_denials: notes.unlogged_denials }),
      );
    }
    if (notes.late.length > 0) {
      entries.push(
        entryOf({ index: first + entries.length, indexes: notes.late, kind: 'late_answers', provider_id, recorded_at }),
      );
    }
    return entries;
  }

  private took(made: Made, standing: Standing): void {
    this.failing = false;
    this.head = headAfter(made.batch);
    standing.next_index = this.head.next_index;
    this.notes = {
      unlogged_denials: this.notes.unlogged_denials - made.notes.unlogged_denials,
      late: this.notes.late.filter((index) => !made.notes.late.includes(index)),
    };
  }

  private answer(made: Made): void {
    const send_before = made.committing + PERMIT_FRESH_MS;
    const now = this.parts.clock.monotonic();
    for (const { waiting, index, judgement } of made.decided) {
      const tooLate = (): void => {
        this.notes = { ...this.notes, late: [...this.notes.late, index] };
      };
      const permit = judgement.verdict.outcome === 'permit';
      if (waiting.resolve === null) {
        if (permit) tooLate();
        continue;
      }
      const resolve = waiting.resolve;
      waiting.resolve = null;
      if (permit && now > send_before) {
        tooLate();
        resolve({ fault: 'the permit was too old to send' });
      } else {
        resolve({ index, decided_at: made.instant, judgement, send_before, tooLate });
      }
    }
  }

  /** One question that the database will not take must not deny its neighbours: split until it stands alone. */
  private async failed(items: Waiting[], error: unknown): Promise<boolean> {
    const state = sqlState(error);
    const live = items.filter((item) => item.resolve !== null);
    if (state !== null && (state.startsWith('22') || state.startsWith('23')) && live.length > 1) {
      const half = Math.ceil(live.length / 2);
      const first = await this.turn(live.slice(0, half));
      return (await this.turn(live.slice(half))) && first;
    }
    this.head = null;
    this.underLock = 1;
    this.failing = true;
    this.refuseAll(live, 'the log could not be written');
    this.parts.onFault(error, live.length);
    if (state === null || state.startsWith('57') || state.startsWith('08') || state === '25P03' || state === '25P04') {
      this.connection?.destroy();
      this.connection = null;
      this.why = 'the database is away';
    }
    return false;
  }

  private sweep(): void {
    const before = this.parts.clock.monotonic() - DEADLINE_MS;
    const late = [...this.inTurn, ...this.queue].filter((item) => item.resolve !== null && item.received < before);
    this.refuseAll(late, 'no answer in time');
    while (this.queue[0]?.resolve === null) this.queue.shift();
  }

  private denyAll(why: string): void {
    this.refuseAll(this.queue.splice(0), why);
  }

  private refuseAll(items: readonly Waiting[], why: string): void {
    for (const item of items) {
      if (item.resolve === null) continue;
      const resolve = item.resolve;
      item.resolve = null;
      resolve(this.refuse(why));
    }
  }

  private refuse(why: string): Answer {
    this.notes = { ...this.notes, unlogged_denials: this.notes.unlogged_denials + 1 };
    return { fault: why };
  }

  private fault(error: unknown): void {
    this.why = 'the database is away';
    this.parts.onFault(error, 0);
  }

  private ready(): { connection: LogConnection; standing: Standing; head: Head | null } {
    if (this.connection === null || this.standing === null) throw new Error('the database is away');
    return { connection: this.connection, standing: this.standing, head: this.head };
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
