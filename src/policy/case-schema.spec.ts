import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { caseSchema } from './case-schema.js';
import { readCaseFiles, readCases } from './cases.js';
import { PolicyError } from './policy-problem.js';

const validate = new Ajv2020({ allErrors: true }).compile(caseSchema());
const files = await readCaseFiles('policies');
const bases = files.filter(({ name }) => name === 'cases/00-bases.yaml');
const parsed = (text: string): unknown => parse(text, { merge: true, maxAliasCount: -1 });
const SOUND =
  'cases: [{ name: A, base: clear_look, given: { place: bathroom }, rule: NB-X-1, expect: [place_prohibited] }]';

describe('the schema of case files', () => {
  it.each(files)('takes $name, which the tests read', ({ text }) => {
    expect([validate(parsed(text)), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown key', 'rule:', 'rulez:'],
    ['an unknown fact', 'place:', 'plaice:'],
    ['an unknown value', 'bathroom', 'cellar'],
    ['an unknown reason', 'place_prohibited', 'nowhere'],
    ['an unknown outcome', '[place_prohibited]', 'perhaps'],
    ['no rule where reasons are expected', 'rule: NB-X-1, ', ''],
    ['an unknown obligation', '[place_prohibited]', 'permit, obligations: [forget]'],
    ['no name', 'name: A, ', ''],
  ])('refuses %s, which the tests refuse too', (_what, from, to) => {
    const read = (text: string): unknown => readCases([...bases, { name: 'cases/x.yaml', text }]);
    expect(validate(parsed(SOUND))).toBe(true);
    expect(() => read(SOUND)).not.toThrow();
    const spoilt = SOUND.replace(from, to);
    expect(validate(parsed(spoilt))).toBe(false);
    expect(() => read(spoilt)).toThrow(PolicyError);
  });
});
