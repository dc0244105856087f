import type { ReviewTriggerKind } from '../decision/words.js';
import { patientsError } from './patients.errors.js';

/** Why an admission ends. */
export const DISCHARGE_REASONS = ['left', 'died'] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

export interface ReviewTrigger {
  kind: ReviewTriggerKind;
  /** When it happened, ISO 8601 in UTC. */
  at: string;
  /** When it was written down, by the server's clock: a backdated event calls for a review from then on. */
  recorded_at: string;
}

/** What the transitions of an admission look at. */
export interface AdmissionFields {
  id: string;
  ward_id: string;
  mha_status: string;
  admitted_at: Date;
  discharged_at: Date | null;
  discharge_reason: DischargeReason | null;
  review_triggers: ReviewTrigger[];
}

/** Adds an event after which consents must be reviewed; earlier events stay. */
export function trigger<A extends Pick<AdmissionFields, 'review_triggers'>>(
  admission: A,
  kind: ReviewTriggerKind,
  at: Date,
  recorded_at: Date,
): A {
  const called = { kind, at: at.toISOString(), recorded_at: recorded_at.toISOString() };
  return { ...admission, review_triggers: [...admission.review_triggers, called] };
}

/** Ends the admission; one that has ended stays as it is. Refused for a time before it began. */
export function discharge<A extends AdmissionFields>(admission: A, at: Date, reason: DischargeReason): A {
  if (admission.discharged_at !== null) return admission;
  requireAfterAdmission(admission, at, 'occurred_at');
  return { ...admission, discharged_at: at, discharge_reason: reason };
}

/** Records another status under the Mental Health Act 1983; consents are due for review after it. */
export function changeMhaStatus<A extends AdmissionFields>(
  admission: A,
  mha_status: string,
  at: Date,
  recorded_at: Date,
): A {
  requireOpen(admission);
  requireAfterAdmission(admission, at, 'occurred_at');
  return { ...trigger(admission, 'mha_status', at, recorded_at), mha_status };
}

/** Puts the admission under another ward; consents are due for review after it. The same ward changes nothing. */
export function transfer<A extends AdmissionFields>(admission: A, ward_id: string, at: Date, recorded_at: Date): A {
  return admission.ward_id === ward_id ? admission : { ...trigger(admission, 'transfer', at, recorded_at), ward_id };
}

/** Throws `not_admitted` when the admission has ended. */
export function requireOpen(admission: Pick<AdmissionFields, 'id' | 'discharged_at'>): void {
  if (admission.discharged_at === null) return;
  throw patientsError('conflict', 'already_discharged', 'This admission has ended.', {
    field: 'admission_id',
    fault: `the patient was discharged at ${admission.discharged_at.toISOString()}`,
    fix: 'use the patient’s open admission, or admit the patient again',
  });
}

/** Throws `before_admission` for a time before the admission began. */
export function requireAfterAdmission(admission: Pick<AdmissionFields, 'admitted_at'>, at: Date, field: string): void {
  if (at.getTime() >= admission.admitted_at.getTime()) return;
  throw patientsError('invalid', 'before_admission', 'This would have happened before the admission began.', {
    field,
    fault: `the admission began at ${admission.admitted_at.toISOString()}`,
    fix: 'give a time at or after the admission',
  });
}
