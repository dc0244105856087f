import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import type { StaffAction } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import { endDecisions } from './best-interests-rows.js';
import type { EndBody, RecordRepresentativeBody, VerifyRepresentativeBody } from './capacity.dto.js';
import { REPRESENTATIVE } from './capacity-kinds.js';
import { patientAtHand } from './patient-at-hand.js';
import type { Representative } from './representative.entity.js';
import { displaces, endRepresentative, requirePeriod, verify } from './representative.js';

/** Records who may stand for patients, and by what (NB-CAP-03, NB-CAP-06). */
@Injectable()
export class RepresentativesService {
  readonly representatives: WardHeld<Representative>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, REPRESENTATIVE);
    this.representatives = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Puts somebody on record, who decides nothing until they are verified; throws `period_invalid`. */
  record(session: Session, body: RecordRepresentativeBody): Promise<Representative> {
    const { patient_id, kind, name, relationship, document } = body;
    const { technologies = null, operations = null, restrictions = null } = body;
    const [registered_at, ends_at] = [dateOf(body.registered_at), dateOf(body.ends_at)];
    return this.changes.write(session.caller, async (tx) => {
      const said = dateOf(body.starts_at) ?? dateOf(body.occurred_at) ?? tx.now;
      const [, occurred_at] = await everyFault([
        () => patientAtHand(tx, session, 'representative', patient_id),
        () => occurredAt(body.occurred_at, tx.now),
        () => requirePeriod({ starts_at: said, ends_at, registered_at }, tx.now),
      ]);
      const own = {
        ...{ patient_id, kind, name, relationship, document, registered_at, technologies, operations, restrictions },
        state: 'recorded' as const,
        starts_at: dateOf(body.starts_at) ?? occurred_at,
        ends_at,
        added_by: tx.by,
        verified_at: null,
        verified_by: null,
        ended_reason: null,
      };
      return insertRecord(tx, REPRESENTATIVE, own, { event: 'representative_recorded', occurred_at, id: body.id });
    });
  }

  /**
   * Records that somebody else has seen the document; throws `not_independent` or `instrument_not_registered`. Decisions made in
   * the patient's best interests end where the representative now decides, and do not stand up again when that ends.
   */
  verify(session: Session, id: string, body: VerifyRepresentativeBody): Promise<Representative> {
    return this.changes.write(session.caller, async (tx) => {
      const one = await takeInHand(tx, session, 'confirm', id);
      const at = occurredAt(body.occurred_at, tx.now);
      const seen = { by: tx.by, at, registered_at: dateOf(body.registered_at) };
      const next = verify(one, seen, tx.now);
      if (next === one) return one;
      await endDecisions(
        tx,
        one.patient_id,
        (of) => displaces(next, of.technology, of.operation),
        at,
        'somebody else may decide',
      );
      // Whoever decided until now may come after them.
      const happening = { event: 'representative_verified', occurred_at: at, removes: true };
      return updateRecord(tx, REPRESENTATIVE, next, happening);
    });
  }

  /** Ends what somebody may decide; a second time answers with the first. */
  end(session: Session, id: string, { reason, ...body }: EndBody): Promise<Representative> {
    return protecting(this.changes, session.caller, async (tx) => {
      const one = await takeInHand(tx, session, 'withdraw', id);
      const at = occurredAt(body.occurred_at, tx.now);
      const next = endRepresentative(one, at, reason);
      if (next === one) return { answer: one, repeats: true };
      const happening = { event: 'representative_ended', occurred_at: at, removes: true };
      return { answer: await updateRecord(tx, REPRESENTATIVE, next, happening), repeats: false };
    });
  }
}

/** Locks the patient, then the representative, for somebody who may do this on the patient's ward. */
async function takeInHand(
  tx: ChangeTransaction,
  session: Session,
  action: StaffAction,
  id: string,
): Promise<Representative> {
  const { patient_id } = await knownRecord(tx, REPRESENTATIVE, id);
  await lockPatient(tx, patient_id);
  const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
  authorise(session, action, 'representative', { ward_id, id });
  return lockRecord(tx, REPRESENTATIVE, id);
}

function dateOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
