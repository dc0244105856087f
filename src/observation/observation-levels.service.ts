import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, keyOf, updateRecord } from '../database/rows.js';
import type { Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { lockReferredPatient, openAdmission } from '../patients/patient-locks.js';
import { authoriseReferred, WardHeld } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { unregistered } from '../staff/registered.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import type { ObservationLevel } from './observation-level.entity.js';
import { levelFaults, supersede } from './observation-level.js';
import { lockLevel, OBSERVATION_LEVEL } from './observation-rows.js';
import type { SetObservationLevelBody } from './observation.dto.js';
import { observationError } from './observation.errors.js';

/** Records how closely patients are observed in person (NB-RSK-03). */
@Injectable()
export class ObservationLevelsService {
  readonly levels: WardHeld<ObservationLevel>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, OBSERVATION_LEVEL);
    this.levels = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /**
   * Sets a patient's level, in the place of the one that stands: what was attested of that one says nothing of this. Throws
   * `not_qualified`, `not_admitted`, or `cannot_be_set` with everything that is wrong.
   */
  set(session: Session, body: SetObservationLevelBody): Promise<ObservationLevel> {
    const { patient_id, level, interval_minutes = null, reason } = body;
    return this.changes.write(session.caller, async (tx) => {
      await lockReferredPatient(tx, patient_id);
      const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
      const named = { type: 'patient', field: 'patient_id', id: patient_id };
      authoriseReferred(session, 'write', 'observation_level', admission?.ward_id ?? null, named);
      await mustBeRegistered(tx, session);
      if (!admission) throw notAdmitted();
      const standing = await lockLevel(tx, patient_id);
      const [occurred_at] = await everyFault<[Date, void]>([
        () => occurredAt(body.occurred_at, tx.now),
        () => {
          const at = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
          const { admitted_at } = admission;
          const faults = levelFaults({ level, interval_minutes }, at, { admitted_at, standing });
          if (faults.length > 0)
            throw observationError('invalid', 'cannot_be_set', 'The level cannot be set so.', faults);
        },
      ]);
      if (standing !== null) {
        const happening = { event: 'observation_level_superseded', occurred_at, removes: true };
        await updateRecord(tx, OBSERVATION_LEVEL, supersede(standing), happening);
      }
      const own = { patient_id, admission_id: admission.id, level, interval_minutes, reason };
      const set = { state: 'stands' as const, set_at: occurred_at, set_by: tx.by, ended_at: null };
      const happening = { event: 'observation_level_set', occurred_at, removes: true, id: body.id };
      return insertRecord(tx, OBSERVATION_LEVEL, { ...own, ...set }, happening);
    });
  }
}

async function mustBeRegistered(tx: ChangeTransaction, { caller, roles }: Session): Promise<void> {
  const member = await tx.manager.findOneBy(StaffMember, keyOf<StaffMember>(tx.provider_id, caller.staff_id));
  const fault = unregistered(roles, member?.registration ?? null);
  if (fault === null) return;
  throw observationError('forbidden', 'not_qualified', 'Only a registered clinician sets an observation level.', [
    { field: 'set_by', fault, fix: 'let a registered nurse or the responsible clinician set it and record it' },
  ]);
}

function notAdmitted(): Error {
  return observationError('conflict', 'not_admitted', 'A level is for an admission, and none is open.', [
    { field: 'patient_id', fault: 'the patient has no open admission', fix: 'admit the patient first' },
  ]);
}
