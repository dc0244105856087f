import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { endSeclusionIn } from '../episodes/episode-rows.js';
import { endOverrides } from '../overrides/override-rows.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { Room } from '../organisation/room.entity.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { afterArrival, afterLeaving, checkPresence, confirmOccupancy, endPresence } from './occupancy.js';
import { ROOM_OCCUPANCY, ROOM_PRESENCE } from './patient-kinds.js';
import { knownRecord, lockPatient, lockReferredPatient, lockRooms, startTimes } from './patient-locks.js';
import type { RecordOccupancyBody, StartRoomPresenceBody } from './patients.dto.js';
import { changeOccupancy, knownThere, writeOccupancy } from './room-occupancy.js';
import { RoomOccupancy } from './room-occupancy.entity.js';
import { RoomPresence } from './room-presence.entity.js';
import { authoriseReferred, WardHeld } from './ward-held.js';

/** Records who else is in a room, and whether anybody is. */
@Injectable()
export class RoomsService {
  readonly presences: WardHeld<RoomPresence>;
  readonly occupancies: WardHeld<RoomOccupancy>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.presences = new WardHeld(changes, new Collection(changes, history, ROOM_PRESENCE), { room: 'room_id' });
    this.occupancies = new WardHeld(changes, new Collection(changes, history, ROOM_OCCUPANCY), { room: 'id' });
  }

  /** Signs somebody in: from the next question on they must be covered too (NB-DEF-04). */
  signIn(session: Session, body: StartRoomPresenceBody): Promise<RoomPresence> {
    const { room_id, kind, patient_id = null } = body;
    return this.changes.write(session.caller, async (tx) => {
      checkPresence(kind, patient_id);
      // Before the patient is looked up: who may not write here learns nothing of who is a patient.
      const room = await tx.manager.findOneBy(Room, keyOf<Room>(tx.provider_id, room_id));
      if (!room) throw absent('room', 'room_id', room_id);
      const named = { type: 'room', field: 'room_id', id: room_id };
      authoriseReferred(session, 'write', 'room_presence', room.ward_id, named);
      if (patient_id !== null) await lockReferredPatient(tx, patient_id);
      // Whoever was sent has gone in: an emergency override ends on entry (NB-EMG-01).
      if (kind === 'staff') await endOverrides(tx, { room_id }, tx.now);
      await lockRooms(tx, [room_id]);
      const { starts_at, occurred_at } = startTimes(body.starts_at, body.occurred_at, tx.now, 'starts_at');
      const own = { room_id, kind, patient_id, starts_at, ends_at: null };
      const happening = { event: 'room_presence_started', occurred_at, removes: true, id: body.id };
      const presence = await insertRecord(tx, ROOM_PRESENCE, own, happening);
      await changeOccupancy(tx, room_id, afterArrival, occurred_at);
      return presence;
    });
  }

  /** Signs somebody out, once; with nobody left that the record knows of, the room is not confirmed. */
  signOut(session: Session, id: string, body: WriteBody): Promise<RoomPresence> {
    return this.changes.write(session.caller, async (tx) => {
      const { room_id, patient_id } = await knownRecord(tx, ROOM_PRESENCE, id);
      if (patient_id !== null) await lockPatient(tx, patient_id);
      const room = (await lockRooms(tx, [room_id])).get(room_id);
      authorise(session, 'write', 'room_presence', { ward_id: room?.ward_id, id });
      const presence = await lockRecord(tx, ROOM_PRESENCE, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const happening = { event: 'room_presence_ended', occurred_at };
      const ended = endPresence(presence, occurred_at);
      if (ended === presence) return presence;
      if (patient_id !== null) await endSeclusionIn(tx, patient_id, room_id, occurred_at);
      const row = await updateRecord(tx, ROOM_PRESENCE, ended, happening);
      await changeOccupancy(tx, room_id, afterLeaving, occurred_at);
      return row;
    });
  }

  /** Records what somebody saw; each look is a version of its own, also when it says the same. Throws `nobody_known_there`. */
  recordOccupancy(session: Session, room_id: string, body: RecordOccupancyBody): Promise<RoomOccupancy> {
    return this.changes.write(session.caller, async (tx) => {
      if (!PUBLIC_ID.test(room_id)) throw notFound('room', room_id);
      const room = (await lockRooms(tx, [room_id])).get(room_id);
      if (!room) throw notFound('room', room_id);
      authorise(session, 'write', 'room_occupancy', { ward_id: room.ward_id, id: room_id });
      const state = confirmOccupancy(body.state, await knownThere(tx, room_id));
      const row = await tx.manager.findOneBy(RoomOccupancy, keyOf<RoomOccupancy>(tx.provider_id, room_id));
      return writeOccupancy(tx, row, room_id, state, occurredAt(body.occurred_at, tx.now));
    });
  }
}
