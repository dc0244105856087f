import { describe, expect, it } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { decide } from '../decision/decide.js';
import type { Question } from '../decision/question.js';
import { readCases } from './cases.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { gatingGaps } from './gating.js';
import { readPolicyFiles } from './policy-files.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const names = (await readdir('policies/cases')).filter((name) => name.endsWith('.yaml')).sort();
const cases = readCases(
  await Promise.all(
    names.map(async (name) => ({ name: `cases/${name}`, text: await readFile(`policies/cases/${name}`, 'utf8') })),
  ),
);
const question = { supported_obligations: ['do_not_keep', 'delete_after'] } as unknown as Question;

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
