import { absent } from '../database/faults.js';
import { insertRecord, updateRecord } from '../database/rows.js';
import { endSeclusionIn } from '../episodes/episode-rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import type { Room } from '../organisation/room.entity.js';
import { endOverrides } from '../overrides/override-rows.js';
import type { Admission } from './admission.entity.js';
import { transfer, trigger } from './admission.js';
import { afterLeaving, afterStayBegins } from './occupancy.js';
import { ADMISSION, ROOM_STAY } from './patient-kinds.js';
import { lockRooms } from './patient-locks.js';
import { changeOccupancy } from './room-occupancy.js';
import { RoomStay } from './room-stay.entity.js';
import { beginStay, endStay, lastStay } from './room-stay.js';

/** Which room somebody moves into, since when, and when that was said. */
interface MoveIn {
  room_id: string;
  starts_at: Date;
  occurred_at: Date;
  id?: string | undefined;
}

/** Begins a stay and ends the one before it, with all that comes of moving; throws `room_stay_overlaps`. The caller has locked the patient and the admission. */
export async function moveIn(
  tx: ChangeTransaction,
  admission: Admission,
  { room_id, starts_at, occurred_at, id }: MoveIn,
): Promise<RoomStay> {
  const { id: admission_id, patient_id } = admission;
  const stays = await tx.manager.find(RoomStay, {
    where: { provider_id: tx.provider_id, patient_id },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const left = beginStay(admission, stays, room_id, starts_at);
  if (left) await endSeclusionIn(tx, patient_id, left.room_id, starts_at);
  // Nobody is moved whom nobody has reached.
  if (left) await endOverrides(tx, { patient_id }, tx.now);
  const rooms = await lockRooms(tx, left ? [left.room_id, room_id] : [room_id]);
  const room = rooms.get(room_id);
  if (!room) throw absent('room', 'room_id', room_id);
  if (left) {
    await updateRecord(tx, ROOM_STAY, endStay(left, starts_at), {
      event: 'room_stay_ended',
      occurred_at,
      removes: true,
    });
    await changeOccupancy(tx, left.room_id, afterLeaving, occurred_at);
  }
  const before = lastStay(stays.filter((stay) => stay.admission_id === admission_id));
  const other = before !== null && (await isWatchedOtherwise(tx, before.room_id, room_id));
  await follow(tx, admission, room, { at: starts_at, occurred_at, other });
  const own = { admission_id, patient_id, room_id, starts_at, ends_at: null };
  const happening = { event: 'room_stay_started', occurred_at, removes: true, id };
  const stay = await insertRecord(tx, ROOM_STAY, own, happening);
  await changeOccupancy(tx, room_id, afterStayBegins, occurred_at);
  return stay;
}

/**
 * A room on another ward is a transfer: the admission goes with the patient, and what they agreed to is due for review. So it is
 * when another system watches in the new room than in the one they were in (NB-CON-05).
 */
async function follow(
  tx: ChangeTransaction,
  admission: Admission,
  room: Room,
  { at, occurred_at, other }: { at: Date; occurred_at: Date; other: boolean },
): Promise<void> {
  const moved = transfer(admission, room.ward_id, at, tx.now);
  const next = other ? trigger(moved, 'system_version', at, tx.now) : moved;
  if (next === admission) return;
  const event = moved === admission ? 'admission_review_called_for' : 'admission_transferred';
  await updateRecord(tx, ADMISSION, next, { event, occurred_at, removes: true });
}

/** Whether some technology is of another system, or of another version of it, in one room than in the other. */
async function isWatchedOtherwise(tx: ChangeTransaction, before: string, now: string): Promise<boolean> {
  const rows = await tx.manager.query<unknown[]>(
    `SELECT 1 FROM device AS a JOIN device AS b ON b.provider_id = a.provider_id AND b.technology = a.technology
       AND b.monitoring_system_id <> a.monitoring_system_id
      WHERE a.provider_id = $1 AND a.room_id = $2 AND b.room_id = $3 AND a.state = 'in_service' AND b.state = 'in_service' LIMIT 1`,
    [tx.provider_id, before, now],
  );
  return rows.length > 0;
}
