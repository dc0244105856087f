import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACT_NAMES, FACT_VALUES, type Facts } from '../../decision/fact-values.js';
import { checkPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { readPolicyFiles } from '../policy-files.js';
import { naive } from './naive.js';

const files = await readPolicyFiles('policies');
const policy = compilePolicy(checkPolicy(files));
const evaluate = naive(files);
const anyFacts = fc.record(
  Object.fromEntries(FACT_NAMES.map((name) => [name, fc.constantFrom(...FACT_VALUES[name])])),
) as fc.Arbitrary<Facts>;

it('the engine and a second evaluator, written from the files alone, find the same rules in every situation', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { forbids, obliges, permits } = evaluate(facts);
      const found = policy.forbids(facts).map(({ id }) => id);
      expect([...found].sort()).toEqual([...forbids].sort());
      expect(policy.obliges(facts).map(({ id }) => id)).toEqual(obliges);
      expect(policy.permits(facts)?.id ?? null).toBe(permits[0] ?? null);
    }),
    { numRuns: 5_000 },
  );
});
