import { verdictOn } from '../decision/decide.js';
import { FACT_NAMES, FACT_VALUES, type FactName } from '../decision/fact-values.js';
import type { PolicySet } from '../decision/policy-set.js';
import type { Verdict } from '../decision/verdict.js';
import type { PolicyCase } from './cases.js';

/** A case that came out otherwise than expected: each thing that did, as a sentence. */
export interface FailedCase {
  case: PolicyCase;
  faults: readonly string[];
}

/** What no case tries. */
export interface CaseGaps {
  /** Rules that no case is about, by id. */
  rules: readonly string[];
  /** Facts that are the same in every case. */
  facts: readonly FactName[];
  /** Values of facts that no case has. */
  values: readonly { fact: FactName; value: string }[];
}

/** The cases that come out otherwise than they say. */
export function failedCases(policy: PolicySet, cases: readonly PolicyCase[]): FailedCase[] {
  return cases
    .map((one) => ({ case: one, faults: caseFaults(one, verdictOn(one.facts, policy)) }))
    .filter(({ faults }) => faults.length > 0);
}

/** In what a verdict is not what a case says must come of it. */
export function caseFaults({ expect, rule, obligations }: PolicyCase, verdict: Verdict): string[] {
  const came = verdict.outcome === 'permit' ? 'permit' : `deny for ${verdict.reasons.join(', ')}`;
  const faults: string[] = [];
  if (!asExpected(expect, verdict)) faults.push(`expected ${wanted(expect)}; came ${came}`);
  if (rule !== null && !verdict.rules.includes(rule))
    faults.push(`expected by ${rule}; came by ${verdict.rules.join(', ') || 'no rule'}`);
  if (expect === 'permit' && !same(obligations, verdict.obligations))
    faults.push(`expected to ask for ${listed(obligations)}; it asks for ${listed(verdict.obligations)}`);
  return faults;
}

/** What of a set, and of the facts there are, no case tries. */
export function caseGaps(policy: PolicySet, cases: readonly PolicyCase[]): CaseGaps {
  const about = new Set(cases.map(({ rule }) => rule));
  const had = new Map(FACT_NAMES.map((fact) => [fact, new Set<string>(cases.map(({ facts }) => facts[fact]))]));
  return {
    rules: policy.rules.map(({ id }) => id).filter((id) => !about.has(id)),
    facts: FACT_NAMES.filter((fact) => (had.get(fact)?.size ?? 0) < 2),
    values: FACT_NAMES.flatMap((fact) =>
      FACT_VALUES[fact].filter((value) => had.get(fact)?.has(value) !== true).map((value) => ({ fact, value })),
    ),
  };
}

function asExpected(expect: PolicyCase['expect'], { outcome, reasons }: Verdict): boolean {
  if (typeof expect === 'string') return expect === outcome;
  return outcome === 'deny' && expect.length === reasons.length && expect.every((reason, n) => reason === reasons[n]);
}

function wanted(expect: PolicyCase['expect']): string {
  return typeof expect === 'string' ? expect : `deny for ${expect.join(', ')}`;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}
