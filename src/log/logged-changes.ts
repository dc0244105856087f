import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { POOL_SIZE } from '../database/options.js';
import { callerName, type WriteConditions } from '../shared/caller.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { beginAttempt, keepAnswer } from '../writes/attempts.js';
import { requireExpected } from '../writes/conditions.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { Places } from '../shared/places.js';
import {
  APPEND_SQL,
  appendParameters,
  type AppendedRow,
  HEAD_SQL,
  hashBatch,
  headOf,
  LOCK_SQL,
  NOW_SQL,
  type Head,
  type HeadRow,
} from './append.js';
import { Changes, type Change, type ChangeTransaction, type Writer } from './changes.js';
import { entryOf, type Entry } from './entry.js';
import { REMOVAL_WAIT_MS } from './waiting.js';

const TENANT_SQL = `SELECT set_config('askfirst.provider', $1, true)`;
/** From here on the server cuts off a writer that stalls, since it is about to hold the lock. */
const STALLED_SQL = `SET LOCAL idle_in_transaction_session_timeout = '1s'`;

/** Changes on PostgreSQL: rows first, then history and log entries under the provider's lock, then one commit. */
@Injectable()
export class LoggedChanges extends Changes {
  /** The last writer of each provider to queue for the lock, by its end. */
  private readonly waiting = new Map<string, Promise<void>>();

  /**
   * Everybody who needs a connection waits here, by what they need it for, and not at the pool, which gives up: however many
   * readers there are, whoever withdraws is known and heard. The rest of the pool is for signing in.
   */
  private readonly places = { asking: new Places(3), reading: new Places(5), writing: new Places(POOL_SIZE - 10) };

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  override async write<T>(writer: Writer, work: (tx: ChangeTransaction) => Promise<T>): Promise<T> {
    const { provider_id } = writer;
    const by = writer.kind === 'system' ? `system:${writer.name}` : callerName(writer);
    const changes: Change[] = [];
    const afterwards: ((first_index: number) => Promise<void>)[] = [];
    const result = await this.inTurn(this.places.writing, provider_id, async (manager, turns) => {
      const tx: ChangeTransaction = {
        manager,
        provider_id,
        now: new Date(this.clock.now()),
        by,
        changed: (change) => void changes.push(change),
        whenLogged: (work) => void afterwards.push(work),
      };
      const { conditions: { attempt, expects } = {}, staff_id } = staffOf(writer);
      const asker = { provider_id, staff_id, now: tx.now };
      if (attempt) await beginAttempt(manager, asker, attempt);
      const value = await work(tx);
      if (expects) requireExpected(expects, changes);
      if (attempt) await keepAnswer(manager, asker, attempt, value);
      if (changes.length > 0) {
        const states = await keepHistory(manager, tx, changes);
        await turns.take();
        await appendUnderLock(manager, provider_id, async (head, recorded_at) => {
          await mustStillStand(manager, writer, changes);
          for (const work of afterwards) await work(head.next_index);
          return changes.map((change, i) => changeEntry(tx, change, states[i] ?? '', head.next_index + i, recorded_at));
        });
      }
      return value;
    });
    // A permit decided before the removal may still be on its way for this long; only then is the removal acknowledged.
    if (changes.some((change) => change.removes)) await new Promise((resolve) => setTimeout(resolve, REMOVAL_WAIT_MS));
    return result;
  }

  override async note(provider_id: string, make: (index: number, recorded_at: number) => Entry): Promise<void> {
    // It belongs to a reading, and there are as many of it.
    await this.inTurn(this.places.reading, provider_id, async (manager, turns) => {
      await turns.take();
      await appendUnderLock(manager, provider_id, (head, recorded_at) =>
        Promise.resolve([make(head.next_index, recorded_at)]),
      );
    });
  }

  /** A transaction under the provider's row-level security; once it has taken its turn, no other writer of this process waits for the lock beside it. */
  private async inTurn<T>(
    places: Places,
    provider_id: string,
    work: (manager: EntityManager, turn: Turn) => Promise<T>,
  ): Promise<T> {
    const turn = new Turn(this.waiting, provider_id);
    try {
      return await this.transaction(places, provider_id, (manager) => work(manager, turn));
    } finally {
      turn.give();
    }
  }

  private transaction<T>(
    places: Places,
    provider_id: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return places.in(() =>
      this.dataSource.transaction('READ COMMITTED', async (manager) => {
        await useTenant(manager, provider_id);
        return await work(manager);
      }),
    );
  }

  override read<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(this.places.reading, provider_id, work);
  }

  override whoAsks<T>(provider_id: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(this.places.asking, provider_id, work);
  }
}

/**
 * One place in the queue of a process's writers at one provider. Without it every writer would stand in the database's own
 * queue for the lock, and a decision would wait behind all of them instead of behind one.
 */
