import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { callerName, type StaffCaller } from '../shared/caller.js';
import { notFound } from '../shared/errors.js';
import { Changes } from './changes.js';
import { DecisionIndex, summaryOf, type DecisionSummary } from './decision-index.js';
import type { DecisionPage, DecisionQuery, DecisionRecord } from './decisions.dto.js';
import { readDecision } from './decision-entry.js';
import { entryOf } from './entry.js';

const PAGE = 50;

interface EntryRow {
  body: string;
  salt: Buffer;
  first_index: string;
  size: number;
  root: Buffer;
}

/**
 * Reads decisions for those who answer for them; every reading is itself put on record before it is answered. INVARIANT: nobody
 * reads a decision on a look of their own, whatever it says: some say that a patient has accused them.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly changes: Changes,
    private readonly index: DecisionIndex,
  ) {}

  /** Decisions that meet every condition, newest first. */
  async list(reader: StaffCaller, query: DecisionQuery): Promise<DecisionPage> {
    const { provider_id } = reader;
    const reached = await this.index.catchUp(provider_id);
    const limit = query.limit ?? PAGE;
    const rows = await this.changes.read(provider_id, (manager) => search(manager, reader, query, limit + 1));
    const items = rows.slice(0, limit);
    await this.recordReading(reader, { ...query });
    return {
      items,
      next: rows.length > limit ? (items.at(-1)?.index ?? null) : null,
      indexed_to: reached.next_index,
      complete: reached.complete,
    };
  }

  /** One decision with everything it rests on; throws `not_found` for what is no decision of the reader's own provider. */
  async get(reader: StaffCaller, provider_id: string, index: number): Promise<DecisionRecord> {
    const id = `${provider_id}/${index}`;
    const row =
      provider_id === reader.provider_id
        ? await this.changes.read(provider_id, (manager) => entry(manager, provider_id, index))
        : undefined;
    await this.recordReading(reader, { decision: id });
    const body = row === undefined ? undefined : readDecision(row.body);
    if (row === undefined || body === undefined || summaryOf(body).staff_id === reader.staff_id)
      throw notFound('decision', id);
    return {
      decision_id: id,
      decided_at: new Date(body.decided_at).toISOString(),
      question: body.question,
      inputs: body.view,
      facts: body.facts,
      verdict: body.verdict,
      limits: body.limits,
      policy_set: body.policy,
      repeat_of: body.repeat_of,
      log: {
        index,
        leaf_input: createHash('sha256').update(row.salt).update(row.body).digest('hex'),
        batch_first_index: Number(row.first_index),
        batch_size: row.size,
        root: row.root.toString('hex'),
      },
    };
  }

  private async recordReading(reader: StaffCaller, query: Record<string, string | number>): Promise<void> {
    const { provider_id } = reader;
    await this.changes.note(provider_id, (index, recorded_at) =>
      entryOf({ by: callerName(reader), index, kind: 'access', provider_id, query, recorded_at }),
    );
  }
}

function termsAsked(query: DecisionQuery): string[] {
  const named = {
    patient: query.patient,
    device: query.device,
    staff: query.staff,
    outcome: query.outcome,
    reason: query.reason,
  };
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
}

async function search(
  manager: EntityManager,
  { provider_id, staff_id }: StaffCaller,
  query: DecisionQuery,
  limit: number,
): Promise<DecisionSummary[]> {
  const values: unknown[] = [provider_id];
  const value = (v: unknown): string => `$${values.push(v)}`;
  const where = ['s.provider_id = $1'];
  const [first, ...others] = termsAsked(query);
  const from =
    first === undefined
      ? 'decision_summary AS s'
      : `decision_term AS t JOIN decision_summary AS s ON s.provider_id = t.provider_id AND s.index = t.index`;
  const index = first === undefined ? 's.index' : 't.index';
  if (first !== undefined) where.push(`t.provider_id = $1 AND t.term = ${value(first)}`);
  for (const term of others) {
    where.push(
      `EXISTS (SELECT 1 FROM decision_term AS o WHERE o.provider_id = $1 AND o.term = ${value(term)} AND o.index = s.index)`,
    );
  }
  where.push(
    `NOT EXISTS (SELECT 1 FROM decision_term AS o WHERE o.provider_id = $1 AND o.term = ${value(`staff:${staff_id}`)} AND o.index = s.index)`,
  );
  if (query.before !== undefined) where.push(`${index} < ${value(query.before)}`);
  if (query.from !== undefined) where.push(`s.decided_at >= ${value(query.from)}`);
  if (query.until !== undefined) where.push(`s.decided_at < ${value(query.until)}`);
  const rows = await manager.query<{ summary: string }[]>(
    `SELECT s.summary FROM ${from} WHERE ${where.join(' AND ')} ORDER BY ${index} DESC LIMIT ${value(limit)}`,
    values,
  );
  return rows.map((row) => JSON.parse(row.summary) as DecisionSummary);
}

async function entry(manager: EntityManager, provider_id: string, index: number): Promise<EntryRow | undefined> {
  const [row] = await manager.query<EntryRow[]>(
    `SELECT e.body, e.salt, b.first_index, b.size, b.root FROM log_entry AS e, LATERAL (
       SELECT first_index, size, root FROM log_batch WHERE provider_id = $1 AND first_index <= $2 ORDER BY first_index DESC LIMIT 1) AS b
     WHERE e.provider_id = $1 AND e.index = $2 AND e.kind = 'decision'`,
    [provider_id, index],
  );
  return row;
}
