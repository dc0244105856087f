import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { decide, FAULT } from '../decision/decide.js';
import { FACT_NAMES, FACT_VALUES, type Facts } from '../decision/fact-values.js';
import { facts } from '../decision/facts.js';
import type { PolicyRule, PolicySet } from '../decision/policy-set.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { decideOnce } from './decided-before.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

/** A set whose only rule forbids one value of one fact. */
function forbidding(name: string, value: string): PolicySet {
  const rule = { id: 'X-1.only', reason: 'no_consent', obligations: [] } as unknown as PolicyRule;
  return {
    ...policy,
    supports: () => true,
    permits: () => ({ ...rule, reason: null }),
    forbids: (given) => (given[name as keyof Facts] === value ? [rule] : []),
  };
}

describe('deciding what was decided before', () => {
  it('gives the verdict that deciding it anew gives, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyQuestion, anyView), { minLength: 1, maxLength: 20 }), (asked) => {
        for (const [q, view] of [...asked, ...asked]) {
          const known = facts(q, view, policy.parameters, INSTANT);
          const once = decideOnce(q, known, policy);
          expect(once.facts).toEqual(known);
          expect(once.verdict).toEqual(decide(q, known, policy));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(FACT_NAMES)('takes no two for the same that differ in %s', (name) => {
    const [q] = fc.sample(anyQuestion, 1);
    if (q === undefined) throw new Error('there is no question');
    const first = Object.fromEntries(FACT_NAMES.map((fact) => [fact, FACT_VALUES[fact][0]])) as unknown as Facts;
    for (const value of FACT_VALUES[name].slice(1)) {
      const only = forbidding(name, value);
      const other = { ...first, [name]: value };
      expect(decideOnce(q, { ...first }, only).verdict.outcome).toBe('permit');
      expect(decideOnce(q, { ...other }, only).verdict.outcome).toBe('deny');
      expect(decideOnce(q, { ...first }, only).verdict.outcome).toBe('permit');
    }
  });

  it('remembers no fault', () => {
    let broken = true;
    const faulty: PolicySet = {
      ...policy,
      forbids: (given) => {
        if (broken) throw new Error('a rule that throws');
        return policy.forbids(given);
      },
    };
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const known = facts(q, view, policy.parameters, INSTANT);
        broken = true;
        const denied = decideOnce(q, { ...known }, faulty).verdict;
        broken = false;
        // What was decided while nothing was broken is remembered, and is no fault.
        if (denied !== FAULT) expect(denied).toEqual(decide(q, known, policy));
        expect(decideOnce(q, { ...known }, faulty).verdict).toEqual(decide(q, known, policy));
      }),
      { numRuns: 100 },
    );
  });
});