class Turn {
  private release: (() => void) | null = null;

  constructor(
    private readonly waiting: Map<string, Promise<void>>,
    private readonly provider_id: string,
  ) {}

  async take(): Promise<void> {
    const before = this.waiting.get(this.provider_id);
    const mine = new Promise<void>((resolve) => {
      this.release = resolve;
    });
    this.waiting.set(this.provider_id, mine);
    await before;
  }

  give(): void {
    this.release?.();
  }
}

/** Writes each changed record's whole state into its history; returns the states as canonical JSON. */
async function keepHistory(
  manager: EntityManager,
  tx: ChangeTransaction,
  changes: readonly Change[],
): Promise<string[]> {
  const states = changes.map((change) => canonicalJson(plain(change.state)));
  await manager.query(
    `INSERT INTO record_version (provider_id, record_type, record_id, version, state, occurred_at, recorded_at, recorded_by)
     SELECT $1, v.type, v.id, v.version, v.state, v.occurred_at, $2, $3
     FROM unnest($4::text[], $5::text[], $6::integer[], $7::text[], $8::timestamptz[]) AS v (type, id, version, state, occurred_at)`,
    [
      tx.provider_id,
      tx.now,
      tx.by,
      changes.map((change) => change.type),
      changes.map((change) => change.id),
      changes.map((change) => change.version),
      states,
      changes.map((change) => change.occurred_at),
    ],
  );
  return states;
}

function changeEntry(tx: ChangeTransaction, change: Change, state: string, index: number, recorded_at: number): Entry {
  return entryOf({
    by: tx.by,
    event: change.event,
    id: change.id,
    index,
    kind: 'change',
    occurred_at: change.occurred_at.getTime(),
    provider_id: tx.provider_id,
    recorded_at,
    state_hash: createHash('sha256').update(state).digest('hex'),
    type: change.type,
    version: change.version,
  });
}

/**
 * Appends entries in the manager's transaction, under the provider's lock, which it holds until that commits. The head and
 * the time are read in a statement after the lock: fused with it, they would be from before the wait.
 */
async function appendUnderLock(
  manager: EntityManager,
  provider_id: string,
  make: (head: Head, recorded_at: number) => Promise<Entry[]>,
): Promise<void> {
  await manager.query(STALLED_SQL);
  const locked = await rows(manager, LOCK_SQL, [provider_id]);
  if (locked.length === 0) throw new Error('this provider has no log');
  const [row] = await rows<HeadRow & { now: string }>(manager, HEAD_AND_NOW_SQL, [provider_id]);
  const head = headOf(row?.next_index == null ? undefined : row);
  const recorded_at = Math.max(Math.floor(Number(row?.now)), head.recorded_at);
  const entries = await make(head, recorded_at);
  const parameters = appendParameters(provider_id, hashBatch(head, entries, recorded_at), Infinity);
  const [appended] = await rows<AppendedRow>(manager, APPEND_SQL, parameters);
  if (appended?.appended_at == null) throw new Error('the log head moved under the lock');
}

const HEAD_AND_NOW_SQL = `SELECT now.now, head.* FROM (${NOW_SQL}) AS now LEFT JOIN (${HEAD_SQL}) AS head ON true`;

async function rows<Row>(manager: EntityManager, sql: string, values: unknown[] = []): Promise<Row[]> {
  return await manager.query<Row[]>(sql, values);
}

async function useTenant(manager: EntityManager, provider_id: string): Promise<void> {
  await manager.query(TENANT_SQL, [provider_id]);
}

/**
 * Re-reads the writer under the lock, so that nobody writes on a standing they have lost. A suspended member of staff can
 * still record a withdrawal, because a withdrawal never fails (NB-CON-04), and start a privacy window (NB-VW-04).
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
  const withdrawing = changes.every(({ event }) => PROTECTING.has(event));
  if (staff === undefined || (staff.state !== 'active' && !withdrawing)) {
    throw new AskfirstError('forbidden', 'no_longer_active', 'This account is no longer active.');
  }
  if (staff.suspended && !withdrawing)
    throw new AskfirstError('forbidden', 'suspended', 'This account is suspended; it can only record a withdrawal.');
}

/** What anybody may record for a patient's protection, whatever became of their own standing. */
const PROTECTING: ReadonlySet<string> = new Set(['consent_withdrawn', 'privacy_window_started']);

/** Dates as ISO text, undefined left out: what JSON keeps of a record. */
function plain(state: object): unknown {
  return JSON.parse(JSON.stringify(state));
}

const NOBODY = { staff_id: '' };

/** The writer as a member of staff; nobody else says conditions. */
function staffOf(writer: Writer): { staff_id: string; conditions?: WriteConditions } {
  return writer.kind === 'staff' ? writer : NOBODY;
}
