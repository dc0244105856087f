import { describe, expect, it } from '@jest/globals';
import { nearestPermit, type FactChange } from '../decision/explain.js';
import type { Facts } from '../decision/fact-values.js';
import { wayOf } from '../decision/fact-words.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { CASES as cases } from './cases.fixture.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { gatingGaps } from './gating.js';
import { readPolicyFiles } from './policy-files.js';
import { caseGaps, failedCases } from './testing.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

/** Whether a rule alone forbids this, so that without what it names, and what follows from that, it would be permitted. */
function explainedBy(rule: PolicyRule, facts: Facts): boolean {
  const forbids = policy.forbids(facts);
  if (forbids.length !== 1 || forbids[0] !== rule) return false;
  // What a permit would rest on follows from the rest.
  const follows = (change: FactChange): boolean => change.fact === 'authority' || wayOf(change) === 'follows';
  const changes = nearestPermit(facts, policy, wayOf)?.changes;
  return changes?.every((change) => change.fact in rule.when || follows(change)) ?? false;
}

/** What is asked is itself forbidden, and no rule permits anything there, whatever else is so: nothing near it is permitted. */
const NEVER_PERMITTED = [
  'NB-DEF-01.operation',
  'NB-VW-06.audio',
  'NB-VW-04.bathroom',
  'NB-POL-01.gateway',
  'NB-RSK-02.seclusion',
  'NB-RET-04.held',
  'NB-RET-04.open_case',
];

describe('policy cases', () => {
  it.each(cases.map((c) => [c.file, c.name, c] as const))('%s: %s', (_file, _name, c) => {
    expect(failedCases(policy, [c]).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('leave no rule untried, no fact unvaried and no value out', () => {
    expect(caseGaps(policy, cases)).toEqual({ rules: [], facts: [], values: [] });
  });

  it('every rule that forbids has a case that nothing else explains: without what it names it is permitted', () => {
    const forbidding = policy.rules.filter((rule) => rule.effect === 'forbid');
    const unexplained = forbidding.filter((rule) => !cases.some((c) => explainedBy(rule, c.facts)));
    expect(unexplained.map(({ id }) => id)).toEqual(NEVER_PERMITTED);
  });

  it('the national policy has every gating rule', () => {
    expect(gatingGaps(policy)).toEqual([]);
  });
});
