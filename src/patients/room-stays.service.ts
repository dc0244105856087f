import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { endSeclusionIn } from '../episodes/episode-rows.js';
import { endOverrides } from '../overrides/override-rows.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import type { Room } from '../organisation/room.entity.js';
import { Admission } from './admission.entity.js';
import { transfer, trigger } from './admission.js';
import { afterLeaving, afterStayBegins } from './occupancy.js';
import { ADMISSION, ROOM_STAY } from './patient-kinds.js';
import { knownRecord, lockPatient, lockRooms, startTimes } from './patient-locks.js';
import type { StartRoomStayBody } from './patients.dto.js';
import { changeOccupancy } from './room-occupancy.js';
import { RoomStay } from './room-stay.entity.js';
import { beginStay, endStay } from './room-stay.js';
import { authoriseReferred, WardHeld, wardOfPatient } from './ward-held.js';

/** Records which room is whose. Whoever moves in may be uncovered, so beginning a stay can take a permit away as much as ending one. */
@Injectable()
export class RoomStaysService {
  readonly stays: WardHeld<RoomStay>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.stays = new WardHeld(changes, new Collection(changes, history, ROOM_STAY), { patient: 'patient_id' });
  }

  /** Gives a patient a room; one who has a room is moved, and the admission follows to the room's ward; seclusion in the room they leave ends. Throws `room_stay_overlaps`. */
  start(session: Session, body: StartRoomStayBody): Promise<RoomStay> {
    const { admission_id, room_id } = body;
    return this.changes.write(session.caller, async (tx) => {
      const admission = await this.lockNamedAdmission(tx, session, admission_id);
      const { patient_id } = admission;
      const { starts_at, occurred_at } = startTimes(body.starts_at, body.occurred_at, tx.now, 'starts_at');
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
      const before = lastOf(stays, admission_id);
      const other = before !== null && (await isWatchedOtherwise(tx, before.room_id, room_id));
      await this.follow(tx, admission, room, { at: starts_at, occurred_at, other });
      const own = { admission_id, patient_id, room_id, starts_at, ends_at: null };
      const happening = { event: 'room_stay_started', occurred_at, removes: true, id: body.id };
      const stay = await insertRecord(tx, ROOM_STAY, own, happening);
      await changeOccupancy(tx, room_id, afterStayBegins, occurred_at);
      return stay;
    });
  }

  /** Ends a stay, once; with nobody else known to be there, the room is not confirmed. */
  end(session: Session, id: string, body: WriteBody): Promise<RoomStay> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, ROOM_STAY, id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'write', 'room_stay', { ward_id, id });
      const stay = await lockRecord(tx, ROOM_STAY, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const ended = endStay(stay, occurred_at);
      if (ended === stay) return stay;
      await endSeclusionIn(tx, patient_id, stay.room_id, occurred_at);
      await endOverrides(tx, { patient_id }, tx.now);
      await lockRooms(tx, [stay.room_id]);
      const row = await updateRecord(tx, ROOM_STAY, ended, { event: 'room_stay_ended', occurred_at, removes: true });
      await changeOccupancy(tx, stay.room_id, afterLeaving, occurred_at);
      return row;
    });
  }

  private async lockNamedAdmission(tx: ChangeTransaction, session: Session, id: string): Promise<Admission> {
    const named = { type: 'admission', field: 'admission_id', id };
    const known = await tx.manager.findOneBy(Admission, { provider_id: tx.provider_id, id });
    if (!known) throw absent(named.type, named.field, id);
    await lockPatient(tx, known.patient_id);
    const admission = await lockRecord(tx, ADMISSION, id);
    authoriseReferred(session, 'write', 'room_stay', admission.ward_id, named);
    return admission;
  }

  /**
   * A room on another ward is a transfer: the admission goes with the patient, and what they agreed to is due for review. So it is
   * when another system watches in the new room than in the one they were in (NB-CON-05).
   */
  private async follow(
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
}

/** The stay of this admission that began last; null before the first. */
function lastOf(stays: readonly RoomStay[], admission_id: string): RoomStay | null {
  const own = stays.filter((stay) => stay.admission_id === admission_id);
  return own.reduce<RoomStay | null>((last, one) => (last && last.starts_at >= one.starts_at ? last : one), null);
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
