import type { EntityManager } from 'typeorm';
import type { Attempt } from '../shared/caller.js';
import { AskfirstError } from '../shared/errors.js';

/** How long the answer to a write under a key is kept, in milliseconds: a day, which is longer than anybody tries again. */
const KEPT_MS = 24 * 3_600_000;

/** Whose attempt it is, and when. */
interface Asker {
  provider_id: string;
  staff_id: string;
  now: Date;
}

/** Thrown in place of writing again: the same was asked under the same key, and this is what it was answered with. */
export class Repeated extends Error {
  constructor(readonly answer: unknown) {
    super('it was recorded before');
    this.name = 'Repeated';
  }
}

/**
 * Takes a key for this transaction; whoever holds it is waited for. Throws Repeated when it was used for the same, and
 * AskfirstError `key_reused` when it was used for anything else.
 */
export async function beginAttempt(manager: EntityManager, asker: Asker, { key, request }: Attempt): Promise<void> {
  const { provider_id, staff_id, now } = asker;
  await forget(manager, provider_id, new Date(now.getTime() - KEPT_MS));
  const begun = await manager.query<unknown[]>(
    `INSERT INTO write_attempt (provider_id, staff_id, key, request, made_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [provider_id, staff_id, key, request, now],
  );
  if (begun.length > 0) return;
  const [before] = await manager.query<{ request: string; answer: string }[]>(
    'SELECT request, answer FROM write_attempt WHERE provider_id = $1 AND staff_id = $2 AND key = $3',
    [provider_id, staff_id, key],
  );
  if (before?.request === request) throw new Repeated(JSON.parse(before.answer));
  throw new AskfirstError('conflict', 'key_reused', 'This key was used for something else.', [
    { field: 'Idempotency-Key', fault: 'another request was made under it', fix: 'a fresh key for each act' },
  ]);
}

/** Deletes a few that are past their time; none that somebody else is deleting, whom it would wait for. */
async function forget(manager: EntityManager, provider_id: string, before: Date): Promise<void> {
  await manager.query(
    `DELETE FROM write_attempt WHERE provider_id = $1 AND (staff_id, key) IN (
       SELECT staff_id, key FROM write_attempt WHERE provider_id = $1 AND made_at < $2 LIMIT 20 FOR UPDATE SKIP LOCKED)`,
    [provider_id, before],
  );
}

/** Keeps what a write is answered with, in its own transaction. */
export async function keepAnswer(
  manager: EntityManager,
  { provider_id, staff_id }: Asker,
  { key }: Attempt,
  answer: unknown,
): Promise<void> {
  await manager.query('UPDATE write_attempt SET answer = $4 WHERE provider_id = $1 AND staff_id = $2 AND key = $3', [
    provider_id,
    staff_id,
    key,
    JSON.stringify(answer ?? null),
  ]);
}
