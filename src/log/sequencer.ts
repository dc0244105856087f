import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from '../decision/question.js';
import type { Standing } from '../standing/standing.js';
import type { RequestTrace } from '../tracing/tracing.js';
import { sqlState, type LogConnection } from './log-connection.js';
import { NO_NOTES, type Asked, type Notes } from './draft.js';
import { LogTurns } from './log-turns.js';
import { countQuestions, Queue } from './queue.js';
import type { SequencerParts } from './sequencer-parts.js';
import { answerAll, Waiting, type Answer } from './waiting.js';

/** A question not answered within this time is answered with a deny. */
const DEADLINE_MS = 1_000;
/** Questions waiting at one provider; more are denied at once. */
const QUEUE_LIMIT = 5_000;
/** Questions to a batch: twice as many keep the database waiting for the next, and each of them longer for its answer. */
const BATCH_LIMIT = 300;
/** A short breath after a turn that failed, so that a fault that stays does not spin. */
const AFTER_FAILURE_MS = 20;
/** How often a sequencer that could not write tries again when nobody asks. */
const TRY_AGAIN_MS = 500;

/**
 * Puts one provider's decisions in order: one loop, one connection, one transaction a turn. Deciding happens inside the
 * commit, under the lock every change takes too, so that log order is the order of the world and no replica can be stale.
 */
export class Sequencer {
  private readonly queue = new Queue();
  /** The turns under way, by the questions of each. */
  private readonly underWay = new Map<Promise<unknown>, readonly Waiting[]>();
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
  /** Whether it is time to try, though nobody asks. */
  private retrying = false;
  /** How many questions the last turn began with. */
  private lastSize = 0;

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
  async ask(question: Question, trace: RequestTrace | null = null): Promise<Answer> {
    const [answer] = await this.askAll({ questions: [question], until: null }, trace);
    return answer ?? { fault: 'it was not decided' };
  }

  /** Asks questions together, to be decided in order in one batch; resolves with an answer for each that was decided, or one fault. Never rejects. */
  askAll(asked: Asked, trace: RequestTrace | null = null): Promise<readonly Answer[]> {
    return new Promise((resolve) => {
      if (this.connection === null || this.why !== null || this.stopping)
        return resolve([this.refusal(this.why ?? 'it is stopping', asked)]);
      if (this.queue.questions + asked.questions.length > QUEUE_LIMIT)
        return resolve([this.refusal('too many questions are waiting', asked)]);
      this.queue.push(new Waiting(asked, this.parts.clock.monotonic(), resolve, trace));
      this.judgeAhead();
      this.wake?.();
    });
  }

