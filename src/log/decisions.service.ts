import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PolicySet } from '../decision/policy-set.js';
import { toldDecision, toldReasons } from '../decision/told-decision.js';
import { allows } from '../identity/abilities.js';
import { audiencesOn } from '../identity/audience.js';
import type { Session } from '../identity/session.js';
import { POLICY_SET } from '../policy/policy.token.js';
import { callerName, type StaffCaller } from '../shared/caller.js';
import { notFound } from '../shared/errors.js';
import { Changes } from './changes.js';
import { DecisionIndex, summaryOf, type DecisionSummary } from './decision-index.js';
import { readerOf, termsAsked, type TermsAsked } from './decision-reader.js';
import type { DecisionPage, DecisionQuery, DecisionRecord } from './decisions.dto.js';
import { readDecision } from './decision-whole.js';
import { entryOf, type DecisionBody } from './entry.js';
import { PolicySets } from './policy-sets.js';

const PAGE = 50;

interface EntryRow {
  body: string;
  salt: Buffer;
  first_index: string;
  size: number;
  root: Buffer;
}

/**
 * Reads decisions for those who answer for them and those who treat the patient; every reading is itself put on record before it
 * is answered. Why somebody was not watched is told as far as each may know it (NB-SEE-01). INVARIANT: nobody reads a decision on a
 * look of their own, whatever it says: some say that a patient has accused them.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly changes: Changes,
    private readonly index: DecisionIndex,
    private readonly sets: PolicySets,
    @Inject(POLICY_SET) private readonly policy: PolicySet,
  ) {}

  /** Decisions that meet every condition, newest first. Throws `reason_not_told` for a reason the reader may not be told of. */
  async list(session: Session, query: DecisionQuery): Promise<DecisionPage> {
    const { wards, tells } = readerOf(session);
    const asked = termsAsked(query, { wards, tells });
    const { provider_id } = session.caller;
    const reached = await this.index.catchUp(provider_id);
    const limit = query.limit ?? PAGE;
    const rows = await this.changes.read(provider_id, (manager) =>
      search(manager, session.caller, asked, query, limit + 1),
    );
    const items = rows.slice(0, limit).map((row) => ({ ...row, reasons: toldReasons(row.reasons, tells) }));
    await this.recordReading(session.caller, { ...query });
    return {
      items,
      next: rows.length > limit ? (items.at(-1)?.index ?? null) : null,
      indexed_to: reached.next_index,
      complete: reached.complete,
    };
  }

  /** One decision with everything it rests on; throws `not_found` for what is no decision that the reader may read. */
  async get(session: Session, provider_id: string, index: number): Promise<DecisionRecord> {
    const reader = session.caller;
    const id = `${provider_id}/${index}`;
    const row =
      provider_id === reader.provider_id
        ? await this.changes.read(provider_id, (manager) => entry(manager, provider_id, index))
        : undefined;
    await this.recordReading(reader, { decision: id });
    const body = row === undefined ? undefined : readDecision(row.body);
    if (row === undefined || body === undefined || !mayRead(session, body)) throw notFound('decision', id);
    const told = toldDecision(
      body,
      await this.setOf(provider_id, body.policy),
      audiencesOn(session.ability, wardOf(body)),
    );
    return {
      decision_id: id,
      decided_at: new Date(body.decided_at).toISOString(),
      question: body.question,
      inputs: told.inputs,
      facts: told.facts,
      verdict: told.verdict,
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

  /** The set that decided, whose rules may be those of layers; of what was decided before sets were kept, the rules in force. */
  private async setOf(provider_id: string, hash: string): Promise<Pick<PolicySet, 'rules'>> {
    if (hash === this.policy.hash) return this.policy;
    return (await this.sets.of(provider_id, hash)) ?? this.policy;
  }

  private async recordReading(reader: StaffCaller, query: Record<string, string | number>): Promise<void> {
    const { provider_id } = reader;
    await this.changes.note(provider_id, (index, recorded_at) =>
      entryOf({ by: callerName(reader), index, kind: 'access', provider_id, query, recorded_at }),
    );
  }
}

function wardOf(body: DecisionBody): string | undefined {
  return body.view.device?.ward_id;
}

function mayRead({ ability, caller }: Session, body: DecisionBody): boolean {
  return allows(ability, 'read', 'decision', { ward_id: wardOf(body) }) && summaryOf(body).staff_id !== caller.staff_id;
}

async function search(
  manager: EntityManager,
  { provider_id, staff_id }: StaffCaller,
  asked: TermsAsked,
  query: DecisionQuery,
  limit: number,
): Promise<DecisionSummary[]> {
  const values: unknown[] = [provider_id];
  const value = (v: unknown): string => `$${values.push(v)}`;
  const where = ['s.provider_id = $1'];
  const [first, ...others] = asked.all;
  const from =
    first === undefined
      ? 'decision_summary AS s'
      : `decision_term AS t JOIN decision_summary AS s ON s.provider_id = t.provider_id AND s.index = t.index`;
  const index = first === undefined ? 's.index' : 't.index';
  if (first !== undefined) where.push(`t.provider_id = $1 AND t.term = ${value(first)}`);
  const found = (terms: readonly string[]): string =>
    `EXISTS (SELECT 1 FROM decision_term AS o WHERE o.provider_id = $1 AND o.term = ANY (${value(terms)}) AND o.index = s.index)`;
  for (const term of others) where.push(found([term]));
  if (asked.one_of !== null) where.push(found(asked.one_of));
  where.push(`NOT ${found([`staff:${staff_id}`, ...asked.none])}`);
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
