import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import { endSeclusionOnLeave } from '../episodes/episode-rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { endOverrides } from '../overrides/override-rows.js';
import { everyFault } from '../viewing/every-fault.js';
import { occurredAt } from '../shared/instants.js';
import { Admission } from './admission.entity.js';
import { requireAfterAdmission, requireOpen } from './admission.js';
import type { ReturnBody, StartLeaveBody } from './leave.dto.js';
import { Leave } from './leave.entity.js';
import { requireDueBack, returnFrom, sameLeave } from './leave.js';
import { lockOpenLeave } from './leave-rows.js';
import { leaveRooms } from './leaving.js';
import { moveIn } from './moving-in.js';
import { ADMISSION, LEAVE } from './patient-kinds.js';
import { knownRecord, lockPatient } from './patient-locks.js';
import { RoomStay } from './room-stay.entity.js';
import { endStay } from './room-stay.js';
import { authoriseReferred, WardHeld, wardOfPatient } from './ward-held.js';

/**
 * Records when patients are away. Nobody’s absence permits anything: whoever leaves is in no room from then on, somebody has to
 * look who is, and only somebody’s word that they are back, never the time they were due, begins a stay again.
 */
@Injectable()
export class LeavesService {
  readonly leaves: WardHeld<Leave>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.leaves = new WardHeld(changes, new Collection(changes, history, LEAVE), { patient: 'patient_id' });
  }

  /**
   * A patient goes on leave: their stay, wherever they signed in, seclusion and any emergency override for them end. The same again
   * answers with the first. Throws `already_on_leave`, or everything that is wrong with the times.
   */
  start(session: Session, body: StartLeaveBody): Promise<Leave> {
    const { admission_id, kind } = body;
    return protecting(this.changes, session.caller, async (tx) => {
      const admission = await lockNamedAdmission(tx, session, admission_id);
      const { patient_id } = admission;
      const due_back_at = new Date(body.due_back_at);
      const open = sameLeave(await lockOpenLeave(tx, patient_id), { kind, due_back_at });
      if (open !== null) return { answer: open, repeats: true };
      const said = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
      const stay = await tx.manager.findOneBy(RoomStay, { provider_id: tx.provider_id, patient_id, ends_at: IsNull() });
      const [occurred_at] = await everyFault<[Date, void, void, void, unknown]>([
        () => occurredAt(body.occurred_at, tx.now),
        () => requireOpen(admission),
        () => requireAfterAdmission(admission, said, 'occurred_at'),
        () => requireDueBack(said, due_back_at),
        () => (stay === null ? null : endStay(stay, said)),
      ]);
      await endSeclusionOnLeave(tx, patient_id, occurred_at);
      // Nobody is away whom nobody has reached.
      await endOverrides(tx, { patient_id }, tx.now);
      const own = { admission_id, patient_id, kind, state: 'away' as const, starts_at: occurred_at, due_back_at };
      const happening = { event: 'leave_started', occurred_at, id: body.id };
      const leave = await insertRecord(tx, LEAVE, { ...own, returned_at: null, ended_at: null }, happening);
      await leaveRooms(tx, patient_id, occurred_at);
      return { answer: leave, repeats: false };
    });
  }

  /** They are back, once, and in the room that is named; a leave that is over answers as it stands. Throws `before_leave`, or what keeps a stay from beginning. */
  return(session: Session, id: string, body: ReturnBody): Promise<Leave> {
    return this.changes.write(session.caller, async (tx) => {
      const known = await knownRecord(tx, LEAVE, id);
      await lockPatient(tx, known.patient_id);
      const admission = await lockRecord(tx, ADMISSION, known.admission_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, known.patient_id);
      authorise(session, 'write', 'leave', { ward_id, id });
      const leave = await lockRecord(tx, LEAVE, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = returnFrom(leave, occurred_at);
      if (next === leave) return leave;
      const { room_id } = body;
      const row = await updateRecord(tx, LEAVE, next, { event: 'leave_returned', occurred_at });
      if (room_id !== undefined) await moveIn(tx, admission, { room_id, starts_at: occurred_at, occurred_at });
      return row;
    });
  }
}

/** Locks the patient and their admission; on another ward it reads as if there were none of that id. */
async function lockNamedAdmission(tx: ChangeTransaction, session: Session, id: string): Promise<Admission> {
  const named = { type: 'admission', field: 'admission_id', id };
  const known = await tx.manager.findOneBy(Admission, { provider_id: tx.provider_id, id });
  if (!known) throw absent(named.type, named.field, id);
  await lockPatient(tx, known.patient_id);
  const admission = await lockRecord(tx, ADMISSION, id);
  authoriseReferred(session, 'write', 'leave', admission.ward_id, named);
  return admission;
}
