import type { ConsentHours, ConsentScope } from '../consent/consent.js';
import { hoursFaults, retentionFaults } from '../consent/terms.js';
import type { Resolution } from '../decision/authority.js';
import type { Parameters } from '../decision/parameters.js';
import type { Fault } from '../shared/errors.js';
import { workingDaysAfter } from '../shared/working-days.js';
import { capacityError } from './capacity.errors.js';

/** `stands` until another decision of the same question, until somebody ends it, or until the patient takes it back. */
export const DECISION_STATES = ['stands', 'superseded', 'ended', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const DECISION_OUTCOMES = ['for', 'against'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** One thing that could be done; the one in which nothing watches is always among them. */
export interface Option {
  name: string;
  description: string;
  monitors: boolean;
}

export interface Consultee {
  name: string;
  relationship: string;
  view: string;
}

/** An advocate called because nobody appropriate could be consulted, or because the person objects (MCA s37 to 39). */
export interface AdvocateReferral {
  referred_at: string;
  /** When they were heard; null until then. */
  heard_at: string | null;
}

/** What a decision in somebody's best interests says (MCA s4). */
export interface DecisionTerms extends ConsentScope {
  options: Option[];
  chosen: string;
  wishes_and_feelings: string;
  objects: boolean;
  consultees: Consultee[];
  disagreement: string | null;
  less_restrictive_option: string;
  advocate: AdvocateReferral | null;
  end_condition: string;
  hours: ConsentHours[];
  retention_hours: number | null;
}

/** What the transitions of a decision look at. */
export interface DecisionFields extends DecisionTerms {
  id: string;
  state: DecisionState;
  outcome: DecisionOutcome;
  decided_at: Date;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  review_note: string | null;
  ended_at: Date | null;
  ended_reason: string | null;
}

/** The numbers a decision turns on when it is made (NB-CAP-05, NB-RET-03). */
export type DecisionParameters = Pick<Parameters, 'advocate_referral_days' | 'agreed_retention_max_days'>;

/** Whether this is for watching or against it. Throws `decision_invalid` with everything that is missing or wrong, who may decide among it. */
export function outcomeOfDecision(
  terms: DecisionTerms,
  at: Date,
  resolved: readonly Resolution[],
  now: Date,
  p: DecisionParameters,
): DecisionOutcome {
  const chosen = terms.options.find(({ name }) => name === terms.chosen);
  const faults = [
    ...mayDecideFaults(resolved),
    ...optionFaults(terms, chosen),
    ...advocateFaults(terms, chosen?.monitors ?? true, [at, now], p.advocate_referral_days),
    ...(chosen?.monitors === false
      ? []
      : [
          ...hoursFaults(terms.hours),
          ...retentionFaults(terms.operation, terms.retention_hours, p.agreed_retention_max_days * 24),
        ]),
  ];
  if (faults.length > 0)
    throw capacityError(
      'invalid',
      'decision_invalid',
      'This cannot be decided in their best interests as it is.',
      faults,
    );
  return chosen?.monitors ? 'for' : 'against';
}

function mayDecideFaults(resolved: readonly Resolution[]): Fault[] {
  const field = 'patient_id';
  const lacking = resolved.every(({ capacity }) => capacity === 'lacking');
  if (!lacking) {
    const child = resolved.some(({ capacity }) => capacity === 'competent' || capacity === 'not_competent');
    if (child)
      return [
        { field, fault: 'the patient is under 16', fix: 'ask the child, or whoever holds parental responsibility' },
      ];
    const fix = 'assess whether they can decide exactly this, and decide only if they cannot';
    return [{ field, fault: 'no assessment that stands found that they cannot decide this', fix }];
  }
  const other = resolved.find(({ authority }) => authority !== 'none' && authority !== 'best_interests');
  if (!other) return [];
  return [
    { field, fault: `their ${other.authority} decides this`, fix: 'ask them, and record their consent or refusal' },
  ];
}

function optionFaults({ options, chosen }: DecisionTerms, found: Option | undefined): Fault[] {
  const names = options.map(({ name }) => name);
  const faults: Fault[] = [];
  if (new Set(names).size < names.length)
    faults.push({ field: 'options', fault: 'two of them have one name', fix: 'a name of its own for each' });
  if (options.every(({ monitors }) => monitors))
    faults.push({
      field: 'options',
      fault: 'doing none of it is not among them',
      fix: 'an option with monitors: false',
    });
  if (!found)
    faults.push({ field: 'chosen', fault: `no option is called ${JSON.stringify(chosen)}`, fix: names.join(', ') });
  return faults;
}

function advocateFaults(
  { consultees, objects, advocate }: DecisionTerms,
  monitors: boolean,
  [at, now]: readonly [Date, Date],
  days: number,
): Fault[] {
  const field = 'advocate';
  const faults: Fault[] = [];
  if (advocate === null) {
    const fix = 'refer an advocate, and say when';
    if (consultees.length === 0) faults.push({ field, fault: 'nobody was consulted, and no advocate called', fix });
    else if (objects && monitors) faults.push({ field, fault: 'the patient objects, and no advocate was called', fix });
    return faults;
  }
  const [referred, heard] = [
    Date.parse(advocate.referred_at),
    advocate.heard_at === null ? null : Date.parse(advocate.heard_at),
  ];
  if (referred > now.getTime())
    faults.push({ field: `${field}.referred_at`, fault: 'it has not come', fix: 'refer the advocate first' });
  else if (referred > workingDaysAfter(at, days).getTime())
    faults.push({
      field: `${field}.referred_at`,
      fault: `it is more than ${days} working day after the decision`,
      fix: 'decide again',
    });
  if (heard !== null && (heard < referred || heard > now.getTime()))
    faults.push({
      field: `${field}.heard_at`,
      fault: 'it is before the referral, or has not come',
      fix: 'when they were heard',
    });
  return faults;
}

/** The decisions of the same question that a new one takes the place of; throws `decided_since` for a late note. */
export function decisionsBefore<D extends DecisionFields>(at: Date, others: readonly D[]): D[] {
  const standing = others.filter(({ state }) => state === 'stands' || state === 'withdrawn');
  const newer = standing.find((other) => (other.ended_at ?? other.decided_at).getTime() > at.getTime());
  if (newer) {
    throw capacityError('conflict', 'decided_since', 'The same question has been decided, or taken back, since.', [
      { field: 'occurred_at', fault: `${newer.id} says otherwise from later on`, fix: 'decide again, and record that' },
    ]);
  }
  return standing.map((other) => ({ ...other, state: 'superseded' }));
}

/** What a review found. */
export interface DecisionReview {
  by: string;
  at: Date;
  note: string;
  /** When the advocate was heard; null when that is not what this is about. */
  heard_at: Date | null;
}

/** The decision was looked at again, and it still stands; throws `decision_ended`, or `review_invalid` with every fault. */
export function reviewDecision<D extends DecisionFields>(
  decision: D,
  { by, at, note, heard_at }: DecisionReview,
  resolved: readonly Resolution[],
): D {
  if (decision.state !== 'stands') {
    throw capacityError('conflict', 'decision_ended', `This decision is ${decision.state}.`, [
      { field: 'id', fault: `its state is ${decision.state}`, fix: 'decide again' },
    ]);
  }
  const faults = mayDecideFaults(resolved);
  const last = decision.reviewed_at ?? decision.decided_at;
  if (at.getTime() < last.getTime())
    faults.push({ field: 'occurred_at', fault: `it is before ${last.toISOString()}`, fix: 'a time at or after that' });
  if (heard_at !== null) faults.push(...heardFaults(decision, heard_at, at));
  if (faults.length > 0) throw capacityError('invalid', 'review_invalid', 'This cannot be kept as it is.', faults);
  const advocate =
    decision.advocate === null || heard_at === null
      ? decision.advocate
      : { ...decision.advocate, heard_at: heard_at.toISOString() };
  return { ...decision, reviewed_at: at, reviewed_by: by, review_note: note, advocate };
}

function heardFaults({ advocate }: DecisionFields, heard_at: Date, at: Date): Fault[] {
  const field = 'advocate_heard_at';
  if (advocate === null) return [{ field, fault: 'no advocate was called', fix: 'leave it out' }];
  const early = heard_at.getTime() < Date.parse(advocate.referred_at);
  if (!early && heard_at.getTime() <= at.getTime()) return [];
  return [{ field, fault: 'it is before the referral, or after the review', fix: 'when the advocate was heard' }];
}

/** Ends a decision, or takes it back for the patient; one that is over stays as it is. */
export function endDecision<D extends DecisionFields>(
  decision: D,
  at: Date,
  state: 'ended' | 'withdrawn',
  ended_reason: string,
): D {
  if (decision.state !== 'stands') return decision;
  return {
    ...decision,
    state,
    ended_at: new Date(Math.max(at.getTime(), decision.decided_at.getTime())),
    ended_reason,
  };
}
