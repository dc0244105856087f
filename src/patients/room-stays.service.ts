import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { lockRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { endSeclusionIn } from '../episodes/episode-rows.js';
import { endOverrides } from '../overrides/override-rows.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import { Admission } from './admission.entity.js';
import { afterLeaving } from './occupancy.js';
import { ADMISSION, ROOM_STAY } from './patient-kinds.js';
import { knownRecord, lockPatient, lockRooms, startTimes } from './patient-locks.js';
import type { StartRoomStayBody } from './patients.dto.js';
import { changeOccupancy } from './room-occupancy.js';
import { RoomStay } from './room-stay.entity.js';
import { endStay } from './room-stay.js';
import { authoriseReferred, WardHeld, wardOfPatient } from './ward-held.js';
import { moveIn } from './moving-in.js';
import { returnIfAway } from './leave-rows.js';

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
      // Whoever is shown to a room is back, if they were away.
      await returnIfAway(tx, patient_id, starts_at);
      return moveIn(tx, admission, { room_id, starts_at, occurred_at, id: body.id });
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
}
