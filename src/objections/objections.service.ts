import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import { objectionDue } from '../decision/deadlines.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { knownRecord, lockPatient, openAdmission } from '../patients/patient-locks.js';
import { WardHeld } from '../patients/ward-held.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { IT_WAS_HEARD, readObjection, type DecideObjectionBody, type HeardObjectionView } from './objection.dto.js';
import type { Objection } from './objection.entity.js';
import { decideObjection, sameObjection } from './objection.js';
import { agreedFor, endObjectedTo, lockObjections, OBJECTION } from './objection-rows.js';

/**
 * Records what patients say or do against being watched (NB-CAP-07). Raising an objection is as a withdrawal is: by any member of
 * staff, suspended or of another ward, it never fails, and twice is the same as once.
 */
@Injectable()
export class ObjectionsService {
  readonly objections: WardHeld<Objection>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    const records = new Collection(changes, history, OBJECTION);
    this.objections = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Raises an objection, which stops the watching at once, or answers with the open one that says the same. Throws only `not_found`. */
  async raise(session: Session, patient_id: string, body: unknown): Promise<Objection | HeardObjectionView> {
    authorise(session, 'withdraw', 'objection');
    return protecting<Objection | HeardObjectionView>(this.changes, session.caller, async (tx) => {
      if (!PUBLIC_ID.test(patient_id)) throw notFound('patient', patient_id);
      await lockPatient(tx, patient_id);
      const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
      const { occurred_at, ...said } = readObjection(body, tx.now);
      const before = sameObjection(said, await lockObjections(tx, patient_id));
      const numbers = await this.numbers.on(tx, admission?.ward_id ?? null);
      const own = {
        ...{ patient_id, admission_id: admission?.id ?? null, ...said },
        observed_at: occurred_at,
        observed_by: tx.by,
        decide_by: new Date(objectionDue(occurred_at.getTime(), numbers)),
        state: 'open' as const,
        decided_at: null,
        decided_by: null,
        advocate: null,
        advocate_heard_at: null,
        advocates_view: null,
        reasons: null,
      };
      const happening = { event: 'objection_raised', occurred_at, removes: true };
      const objection = before ?? (await insertRecord(tx, OBJECTION, own, happening));
      const readable = allows(session.ability, 'read', 'objection', { ward_id: admission?.ward_id });
      return { answer: readable ? objection : IT_WAS_HEARD, repeats: before !== null };
    });
  }

  /** Decides an objection with an advocate; upheld, whatever it was to ends. Throws `already_decided` or `decision_impossible`. */
  decide(session: Session, id: string, body: DecideObjectionBody): Promise<Objection> {
    const { outcome, advocate, advocates_view, reasons } = body;
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, OBJECTION, id);
      await lockPatient(tx, patient_id);
      const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'confirm', 'objection', { ward_id: admission?.ward_id, id });
      const objection = await lockRecord(tx, OBJECTION, id);
      const at = occurredAt(body.occurred_at, tx.now);
      const advocate_heard_at = new Date(body.advocate_heard_at);
      const said = { outcome, at, by: tx.by, advocate, advocate_heard_at, advocates_view, reasons };
      const agreed = admission === null ? [] : await agreedFor(tx, objection, admission.id);
      const next = decideObjection(objection, said, agreed);
      if (next === objection) return objection;
      const upheld = outcome === 'upheld';
      if (upheld) await endObjectedTo(tx, next, at);
      return updateRecord(tx, OBJECTION, next, { event: `objection_${outcome}`, occurred_at: at, removes: upheld });
    });
  }
}
