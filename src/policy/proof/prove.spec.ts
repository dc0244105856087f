import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FactName } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { checkPolicy } from '../check.js';
import { compilePolicy, matchConditions } from '../compile.js';
import { readPolicyFiles } from '../policy-files.js';
import { isIn, readInvariants, type Situation } from './invariants.js';
import { brokenOf, holdsWhole, prove } from './prove.js';
import { conditionsOf, Solver } from './solver.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const NAME = 'policies/invariants.yaml';
const invariants = readInvariants({ name: NAME, text: await readFile(NAME, 'utf8') });

/** The rules with everything taken away that guards a situation: whatever is named in it is let through by every permit and forbidden by nothing. */
function unguarded(rules: readonly PolicyRule[], situation: Situation): PolicyRule[] {
  return rules.flatMap((rule) => {
    const asks = conditionsOf(rule);
    const named = (Object.keys(situation) as FactName[]).filter((fact) => asks[fact] !== undefined);
    if (rule.effect === 'forbid') return named.length > 0 ? [] : [rule];
    const widened = named.map((fact) => [fact, [...new Set([...(asks[fact] ?? []), ...(situation[fact] ?? [])])]]);
    const when: Situation = { ...asks, ...(Object.fromEntries(widened) as Situation) };
    return [{ ...rule, operations: null, technologies: null, when }];
  });
}

describe('the proof', () => {
  it('holds of the national policy, every rule of which can fire', async () => {
    const proof = await prove(checked.rules, invariants);
    expect(proof).toEqual({ broken: [], vacuous: [], unreachable: [], shadowed: [] });
    expect(holdsWhole(proof)).toBe(true);
  });

  const guarded = invariants.flatMap((invariant) =>
    invariant.never_permits.map(
      (situation, n) => [`${invariant.id}, its situation ${n + 1}`, invariant, situation] as const,
    ),
  );

  it.each(invariants.map((one) => [one.id, one] as const))(
    'catches a set in which nothing guards %s, by facts that it permits',
    async (id, invariant) => {
      const [situation = {}] = invariant.never_permits;
      const rules = unguarded(checked.rules, situation);
      const opened = await Solver.open(rules);
      const broken = await brokenOf(opened, [invariant]).finally(() => opened.close());
      const found = broken.find((one) => one.situation === situation);
      expect(found?.invariant.id).toBe(id);
      if (found === undefined) return;
      const policy = compilePolicy({ ...checked, rules });
      expect(isIn(found.counterexample, situation)).toBe(true);
      expect(policy.forbids(found.counterexample)).toEqual([]);
      expect(policy.permits(found.counterexample)).not.toBeNull();
    },
    60_000,
  );

  let solver: Solver;
  beforeAll(async () => {
    solver = await Solver.open(checked.rules);
  });
  afterAll(() => solver.close());

  it.each(guarded)('finds what is permitted where nothing guards %s', async (_name, _invariant, situation) => {
    const rules = unguarded(checked.rules, situation);
    const found = await solver.facts(solver.all(solver.permittedBy(rules), solver.holds(situation)));
    expect(found).not.toBeNull();
    if (found === null) return;
    const matching = rules.filter((rule) => matchConditions(conditionsOf(rule))(found));
    expect(isIn(found, situation)).toBe(true);
    expect(matching.length).toBeGreaterThan(0);
    expect(matching.filter(({ effect }) => effect !== 'permit')).toEqual([]);
  });
});
