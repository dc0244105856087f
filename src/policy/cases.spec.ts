import { describe, expect, it } from '@jest/globals';
import { decide } from '../decision/decide.js';
import { nearestPermit, type FactChange } from '../decision/explain.js';
import type { Facts } from '../decision/fact-values.js';
import { wayOf } from '../decision/fact-words.js';
import type { PolicyRule } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import { CASES as cases } from './cases.fixture.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { gatingGaps } from './gating.js';
import { readPolicyFiles } from './policy-files.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const question = { supported_obligations: ['do_not_keep', 'delete_after'] } as unknown as Question;

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
    const verdict = decide(question, c.facts, policy);
    expect(verdict.rules).toContain(c.rule);
    expect(verdict.outcome === 'permit' ? 'permit' : verdict.reasons).toEqual(c.expect);
  });

  it('every rule of the national policy has a case', () => {
    const tried = new Set(cases.map((c) => c.rule));
    expect(policy.rules.map((rule) => rule.id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('every rule that forbids has a case that nothing else explains: without what it names it is permitted', () => {
    const forbidding = policy.rules.filter((rule) => rule.effect === 'forbid');
    const unexplained = forbidding.filter((rule) => !cases.some((c) => explainedBy(rule, c.facts)));
    expect(unexplained.map(({ id }) => id)).toEqual(NEVER_PERMITTED);
  });

  it('every value a permitting rule accepts or a forbidding rule names has a case', () => {
    const forbidden = policy.rules.filter((rule) => rule.effect === 'forbid');
    const missing = forbidden.flatMap((rule) =>
      Object.entries(rule.when).flatMap(([fact, values]) =>
        (values ?? [])
          .filter((value) => !cases.some((c) => c.facts[fact as keyof typeof c.facts] === value))
          .map((value) => `${rule.id}: ${fact} ${value}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('the national policy has every gating rule', () => {
    expect(gatingGaps(policy)).toEqual([]);
  });
});
