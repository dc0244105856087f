import type { BestInterestsDecision } from '../capacity/best-interests-decision.entity.js';
import { endDecisions } from '../capacity/best-interests-rows.js';
import { CONSENT } from '../consent/consent-kinds.js';
import { lockScope } from '../consent/consent-rows.js';
import { withdraw } from '../consent/deciding.js';
import { updateRecord, type RecordKind } from '../database/rows.js';
import { CAMERA_SENSING, type Technology } from '../decision/words.js';
import type { ChangeTransaction } from '../log/changes.js';
import { Objection } from './objection.entity.js';

export const OBJECTION: RecordKind<Objection> = { entity: Objection, type: 'objection' };

/** Locks a patient's objections, in the order of ids. The caller has locked the patient. */
export function lockObjections(tx: ChangeTransaction, patient_id: string): Promise<Objection[]> {
  return tx.manager.find(Objection, {
    where: { provider_id: tx.provider_id, patient_id },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Ends whatever it was objected to, by whomever it was agreed to or decided, so that nothing of it stands up again: consents are
 * withdrawn, decisions in the patient's best interests end. The caller has locked the patient.
 */
export async function endObjectedTo(
  tx: ChangeTransaction,
  { patient_id, technology, means }: Objection,
  at: Date,
): Promise<void> {
  const reached = (of: { technology: Technology }): boolean =>
    technology === null ? CAMERA_SENSING.has(of.technology) : of.technology === technology;
  for (const consent of await lockScope(tx, patient_id, {})) {
    const next = reached(consent) ? withdraw(consent, at, means === 'behaviour' ? 'behaviour' : 'said') : consent;
    if (next !== consent)
      await updateRecord(tx, CONSENT, next, { event: 'consent_withdrawn', occurred_at: at, removes: true });
  }
  const decidedFor = (of: BestInterestsDecision): boolean => of.outcome === 'for' && reached(of);
  await endDecisions(tx, patient_id, decidedFor, at, 'the patient objected, and that was upheld');
}
