import type { Fault } from '../shared/errors.js';
import { agreedBeforeFaults, type AgreedFor } from './agreed-before.js';
import { objectionError } from './objections.errors.js';

/** How somebody objects. */
export const OBJECTION_MEANS = ['word', 'behaviour'] as const;
export type ObjectionMeans = (typeof OBJECTION_MEANS)[number];

/** Who says it: the patient, or somebody on their behalf. */
export const OBJECTION_RAISERS = ['patient', 'representative', 'advocate'] as const;
export type ObjectionRaiser = (typeof OBJECTION_RAISERS)[number];

/** `open` and `upheld` stop the watching; only `decided_again` lets it go on, where somebody may still decide for it. */
export const OBJECTION_STATES = ['open', 'upheld', 'decided_again'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_OUTCOMES = ['upheld', 'decided_again'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** What the transitions of an objection look at. */
export interface ObjectionFields {
  id: string;
  /** Null for every technology that watches with a camera. */
  technology: string | null;
  /** Null when whoever recorded it did not say. */
  means: ObjectionMeans | null;
  /** What was said or done; null when that could not be read. */
  words: string | null;
  raised_by: ObjectionRaiser;
  observed_at: Date;
  /** Who recorded it. */
  observed_by: string;
  state: ObjectionState;
  decided_at: Date | null;
  decided_by: string | null;
  advocate: string | null;
  advocate_heard_at: Date | null;
  advocates_view: string | null;
  reasons: string | null;
}

/** The open one that says the same: recording it again answers with it. */
export function sameObjection<O extends ObjectionFields>(
  said: Pick<ObjectionFields, 'technology' | 'means' | 'words' | 'raised_by'>,
  others: readonly O[],
): O | null {
  const same = (one: O): boolean =>
    one.technology === said.technology &&
    one.means === said.means &&
    one.words === said.words &&
    one.raised_by === said.raised_by;
  return others.find((one) => one.state === 'open' && same(one)) ?? null;
}

/** What was decided of an objection, with the advocate who was heard (NB-CAP-07). */
export interface ObjectionDecision {
  outcome: ObjectionOutcome;
  at: Date;
  by: string;
  advocate: string;
  advocate_heard_at: Date;
  advocates_view: string;
  reasons: string;
}

/**
 * Decides an objection; the same outcome again answers with the first. One that was upheld may be decided again later, and one that
 * was decided again is raised anew. Throws `already_decided`, or `decision_impossible` with every fault: whoever recorded it does
 * not decide that watching may go on, nor does it on what others agreed to for the patient before they objected.
 */
export function decideObjection<O extends ObjectionFields>(
  objection: O,
  decision: ObjectionDecision,
  agreed: readonly AgreedFor[],
): O {
  const { outcome, at, by, advocate, advocate_heard_at, advocates_view, reasons } = decision;
  if (objection.state === outcome) return objection;
  if (objection.state === 'decided_again') {
    throw objectionError('conflict', 'already_decided', 'This objection has been decided.', [
      { field: 'id', fault: `it was decided at ${objection.decided_at?.toISOString() ?? ''}`, fix: 'raise a new one' },
    ]);
  }
  const faults = decisionFaults(objection, decision);
  if (outcome === 'decided_again') faults.push(...agreedBeforeFaults(agreed, objection.observed_at));
  if (faults.length > 0)
    throw objectionError('invalid', 'decision_impossible', 'This cannot be decided so as it is.', faults);
  const told = { advocate, advocate_heard_at, advocates_view, reasons };
  return { ...objection, ...told, state: outcome, decided_at: at, decided_by: by };
}

function decisionFaults(
  objection: ObjectionFields,
  { outcome, at, by, advocate_heard_at }: ObjectionDecision,
): Fault[] {
  // An advocate who was heard before it was upheld was not heard of deciding it again.
  const since = objection.decided_at ?? objection.observed_at;
  const faults: Fault[] = [];
  const sent = since.toISOString();
  if (at.getTime() < since.getTime())
    faults.push({ field: 'occurred_at', fault: `it is before ${sent}`, fix: 'a time at or after that' });
  if (advocate_heard_at.getTime() < since.getTime() || advocate_heard_at.getTime() > at.getTime()) {
    const fault = `it is before ${sent}, or after the decision`;
    faults.push({ field: 'advocate_heard_at', fault, fix: 'when the advocate was heard of this objection' });
  }
  if (outcome === 'decided_again' && by === objection.observed_by) {
    const fault = 'you recorded it, or raised it';
    faults.push({ field: 'id', fault, fix: 'let somebody else decide it with the advocate' });
  }
  return faults;
}
