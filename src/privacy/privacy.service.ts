import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting, type Protection } from '../log/protecting.js';
import { Room } from '../organisation/room.entity.js';
import { knownRecord, lockPatient, lockReferredPatient, lockRooms } from '../patients/patient-locks.js';
import { authoriseReferred, WardHeld, wardOfPatient } from '../patients/ward-held.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { IT_STANDS, readStart, type PlanPrivacyWindowBody, type StartedWindowView } from './privacy.dto.js';
import { lockWindows, PRIVACY_WINDOW } from './privacy-rows.js';
import type { PrivacyWindow } from './privacy-window.entity.js';
import { alreadyOpen, cancelWindow, endWindow, planWindow, type WindowPlace } from './privacy-window.js';

/**
 * Records when nobody may be watched (NB-VW-04). Starting one on the spot is the patient's protection, so it is as a withdrawal
 * is: by any member of staff, suspended or of another ward, it never fails, and twice is the same as once.
 */
@Injectable()
export class PrivacyService {
  readonly windows: WardHeld<PrivacyWindow>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    const records = new Collection(changes, history, PRIVACY_WINDOW);
    this.windows = new WardHeld(changes, records, { patient: 'patient_id', or_room: 'room_id' });
  }

  /** Plans a window ahead; throws `cannot_be_planned`. A lease that would reach into it ends with it, so it takes an authority away. */
  plan(session: Session, body: PlanPrivacyWindowBody): Promise<PrivacyWindow> {
    const { kind, asked_by, patient_id = null, room_id = null } = body;
    const times = { starts_at: new Date(body.starts_at), ends_at: new Date(body.ends_at) };
    return this.changes.write(session.caller, async (tx) => {
      const numbers = await this.numbers.on(tx, await wardNamed(tx, { patient_id, room_id }));
      const planned = planWindow({ kind, asked_by, patient_id, room_id, ...times }, tx.now, numbers);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      await lockNamed(tx, session, planned);
      const happening = { event: 'privacy_window_planned', occurred_at, removes: true, id: body.id };
      return insertRecord(tx, PRIVACY_WINDOW, planned, happening);
    });
  }

  /** Starts a window over a patient, or answers with the one of its kind that is open. Throws only `not_found`. */
  startOverPatient(session: Session, patient_id: string, body: unknown): Promise<PrivacyWindow | StartedWindowView> {
    return this.start(session, body, async (tx) => {
      if (!PUBLIC_ID.test(patient_id)) throw notFound('patient', patient_id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      return { place: { patient_id, room_id: null }, ward_id };
    });
  }

  /** Starts a window over a room, or answers with the one of its kind that is open. Throws only `not_found`. */
  startOverRoom(session: Session, room_id: string, body: unknown): Promise<PrivacyWindow | StartedWindowView> {
    return this.start(session, body, async (tx) => {
      const room = PUBLIC_ID.test(room_id) ? (await lockRooms(tx, [room_id])).get(room_id) : undefined;
      if (!room) throw notFound('room', room_id);
      return { place: { patient_id: null, room_id }, ward_id: room.ward_id };
    });
  }

  /** Ends a window, once; throws `not_begun` for a plan that lies ahead. */
  end(session: Session, id: string, body: WriteBody): Promise<PrivacyWindow> {
    return this.changes.write(session.caller, async (tx) => {
      const window = await takeInHand(tx, session, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = endWindow(window, occurred_at, tx.now);
      if (next === window) return window;
      return updateRecord(tx, PRIVACY_WINDOW, next, { event: 'privacy_window_ended', occurred_at });
    });
  }

  /** Cancels a plan that lies ahead, once; throws `already_begun`. */
  cancel(session: Session, id: string, body: WriteBody): Promise<PrivacyWindow> {
    return this.changes.write(session.caller, async (tx) => {
      const window = await takeInHand(tx, session, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = cancelWindow(window, tx.now);
      if (next === window) return window;
      return updateRecord(tx, PRIVACY_WINDOW, next, { event: 'privacy_window_cancelled', occurred_at });
    });
  }

  private async start(
    session: Session,
    body: unknown,
    lock: (tx: ChangeTransaction) => Promise<{ place: WindowPlace; ward_id: string | null }>,
  ): Promise<PrivacyWindow | StartedWindowView> {
    authorise(session, 'withdraw', 'privacy_window');
    const work = async (tx: ChangeTransaction): Promise<Protection<PrivacyWindow | StartedWindowView>> => {
      const { place, ward_id } = await lock(tx);
      const { kind, asked_by, occurred_at } = readStart(body, tx.now);
      const open = alreadyOpen(await lockWindows(tx, placeOf(place)), kind);
      const own = { ...place, kind, asked_by, state: 'open' as const, starts_at: occurred_at, ends_at: null };
      const happening = { event: 'privacy_window_started', occurred_at, removes: true };
      const window = open ?? (await insertRecord(tx, PRIVACY_WINDOW, own, happening));
      const readable = allows(session.ability, 'read', 'privacy_window', { ward_id: ward_id ?? undefined });
      return { answer: readable ? window : IT_STANDS, repeats: open !== null };
    };
    return protecting(this.changes, session.caller, work);
  }
}

/** The one of both that is named, as a condition. */
function placeOf({ patient_id, room_id }: WindowPlace): Partial<WindowPlace> {
  return patient_id === null ? { room_id } : { patient_id };
}

/** The ward of the patient or room that a plan names; null where there is none such. */
async function wardNamed(tx: ChangeTransaction, { patient_id, room_id }: WindowPlace): Promise<string | null> {
  const { manager, provider_id } = tx;
  if (patient_id !== null) return wardOfPatient(manager, provider_id, patient_id);
  if (room_id === null) return null;
  return (await manager.findOneBy(Room, keyOf<Room>(provider_id, room_id)))?.ward_id ?? null;
}

/** Locks the patient or room that a plan names, for somebody who may plan there; another ward's reads as absent. */
async function lockNamed(tx: ChangeTransaction, session: Session, place: WindowPlace): Promise<void> {
  const { patient_id, room_id } = place;
  if (patient_id !== null) {
    await lockReferredPatient(tx, patient_id);
    const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
    const named = { type: 'patient', field: 'patient_id', id: patient_id };
    authoriseReferred(session, 'write', 'privacy_window', ward_id, named);
  }
  if (room_id !== null) {
    const room = (await lockRooms(tx, [room_id])).get(room_id);
    if (!room) throw absent('room', 'room_id', room_id);
    const named = { type: 'room', field: 'room_id', id: room_id };
    authoriseReferred(session, 'write', 'privacy_window', room.ward_id, named);
  }
}

/** Locks the patient or the room, then the window, for somebody who may write it. */
async function takeInHand(tx: ChangeTransaction, session: Session, id: string): Promise<PrivacyWindow> {
  const { patient_id, room_id } = await knownRecord(tx, PRIVACY_WINDOW, id);
  if (patient_id !== null) await lockPatient(tx, patient_id);
  const ward_id =
    room_id === null
      ? await wardOfPatient(tx.manager, tx.provider_id, String(patient_id))
      : (await lockRooms(tx, [room_id])).get(room_id)?.ward_id;
  authorise(session, 'write', 'privacy_window', { ward_id, id });
  return lockRecord(tx, PRIVACY_WINDOW, id);
}
