import type { ClientBase } from 'pg';
import { loadRecords, reloadRecords } from '../standing/load.js';
import { REQUEST_MEMORY_MS } from '../standing/request-memory.js';
import { isStandingType, type StandingType } from '../standing/rows.js';
import { Standing } from '../standing/standing.js';
import { ALERT_MEMORY_MS } from '../standing/usage.js';
import { HEAD_SQL, headOf, type Head, type HeadRow } from './append.js';
import { wholeDecision } from './decision-whole.js';
import type { EntryBody } from './entry.js';

/** How many entries are read at a time. */
const PAGE = 500;

/** How far a standing was brought forward: whether to the end, and past changes to how many kinds of record. */
interface Reached {
  there: boolean;
  changes: number;
}

interface EntryRow {
  index: string;
  body: string;
}

/** Loads a provider's standing from one snapshot, with the log index it belongs to; outside the lock. */
export async function loadStanding(db: ClientBase, provider_id: string): Promise<Standing> {
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await db.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
    const standing = new Standing();
    const head = headOf((await db.query<HeadRow>(HEAD_SQL, [provider_id])).rows[0]);
    await loadRecords(db, standing);
    await loadUsage(db, provider_id, standing);
    standing.next_index = head.next_index;
    return standing;
  } finally {
    await db.query('ROLLBACK');
  }
}

/** Replays what recent decisions used up, and finds which policy set is in force. */
async function loadUsage(db: ClientBase, provider_id: string, standing: Standing): Promise<void> {
  const since = async (milliseconds: number): Promise<string> => {
    const { rows } = await db.query<{ first: string | null }>(
      `SELECT min(first_index) AS first FROM log_batch WHERE provider_id = $1 AND recorded_at > clock_timestamp() - $2::float8 * interval '1 ms'`,
      [provider_id, milliseconds],
    );
    return rows[0]?.first ?? '9223372036854775807';
  };
  const policy = await db.query<EntryRow>(
    `SELECT index, body FROM log_entry WHERE provider_id = $1 AND touches = 'standing' AND kind = 'policy' ORDER BY index DESC LIMIT 1`,
    [provider_id],
  );
  for (const row of policy.rows) takeIn(standing, row, new Map());
  // What a request stands for is what was last decided on it, whichever of the two that touched: so both are taken in log order.
  const [all, both] = [await since(ALERT_MEMORY_MS), await since(REQUEST_MEMORY_MS)];
  await replay(db, provider_id, standing, `touches = 'standing' AND index < ${BigInt(both)}`, all);
  await replay(db, provider_id, standing, `touches <> 'nothing'`, both);
}

/** Replays decisions a page at a time: how many there are is up to whoever asked. */
async function replay(
  db: ClientBase,
  provider_id: string,
  standing: Standing,
  which: string,
  from: string,
): Promise<void> {
  let next = from;
  for (;;) {
    const { rows } = await db.query<EntryRow>(
      `SELECT index, body FROM log_entry WHERE provider_id = $1 AND ${which} AND index >= $2 AND kind = 'decision' ORDER BY index LIMIT $3`,
      [provider_id, next, PAGE],
    );
    for (const row of rows) takeIn(standing, row, new Map());
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    next = String(Number(last.index) + 1);
  }
}

/** Takes in one entry's own effects, and notes which records must be read again. */
function takeIn(standing: Standing, row: EntryRow, touched: Map<StandingType, Set<string>>): void {
  const body = JSON.parse(row.body) as EntryBody;
  if (body.kind === 'policy') standing.policy_hash = body.hash;
  if (body.kind === 'decision') {
    const { index, decided_at, effects, question } = wholeDecision(body);
    if (effects !== null) standing.usage.apply(index, decided_at, effects, question);
  }
  if (body.kind === 'change' && isStandingType(body.type)) {
    const ids = touched.get(body.type) ?? new Set();
    touched.set(body.type, ids.add(body.id));
  }
}

/**
 * Brings a standing forward to the head, inside the transaction that holds the provider's lock (READ COMMITTED, so that
 * each statement sees what was committed before the lock was granted). Not there yet when it is too far behind to do so here.
 */
export async function catchUp(db: ClientBase, provider_id: string, standing: Standing, head: Head): Promise<Reached> {
  const reached =
    head.standing_at >= standing.next_index ? await takePage(db, provider_id, standing) : { there: true, changes: 0 };
  if (reached.there) standing.next_index = head.next_index;
  return reached;
}

/**
 * Brings a standing forward without the lock, a page at a time, until it is near enough to catch up under it: a process that
 * fell far behind must not make the others wait. Rows are read as they are now, and again under the lock if they change.
 */
export async function comeNearer(db: ClientBase, provider_id: string, standing: Standing): Promise<void> {
  for (;;) {
    await db.query('BEGIN');
    try {
      await db.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
      if ((await takePage(db, provider_id, standing)).there) return;
    } finally {
      await db.query('ROLLBACK');
    }
  }
}

/** Takes in the next page of touched entries. */
async function takePage(db: ClientBase, provider_id: string, standing: Standing): Promise<Reached> {
  // Not a prepared statement: one planned while the log was empty would scan a full one.
  const { rows } = await db.query<EntryRow>(
    `SELECT index, body FROM log_entry WHERE provider_id = $1 AND index >= $2 AND touches <> 'nothing' ORDER BY index LIMIT $3`,
    [provider_id, standing.next_index, PAGE],
  );
  const touched = new Map<StandingType, Set<string>>();
  for (const row of rows) takeIn(standing, row, touched);
  await reloadRecords(db, standing, touched);
  const last = rows.at(-1);
  if (last !== undefined) standing.next_index = Number(last.index) + 1;
  return { there: rows.length < PAGE, changes: touched.size };
}
