import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { ageView } from '../decision/age.js';
import type { AgeView } from '../decision/view.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import type { Patient } from '../patients/patient.entity.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { lockNamedPatient } from '../patients/patient-named.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import { AdvanceDecision } from './advance-decision.entity.js';
import { requireCapacityThen, sameAdvance, withdrawAdvance } from './advance-decision.js';
import type { RecordAdvanceDecisionBody, WithdrawAdvanceDecisionBody } from './advance-decision.dto.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { ADVANCE_DECISION } from './capacity-kinds.js';

/** Records what patients refuse ahead of time, and that they take it back while they can decide (NB-CAP-04). */
@Injectable()
export class AdvanceDecisionsService {
  readonly decisions: WardHeld<AdvanceDecision>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    const records = new Collection(changes, history, ADVANCE_DECISION);
    this.decisions = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Records a refusal, which holds at once; the same again answers with the first. Throws `no_capacity_then`. */
  record(session: Session, body: RecordAdvanceDecisionBody): Promise<AdvanceDecision> {
    const { patient_id, technologies = null, operations = null, words, document, capacity_then } = body;
    const said = { technologies, operations, words, refuses_in_emergency: body.refuses_in_emergency };
    return protecting(this.changes, session.caller, async (tx) => {
      const [, made_at] = await everyFault([
        () => lockNamedPatient(tx, session, 'advance_decision', patient_id),
        () => occurredAt(body.occurred_at, tx.now),
        () => requireCapacityThen(body.had_capacity),
      ]);
      const others = await tx.manager.findBy(AdvanceDecision, { provider_id: tx.provider_id, patient_id });
      const before = sameAdvance(said, others);
      if (before !== null) return { answer: before, repeats: true };
      const own = {
        ...{ patient_id, ...said, document, made_at, capacity_then },
        written_down_by: tx.by,
        state: 'stands' as const,
        withdrawn_at: null,
        withdrawn_words: null,
      };
      const happening = { event: 'advance_decision_recorded', occurred_at: made_at, removes: true, id: body.id };
      return { answer: await insertRecord(tx, ADVANCE_DECISION, own, happening), repeats: false };
    });
  }

  /** Records that the patient takes it back, once; throws `before_made` or `capacity_lacking`, which names the assessment. */
  withdraw(session: Session, id: string, { words, ...body }: WithdrawAdvanceDecisionBody): Promise<AdvanceDecision> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, ADVANCE_DECISION, id);
      const patient = await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'confirm', 'advance_decision', { ward_id, id });
      const decision = await lockRecord(tx, ADVANCE_DECISION, id);
      const at = occurredAt(body.occurred_at, tx.now);
      const findings = await tx.manager.findBy(CapacityAssessment, { provider_id: tx.provider_id, patient_id });
      const age = await ageOf(tx, patient, ward_id, at);
      const numbers = await this.numbers.on(tx, ward_id);
      const next = withdrawAdvance(decision, { at, words, findings, age }, numbers);
      if (next === decision) return decision;
      return updateRecord(tx, ADVANCE_DECISION, next, { event: 'advance_decision_withdrawn', occurred_at: at });
    });
  }
}

/** How old the patient was then, as far as it bears on who decides. */
async function ageOf(
  tx: ChangeTransaction,
  { date_of_birth }: Patient,
  ward_id: string | null,
  at: Date,
): Promise<AgeView | null> {
  const ward = ward_id === null ? null : await tx.manager.findOneBy(Ward, keyOf<Ward>(tx.provider_id, ward_id));
  const born = date_of_birth === null ? null : Number(date_of_birth.replaceAll('-', ''));
  return ageView(born, ward?.kind ?? 'unknown', at.getTime());
}
