import type { ConsentScope } from '../consent/consent.js';
import { lockOfScope } from '../consent/lock-scope.js';
import { updateRecord } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { BestInterestsDecision } from './best-interests-decision.entity.js';
import { endDecision } from './best-interests.js';
import { BEST_INTERESTS_DECISION } from './capacity-kinds.js';

/** Locks a patient's decisions, all or those of a scope, in the order of ids. The caller has locked the patient. */
export function lockDecisions(
  tx: ChangeTransaction,
  patient_id: string,
  scope: Partial<ConsentScope>,
): Promise<BestInterestsDecision[]> {
  return lockOfScope(tx, BestInterestsDecision, patient_id, scope);
}

/** Takes back for the patient whatever stands for watching of the scope, and gives how many that were. */
export async function withdrawDecisions(
  tx: ChangeTransaction,
  patient_id: string,
  scope: Partial<ConsentScope>,
  at: Date,
): Promise<number> {
  const happening = { event: 'best_interests_decision_withdrawn', occurred_at: at, removes: true };
  let withdrawn = 0;
  for (const decision of await lockDecisions(tx, patient_id, scope)) {
    if (decision.state !== 'stands' || decision.outcome !== 'for') continue;
    await updateRecord(tx, BEST_INTERESTS_DECISION, endDecision(decision, at, 'withdrawn', 'the patient'), happening);
    withdrawn += 1;
  }
  return withdrawn;
}

/** Ends whatever was decided and this reaches, so that nothing of it stands up again behind anybody's back. */
export async function endDecisions(
  tx: ChangeTransaction,
  patient_id: string,
  reached: (decision: BestInterestsDecision) => boolean,
  at: Date,
  why: string,
): Promise<void> {
  const happening = { event: 'best_interests_decision_ended', occurred_at: at, removes: true };
  for (const decision of await lockDecisions(tx, patient_id, {})) {
    const next = reached(decision) ? endDecision(decision, at, 'ended', why) : decision;
    if (next !== decision) await updateRecord(tx, BEST_INTERESTS_DECISION, next, happening);
  }
}
