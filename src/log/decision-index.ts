import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scrubbed } from '../shared/failures.js';
import { foldedReasonsOf } from '../decision/told-decision.js';
import { Changes } from './changes.js';
import { readDecision } from './decision-whole.js';
import type { DecisionBody } from './entry.js';
import { Sequencers } from './sequencers.js';

/** How often the index looks for new decisions, in milliseconds, and how many it takes at a time: it must never crowd the gate. */
const EVERY_MS = 250;
const AT_A_TIME = 200;
/** A reader may have it take more at once, for at most this long, in milliseconds. */
const READER_AT_A_TIME = 2_000;
const READER_MS = 1_500;

interface EntryRow {
  index: string;
  body: string;
  kind: string;
}

/** How far the index has come. */
interface Reached {
  next_index: number;
  complete: boolean;
}

/** What a list of decisions says of each: enough to find it, no more. */
export interface DecisionSummary {
  decision_id: string;
  index: number;
  decided_at: string;
  outcome: 'permit' | 'deny';
  reasons: readonly string[];
  operation: string;
  purpose: string | null;
  device_id: string | null;
  staff_id: string | null;
  patient_ids: readonly string[];
  client_id: string;
  repeat_of: number | null;
}

/** The words one decision can be found by, on its ward. Only recorded ids are among them, never what a caller merely sent. */
function termsOf(summary: DecisionSummary, ward_id: string | null): string[] {
  const reasons = [...summary.reasons, ...foldedReasonsOf(summary.reasons)];
  const terms = [`outcome:${summary.outcome}`, ...reasons.map((reason) => `reason:${reason}`)];
  if (ward_id !== null) terms.push(`ward:${ward_id}`);
  if (summary.device_id !== null) terms.push(`device:${summary.device_id}`);
  if (summary.staff_id !== null) terms.push(`staff:${summary.staff_id}`);
  return [...new Set([...terms, ...summary.patient_ids.map((id) => `patient:${id}`)])];
}

/** A decision's summary, worked out from its entry alone. */
export function summaryOf(body: DecisionBody): DecisionSummary {
  const { question, view, verdict } = body;
  return {
    decision_id: `${body.provider_id}/${body.index}`,
    index: body.index,
    decided_at: new Date(body.decided_at).toISOString(),
    outcome: verdict.outcome,
    reasons: verdict.reasons,
    operation: question.operation,
    purpose: question.purpose,
    device_id: view.device?.id ?? null,
    staff_id: view.viewer === null || view.viewer.kind === 'system' ? null : view.viewer.staff_id,
    patient_ids: view.people.flatMap((person) => (person.patient_id === null ? [] : [person.patient_id])),
    client_id: question.client_id,
    repeat_of: body.repeat_of,
  };
}

/**
 * Fills the tables officers search from behind the log, so that the gate's own table carries no index but its key.
 * Any process may do it; a row lock lets one at a time.
 */
