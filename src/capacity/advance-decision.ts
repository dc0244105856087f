import { assessmentDue } from '../decision/deadlines.js';
import type { Parameters } from '../decision/parameters.js';
import type { AgeView } from '../decision/view.js';
import type { Fault } from '../shared/errors.js';
import { capacityError } from './capacity.errors.js';
import type { CapacityOutcome } from './capacity-assessment.js';

/** `stands` across admissions, until the patient withdraws it while they can decide (NB-CAP-04). */
export const ADVANCE_STATES = ['stands', 'withdrawn'] as const;
export type AdvanceState = (typeof ADVANCE_STATES)[number];

/** What a refusal said ahead reaches; null for every technology, or every operation. */
export interface AdvanceScope {
  technologies: string[] | null;
  operations: string[] | null;
}

/** What the transitions of an advance decision look at. */
export interface AdvanceFields extends AdvanceScope {
  id: string;
  /** The patient's exact words. */
  words: string;
  made_at: Date;
  refuses_in_emergency: boolean;
  state: AdvanceState;
  withdrawn_at: Date | null;
  withdrawn_words: string | null;
}

/** Throws `no_capacity_then`: what somebody says while they cannot decide is an objection, and is heard as one. */
export function requireCapacityThen(had_capacity: boolean): void {
  if (had_capacity) return;
  throw capacityError('invalid', 'no_capacity_then', 'A refusal is said ahead by somebody who can decide it then.', [
    {
      field: 'had_capacity',
      fault: 'they could not decide it when they said so',
      fix: 'record an objection, which stops the watching at once',
    },
  ]);
}

/** The one that stands already and says the same: recording it again answers with it. */
export function sameAdvance<A extends AdvanceFields>(
  said: Pick<AdvanceFields, 'technologies' | 'operations' | 'words' | 'refuses_in_emergency'>,
  others: readonly A[],
): A | null {
  const same = (one: A): boolean =>
    one.words === said.words &&
    one.refuses_in_emergency === said.refuses_in_emergency &&
    sameWords(one.technologies, said.technologies) &&
    sameWords(one.operations, said.operations);
  return others.find((one) => one.state === 'stands' && same(one)) ?? null;
}

function sameWords(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return [...(a ?? ['every'])].sort().join() === [...(b ?? ['every'])].sort().join();
}

/** What was found of whether the patient can decide one question, also where another finding took its place since. */
export interface PastFinding {
  id: string;
  technology: string;
  operation: string;
  purpose: string;
  outcome: CapacityOutcome;
  assessed_at: Date;
  fluctuating: boolean;
  lapses_at: Date | null;
}

/** What the patient says when they take it back, and what is known of whether they could. */
export interface AdvanceWithdrawal {
  at: Date;
  words: string;
  findings: readonly PastFinding[];
  /** Their age then; null for an adult. */
  age: AgeView | null;
}

/**
 * Takes back a refusal said ahead (MCA s24(3)), once; one that was stays as it was. Throws `before_made`, or `capacity_lacking`
 * where a finding of anything it reaches, at that time or since, says that the patient cannot decide: one that has lapsed too,
 * since it leaves open what it found.
 */
export function withdrawAdvance<A extends AdvanceFields>(decision: A, said: AdvanceWithdrawal, p: Parameters): A {
  if (decision.state === 'withdrawn') return decision;
  const { at, words } = said;
  if (at.getTime() < decision.made_at.getTime()) {
    throw capacityError('invalid', 'before_made', 'Nothing is taken back before it was said.', [
      {
        field: 'occurred_at',
        fault: `it was said at ${decision.made_at.toISOString()}`,
        fix: 'give a time at or after that',
      },
    ]);
  }
  const faults = lackingFaults(decision, said, p);
  if (faults.length > 0) {
    throw capacityError(
      'conflict',
      'capacity_lacking',
      'Only the patient takes this back, while they can decide it.',
      faults,
    );
  }
  return { ...decision, state: 'withdrawn', withdrawn_at: at, withdrawn_words: words };
}

function lackingFaults(scope: AdvanceScope, { at, findings, age }: AdvanceWithdrawal, p: Parameters): Fault[] {
  const about = findings.filter(
    ({ technology, operation }) => includes(scope.technologies, technology) && includes(scope.operations, operation),
  );
  const counting = new Set([
    ...lastOfEach(about.filter(({ assessed_at }) => assessed_at.getTime() <= at.getTime())),
    ...lastOfEach(about),
  ]);
  const fix = 'assess again whether they can decide it; it stands until they can, and say so';
  const unable = [...counting].filter(({ outcome }) => outcome === 'not_able');
  if (unable.length > 0) {
    return unable.map(({ id, assessed_at, operation, technology }) => ({
      field: 'id',
      fault: `assessment ${id} of ${assessed_at.toISOString()} found that they cannot decide ${operation} by ${technology}`,
      fix,
    }));
  }
  // Of somebody under 16, or of an age nobody knows, capacity is not presumed (*Gillick*).
  if (age === null || age.group === '16_17' || [...counting].some((one) => standsAt(one, at, p))) return [];
  return [{ field: 'id', fault: 'no assessment that stands found a child of this age able to decide it', fix }];
}

function standsAt({ assessed_at, fluctuating, lapses_at }: PastFinding, at: Date, p: Parameters): boolean {
  const until = assessmentDue(
    { assessed_at: assessed_at.getTime(), fluctuating, lapses_at: lapses_at?.getTime() ?? null },
    p,
  );
  return assessed_at.getTime() <= at.getTime() && at.getTime() < until;
}

/** The last finding of each question. */
function lastOfEach(findings: readonly PastFinding[]): PastFinding[] {
  const last = new Map<string, PastFinding>();
  for (const one of findings) {
    const question = `${one.technology} ${one.operation} ${one.purpose}`;
    const before = last.get(question);
    if (before === undefined || before.assessed_at.getTime() <= one.assessed_at.getTime()) last.set(question, one);
  }
  return [...last.values()];
}

function includes(words: readonly string[] | null, word: string): boolean {
  return words === null || words.includes(word);
}
