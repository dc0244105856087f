import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PolicyRule } from '../../decision/policy-set.js';
import { CASES } from '../cases.fixture.js';
import { checkPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { readPolicyFiles } from '../policy-files.js';
import { failedCases } from '../testing.js';
import { MutationBench, mutantsOf, type Mutant } from './mutate.js';
import { mutationScore } from './mutation.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const policy = compilePolicy(checked);
const mutants = mutantsOf(policy.rules);
const bench = new MutationBench(policy, CASES);

/** The rules of a mutant, as a file might state them. */
function rulesOf({ rule, asks, obligations }: Mutant): PolicyRule[] {
  const { operation = null, technology = null, ...when } = asks ?? {};
  const instead =
    asks === null ? [] : [{ ...rule, operations: operation, technologies: technology, when, obligations }];
  return checked.rules.flatMap((one) => (one.id === rule.id ? instead : [one]));
}

describe('mutants of a policy set', () => {
  it('are each rule deleted, each value taken from a forbid or added to a permit, and each obligation dropped', () => {
    const changes = (id: string): string[] => mutants.filter(({ rule }) => rule.id === id).map(({ change }) => change);
    expect(changes('NB-VW-06.audio')).toEqual(['deleted']);
    expect(changes('NB-VW-03.trained')).toEqual([
      'deleted',
      'not viewer_training lapsed',
      'not viewer_training absent',
    ]);
    expect(changes('NB-CON-02.retention')).toContain('not operation record');
    const permit = changes('NB-VW-02.permit');
    expect(permit).toEqual(
      expect.arrayContaining(['deleted', 'authority none too', 'operation view_live_clear too', 'without do_not_keep']),
    );
    expect(permit).not.toContain('authority own_consent too');
  });

  it('come out on the cases as the same rules do when they are compiled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mutants), (mutant) => {
        const compiled = compilePolicy({ ...checked, rules: rulesOf(mutant) });
        expect(bench.killer(mutant)).toEqual(failedCases(compiled, CASES)[0]?.case ?? null);
      }),
      { numRuns: 60 },
    );
  });

  it('survive where no case and no invariant looks, with a situation that shows it', async () => {
    const cases = CASES.filter(({ facts }) => facts.viewer_training !== 'lapsed');
    const { survivors } = await mutationScore(policy, cases, []);
    expect(survivors).toContainEqual(
      expect.objectContaining({
        rule: 'NB-VW-03.trained',
        change: 'not viewer_training lapsed',
        permits: false,
        witness: expect.objectContaining({ viewer_training: 'lapsed' }),
      }),
    );
    const permitting = survivors.filter(({ permits }) => permits);
    expect(permitting.length).toBeGreaterThan(0);
    for (const { witness } of permitting.slice(0, 20))
      expect(policy.forbids(witness).length > 0 || policy.permits(witness) === null).toBe(true);
  });
});
