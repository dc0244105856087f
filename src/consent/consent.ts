import type { Parameters } from '../decision/parameters.js';
import type { ConsentState, Operation, Purpose, Technology } from '../decision/words.js';

/** The numbers a consent turns on. */
export type ConsentParameters = Pick<
  Parameters,
  'ask_again_days' | 'ask_again_most' | 'night_from_minute' | 'night_until_minute' | 'agreed_retention_max_days'
>;

export const MATERIAL_FORMATS = [
  'spoken',
  'standard_print',
  'large_print',
  'easy_read',
  'braille',
  'audio_recording',
  'video',
  'british_sign_language',
  'pictures_and_symbols',
  'other',
] as const;

/** Everything NB-CON-03 names about how the patient was informed (Accessible Information Standard, DAPB1605). */
export interface Information {
  explained: string;
  harms_explained: string;
  material_version: string;
  format: (typeof MATERIAL_FORMATS)[number];
  /** The language used, as a BCP 47 tag. */
  language: string;
  interpreter: boolean;
  demonstration: boolean;
  teach_back: boolean;
  alternative_offered: string;
  thinking_time_minutes: number;
  /** Who was there, by part: `named nurse`, `mother`. */
  present: string[];
  copy_given: boolean;
}

/** Part of the day the patient chose, London time; `to` may be 24:00, and at or before `from` it wraps midnight. */
export interface ConsentHours {
  from: string;
  to: string;
}

/** What makes a consent wait for an independent person (NB-CON-07). */
export interface Circumstances {
  restraint_or_rapid_tranquillisation_within_24h: boolean;
  intoxicated: boolean;
  linked_to_leave_ward_or_observation: boolean;
}

export const CONFIRMATIONS = ['not_needed', 'needed', 'confirmed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** How a patient may say no; there is no wrong way (NB-CON-04). */
export const WITHDRAWAL_MEANS = ['said', 'gesture', 'behaviour', 'written', 'representative', 'other'] as const;
export type WithdrawalMeans = (typeof WITHDRAWAL_MEANS)[number];

/** What exactly is consented to: each combination is a choice of its own (NB-CON-02). */
export interface ConsentScope {
  technology: Technology;
  operation: Operation;
  purpose: Purpose;
}

/** What the transitions of a consent look at and change. */
export interface ConsentFields extends ConsentScope {
  id: string;
  patient_id: string;
  admission_id: string;
  /** Who was asked for the patient; null when the patient was asked themself. */
  representative_id: string | null;
  state: ConsentState;
  asked_at: Date;
  asked_by: string;
  ask_number: number;
  patient_started: boolean;
  information: Information;
  decided_at: Date | null;
  words: string | null;
  patients_view: string | null;
  hours: ConsentHours[];
  retention_hours: number | null;
  secondary_uses: string[];
  /** Empty until granted. */
  circumstances: Partial<Circumstances>;
  /** The systems, each at its version, that it was given for; empty until granted, and when none was known. */
  monitoring_system_ids: string[];
  confirmation: Confirmation;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  reviewed_at: Date | null;
  review_requested_at: Date[];
  withdrawn_at: Date | null;
  withdrawn_means: WithdrawalMeans | null;
}

/** Whether the patient said no to it, also when a later choice took that no's place: only a grant ever names hours. */
export function wasRefused(consent: ConsentFields): boolean {
  return (
    consent.state === 'refused' ||
    (consent.state === 'superseded' && consent.decided_at !== null && consent.hours.length === 0)
  );
}

/** When the patient said no to being asked: as a refusal, or by withdrawing before they decided (NB-CON-07); null when they did not. */
export function refusedAt(consent: ConsentFields): Date | null {
  if (wasRefused(consent)) return consent.decided_at;
  return consent.state === 'withdrawn' && consent.decided_at === null ? consent.withdrawn_at : null;
}

/** Whether a withdrawal has something to take back: what is in force, and what could still be agreed to. */
export function isOpen(consent: ConsentFields): boolean {
  return consent.state === 'granted' || consent.state === 'undecided';
}

/** What is asked, and of whom: a choice takes the place only of one by the same giver. */
export type Asked = ConsentScope & Pick<ConsentFields, 'representative_id'>;

/** Whether two consents are about the same thing and by the same giver. */
export function sameScope(one: Asked, other: Asked): boolean {
  return (
    one.technology === other.technology &&
    one.operation === other.operation &&
    one.purpose === other.purpose &&
    one.representative_id === other.representative_id
  );
}

/** What a patient may say at a review: that it stays, that it is other terms now, or that it ends. */
export const REVIEW_OUTCOMES = ['continues', 'changed', 'withdrawn'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
