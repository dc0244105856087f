import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { Clock } from '../shared/clock.js';
import type { Judgement } from '../standing/judge.js';
import type { Standing } from '../standing/standing.js';
import { sqlState, type LogConnection } from './log-connection.js';
import { LogTurns, NO_NOTES, type Made, type Notes } from './log-turns.js';

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
  private turns: LogTurns | null = null;
  private notes: Notes = NO_NOTES;
  private running = false;
  private stopping = false;
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
    return this.turns?.standing ?? null;
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
      if (this.connection === null || this.turns === null) {
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
      } else if (this.queue.length > 0 || this.turns.activating) {
        if (!(await this.turn(this.queue.splice(0, BATCH_LIMIT)))) await sleep(AFTER_FAILURE_MS);
      } else if (this.stopping) {
        await new Promise((resolve) => setImmediate(resolve));
        // The last word: what was denied without being logged, or logged and not sent.
        if (this.notes.unlogged_denials > 0 || this.notes.late.length > 0) await this.turn([]);
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
    const { provider_id, policy, clock } = this.parts;
    this.turns ??= new LogTurns(provider_id, policy, clock, await this.parts.load());
    if (lost) throw new Error('the connection was lost while the standing was loaded');
    this.connection = connection;
    this.turns.forget();
    this.why = null;
  }

  /** Decides and answers one batch; false when the log could not be written. */
  private async turn(items: Waiting[]): Promise<boolean> {
    const { connection, turns } = this;
    if (connection === null || turns === null) return await this.failed(items, new Error('the database is away'));
    const started = this.parts.clock.monotonic();
    const live = items.filter((item) => item.resolve !== null);
    const { path } = turns;
    this.inTurn = live;
    try {
      const outcome = await turns.take(
        connection,
        live.map((item) => item.question),
        this.notes,
      );
      this.parts.onTurn({ questions: live.length, milliseconds: this.parts.clock.monotonic() - started, path });
      this.failing = false;
      if (outcome === 'again') this.queue.unshift(...live);
      else if (outcome === 'foreign_policy') this.standDown(live);
      else if (outcome !== 'nothing_to_do') this.made(outcome.made, live);
      return true;
    } catch (error) {
      return await this.failed(live, error);
    } finally {
      this.inTurn = [];
    }
  }

  private made(made: Made, items: readonly Waiting[]): void {
    // What was noted while the batch was on its way is still to be put on record.
    this.notes = {
      unlogged_denials: this.notes.unlogged_denials - made.notes.unlogged_denials,
      late: this.notes.late.filter((index) => !made.notes.late.includes(index)),
    };
    // After the next turn has been sent on its way: writing these answers and waiting for its commit go on side by side.
    setImmediate(() => this.answer(made, items));
  }

  private standDown(items: readonly Waiting[]): void {
    this.why = 'another policy set is in force; restart this process with it';
    this.refuseAll(items, this.why);
  }

  private answer(made: Made, items: readonly Waiting[]): void {
    const send_before = made.committing + PERMIT_FRESH_MS;
    const now = this.parts.clock.monotonic();
    made.decided.forEach(({ index, judgement }, i) => {
      const waiting = items[i];
      const tooLate = (): void => {
        this.notes = { ...this.notes, late: [...this.notes.late, index] };
      };
      const permit = judgement.verdict.outcome === 'permit';
      if (waiting === undefined || waiting.resolve === null) {
        if (permit) tooLate();
        return;
      }
      const { resolve } = waiting;
      waiting.resolve = null;
      if (permit && now > send_before) {
        tooLate();
        resolve({ fault: 'the permit was too old to send' });
      } else {
        resolve({ index, decided_at: made.instant, judgement, send_before, tooLate });
      }
    });
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
    this.turns?.forget();
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
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
