import { lockPatient, knownRecord, openAdmission } from '../patients/patient-locks.js';
import { insertRecord, updateRecord } from '../database/rows.js';
import type { StaffAction } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import type { ChangeTransaction } from '../log/changes.js';
import type { Admission } from '../patients/admission.entity.js';
import { CONSENT } from './consent-kinds.js';
import { Consent } from './consent.entity.js';
import { sameScope, type ConsentFields, type ConsentScope } from './consent.js';
import { lockOfScope } from './lock-scope.js';
import type { Decided } from './deciding.js';

/** A consent under change: the patient is locked, and with them everything recorded of this scope. */
export interface ConsentAtHand {
  consent: Consent;
  /** The other consents of the same technology, operation and purpose, by the same giver. */
  others: Consent[];
  /** The patient's open admission, if there is one. */
  admission: Admission | null;
}

/** Locks the patient, then every consent of the scope, for somebody who may do this on the patient's ward. */
export async function takeInHand(
  tx: ChangeTransaction,
  session: Session,
  action: StaffAction,
  subject: 'consent' | 'consent_review',
  id: string,
): Promise<ConsentAtHand> {
  const known = await knownRecord(tx, CONSENT, id);
  await lockPatient(tx, known.patient_id);
  const admission = await openAdmission(tx.manager, tx.provider_id, known.patient_id);
  authorise(session, action, subject, { ward_id: admission?.ward_id, id });
  const all = await lockScope(tx, known.patient_id, known);
  const consent = all.find((one) => one.id === id) ?? known;
  return { consent, others: all.filter((one) => one.id !== id && sameScope(one, consent)), admission };
}

/** Locks a patient's consents, all or those of a scope, in the order of ids. The caller has locked the patient. */
export function lockScope(tx: ChangeTransaction, patient_id: string, scope: Partial<ConsentScope>): Promise<Consent[]> {
  return lockOfScope(tx, Consent, patient_id, scope);
}

/** Writes the choice that now stands after those it took the place of; taking away something granted removes. */
export async function writeDecided(
  tx: ChangeTransaction,
  event: string,
  before: readonly Consent[],
  after: { decided: Consent; superseded: readonly Consent[] },
  occurred_at: Date,
): Promise<Consent> {
  const granted = new Set(before.filter((one) => one.state === 'granted').map((one) => one.id));
  const removes = after.superseded.some((one) => granted.has(one.id)) || after.decided.state !== 'granted';
  for (const one of after.superseded) {
    await updateRecord(tx, CONSENT, one, { event: 'consent_superseded', occurred_at, removes: granted.has(one.id) });
  }
  return updateRecord(tx, CONSENT, after.decided, { event, occurred_at, removes });
}

/** Inserts a choice that was asked for and made in one act, after writing those it took the place of. */
export async function insertDecided(
  tx: ChangeTransaction,
  event: string,
  before: readonly Consent[],
  { decided, superseded }: Decided<ConsentFields>,
  occurred_at: Date,
): Promise<Consent> {
  let removes = decided.state === 'refused';
  for (const one of before) {
    if (!superseded.some(({ id }) => id === one.id)) continue;
    const granted = one.state === 'granted';
    removes ||= granted;
    const happening = { event: 'consent_superseded', occurred_at, removes: granted };
    await updateRecord(tx, CONSENT, { ...one, state: 'superseded' }, happening);
  }
  return insertRecord(tx, CONSENT, decided, { event, occurred_at, removes, id: decided.id });
}

/** Who put the grant on record: nobody who did is independent of it. */
export async function whoGranted(tx: ChangeTransaction, consent_id: string): Promise<string[]> {
  const rows: { recorded_by: string }[] = await tx.manager.query(
    `SELECT recorded_by FROM record_version
      WHERE provider_id = $1 AND record_type = 'consent' AND record_id = $2 AND state::jsonb ->> 'state' = 'granted'
      ORDER BY version LIMIT 1`,
    [tx.provider_id, consent_id],
  );
  return rows.map((row) => row.recorded_by);
}
