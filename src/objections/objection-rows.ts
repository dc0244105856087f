import type { BestInterestsDecision } from '../capacity/best-interests-decision.entity.js';
import { endDecisions, lockDecisions } from '../capacity/best-interests-rows.js';
import { CONSENT } from '../consent/consent-kinds.js';
import { lockScope } from '../consent/consent-rows.js';
import { withdraw } from '../consent/deciding.js';
import { updateRecord, type RecordKind } from '../database/rows.js';
import { CAMERA_SENSING, type Technology } from '../decision/words.js';
import type { ChangeTransaction } from '../log/changes.js';
import type { AgreedFor } from './agreed-before.js';
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

/** What an objection is to: one technology, or every one that watches with a camera. */
function reachedBy(technology: string | null): (of: { technology: Technology }) => boolean {
  return (of) => (technology === null ? CAMERA_SENSING.has(of.technology) : of.technology === technology);
}

/** What others agreed to or decided for the patient in this admission and was objected to. The caller has locked the patient. */
export async function agreedFor(
  tx: ChangeTransaction,
  { patient_id, technology }: Objection,
  admission_id: string,
): Promise<AgreedFor[]> {
  const reached = reachedBy(technology);
  const decisions = (await lockDecisions(tx, patient_id, {})).filter(
    (one) => one.state === 'stands' && one.outcome === 'for' && one.admission_id === admission_id && reached(one),
  );
  const consents = (await lockScope(tx, patient_id, {})).filter(
    (one) =>
      one.state === 'granted' && one.representative_id !== null && one.admission_id === admission_id && reached(one),
  );
  return [
    ...decisions.map(({ id, decided_at, objects }): AgreedFor => ({
      kind: 'best_interests_decision',
      id,
      said_at: decided_at,
      knows: objects,
    })),
    ...consents.map(({ id, decided_at, reviewed_at }): AgreedFor => ({
      kind: 'consent',
      id,
      said_at: reviewed_at ?? decided_at ?? new Date(0),
      knows: false,
    })),
  ];
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
  const reached = reachedBy(technology);
  for (const consent of await lockScope(tx, patient_id, {})) {
    const next = reached(consent) ? withdraw(consent, at, means === 'behaviour' ? 'behaviour' : 'said') : consent;
    if (next !== consent)
      await updateRecord(tx, CONSENT, next, { event: 'consent_withdrawn', occurred_at: at, removes: true });
  }
  const decidedFor = (of: BestInterestsDecision): boolean => of.outcome === 'for' && reached(of);
  await endDecisions(tx, patient_id, decidedFor, at, 'the patient objected, and that was upheld');
}
