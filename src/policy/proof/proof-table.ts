import { FACT_NAMES, FACT_VALUES } from '../../decision/fact-values.js';
import type { PolicySet } from '../../decision/policy-set.js';
import type { PolicyCase } from '../cases.js';
import { caseGaps } from '../testing.js';
import type { Invariant } from './invariants.js';
import type { MutationScore } from './mutation.js';
import { situationCount } from './stored-proof.js';

/** What a proof and the tests of a set are over. */
export interface ProofSubject {
  policy: PolicySet;
  invariants: readonly Invariant[];
  cases: readonly PolicyCase[];
  mutation: MutationScore;
}

/** The figures of the proof and of the tests for `policies/README.md`, in Markdown: those that are the same on every machine. */
export function proofTable({ policy, invariants, cases, mutation }: ProofSubject): string {
  const gaps = caseGaps(policy, cases);
  const values = FACT_NAMES.reduce((sum, fact) => sum + FACT_VALUES[fact].length, 0);
  const never = invariants.reduce((sum, one) => sum + one.never_permits.length, 0);
  const { mutants, by_cases, by_invariants, equivalent, survivors } = mutation;
  const tried = mutants - equivalent;
  const rows = [
    ['Situations', `${FACT_NAMES.length} facts of ${values} values: ${situationCount()} combinations, all of them`],
    ['Rules', `${policy.rules.length}, each of which fires, permits or forbids something of its own`],
    ['Invariants', `${invariants.length}, over ${never} kinds of situation`],
    [
      'Cases',
      `${cases.length}: of ${policy.rules.length} rules ${policy.rules.length - gaps.rules.length} have one, ` +
        `of ${FACT_NAMES.length} facts ${FACT_NAMES.length - gaps.facts.length} are varied, ` +
        `of ${values} values ${values - gaps.values.length} occur`,
    ],
    [
      'Mutants',
      `${mutants}, of which ${equivalent} decide the same in every situation; of the other ${tried} ` +
        `${by_cases} are caught by a case and ${by_invariants} by an invariant; ${survivors.length} survive`,
    ],
  ];
  return ['| What | Figures |', '| --- | --- |', ...rows.map(([what, is]) => `| ${what} | ${is} |`)].join('\n');
}
