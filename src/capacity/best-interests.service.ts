import { Injectable } from '@nestjs/common';
import { readScope } from '../consent/asking.js';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord } from '../database/rows.js';
import type { StaffAction } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import type { BestInterestsDecision } from './best-interests-decision.entity.js';
import { lockDecisions } from './best-interests-rows.js';
import {
  decisionsBefore,
  endDecision,
  outcomeOfDecision,
  reviewDecision,
  type DecisionTerms,
} from './best-interests.js';
import type { DecideInBestInterestsBody, EndBody, ReviewDecisionBody } from './capacity.dto.js';
import { BEST_INTERESTS_DECISION } from './capacity-kinds.js';
import { patientAtHand, requireSinceAdmission } from './patient-at-hand.js';
import { whoDecides } from './who-decides.js';

/** Records what was decided in the best interests of patients who cannot decide, where nobody else may (NB-CAP-02, NB-CAP-05). */
@Injectable()
export class BestInterestsService {
  readonly decisions: WardHeld<BestInterestsDecision>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    const records = new Collection(changes, history, BEST_INTERESTS_DECISION);
    this.decisions = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Records a decision; the one before of the same question is superseded. Throws `decision_invalid` with every fault, or `decided_since`. */
  decide(session: Session, body: DecideInBestInterestsBody): Promise<BestInterestsDecision> {
    return this.changes.write(session.caller, async (tx) => {
      const [patient, scope, occurred_at] = await everyFault([
        () => patientAtHand(tx, session, 'best_interests_decision', body.patient_id),
        () => readScope(body.technology, body.operation, body.purpose),
        () => occurredAt(body.occurred_at, tx.now),
      ]);
      requireSinceAdmission(patient, occurred_at);
      const terms = termsOf(body, scope);
      const numbers = await this.numbers.on(tx, patient.admission.ward_id);
      const resolved = await whoDecides(tx, patient, scope, [occurred_at, tx.now], numbers);
      const outcome = outcomeOfDecision(terms, occurred_at, resolved, tx.now, numbers);
      const { patient_id, admission } = patient;
      const before = decisionsBefore(occurred_at, await lockDecisions(tx, patient_id, scope));
      for (const one of before) {
        const happening = { event: 'best_interests_decision_superseded', occurred_at, removes: true };
        await updateRecord(tx, BEST_INTERESTS_DECISION, one, happening);
      }
      const own = {
        ...terms,
        // What is not watched has no hours.
        ...(outcome === 'against' && { hours: [], retention_hours: null }),
        patient_id,
        admission_id: admission.id,
        state: 'stands' as const,
        outcome,
        decided_at: occurred_at,
        decided_by: tx.by,
        reviewed_at: null,
        reviewed_by: null,
        review_note: null,
        ended_at: null,
        ended_reason: null,
      };
      const removes = outcome === 'against';
      const happening = { event: 'best_interests_decided', occurred_at, removes, id: body.id };
      return insertRecord(tx, BEST_INTERESTS_DECISION, own, happening);
    });
  }

  /** Records that a decision was looked at again and stays; throws `decision_ended` or `review_invalid`. */
  review(session: Session, id: string, body: ReviewDecisionBody): Promise<BestInterestsDecision> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, BEST_INTERESTS_DECISION, id);
      await mayDo(tx, session, 'write', id, patient_id);
      const patient = await patientAtHand(tx, session, 'best_interests_decision', patient_id);
      const decision = await lockRecord(tx, BEST_INTERESTS_DECISION, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const { technology, operation, purpose } = decision;
      const scope = { technology, operation, purpose };
      const numbers = await this.numbers.on(tx, patient.admission.ward_id);
      const resolved = await whoDecides(tx, patient, scope, [occurred_at, tx.now], numbers);
      const heard_at = body.advocate_heard_at === undefined ? null : new Date(body.advocate_heard_at);
      const review = { by: tx.by, at: occurred_at, note: body.note, heard_at };
      const next = reviewDecision(decision, review, resolved);
      return updateRecord(tx, BEST_INTERESTS_DECISION, next, {
        event: 'best_interests_decision_reviewed',
        occurred_at,
      });
    });
  }

  /** Ends a decision, as soon as what it was made for is over or anybody finds it no longer right; a second time answers with the first. */
  end(session: Session, id: string, { reason, ...body }: EndBody): Promise<BestInterestsDecision> {
    return protecting(this.changes, session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, BEST_INTERESTS_DECISION, id);
      await mayDo(tx, session, 'withdraw', id, patient_id);
      const decision = await lockRecord(tx, BEST_INTERESTS_DECISION, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = endDecision(decision, occurred_at, 'ended', reason);
      if (next === decision) return { answer: decision, repeats: true };
      const happening = { event: 'best_interests_decision_ended', occurred_at, removes: true };
      return { answer: await updateRecord(tx, BEST_INTERESTS_DECISION, next, happening), repeats: false };
    });
  }
}

/** Locks the patient, for somebody who may do this on their ward. */
async function mayDo(
  tx: ChangeTransaction,
  session: Session,
  action: StaffAction,
  id: string,
  patient_id: string,
): Promise<void> {
  await lockPatient(tx, patient_id);
  const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
  authorise(session, action, 'best_interests_decision', { ward_id, id });
}

function termsOf(body: DecideInBestInterestsBody, scope: ReturnType<typeof readScope>): DecisionTerms {
  const { options, chosen, wishes_and_feelings, objects, consultees, less_restrictive_option, end_condition } = body;
  const { disagreement = null, retention_hours = null, advocate, hours } = body;
  const texts = { chosen, wishes_and_feelings, objects, disagreement, less_restrictive_option, end_condition };
  return {
    ...scope,
    ...texts,
    options: options.map(({ name, description, monitors }) => ({ name, description, monitors })),
    consultees: consultees.map(({ name, relationship, view }) => ({ name, relationship, view })),
    hours: hours.map(({ from, to }) => ({ from, to })),
    retention_hours,
    advocate:
      advocate === undefined ? null : { referred_at: advocate.referred_at, heard_at: advocate.heard_at ?? null },
  };
}
