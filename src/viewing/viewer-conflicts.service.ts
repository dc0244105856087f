import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, referred, updateRecord } from '../database/rows.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting, type Protection } from '../log/protecting.js';
import { knownRecord, lockPatient, lockReferredPatient } from '../patients/patient-locks.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { notFound } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from './every-fault.js';
import { ViewerConflict } from './viewer-conflict.entity.js';
import { resolve } from './viewer-conflict.js';
import { STAFF_MEMBER, VIEWER_CONFLICT } from './viewer-kinds.js';
import type { RaiseViewerConflictBody, ViewerConflictRaised } from './viewers.dto.js';

/**
 * Records that a patient has accused a member of staff. INVARIANT: whoever is accused learns nothing of it by any answer: to
 * them the record is absent, and raising a conflict that names them is answered the same whether or not one stood.
 */
@Injectable()
export class ViewerConflictsService {
  readonly conflicts: WardHeld<ViewerConflict>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, VIEWER_CONFLICT);
    this.conflicts = new WardHeld(changes, records, { patient: 'patient_id' }, 'staff_id');
  }

  /** Raises a conflict, on whatever ward the patient is; while one stands, the second answers with the first. Throws `unknown_reference` or `in_the_future`. */
  async raise(session: Session, body: RaiseViewerConflictBody): Promise<ViewerConflictRaised> {
    authorise(session, 'write', 'viewer_conflict');
    return protecting(this.changes, session.caller, (tx) => this.record(tx, session, body));
  }

  /** Resolves a conflict: from the next question on it denies nothing. Throws `before_raised`, and `not_found` for whoever it names. */
  resolve(session: Session, id: string, body: WriteBody): Promise<ViewerConflict> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id, staff_id } = await knownRecord(tx, VIEWER_CONFLICT, id);
      if (staff_id === session.caller.staff_id) throw notFound('viewer_conflict', id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'confirm', 'viewer_conflict', { ward_id, id });
      const conflict = await lockRecord(tx, VIEWER_CONFLICT, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = resolve(conflict, tx.by, occurred_at);
      const happening = { event: 'viewer_conflict_resolved', occurred_at };
      return next === conflict ? conflict : updateRecord(tx, VIEWER_CONFLICT, next, happening);
    });
  }

  private async record(
    tx: ChangeTransaction,
    session: Session,
    { patient_id, staff_id, occurred_at: said }: RaiseViewerConflictBody,
  ): Promise<Protection<ViewerConflictRaised>> {
    const { manager, provider_id } = tx;
    const [, , occurred_at] = await everyFault([
      () => lockReferredPatient(tx, patient_id),
      () => referred(manager, STAFF_MEMBER, provider_id, 'staff_id', staff_id),
      () => occurredAt(said, tx.now),
    ]);
    // Whoever raises the same at the same time waits for the patient's lock.
    const state = 'standing' as const;
    const before = await manager.findOneBy(ViewerConflict, { provider_id, patient_id, staff_id, state });
    const own = { patient_id, staff_id, state, raised_at: occurred_at, resolved_at: null, resolved_by: null };
    const happening = { event: 'viewer_conflict_raised', occurred_at, removes: true };
    const { id, raised_at } = before ?? (await insertRecord(tx, VIEWER_CONFLICT, own, happening));
    const ward_id = await wardOfPatient(manager, provider_id, patient_id);
    const reads = allows(session.ability, 'read', 'viewer_conflict', { ward_id: ward_id ?? undefined });
    const told = reads && staff_id !== session.caller.staff_id ? { id, raised_at } : { id: null, raised_at: null };
    return { answer: { ...told, patient_id, staff_id, state }, repeats: before !== null };
  }
}
