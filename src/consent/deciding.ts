import { londonMinute } from '../decision/london.js';
import type { Fault } from '../shared/errors.js';
import { consentError } from './consent.errors.js';
import {
  isOpen,
  sameScope,
  wasRefused,
  type Circumstances,
  type ConsentFields,
  type ConsentHours,
  type ConsentParameters,
  type WithdrawalMeans,
} from './consent.js';
import { hoursFaults, retentionFaults, secondaryUseFaults } from './terms.js';

/** What the patient agreed to, in their own words; everything not chosen here is not agreed to. */
export interface GrantTerms {
  words: string;
  /** What the patient themself says of it, when a representative agrees for them. */
  patients_view: string | null;
  hours: readonly ConsentHours[];
  retention_hours: number | null;
  secondary_uses: readonly string[];
  circumstances: Circumstances;
  /** What watched in the patient's room then, by the technology agreed to (NB-CON-03, 05). */
  monitoring_system_ids: readonly string[];
  occurred_at: Date;
}

export interface ReviewTerms {
  circumstances: Circumstances;
  /** What watched in the patient's room then; left out or none where that is not known, which leaves what was said before. */
  monitoring_system_ids?: readonly string[];
  occurred_at: Date;
}

/** The choice that now stands, and the earlier ones of the same patient and scope that it took the place of. */
export interface Decided<C extends ConsentFields> {
  decided: C;
  superseded: C[];
}

/**
 * The patient agrees. `others` are the patient's other consents of the same scope: decided ones are superseded, and a
 * grant that was said before a choice already recorded is refused, since a late note must not undo a later no.
 */
export function grant<C extends ConsentFields>(
  consent: C,
  terms: GrantTerms,
  others: readonly C[],
  parameters: ConsentParameters,
): Decided<C> {
  requireUndecided(consent);
  requireTerms(consent, terms, parameters);
  requireNotBefore(consent.asked_at, terms.occurred_at, 'before_asked', 'The patient had not been asked yet.');
  requireNothingSince(terms.occurred_at, others);
  const decided: C = {
    ...consent,
    state: 'granted',
    decided_at: terms.occurred_at,
    words: terms.words,
    patients_view: terms.patients_view,
    hours: terms.hours.map(({ from, to }) => ({ from, to })),
    retention_hours: terms.retention_hours,
    secondary_uses: [...terms.secondary_uses],
    circumstances: { ...terms.circumstances },
    monitoring_system_ids: [...terms.monitoring_system_ids].sort(),
    confirmation: confirmationNeeded(terms, parameters) ? 'needed' : 'not_needed',
  };
  return { decided, superseded: others.filter(isDecided).map(supersede) };
}

/** The patient says no: what was granted of this scope, and what is still being asked, ends with it. */
export function refuse<C extends ConsentFields>(
  consent: C,
  refusal: { words: string | null; occurred_at: Date },
  others: readonly C[],
): Decided<C> {
  requireUndecided(consent);
  requireNotBefore(consent.asked_at, refusal.occurred_at, 'before_asked', 'The patient had not been asked yet.');
  const decided: C = { ...consent, state: 'refused', decided_at: refusal.occurred_at, words: refusal.words };
  return { decided, superseded: others.filter((other) => isDecided(other) || isOpen(other)).map(supersede) };
}

/** The patient was asked whether it still stands, and it does; a review at night or under pressure waits for an independent person. */
export function keepOn<C extends ConsentFields>(
  consent: C,
  review: ReviewTerms,
  others: readonly C[],
  parameters: ConsentParameters,
): C {
  requireGranted(consent);
  const decided_at = consent.decided_at ?? consent.asked_at;
  requireNotBefore(decided_at, review.occurred_at, 'before_decision', 'The patient had not agreed yet.');
  requireNothingSince(review.occurred_at, others);
  const { monitoring_system_ids: seen = [] } = review;
  const kept = {
    ...consent,
    reviewed_at: latest(consent.reviewed_at, review.occurred_at),
    monitoring_system_ids: seen.length === 0 ? consent.monitoring_system_ids : [...seen].sort(),
  };
  return confirmationNeeded(review, parameters)
    ? { ...kept, confirmation: 'needed', confirmed_at: null, confirmed_by: null }
    : kept;
}

