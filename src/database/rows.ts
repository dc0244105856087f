import type { EntityManager, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { ChangeTransaction } from '../log/changes.js';
import type { RecordType } from '../log/record-types.js';
import { notFound } from '../shared/errors.js';
import { newId, PUBLIC_ID } from '../shared/ids.js';
import { absent, constraintFault, type ConstraintFaults } from './faults.js';
import type { RecordEntity } from './record.entity.js';

/** A kind of record: its class, its name in the log, and what to answer when a constraint of its own refuses a row. */
export interface RecordKind<E extends RecordEntity> {
  entity: new () => E;
  type: RecordType;
  faults?: ConstraintFaults;
}

/** What is a record's own: everything but what is written about every record. */
export type Own<E extends RecordEntity> = Omit<E, keyof RecordEntity>;

/** What happened: `<record>_<past participle>`, when, and whether it takes an authority away. */
interface Happening {
  event: string;
  occurred_at: Date;
  removes?: boolean;
}

/** Inserts version 1 of a record and says so to the log; throws what `constraintFault` makes of a refusal. */
export async function insertRecord<E extends RecordEntity>(
  tx: ChangeTransaction,
  kind: RecordKind<E>,
  own: Own<E>,
  happening: Happening & { id?: string | undefined },
): Promise<E> {
  const row = Object.assign(new kind.entity(), own, {
    provider_id: tx.provider_id,
    id: happening.id ?? newId(),
    version: 1,
    occurred_at: happening.occurred_at,
    recorded_at: tx.now,
    recorded_by: tx.by,
  });
  try {
    await tx.manager.insert(kind.entity, row as QueryDeepPartialEntity<E>);
  } catch (error) {
    throw constraintFault(error, row, kind.faults);
  }
  sayChanged(tx, kind, row, happening);
  return row;
}

/** Reads a record and locks it until the transaction ends; throws `not_found`. */
export async function lockRecord<E extends RecordEntity>(
  tx: ChangeTransaction,
  kind: RecordKind<E>,
  id: string,
): Promise<E> {
  if (!PUBLIC_ID.test(id)) throw notFound(kind.type, id);
  const row = await tx.manager.findOne(kind.entity, {
    where: keyOf<E>(tx.provider_id, id),
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw notFound(kind.type, id);
  return row;
}

/** Writes the next version of a record that `lockRecord` locked and says so to the log. */
export async function updateRecord<E extends RecordEntity>(
  tx: ChangeTransaction,
  kind: RecordKind<E>,
  next: E,
  happening: Happening,
): Promise<E> {
  const row = Object.assign(new kind.entity(), next, {
    version: next.version + 1,
    occurred_at: happening.occurred_at,
    recorded_at: tx.now,
    recorded_by: tx.by,
  });
  try {
    await tx.manager.update(kind.entity, keyOf<E>(row.provider_id, row.id), row as QueryDeepPartialEntity<E>);
  } catch (error) {
    throw constraintFault(error, row, kind.faults);
  }
  sayChanged(tx, kind, row, happening);
  return row;
}

/** Reads a record a body names, and locks it when asked; throws `invalid` with that field when this provider has none. */
export async function referred<E extends RecordEntity>(
  manager: EntityManager,
  kind: Pick<RecordKind<E>, 'entity' | 'type'>,
  provider_id: string,
  field: string,
  id: string,
  lock?: 'pessimistic_read' | 'pessimistic_write',
): Promise<E> {
  const row = await manager.findOne(kind.entity, {
    where: keyOf<E>(provider_id, id),
    ...(lock && { lock: { mode: lock } }),
  });
  if (!row) throw absent(kind.type, field, id);
  return row;
}

/** The condition that picks one record. */
export function keyOf<E extends RecordEntity>(provider_id: string, id: string): FindOptionsWhere<E> {
  return { provider_id, id } as FindOptionsWhere<E>;
}

/** A record as the history keeps it: plain JSON, instants as ISO strings. */
export function stateOf(row: object): object {
  return JSON.parse(JSON.stringify(row)) as object;
}

function sayChanged<E extends RecordEntity>(
  tx: ChangeTransaction,
  kind: RecordKind<E>,
  row: E,
  happening: Happening,
): void {
  const { event, occurred_at, removes = false } = happening;
  tx.changed({ event, type: kind.type, id: row.id, version: row.version, state: stateOf(row), occurred_at, removes });
}
