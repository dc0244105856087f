import { Injectable } from '@nestjs/common';
import { whoMayBeAsked } from '../capacity/representative-rows.js';
import { Collection, type Page } from '../database/collection.js';
import { insertRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { lockReferredPatient, openAdmission } from '../patients/patient-locks.js';
import { authoriseReferred, WardHeld } from '../patients/ward-held.js';
import type { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { newId } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import { ask, readScope } from './asking.js';
import { CONSENT, CONSENT_REVIEW } from './consent-kinds.js';
import { ConsentReview } from './consent-review.entity.js';
import { insertDecided, lockScope, takeInHand, whoGranted, writeDecided } from './consent-rows.js';
import type { AskBody, GrantBody, RefuseBody, ReviewBody } from './consent.dto.js';
import { Consent } from './consent.entity.js';
import { consentError } from './consent.errors.js';
import { sameScope } from './consent.js';
import { confirm, grant, keepOn, refuse, requestReview } from './deciding.js';
import { change, requireNoTerms } from './reviewing.js';
import { systemsGivenFor } from './systems-given-for.js';

/** Records what patients were asked and what they said. Withdrawals have a service of their own: they never fail. */
@Injectable()
export class ConsentService {
  readonly consents: WardHeld<Consent>;
  private readonly reviewRecords: Collection<ConsentReview>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
  ) {
    this.consents = new WardHeld(changes, new Collection(changes, history, CONSENT), { patient: 'patient_id' });
    this.reviewRecords = new Collection(changes, history, CONSENT_REVIEW);
  }

  /** Every review of one consent, in the order of ids. */
  async reviews(session: Session, id: string, query: PageQuery): Promise<Page<ConsentReview>> {
    await this.consents.get(session, id);
    return this.reviewRecords.list(session.caller.provider_id, query, { consent_id: id });
  }

  /** Records that a patient, or whoever may stand for them, was asked; throws `purpose_prohibited`, `consent_never_possible`, `asked_too_soon` or `not_admitted`. */
  ask(session: Session, body: AskBody): Promise<Consent> {
    const { patient_id, technology, operation, purpose, information, patient_started = false } = body;
    const { representative_id = null } = body;
    const scope = readScope(technology, operation, purpose);
    return this.changes.write(session.caller, async (tx) => {
      await lockReferredPatient(tx, patient_id);
      const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
      const named = { type: 'patient', field: 'patient_id', id: patient_id };
      authoriseReferred(session, 'write', 'consent', admission?.ward_id ?? null, named);
      if (!admission) throw notAdmitted('patient_id');
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      if (representative_id !== null) await whoMayBeAsked(tx, patient_id, representative_id, occurred_at);
      const giver = { ...scope, representative_id };
      const earlier = (await lockScope(tx, patient_id, scope)).filter((one) => sameScope(one, giver));
      const asking = { ...giver, patient_id, information, patient_started, asked_by: tx.by, asked_at: occurred_at };
      const asked = ask(asking, admission, earlier, await this.numbers.on(tx, admission.ward_id));
      return insertRecord(tx, CONSENT, asked, { event: 'consent_asked', occurred_at, id: body.id });
    });
  }

  /** Records that the patient agrees; earlier choices of the same scope are superseded. Throws `decided_since` for a late note. */
  grant(session: Session, id: string, body: GrantBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent, others, admission } = await takeInHand(tx, session, 'write', 'consent', id);
      if (consent.admission_id !== admission?.id) throw notAdmitted('id');
      const occurred_at = saidAt(tx, body, consent.asked_at);
      const { words, patients_view = null, hours, retention_hours = null, secondary_uses = [], circumstances } = body;
      const said = { words, patients_view, hours, retention_hours, secondary_uses, circumstances, occurred_at };
      const terms = { ...said, monitoring_system_ids: await systemsOf(tx, consent, occurred_at) };
      const decided = grant(consent, terms, others, await this.numbers.on(tx, admission.ward_id));
      return writeDecided(tx, 'consent_granted', others, decided, occurred_at);
    });
  }

  /** Records that the patient says no; what was granted of the same scope ends with it. */
  refuse(session: Session, id: string, body: RefuseBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent, others } = await takeInHand(tx, session, 'write', 'consent', id);
      const occurred_at = saidAt(tx, body, consent.asked_at);
      const decided = refuse(consent, { words: body.words ?? null, occurred_at }, others);
      return writeDecided(tx, 'consent_refused', others, decided, occurred_at);
    });
  }

  /** Records that the patient was asked again and it still stands. */
  keepOn(session: Session, id: string, body: ReviewBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent, others, admission } = await takeInHand(tx, session, 'write', 'consent_review', id);
      const occurred_at = saidAt(tx, body, consent.decided_at);
      const monitoring_system_ids = await systemsOf(tx, consent, occurred_at);
      const review = { circumstances: body.circumstances, monitoring_system_ids, occurred_at };
      const numbers = await this.numbers.on(tx, admission?.ward_id ?? null);
      const [next] = await everyFault([() => keepOn(consent, review, others, numbers), () => requireNoTerms(body)]);
      await recordReview(tx, consent, body, occurred_at, false);
      const removes = next.confirmation === 'needed';
      return updateRecord(tx, CONSENT, next, { event: 'consent_reviewed', occurred_at, removes });
    });
  }

  /** Records that the patient was asked again and agrees to something else now, by a consent of its own; throws `review_terms_invalid` besides what asking and granting throw. */
  change(session: Session, id: string, body: ReviewBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent, others, admission } = await takeInHand(tx, session, 'write', 'consent_review', id);
      authorise(session, 'write', 'consent');
      if (!admission || consent.admission_id !== admission.id) throw notAdmitted('id');
      const occurred_at = saidAt(tx, body, consent.decided_at);
      const { words, circumstances, hours = [], retention_hours = null, secondary_uses = [] } = body;
      const { information = null, patients_view = null, patient_started = false } = body;
      const said = { words, patients_view, hours, retention_hours, secondary_uses, circumstances, occurred_at };
      const monitoring_system_ids = await systemsOf(tx, consent, occurred_at);
      const terms = { ...said, information, patient_started, monitoring_system_ids };
      if (consent.representative_id !== null)
        await whoMayBeAsked(tx, consent.patient_id, consent.representative_id, occurred_at);
      const by = { id: newId(), asked_by: tx.by };
      const changed = change(consent, terms, by, admission, others, await this.numbers.on(tx, admission.ward_id));
      await recordReview(tx, consent, body, occurred_at, true);
      return insertDecided(tx, 'consent_granted', [consent, ...others], changed, occurred_at);
    });
  }

  /** Records that somebody independent confirmed the choice is the patient's own; throws `not_independent`. */
  confirm(session: Session, id: string, body: WriteBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent } = await takeInHand(tx, session, 'confirm', 'consent', id);
      const occurred_at = saidAt(tx, body, consent.decided_at);
      const reviews = await tx.manager.findBy(ConsentReview, { provider_id: tx.provider_id, consent_id: id });
      const involved = [...(await whoGranted(tx, id)), ...reviews.map((review) => review.reviewed_by)];
      const next = confirm(consent, tx.by, occurred_at, involved);
      return updateRecord(tx, CONSENT, next, { event: 'consent_confirmed', occurred_at });
    });
  }

  /** Records that the patient wants it looked at again; unreviewed, it lapses. While that is unanswered, again is the same as once. */
  requestReview(session: Session, id: string, body: WriteBody): Promise<Consent> {
    return this.changes.write(session.caller, async (tx) => {
      const { consent } = await takeInHand(tx, session, 'read', 'consent', id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const happening = { event: 'consent_review_requested', occurred_at, removes: true };
      const next = requestReview(consent, occurred_at, tx.now);
      return next === consent ? consent : updateRecord(tx, CONSENT, next, happening);
    });
  }
}