  /** The standing with everything in it that was recorded before this was called; null when it cannot be had. */
  async caughtUp(trace: RequestTrace | null = null): Promise<Standing | null> {
    const [fault] = await this.askAll({ questions: [], until: null }, trace);
    return fault === undefined ? this.current : null;
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

  /** While a turn is on its way there is time to judge what comes in, and the next turn can leave the sooner. */
  private judgeAhead(): void {
    const { turns, queue } = this;
    if (turns === null) return;
    try {
      for (const { asked } of queue.all.slice(turns.judgedAhead, queue.fitting(BATCH_LIMIT))) turns.judgeAhead(asked);
    } catch (error) {
      // Judged again in its turn, where a fault denies.
      turns.forget();
      this.parts.onFault(error, 0);
    }
  }

  private async run(): Promise<void> {
    let backOff = 50;
    while (this.running) {
      if (this.connection === null || this.turns === null) {
        await Promise.all(this.underWay.keys());
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
      } else if (this.mayLaunch(this.turns)) {
        // Whatever else has come in by now is read first, and goes with it.
        await new Promise((resolve) => setImmediate(resolve));
        if (this.mayLaunch(this.turns)) this.launch(this.queue.take(BATCH_LIMIT));
      } else if (this.stopping && this.queue.empty && this.underWay.size === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        // The last word: what was denied without being logged, or logged and not sent.
        if (this.notes.unlogged_denials > 0 || this.notes.late.length > 0) await this.turn([]);
        return;
      } else {
        await this.woken();
      }
    }
  }

  /** Whether a turn may start now; behind another one it waits until it is worth a turn of its own. */
  private mayLaunch(turns: LogTurns): boolean {
    const { size } = this.underWay;
    if (size === 0) return !this.queue.empty || turns.activating || this.retrying;
    return turns.mayFollow && this.queue.questions * 2 >= this.lastSize;
  }

  /** Resolves at the next question, the end of a turn, or the end of the service; or when it is time to try writing again. */
  private async woken(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      // Nobody may ask a process that is not ready, so one that could not write tries by itself.
      if (this.failing && this.underWay.size === 0)
        setTimeout(() => {
          this.retrying = this.failing && !this.stopping;
          resolve();
        }, TRY_AGAIN_MS);
    });
    this.wake = null;
  }

  /** Starts a turn, which others may follow before it is over. */
  private launch(items: Waiting[]): void {
    this.retrying = false;
    this.lastSize = countQuestions(items);
    const turn = this.turn(items).then((written) => (written ? undefined : sleep(AFTER_FAILURE_MS)));
    const over = turn.finally(() => {
      this.underWay.delete(over);
      this.wake?.();
    });
    this.underWay.set(over, items);
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

  /** Decides and answers one batch; false when the log could not be written. Never rejects. */
  private async turn(items: readonly Waiting[]): Promise<boolean> {
    const { connection, turns, notes } = this;
    if (connection === null || turns === null) return await this.failed(items, new Error('the database is away'));
    const live = items.filter((item) => !item.answered);
    const turn = turns.begin(countQuestions(live));
    this.notes = NO_NOTES;
    try {
      const asked = live.map((item) => item.asked);
      const outcome = await turns.take(connection, asked, notes, turn);
      turn.to = this.parts.clock.monotonic();
      this.parts.onTurn(turn, live);
      // Catching up for whoever asked nothing writes nothing, so it shows nothing of whether the log can be written.
      if (live.length === 0 || turn.questions > 0) this.failing = false;
      if (typeof outcome === 'object') {
        // Read last: a permit must be fresh when it goes, however long the turn was talked about.
        const now = this.parts.clock.monotonic();
        answerAll(outcome.made, live, now, (index) => this.putBack({ unlogged_denials: 0, late: [index] }));
        return true;
      }
      this.putBack(notes);
      if (outcome === 'again') this.queue.putBack(live);
      else if (outcome === 'foreign_policy') this.standDown(live);
      return true;
    } catch (error) {
      this.putBack(notes);
      return await this.failed(live, error);
    }
  }

  /** Notes that did not get into the log are still to be put there. */
  private putBack({ unlogged_denials, late }: Notes): void {
    this.notes = {
      unlogged_denials: this.notes.unlogged_denials + unlogged_denials,
      late: [...late, ...this.notes.late],
    };
  }

  private standDown(items: readonly Waiting[]): void {
    this.why = 'another policy set is in force; restart this process with it';
    this.refuseAll(items, this.why);
  }

  /** One question that the database will not take must not deny its neighbours: split until it stands alone. */
  private async failed(items: readonly Waiting[], error: unknown): Promise<boolean> {
    const state = sqlState(error);
    const live = items.filter((item) => !item.answered);
    if (state !== null && (state.startsWith('22') || state.startsWith('23')) && live.length > 1) {
      const half = Math.ceil(live.length / 2);
      const first = await this.turn(live.slice(0, half));
      return (await this.turn(live.slice(half))) && first;
    }
    this.turns?.forget();
    this.failing = true;
    this.refuseAll(live, 'the log could not be written');
    this.parts.onFault(error, countQuestions(live));
    if (state === null || state.startsWith('57') || state.startsWith('08') || state === '25P03' || state === '25P04') {
      this.connection?.destroy();
      this.connection = null;
      this.why = 'the database is away';
    }
    return false;
  }

  private sweep(): void {
    const before = this.parts.clock.monotonic() - DEADLINE_MS;
    const all = [...this.underWay.values(), this.queue.all].flat();
    this.refuseAll(
      all.filter((item) => item.received < before),
      'no answer in time',
    );
    this.queue.dropAnswered();
  }

  private denyAll(why: string): void {
    this.turns?.forget();
    this.refuseAll(this.queue.takeAll(), why);
  }

  private refuseAll(items: readonly Waiting[], why: string): void {
    for (const item of items) if (!item.answered) item.answer([this.refusal(why, item.asked)]);
  }

  /** Denials that are in no log; how many there were is put on record. */
  private refusal(why: string, asked: Asked): Answer {
    this.putBack({ unlogged_denials: asked.questions.length, late: [] });
    return { fault: why };
  }

  private fault(error: unknown): void {
    this.why = 'the database is away';
    this.parts.onFault(error, 0);
  }
}
