import { IsNull } from 'typeorm';
import { updateRecord } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { afterLeaving, endPresence } from './occupancy.js';
import { ROOM_PRESENCE, ROOM_STAY } from './patient-kinds.js';
import { lockRooms } from './patient-locks.js';
import { changeOccupancy } from './room-occupancy.js';
import { RoomPresence } from './room-presence.entity.js';
import { RoomStay } from './room-stay.entity.js';
import { endStay } from './room-stay.js';

/** Ends wherever a patient is recorded to be: their own room, and every room they signed in to. The caller has locked the patient. */
export async function leaveRooms(tx: ChangeTransaction, patient_id: string, at: Date): Promise<void> {
  const open = {
    where: { provider_id: tx.provider_id, patient_id, ends_at: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  } as const;
  const stays = await tx.manager.find(RoomStay, open);
  const presences = await tx.manager.find(RoomPresence, open);
  const rooms = await lockRooms(
    tx,
    [...stays, ...presences].map(({ room_id }) => room_id),
  );
  for (const stay of stays) {
    const happening = { event: 'room_stay_ended', occurred_at: at, removes: true };
    await updateRecord(tx, ROOM_STAY, endStay(stay, at), happening);
  }
  for (const presence of presences) {
    // Somebody who signed in after the time that is given left as they came.
    const ended = endPresence(presence, new Date(Math.max(at.getTime(), presence.starts_at.getTime())));
    await updateRecord(tx, ROOM_PRESENCE, ended, { event: 'room_presence_ended', occurred_at: at });
  }
  for (const room_id of rooms.keys()) await changeOccupancy(tx, room_id, afterLeaving, at);
}
