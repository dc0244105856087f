import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { callerName } from '../shared/caller.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { APPEND_SQL, appendParameters, HEAD_SQL, hashBatch, headOf, LOCK_SQL, NOW_SQL, type Head, type HeadRow } from './append.js';
import { Changes, type Change, type ChangeTransaction, type Writer } from './changes.js';
import { entryOf, type Entry } from './entry.js';
import { REMOVAL_WAIT_MS } from './sequencer.js';

/** A writer that stalls while it holds the lock is cut off by the server after this long. */
const STALLED_SQL = `SET LOCAL idle_in_transaction_session_timeout = '1s'`;

/** Changes on PostgreSQL: rows first, then history and log entries under the provider's lock, then one commit. */
@Injectable()
export class LoggedChanges extends Changes {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  override async write<T>(writer: Writer, work: (tx: ChangeTransaction) => Promise<T>): Promise<T> {
    const by = writer.kind === 'system' ? `system:${writer.name}` : callerName(writer);
    const changes: Change[] = [];
    const result = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await useTenant(manager, writer.provider_id);
      const tx: ChangeTransaction = {
        manager,
        provider_id: writer.provider_id,
        now: new Date(this.clock.now()),
        by,
        changed: (change) => void changes.push(change),
      };
      const value = await work(tx);
      if (changes.length > 0) await this.append(manager, writer, by, changes, tx.now);
      return value;
    });
    // A permit decided before the removal may still be on its way for this long; only then is the removal acknowledged.
    if (changes.some((change) => change.removes)) await new Promise((resolve) => setTimeout(resolve, REMOVAL_WAIT_MS));
    return result;
  }

  override async read<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await useTenant(manager, provider_id);
      return await work(manager);
    });
  }

  private async append(manager: EntityManager, writer: Writer, by: string, changes: readonly Change[], now: Date): Promise<void> {
    const states = changes.map((change) => canonicalJson(plain(change.state)));
    await manager.query(
      `INSERT INTO record_version (provider_id, record_type, record_id, version, state, occurred_at, recorded_at, recorded_by)
       SELECT $1, v.type, v.id, v.version, v.state, v.occurred_at, $2, $3
       FROM unnest($4::text[], $5::text[], $6::integer[], $7::text[], $8::timestamptz[]) AS v (type, id, version, state, occurred_at)`,
      [
        writer.provider_id,
        now,
        by,
        changes.map((change) => change.type),
        changes.map((change) => change.id),
        changes.map((change) => change.version),
        states,
        changes.map((change) => change.occurred_at),
      ],
    );
    await appendUnderLock(manager, writer.provider_id, async (head, recorded_at) => {
      await mustStillStand(manager, writer, changes);
      return changes.map((change, i) =>
        entryOf({
          by,
          event: change.event,
          id: change.id,
          index: head.next_index + i,
          kind: 'change',
          occurred_at: change.occurred_at.getTime(),
          provider_id: writer.provider_id,
          recorded_at,
          state_hash: createHash('sha256').update(states[i] ?? '').digest('hex'),
          type: change.type,
          version: change.version,
        }),
      );
    });
  }
}

/** Appends entries in the manager's transaction, under the provider's lock, which it holds until that commits. */
export async function appendUnderLock(
  manager: EntityManager,
  provider_id: string,
  make: (head: Head, recorded_at: number) => Promise<Entry[]>,
): Promise<void> {
  await manager.query(STALLED_SQL);
  const locked = await rows(manager, LOCK_SQL, [provider_id]);
  if (locked.length === 0) throw new Error('this provider has no log');
  const head = headOf((await rows<HeadRow>(manager, HEAD_SQL, [provider_id]))[0]);
  const [{ now = 0 } = {}] = await rows<{ now: number }>(manager, NOW_SQL);
  const recorded_at = Math.max(Math.floor(Number(now)), head.recorded_at);
  const entries = await make(head, recorded_at);
  await manager.query(APPEND_SQL, appendParameters(provider_id, hashBatch(head, entries, recorded_at), Infinity));
}

async function rows<Row>(manager: EntityManager, sql: string, values: unknown[] = []): Promise<Row[]> {
  return await manager.query<Row[]>(sql, values);
}

async function useTenant(manager: EntityManager, provider_id: string): Promise<void> {
  await manager.query(`SELECT set_config('askfirst.provider', $1, true)`, [provider_id]);
}

/**
 * Re-reads the writer under the lock, so that nobody writes on a standing they have lost. A suspended member of staff can
 * still record a withdrawal, because a withdrawal never fails (NB-CON-04).
 */
async function mustStillStand(manager: EntityManager, writer: Writer, changes: readonly Change[]): Promise<void> {
  if (writer.kind === 'system') return;
  if (writer.kind === 'vendor') throw new AskfirstError('forbidden', 'not_permitted', 'A vendor changes no records.');
  const [staff] = await rows<{ state: string; suspended: boolean }>(
    manager,
    `SELECT state, EXISTS (SELECT 1 FROM viewer_suspension AS s WHERE s.provider_id = staff_member.provider_id
       AND s.staff_id = staff_member.id AND s.lifted_at IS NULL) AS suspended
     FROM staff_member WHERE id = $1`,
    [writer.staff_id],
  );
  const withdrawing = changes.every((change) => change.type === 'consent' && change.event === 'consent_withdrawn');
  if (staff === undefined || (staff.state !== 'active' && !withdrawing)) {
    throw new AskfirstError('forbidden', 'no_longer_active', 'This account is no longer active.');
  }
  if (staff.suspended && !withdrawing) throw new AskfirstError('forbidden', 'suspended', 'This account is suspended; it can only record a withdrawal.');
}

/** Dates as ISO text, undefined left out: what JSON keeps of a record. */
function plain(state: object): unknown {
  return JSON.parse(JSON.stringify(state));
}
