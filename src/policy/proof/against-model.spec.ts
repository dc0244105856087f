import { expect, it } from '@jest/globals';
import { CASES } from '../cases.fixture.js';
import { checkPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { readPolicyFiles } from '../policy-files.js';
import { disagreements } from './against-model.js';

const files = await readPolicyFiles('policies');
const checked = checkPolicy(files);

it('finds a rule that the engine has otherwise than the files, and where', () => {
  const rules = checked.rules.map((rule) =>
    rule.id === 'NB-VW-03.trained' ? { ...rule, when: { viewer_training: ['absent'] } } : rule,
  );
  const { asked, found, told } = disagreements(files, compilePolicy({ ...checked, rules }), [], CASES, 2_000);
  expect(asked).toBeGreaterThan(0);
  expect(found.length).toBeGreaterThan(0);
  for (const facts of found) expect(facts.viewer_training).toBe('lapsed');
  expect(told).toContain('part in');
});

it('asks every combination of what a situation names, over what each rule permits', () => {
  const one = { id: 'INV-99.x', says: 'x', source: 'x', never_permits: [{ place: ['bathroom'], client: ['revoked'] }] };
  const permits = new Set(CASES.filter(({ expect }) => expect === 'permit').map(({ rule }) => rule));
  const { asked, found } = disagreements(files, compilePolicy(checked), [one], CASES, 0);
  expect([asked, found]).toEqual([permits.size * 8 * 4, []]);
});
