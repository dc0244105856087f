import { In, IsNull, type EntityManager } from 'typeorm';
import { absent } from '../database/faults.js';
import type { RecordEntity } from '../database/record.entity.js';
import { keyOf, type RecordKind } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { Room } from '../organisation/room.entity.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { Admission } from './admission.entity.js';
import { Patient } from './patient.entity.js';

/*
 * Every write about a patient locks in this order, so that writes on one patient queue up and none deadlock:
 * the patient, the admission, the patient's other rows by id, the rooms by id.
 */

/** Locks a patient named by a path; throws `not_found`. */
export async function lockPatient(tx: ChangeTransaction, id: string): Promise<Patient> {
  const patient = await findAndLock(tx, id);
  if (!patient) throw notFound('patient', id);
  return patient;
}

/** Locks a patient named by a body's field; throws `unknown_reference` with that field. */
export async function lockReferredPatient(tx: ChangeTransaction, id: string, field = 'patient_id'): Promise<Patient> {
  const patient = await findAndLock(tx, id);
  if (!patient) throw absent('patient', field, id);
  return patient;
}

function findAndLock(tx: ChangeTransaction, id: string): Promise<Patient | null> {
  return tx.manager.findOne(Patient, {
    where: keyOf<Patient>(tx.provider_id, id),
    lock: { mode: 'pessimistic_write' },
  });
}

/** Reads a record named by a path without locking it, to find the patient to lock first; throws `not_found`. */
export async function knownRecord<E extends RecordEntity>(
  tx: ChangeTransaction,
  kind: RecordKind<E>,
  id: string,
): Promise<E> {
  const row = PUBLIC_ID.test(id) ? await tx.manager.findOneBy(kind.entity, keyOf<E>(tx.provider_id, id)) : null;
  if (!row) throw notFound(kind.type, id);
  return row;
}

/** The patient's admission that has not ended, if there is one. */
export function openAdmission(
  manager: EntityManager,
  provider_id: string,
  patient_id: string,
): Promise<Admission | null> {
  return manager.findOneBy(Admission, { provider_id, patient_id, discharged_at: IsNull() });
}

/** Locks rooms in the order of their ids; absent ones are left out. */
export async function lockRooms(tx: ChangeTransaction, ids: readonly string[]): Promise<Map<string, Room>> {
  const rooms = await tx.manager.find(Room, {
    where: { provider_id: tx.provider_id, id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rooms.map((room) => [room.id, room]));
}

/** When something began, and when that was said: each stands for the other; a start is never after the server's own time. */
export function startTimes(
  starts_at: string | undefined,
  occurred_at: string | undefined,
  now: Date,
  field: string,
): { starts_at: Date; occurred_at: Date } {
  const start = occurredAt(starts_at ?? occurred_at, now, starts_at === undefined ? 'occurred_at' : field);
  return {
    starts_at: start,
    occurred_at: occurred_at === undefined ? start : occurredAt(occurred_at, now),
  };
}
