import { createHash } from 'node:crypto';
import type pg from 'pg';
import { TreeCheck, type BatchRow, type EntryRow, type Finding } from './verify.js';

/** What was found of one provider's log. */
export interface VerifiedLog {
  provider_id: string;
  entries: number;
  batches: number;
  root: string;
  findings: readonly Finding[];
}

const BATCHES_AT_A_TIME = 500;

/** Reads every row of one provider's log through a connection that may see it, and re-derives the tree. */
export async function verifyProvider(db: pg.ClientBase, provider_id: string): Promise<VerifiedLog> {
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await db.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
    const check = new TreeCheck(provider_id);
    const findings: Finding[] = [];
    let batches = 0;
    for (;;) {
      const page = await batchesFrom(db, provider_id, check.size);
      if (page.length === 0) break;
      for (const { batch, entries } of await withEntries(db, provider_id, page)) check.batch(batch, entries);
      batches += page.length;
    }
    findings.push(
      ...check.findings,
      ...(await beyond(db, provider_id, check.size)),
      ...(await changedHistory(db, provider_id)),
    );
    return { provider_id, entries: check.size, batches, root: check.root().toString('hex'), findings };
  } finally {
    await db.query('ROLLBACK');
  }
}

/** Re-derives the end of one provider's log from the frontier of the batch before it: a quick look, which says nothing of what is older. */
export async function verifyTail(db: pg.ClientBase, provider_id: string, batches: number): Promise<VerifiedLog> {
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await db.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
    const { rows } = await db.query<BatchColumns>(
      `SELECT ${BATCH_COLUMNS} FROM log_batch WHERE provider_id = $1 ORDER BY first_index DESC LIMIT $2`,
      [provider_id, batches + 1],
    );
    const page = rows.map(batchOf).reverse();
    const before = page.length > batches ? page.shift() : undefined;
    const check = before === undefined ? new TreeCheck(provider_id) : TreeCheck.after(provider_id, before);
    for (const { batch, entries } of await withEntries(db, provider_id, page)) check.batch(batch, entries);
    const findings = [...check.findings, ...(await beyond(db, provider_id, check.size))];
    return { provider_id, entries: check.size, batches: page.length, root: check.root().toString('hex'), findings };
  } finally {
    await db.query('ROLLBACK');
  }
}

type BatchColumns = Record<'first_index' | 'standing_at', string> & Omit<BatchRow, 'first_index' | 'standing_at'>;

const BATCH_COLUMNS = `first_index, size, standing_at, (extract(epoch FROM recorded_at) * 1000)::float8 AS recorded_at, leaves, frontier, root`;

function batchOf(row: BatchColumns): BatchRow {
  return { ...row, first_index: Number(row.first_index), standing_at: Number(row.standing_at) };
}

async function batchesFrom(db: pg.ClientBase, provider_id: string, index: number): Promise<BatchRow[]> {
  const { rows } = await db.query<BatchColumns>(
    `SELECT ${BATCH_COLUMNS} FROM log_batch WHERE provider_id = $1 AND first_index >= $2 ORDER BY first_index LIMIT $3`,
    [provider_id, index, BATCHES_AT_A_TIME],
  );
  return rows.map(batchOf);
}

async function withEntries(
  db: pg.ClientBase,
  provider_id: string,
  batches: readonly BatchRow[],
): Promise<{ batch: BatchRow; entries: EntryRow[] }[]> {
  const first = batches[0];
  const last = batches.at(-1);
  if (first === undefined || last === undefined) return [];
  const { rows } = await db.query<{ index: string } & Omit<EntryRow, 'index'>>(
    'SELECT index, kind, touches, salt, body FROM log_entry WHERE provider_id = $1 AND index >= $2 AND index < $3 ORDER BY index',
    [provider_id, first.first_index, last.first_index + last.size],
  );
  const entries = rows.map((row) => ({ ...row, index: Number(row.index) }));
  return batches.map((batch) => ({
    batch,
    entries: entries.filter(
      (entry) => entry.index >= batch.first_index && entry.index < batch.first_index + batch.size,
    ),
  }));
}

async function beyond(db: pg.ClientBase, provider_id: string, size: number): Promise<Finding[]> {
  const { rows } = await db.query<{ index: string }>(
    'SELECT index FROM log_entry WHERE provider_id = $1 AND index >= $2 ORDER BY index LIMIT 10',
    [provider_id, size],
  );
  return rows.map(({ index }) => ({ index: Number(index), fault: 'the entry belongs to no batch' }));
}

/** The leaf hashes of a provider's log as its batches hold them, in order. */
export async function leafHashes(db: pg.ClientBase, provider_id: string): Promise<Buffer[]> {
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await db.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
    const { rows } = await db.query<{ leaves: Buffer }>(
      'SELECT leaves FROM log_batch WHERE provider_id = $1 ORDER BY first_index',
      [provider_id],
    );
    const inputs = Buffer.concat(rows.map((row) => row.leaves));
    return Array.from({ length: inputs.length / 32 }, (_, i) =>
      createHash('sha256')
        .update(Buffer.of(0x00))
        .update(inputs.subarray(i * 32, (i + 1) * 32))
        .digest(),
    );
  } finally {
    await db.query('ROLLBACK');
  }
}

/** Earlier states of records are bound to the log by the hash in the entry of their change. */
async function changedHistory(db: pg.ClientBase, provider_id: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { rows } = await db.query<{
    index: string;
    type: string;
    id: string;
    version: number;
    state_hash: string;
    state: string | null;
  }>(
    `SELECT e.index, c.type, c.id, c.version, c.state_hash, v.state
     FROM log_entry AS e
     CROSS JOIN LATERAL json_to_record(e.body::json) AS c (type text, id text, version integer, state_hash text)
     LEFT JOIN record_version AS v ON v.provider_id = e.provider_id AND v.record_type = c.type AND v.record_id = c.id AND v.version = c.version
     WHERE e.provider_id = $1 AND e.kind = 'change' ORDER BY e.index`,
    [provider_id],
  );
  for (const row of rows) {
    const what = `${row.type} ${row.id}, version ${row.version}`;
    if (row.state === null) findings.push({ index: Number(row.index), fault: `the history has no ${what}` });
    else if (createHash('sha256').update(row.state).digest('hex') !== row.state_hash) {
      findings.push({ index: Number(row.index), fault: `the history of ${what} is not what was logged` });
    }
  }
  return findings;
}
