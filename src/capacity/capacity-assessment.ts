import type { AgeView } from '../decision/view.js';
import type { Role } from '../identity/abilities.js';
import { unregistered } from '../staff/registered.js';
import { capacityError } from './capacity.errors.js';

/** `stands` until another assessment of the same question, and only for as long as the national parameters say (NB-CAP-01). */
export const ASSESSMENT_STATES = ['stands', 'superseded'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export const CAPACITY_OUTCOMES = ['able', 'not_able'] as const;
export type CapacityOutcome = (typeof CAPACITY_OUTCOMES)[number];

/** What was found, in the order of the Act: first whether the person can decide, then why not (*A Local Authority v JB* 2021). */
export interface Finding {
  understands: boolean;
  retains: boolean;
  weighs: boolean;
  communicates: boolean;
  /** The impairment or disturbance that is the cause; null when there is none. */
  impairment: string | null;
}

/** What the transitions of an assessment look at. */
export interface AssessmentFields extends Finding {
  id: string;
  state: AssessmentState;
  outcome: CapacityOutcome;
  assessed_at: Date;
  likely_return_at: Date | null;
  lapses_at: Date | null;
}

/**
 * Whether the person can decide this: not when one of the four is missing and an impairment is why (MCA s2, s3). A child under 16,
 * or whose age nobody knows, needs no impairment to be too young to understand (*Gillick*).
 */
export function outcomeOf(finding: Finding, age: AgeView | null): CapacityOutcome {
  const { understands, retains, weighs, communicates, impairment } = finding;
  if (understands && retains && weighs && communicates) return 'able';
  const child = age !== null && age.group !== '16_17';
  return child || impairment !== null ? 'not_able' : 'able';
}

/** When an assessment lapses before its time: when capacity is likely back, or on the birthday from which another test is the right one. */
export function lapsesAt(likely_return_at: Date | null, age: AgeView | null): Date | null {
  const birthday = age?.group === 'under_16' ? age.until : null;
  if (birthday === null) return likely_return_at;
  return new Date(Math.min(birthday, likely_return_at?.getTime() ?? Infinity));
}

/** Throws `not_qualified` for anybody but a registered clinician. */
export function requireQualified(roles: readonly Role[], registration: string | null): void {
  const fault = unregistered(roles, registration);
  if (fault === null) return;
  throw capacityError('forbidden', 'not_qualified', 'Only a registered clinician assesses capacity.', [
    { field: 'assessed_by', fault, fix: 'let a registered nurse or the responsible clinician make it and record it' },
  ]);
}

/** Throws `return_impossible` for capacity that is back already by the time it is found missing. */
export function requireLaterReturn(likely_return_at: Date | null, at: Date): void {
  if (likely_return_at === null || likely_return_at.getTime() > at.getTime()) return;
  throw capacityError('invalid', 'return_impossible', 'Capacity is likely back only after it was found missing.', [
    {
      field: 'likely_return_at',
      fault: `it is not after the assessment, at ${at.toISOString()}`,
      fix: 'a time after it, or leave it out when nobody can say',
    },
  ]);
}

/** The assessments of the same question that a new one takes the place of; throws `assessed_since` for a late note. */
export function supersededBy<A extends AssessmentFields>(at: Date, others: readonly A[]): A[] {
  const standing = others.filter((other) => other.state === 'stands');
  const newer = standing.find((other) => other.assessed_at.getTime() > at.getTime());
  if (newer) {
    throw capacityError('conflict', 'assessed_since', 'The same question has been assessed since.', [
      {
        field: 'occurred_at',
        fault: `${newer.id} was made at ${newer.assessed_at.toISOString()}`,
        fix: 'assess again, and record that',
      },
    ]);
  }
  return standing.map((other) => ({ ...other, state: 'superseded' }));
}