/** Somebody with no part in it confirms the choice is the patient's own. `involved` are those who granted or reviewed it. */
export function confirm<C extends ConsentFields>(consent: C, by: string, at: Date, involved: readonly string[]): C {
  requireGranted(consent);
  if (consent.confirmation !== 'needed') {
    throw consentError('conflict', 'confirmation_not_needed', 'This consent does not wait for anybody to confirm it.', [
      { field: 'id', fault: `its confirmation is ${consent.confirmation}`, fix: 'nothing needs recording' },
    ]);
  }
  if (by === consent.asked_by || involved.includes(by)) {
    throw consentError('conflict', 'not_independent', 'Only a person who had no part in this consent can confirm it.', [
      { field: 'id', fault: 'you asked for, recorded or reviewed this consent', fix: 'let somebody else confirm it' },
    ]);
  }
  const since = latest(consent.reviewed_at, consent.decided_at ?? consent.asked_at);
  requireNotBefore(since, at, 'before_decision', 'There was nothing to confirm yet.');
  return { ...consent, confirmation: 'confirmed', confirmed_at: at, confirmed_by: by };
}

/**
 * The patient, or somebody for them, wants it looked at again; the review is then due within its own time. A request nobody
 * has answered stands: another one changes nothing. Said to be from before the last decision, it counts from now, which
 * keeps a review already held from answering it.
 */
export function requestReview<C extends ConsentFields>(consent: C, at: Date, now: Date): C {
  requireGranted(consent);
  const since = (consent.reviewed_at ?? consent.decided_at ?? consent.asked_at).getTime();
  if (consent.review_requested_at.some((request) => request.getTime() > since)) return consent;
  // Decided in this very millisecond, the request still comes after.
  const requested_at = at.getTime() > since ? at : new Date(Math.max(now.getTime(), since + 1));
  return { ...consent, review_requested_at: [...consent.review_requested_at, requested_at] };
}

/** Takes a consent back, whatever state it is in: what has nothing left to take back comes back the same object. Never throws (NB-CON-04). */
export function withdraw<C extends ConsentFields>(consent: C, at: Date, means: WithdrawalMeans): C {
  return isOpen(consent) ? { ...consent, state: 'withdrawn', withdrawn_at: at, withdrawn_means: means } : consent;
}

/** Which record answers a withdrawal that named a consent: that one, or what took its place when it had been superseded. */
export function answerOf<C extends ConsentFields>(named: C, ofScope: readonly C[]): C {
  const now = ofScope.find((consent) => consent.id === named.id) ?? named;
  if (now.state !== 'superseded') return now;
  const standing = ofScope.filter((consent) => consent.state !== 'superseded' && sameScope(consent, now));
  return (
    standing.reduce<C | null>((last, consent) => (last && !endedAfter(consent, last) ? last : consent), null) ?? now
  );
}

function endedAfter(one: ConsentFields, other: ConsentFields): boolean {
  const [a, b] = [saidAt(one), saidAt(other)];
  return a === b ? one.id > other.id : a > b;
}

function saidAt(consent: ConsentFields): number {
  return (consent.withdrawn_at ?? consent.decided_at ?? consent.asked_at).getTime();
}

function supersede<C extends ConsentFields>(consent: C): C {
  return { ...consent, state: 'superseded' };
}

function isDecided(consent: ConsentFields): boolean {
  return consent.state === 'granted' || consent.state === 'refused';
}

function confirmationNeeded(
  choice: Pick<ReviewTerms, 'circumstances' | 'occurred_at'>,
  parameters: ConsentParameters,
): boolean {
  const minute = londonMinute(choice.occurred_at.getTime());
  const { night_from_minute: from, night_until_minute: until } = parameters;
  const night = from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  return night || Object.values(choice.circumstances).some(Boolean);
}

