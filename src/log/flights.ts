import type { PolicySet } from '../decision/policy-set.js';
import type { Standing } from '../standing/standing.js';
import { headAfter, type Batch, type Head } from './append.js';
import { Draft, type Asked } from './draft.js';

/** One batch on its way to the log. */
export interface Flight {
  draft: Draft;
  batch: Batch;
  /** False once it is known that it is not in the log, because it or one before it was not appended. */
  aloft: boolean;
}

/** Two: while one commits the next waits behind it at the database, which so never waits for this process. */
const MOST_ALOFT = 2;

/**
 * Batches decided on the standing in memory, each on the head that the one before it makes, and what is judged behind the
 * last. The database appends one only onto exactly that head, so when one falls all behind it fall too, and everything they
 * used up is given back, newest first.
 */
export class Flights {
  private readonly aloft: Flight[] = [];
  private ahead: Draft | null = null;
  /** The room of batches that are in the log: to ask for as much anew for each is a burden on the memory. */
  private readonly rooms: Buffer[] = [];

  constructor(
    private readonly provider_id: string,
    private readonly policy: PolicySet,
    private readonly standing: Standing,
  ) {}

  get full(): boolean {
    return this.aloft.length >= MOST_ALOFT;
  }

  /** How much of what was asked is judged behind the last flight: the next one begins with it. */
  get judgedAhead(): number {
    return this.ahead?.judged.length ?? 0;
  }

  /** The head the last flight makes; null when none is on its way. */
  get coming(): Head | null {
    const last = this.aloft.at(-1);
    return last === undefined ? null : headAfter(last.batch);
  }

  /** Judges what was asked behind the last flight; does nothing when there is none. */
  judgeAhead(asked: Asked, now: number): void {
    const { coming } = this;
    if (coming === null) return;
    this.ahead ??= this.draft(coming, now);
    this.ahead?.judge(asked);
  }

  /**
   * What was asked, judged on top of what is on its way, or else of `head`; what was judged ahead stays so if these begin with
   * it, not more than `fresh_ms` ago. Null when another policy set is in force.
   */
  next(head: Head, asked: readonly Asked[], now: number, fresh_ms: number): Draft | null {
    if (this.ahead !== null && (now - this.ahead.instant > fresh_ms || !this.ahead.begins(asked))) this.dropAhead();
    const draft = this.ahead ?? this.draft(this.coming ?? head, now);
    this.ahead = null;
    if (draft === null) return null;
    try {
      for (const one of asked.slice(draft.judged.length)) draft.judge(one);
      return draft;
    } catch (error) {
      draft.undo();
      throw error;
    }
  }

  start(draft: Draft): Flight {
    const flight = { draft, batch: draft.finish(), aloft: true };
    this.aloft.push(flight);
    return flight;
  }

  /** A flight is in the log; they land in order. */
  landed(flight: Flight): void {
    if (this.aloft.shift() !== flight) throw new Error('a batch was appended out of its turn');
    flight.aloft = false;
    // The database has it, so that nobody reads these bytes again.
    this.rooms.push(Buffer.from(flight.batch.lines.buffer));
  }

  /** A flight is not in the log, so none behind it can be. */
  fell(flight: Flight): void {
    this.dropAhead();
    while (flight.aloft) {
      const last = this.aloft.pop();
      if (last === undefined) return;
      last.draft.undo();
      last.aloft = false;
    }
  }

  dropAhead(): void {
    this.ahead?.undo();
    this.ahead = null;
  }

  private draft(head: Head, now: number): Draft | null {
    const { provider_id, policy, standing } = this;
    if (standing.policy_hash !== policy.hash) return null;
    return new Draft(provider_id, policy, standing, head, Math.max(now, head.recorded_at), this.rooms.pop());
  }
}
