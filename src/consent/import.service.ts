import { Injectable } from '@nestjs/common';
import { withdrawDecisions } from '../capacity/best-interests-rows.js';
import { In } from 'typeorm';
import { absent } from '../database/faults.js';
import { insertRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { protecting } from '../log/protecting.js';
import type { Admission } from '../patients/admission.entity.js';
import { lockReferredPatient, openAdmission } from '../patients/patient-locks.js';
import { Patient } from '../patients/patient.entity.js';
import { authoriseReferred } from '../patients/ward-held.js';
import { RiskAssessment } from '../risk/risk-assessment.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { occurredAt } from '../shared/instants.js';
import { CONSENT, CONSENT_REVIEW } from './consent-kinds.js';
import { ConsentReview } from './consent-review.entity.js';
import { lockScope } from './consent-rows.js';
import { consentError } from './consent.errors.js';
import { Consent } from './consent.entity.js';
import { isOpen, type ConsentScope } from './consent.js';
import { withdraw } from './deciding.js';
import { contentOf, replay, sameContent, type ConsentContent } from './importing.js';
import { lapsed, representativeOf, requireRepresentative, requireSystems } from './import-givers.js';
import { reviewEnds } from './review-end.js';

/** Whom a consent from elsewhere is about: the number the NHS knows them by, or this provider's own id. */
export type PatientKey = { nhs_number: string } | { id: string };

/** A consent from elsewhere. */
export interface Imported {
  /** The id it has in this provider's records; a fresh one unless given. */
  id: string | undefined;
  patient: PatientKey;
  content: ConsentContent;
  /** Until when its permit was said to stand; null when it permits nothing. */
  ends_at: Date | null;
  risk_assessment_id: string | null;
  /** By what whoever agreed decides for the patient, where that was said. */
  representative_kind: string | null;
  /** Whether it says that whoever agreed does not decide any more. */
  lapsed: boolean;
}

/** A no from elsewhere, as far as it can be read; `content` when everything could. */
export interface ImportedNo {
  patient: PatientKey;
  scope: ConsentScope;
  /** Who said it for the patient; null for the patient, and for somebody not on record. */
  representative_id: string | null;
  said_at: Date | null;
  content: ConsentContent | null;
}

/** The consent on record, and whether it stood there before. */
export interface ImportResult {
  consent: Consent;
  created: boolean;
}

/** Records consents that were written down elsewhere, by the rules for those that are written down here. */
@Injectable()
export class ConsentImportService {
  constructor(
    private readonly changes: Changes,
    private readonly numbers: PlacePolicies,
  ) {}

  /** Records a consent as the transitions allow; one that says what a record here says already is that record. */
  import(session: Session, imported: Imported): Promise<ImportResult> {
    return protecting<ImportResult>(this.changes, session.caller, async (tx) => {
      const { patient, admission } = await this.take(tx, session, imported.patient);
      // What is sent is one person's word, which takes the place of nobody else's.
      const others = (await lockScope(tx, patient.id, imported.content)).filter(
        (one) => one.representative_id === imported.content.representative_id,
      );
      const known = await recordOf(tx, others, imported.content);
      if (known) return { answer: { consent: known, created: false }, repeats: true };
      if (!admission) throw notAdmitted();
      if (imported.lapsed) throw lapsed();
      if (imported.content.reviews.length > 0) authorise(session, 'write', 'consent_review');
      await requireKnown(tx, patient.id, imported);
      const consent = await this.write(tx, imported, patient.id, admission, others);
      return { answer: { consent, created: true }, repeats: false };
    });
  }

  /**
   * Takes back whatever stands or is being asked, because the patient said no; whatever else is wrong with what was sent.
   * Null when nothing was open: then there is nothing to protect, and it is recorded or refused as any other.
   */
  takeBack(session: Session, no: ImportedNo): Promise<Consent | null> {
    return protecting(this.changes, session.caller, async (tx) => {
      const { patient } = await this.take(tx, session, no.patient);
      const by = await representativeOf(tx, patient.id, no.representative_id);
      // A representative's no is no word of anybody else's.
      const consents = (await lockScope(tx, patient.id, no.scope)).filter(
        (one) => by === null || one.representative_id === by.id,
      );
      const known = no.content && (await recordOf(tx, consents, no.content));
      if (known) return { answer: known, repeats: true };
      const at = no.said_at === null || no.said_at > tx.now ? tx.now : no.said_at;
      let answer: Consent | null = null;
      for (const consent of consents.filter(isOpen)) {
        const next = withdraw(consent, at, no.content?.withdrawn_means ?? 'other');
        const happening = { event: 'consent_withdrawn', occurred_at: at, removes: true };
        const withdrawn = await updateRecord(tx, CONSENT, next, happening);
        if (consent.representative_id === (by?.id ?? null) && (answer === null || consent.state === 'granted'))
          answer = withdrawn;
      }
      if (by === null) await withdrawDecisions(tx, patient.id, no.scope, at);
      return { answer, repeats: false };
    });
  }

  private async take(
    tx: ChangeTransaction,
    session: Session,
    key: PatientKey,
  ): Promise<{ patient: Patient; admission: Admission | null }> {
    const known = await tx.manager.findOneBy(Patient, { provider_id: tx.provider_id, ...key });
    const named = { type: 'patient', field: 'patient', id: 'id' in key ? key.id : key.nhs_number };
    if (!known) throw absent(named.type, named.field, named.id);
    const patient = await lockReferredPatient(tx, known.id, named.field);
    const admission = await openAdmission(tx.manager, tx.provider_id, patient.id);
    authoriseReferred(session, 'write', 'consent', admission?.ward_id ?? null, named);
    return { patient, admission };
  }

  private async write(
    tx: ChangeTransaction,
    { id, content, ends_at }: Imported,
    patient_id: string,
    admission: Admission,
    others: readonly Consent[],
  ): Promise<Consent> {
    requirePast(content, tx.now);
    const numbers = await this.numbers.on(tx, admission.ward_id);
    const { asked, decide } = replay<Consent>(content, patient_id, admission, others, numbers);
    const happened = { event: 'consent_asked', occurred_at: content.asked_at, id };
    let consent = await insertRecord(tx, CONSENT, asked, happened);
    const { versions, superseded } = decide(consent);
    for (const one of superseded) {
      const removes = others.some((other) => other.id === one.id && other.state === 'granted');
      const occurred_at = content.decided_at ?? content.asked_at;
      await updateRecord(tx, CONSENT, one, { event: 'consent_superseded', occurred_at, removes });
    }
    for (const review of content.reviews) {
      const happening = { event: 'consent_review_recorded', occurred_at: review.reviewed_at };
      await insertRecord(tx, CONSENT_REVIEW, { ...review, consent_id: consent.id, patient_id }, happening);
    }
    for (const version of versions) {
      const next = { ...version, version: consent.version };
      consent = await updateRecord(tx, CONSENT, next, happeningOf(next, consent));
    }
    if (ends_at !== null) await this.requireEnd(tx, consent, ends_at);
    return consent;
  }

  /** A permit that was to end before it would here cannot be held: holding it longer would be more than was agreed to. */
  private async requireEnd(tx: ChangeTransaction, consent: Consent, ends_at: Date): Promise<void> {
    const due = (await reviewEnds(tx, [consent], this.numbers)).get(consent.id);
    if (due === undefined || ends_at.getTime() >= due.getTime()) return;
    throw consentError('invalid', 'import_not_possible', 'This cannot be held as it was said.', [
      {
        field: 'ends_at',
        fault: `it ends before its next review is due here, at ${due.toISOString()}, and nothing else would end it`,
        fix: 'hold the review and say so in a verification, or ask the patient again',
      },
    ]);
  }
}

function happeningOf(next: Consent, before: Consent): { event: string; occurred_at: Date; removes: boolean } {
  if (next.state === 'withdrawn') {
    return { event: 'consent_withdrawn', occurred_at: next.withdrawn_at ?? next.asked_at, removes: true };
  }
  const decided_at = next.decided_at ?? next.asked_at;
  if (next.state === 'refused') return { event: 'consent_refused', occurred_at: decided_at, removes: true };
  if (before.state === 'undecided') return { event: 'consent_granted', occurred_at: decided_at, removes: false };
  return { event: 'consent_reviewed', occurred_at: next.reviewed_at ?? decided_at, removes: true };
}

/** The record that says the same, if there is one. */
async function recordOf(
  tx: ChangeTransaction,
  consents: readonly Consent[],
  content: ConsentContent,
): Promise<Consent | null> {
  const ids = consents.map((consent) => consent.id);
  const reviews = await tx.manager.findBy(ConsentReview, { provider_id: tx.provider_id, consent_id: In(ids) });
  const same = consents.find((consent) => {
    const own = reviews.filter((review) => review.consent_id === consent.id);
    return sameContent(contentOf(consent, own), content);
  });
  return same ?? null;
}

/** Who asked and reviewed must be people of this provider, since nobody who did may confirm it. */
async function requireKnown(tx: ChangeTransaction, patient_id: string, imported: Imported): Promise<void> {
  const { content, risk_assessment_id, representative_kind } = imported;
  await requireRepresentative(tx, patient_id, content, representative_kind);
  await requireSystems(tx, content.monitoring_system_ids);
  const people = [
    { field: 'asked_by', by: content.asked_by },
    ...content.reviews.map(({ reviewed_by }, at) => ({ field: `reviews.${at}.reviewed_by`, by: reviewed_by })),
  ].map(({ field, by }) => ({ field, id: by.replace(/^staff:/, '') }));
  const ids = [...new Set(people.map(({ id }) => id))];
  const known = await tx.manager.findBy(StaffMember, { provider_id: tx.provider_id, id: In(ids), kind: 'person' });
  for (const { field, id } of people) {
    if (!known.some((member) => member.id === id)) throw absent('staff_member', field, id);
  }
  if (risk_assessment_id === null) return;
  const assessment = { provider_id: tx.provider_id, id: risk_assessment_id, patient_id };
  if (!(await tx.manager.existsBy(RiskAssessment, assessment)))
    throw absent('risk_assessment', 'risk_assessment_id', risk_assessment_id);
}

/** Nothing of it lies in the future. */
function requirePast(content: ConsentContent, now: Date): void {
  const times: [string, Date | null][] = [
    ['asked_at', content.asked_at],
    ['decided_at', content.decided_at],
    ['withdrawn_at', content.withdrawn_at],
    ...content.reviews.map(({ reviewed_at }, at): [string, Date] => [`reviews.${at}.reviewed_at`, reviewed_at]),
    ...content.review_requested_at.map((at, n): [string, Date] => [`review_requested_at.${n}`, at]),
  ];
  for (const [field, at] of times) if (at !== null) occurredAt(at.toISOString(), now, field);
}

function notAdmitted(): Error {
  return consentError('conflict', 'not_admitted', 'A consent is for one admission, and none is open.', [
    { field: 'patient', fault: 'the patient has no open admission for it', fix: 'admit the patient, then ask again' },
  ]);
}