function requireUndecided(consent: ConsentFields): void {
  if (consent.state === 'undecided') return;
  throw consentError('conflict', 'not_undecided', `This consent is ${consent.state} already.`, [
    {
      field: 'id',
      fault: `its state is ${consent.state}`,
      fix: 'to say no, record a withdrawal; to say yes, ask again and record the grant there',
    },
  ]);
}

/** Throws `not_granted` for a consent that is not in force. */
export function requireGranted(consent: ConsentFields): void {
  if (consent.state === 'granted') return;
  throw consentError('conflict', 'not_granted', `This consent is ${consent.state}, not granted.`, [
    { field: 'id', fault: `its state is ${consent.state}`, fix: 'use the granted consent of this patient and scope' },
  ]);
}

function requireNotBefore(from: Date, at: Date, code: 'before_asked' | 'before_decision', message: string): void {
  if (at.getTime() >= from.getTime()) return;
  throw consentError('invalid', code, message, [
    {
      field: 'occurred_at',
      fault: `${at.toISOString()} is before ${from.toISOString()}`,
      fix: 'give a time at or after that',
    },
  ]);
}

function requireNothingSince(at: Date, others: readonly ConsentFields[]): void {
  const since = others.find((other) => {
    const said = other.withdrawn_at ?? (wasRefused(other) || other.state === 'granted' ? other.decided_at : null);
    return said !== null && said.getTime() > at.getTime();
  });
  if (!since) return;
  throw consentError(
    'conflict',
    'decided_since',
    'The patient has decided on this since; an earlier choice cannot undo it.',
    [
      {
        field: 'occurred_at',
        fault: `consent ${since.id} records a choice at ${new Date(saidAt(since)).toISOString()}, later than ${at.toISOString()}`,
        fix: 'ask the patient again and record what they say then',
      },
    ],
  );
}

/** Throws `consent_terms_invalid` with everything that what was agreed to lacks. */
export function requireTerms(consent: OfTerms, terms: SaidTerms, parameters: ConsentParameters): void {
  const faults = termFaults(consent, terms, parameters);
  if (faults.length === 0) return;
  throw consentError('invalid', 'consent_terms_invalid', 'What was agreed to is not complete.', faults);
}

type OfTerms = Pick<ConsentFields, 'operation' | 'representative_id'>;
type SaidTerms = Omit<GrantTerms, 'occurred_at' | 'circumstances' | 'monitoring_system_ids'>;

/** Everything that what was agreed to lacks. */
export function termFaults(consent: OfTerms, terms: SaidTerms, parameters: ConsentParameters): Fault[] {
  return [
    ...(terms.words.trim() === '' ? [{ field: 'words', fault: 'it is empty', fix: "the patient's exact words" }] : []),
    ...viewFaults(consent, terms),
    ...hoursFaults(terms.hours),
    ...retentionFaults(consent.operation, terms.retention_hours, parameters.agreed_retention_max_days * 24),
    ...terms.secondary_uses.flatMap(secondaryUseFaults),
  ];
}

/** Nobody is decided for without being heard (MCA s4(6); NB-CAP-06). */
function viewFaults(
  { representative_id }: Pick<ConsentFields, 'representative_id'>,
  { patients_view }: Pick<GrantTerms, 'patients_view'>,
): Fault[] {
  const field = 'patients_view';
  if (representative_id === null)
    return patients_view === null
      ? []
      : [{ field, fault: 'the patient speaks for themself', fix: 'leave it out; their own words stand in words' }];
  return patients_view === null || patients_view.trim() === ''
    ? [{ field, fault: 'it is missing', fix: 'what the patient themself says or shows of it' }]
    : [];
}

function latest(one: Date | null, other: Date): Date {
  return one && one.getTime() > other.getTime() ? one : other;
}