/** What watches in the patient's room by the technology they are asked about. */
async function systemsOf(
  tx: ChangeTransaction,
  { patient_id, technology }: Consent,
  at: Date,
): Promise<readonly string[]> {
  return (await systemsGivenFor(tx, patient_id, at)).get(technology) ?? [];
}

/** Records what was said at a review; one that changes what is agreed to takes something away. */
async function recordReview(
  tx: ChangeTransaction,
  { id: consent_id, patient_id }: Consent,
  body: ReviewBody,
  occurred_at: Date,
  removes: boolean,
): Promise<void> {
  const reviewed = { reviewed_at: occurred_at, reviewed_by: tx.by };
  const { outcome, words, circumstances } = body;
  const information: ConsentReview['information'] = body.information ?? {};
  const review = { consent_id, patient_id, ...reviewed, outcome, words, information, circumstances };
  await insertRecord(tx, CONSENT_REVIEW, review, { event: 'consent_review_recorded', occurred_at, removes });
}

/** When it was said; left unsaid, never before what it follows, though that was recorded by a clock that ran ahead of this one. */
function saidAt(tx: ChangeTransaction, body: WriteBody, follows: Date | null): Date {
  const at = occurredAt(body.occurred_at, tx.now);
  return body.occurred_at === undefined && follows && follows.getTime() > at.getTime() ? follows : at;
}

function notAdmitted(field: string): Error {
  return consentError('conflict', 'not_admitted', 'A consent is for one admission, and this one is not open.', [
    { field, fault: 'the patient has no open admission for it', fix: 'admit the patient, then ask again' },
  ]);
}