@Injectable()
export class DecisionIndex implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('DecisionIndex');
  private timer: NodeJS.Timeout | null = null;
  private behind = false;
  private readonly queued = new Map<string, Promise<Reached>>();
  private readonly running = new Map<string, Promise<void>>();
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly changes: Changes,
    private readonly sequencers: Sequencers,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  // Before the pool ends, which it does at the application’s own shutdown.
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.following;
  }

  /**
   * Brings a provider's index to the head of the log as it is now; says which index it reached, and whether that was the head.
   * Everybody who asks while one is at it waits for the next, together: it will see whatever was decided before they asked.
   */
  catchUp(provider_id: string): Promise<Reached> {
    const queued = this.queued.get(provider_id);
    if (queued !== undefined) return queued;
    const mine = this.afterTheOneBefore(provider_id);
    this.queued.set(provider_id, mine);
    return mine;
  }

  private async afterTheOneBefore(provider_id: string): Promise<Reached> {
    await this.running.get(provider_id);
    this.queued.delete(provider_id);
    const work = this.takeAll(provider_id);
    // Who asked hears of a failure; who waits behind only needs it to be over.
    this.running.set(
      provider_id,
      work.then(
        () => undefined,
        () => undefined,
      ),
    );
    return await work;
  }

  private async takeAll(provider_id: string): Promise<Reached> {
    const until = Date.now() + READER_MS;
    for (;;) {
      const { next_index, taken } = await this.take(provider_id, READER_AT_A_TIME, 'FOR UPDATE');
      if (taken < READER_AT_A_TIME) return { next_index, complete: true };
      if (Date.now() > until) return { next_index, complete: false };
    }
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.following = this.followAll().finally(() => {
        if (this.timer !== null) this.schedule();
      });
    }, EVERY_MS);
    this.timer.unref();
  }

  private async followAll(): Promise<void> {
    for (const provider_id of this.sequencers.ids()) {
      try {
        await this.take(provider_id, AT_A_TIME, 'FOR UPDATE SKIP LOCKED');
        this.behind = false;
      } catch (error) {
        // Once an outage, not once a try.
        if (!this.behind) this.logger.warn({ msg: 'decision_index_behind', provider_id, error: scrubbed(error) });
        this.behind = true;
      }
    }
  }

  private async take(provider_id: string, limit: number, lock: string): Promise<{ next_index: number; taken: number }> {
    return await this.changes.read(provider_id, async (manager) => {
      await manager.query(
        'INSERT INTO decision_follower (provider_id, next_index) VALUES ($1, 0) ON CONFLICT DO NOTHING',
        [provider_id],
      );
      const [at] = await manager.query<{ next_index: string }[]>(
        `SELECT next_index FROM decision_follower WHERE provider_id = $1 ${lock}`,
        [provider_id],
      );
      if (at === undefined) return { next_index: 0, taken: 0 };
      const rows = await manager.query<EntryRow[]>(
        'SELECT index, kind, body FROM log_entry WHERE provider_id = $1 AND index >= $2 ORDER BY index LIMIT $3',
        [provider_id, at.next_index, limit],
      );
      const last = rows.at(-1);
      if (last === undefined) return { next_index: Number(at.next_index), taken: 0 };
      await insert(manager, provider_id, rows);
      const next_index = Number(last.index) + 1;
      await manager.query('UPDATE decision_follower SET next_index = $2 WHERE provider_id = $1', [
        provider_id,
        next_index,
      ]);
      return { next_index, taken: rows.length };
    });
  }
}

async function insert(manager: EntityManager, provider_id: string, rows: readonly EntryRow[]): Promise<void> {
  const decisions = rows.filter((row) => row.kind === 'decision').map((row) => readDecision(row.body));
  if (decisions.length === 0) return;
  const indexed = decisions.map((body) => ({ summary: summaryOf(body), ward_id: body.view.device?.ward_id ?? null }));
  const summaries = indexed.map(({ summary }) => summary);
  await manager.query(
    `INSERT INTO decision_summary (provider_id, index, decided_at, outcome, summary)
     SELECT $1, s.index, s.decided_at, s.outcome, s.summary
     FROM unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[]) AS s (index, decided_at, outcome, summary)`,
    [
      provider_id,
      summaries.map((s) => s.index),
      summaries.map((s) => s.decided_at),
      summaries.map((s) => s.outcome),
      summaries.map((s) => JSON.stringify(s)),
    ],
  );
  const terms = indexed.flatMap(({ summary, ward_id }) =>
    termsOf(summary, ward_id).map((term) => ({ term, index: summary.index })),
  );
  await manager.query(
    `INSERT INTO decision_term (provider_id, term, index)
     SELECT $1, t.term, t.index FROM unnest($2::text[], $3::bigint[]) AS t (term, index)`,
    [provider_id, terms.map((t) => t.term), terms.map((t) => t.index)],
  );
}
