import { Injectable } from '@nestjs/common';
import { withdrawDecisions } from '../capacity/best-interests-rows.js';
import { insertRecord, updateRecord } from '../database/rows.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { protecting, type Protection } from '../log/protecting.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { wardOfPatient } from '../patients/ward-held.js';
import { notFound } from '../shared/errors.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { CONSENT, CONSENT_REVIEW } from './consent-kinds.js';
import { lockScope } from './consent-rows.js';
import type { WithdrawnReview } from './consent.dto.js';
import type { Consent } from './consent.entity.js';
import type { ConsentScope } from './consent.js';
import { answerOf, withdraw } from './deciding.js';
import { readWithdrawal, type Withdrawal, type WithdrawalsView, type WithdrawalView } from './withdrawal.dto.js';

/**
 * Records withdrawals. By any member of staff, suspended or of another ward, about anything the patient said yes to or was
 * asked: it takes effect on the next decision, twice is the same as once, and it never conflicts (NB-CON-04).
 */
@Injectable()
export class WithdrawalService {
  constructor(private readonly changes: Changes) {}

  /** Withdraws whatever stands or is being asked of the consent's patient and scope. Throws only `not_found`. */
  withdraw(session: Session, id: string, body: unknown): Promise<Consent | WithdrawalView> {
    return this.write(session, async (tx) => {
      const named = await knownRecord(tx, CONSENT, id);
      await lockPatient(tx, named.patient_id);
      const consents = await lockScope(tx, named.patient_id, named);
      const withdrawal = readWithdrawal(body, tx.now);
      const { after, repeats } = await withdrawEach(tx, named.patient_id, named, consents, withdrawal);
      const answer = answerOf(named, after);
      const readable = await mayRead(tx, session, named.patient_id);
      const told = readable ? answer : takenBack(named.id);
      return { answer: told, repeats };
    });
  }

  /** Withdraws everything that stands or is being asked of a patient, or the part the body names. Throws only `not_found`. */
  withdrawAll(session: Session, patient_id: string, body: unknown): Promise<WithdrawalsView> {
    return this.write(session, async (tx) => {
      if (!PUBLIC_ID.test(patient_id)) throw notFound('patient', patient_id);
      await lockPatient(tx, patient_id);
      const withdrawal = readWithdrawal(body, tx.now);
      const consents = await lockScope(tx, patient_id, withdrawal.scope);
      const { after, repeats } = await withdrawEach(tx, patient_id, withdrawal.scope, consents, withdrawal);
      const readable = await mayRead(tx, session, patient_id);
      const items = readable ? after.filter((consent) => consent.state === 'withdrawn') : [];
      return { answer: { items }, repeats };
    });
  }

  /** Records a review at which the patient withdrew: the withdrawal whatever stands, and the review where there was a grant to review. */
  withdrawAtReview(session: Session, id: string, body: WithdrawnReview): Promise<Consent> {
    return this.write(session, async (tx) => {
      const named = await knownRecord(tx, CONSENT, id);
      await lockPatient(tx, named.patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, named.patient_id);
      authorise(session, 'write', 'consent_review', { ward_id, id });
      const consents = await lockScope(tx, named.patient_id, named);
      const withdrawal = readWithdrawal({ occurred_at: body.occurred_at }, tx.now);
      if (consents.some((consent) => consent.id === id && consent.state === 'granted')) {
        await recordReview(tx, id, named.patient_id, body, withdrawal.occurred_at);
      }
      const { after, repeats } = await withdrawEach(tx, named.patient_id, named, consents, withdrawal);
      return { answer: answerOf(named, after), repeats };
    });
  }

  private async write<T>(session: Session, work: (tx: ChangeTransaction) => Promise<Protection<T>>): Promise<T> {
    authorise(session, 'withdraw', 'consent');
    return protecting(this.changes, session.caller, work);
  }
}

/** Every consent as it stands after; whatever was decided for the patient of the same scope ends with them. */
async function withdrawEach(
  tx: ChangeTransaction,
  patient_id: string,
  scope: Partial<ConsentScope>,
  consents: readonly Consent[],
  said: Withdrawal,
): Promise<{ after: Consent[]; repeats: boolean }> {
  const happening = { event: 'consent_withdrawn', occurred_at: said.occurred_at, removes: true };
  const after: Consent[] = [];
  for (const consent of consents) {
    const next = withdraw(consent, said.occurred_at, said.means);
    after.push(next === consent ? consent : await updateRecord(tx, CONSENT, next, happening));
  }
  const decisions = await withdrawDecisions(tx, patient_id, scope, said.occurred_at);
  return { after, repeats: decisions === 0 && after.every((consent, i) => consent === consents[i]) };
}

async function recordReview(
  tx: ChangeTransaction,
  consent_id: string,
  patient_id: string,
  body: WithdrawnReview,
  occurred_at: Date,
): Promise<void> {
  const { outcome, words = '', information = {}, circumstances = {} } = body;
  const own = {
    consent_id,
    patient_id,
    reviewed_at: occurred_at,
    reviewed_by: tx.by,
    outcome,
    words,
    information,
    circumstances,
  };
  await insertRecord(tx, CONSENT_REVIEW, own, { event: 'consent_review_recorded', occurred_at, removes: true });
}

async function mayRead(tx: ChangeTransaction, session: Session, patient_id: string): Promise<boolean> {
  const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
  return allows(session.ability, 'read', 'consent', { ward_id: ward_id ?? undefined });
}

/** For those who may not read it: that nothing of it is in force, the first time and every time, and nothing of what was. */
function takenBack(id: string): WithdrawalView {
  return { id, version: null, state: 'withdrawn', withdrawn_at: null, withdrawn_means: null };
}
