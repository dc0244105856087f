import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readCases, type PolicyCase } from './cases.js';
import { PolicyError } from './policy-problem.js';

const bases = { name: 'cases/00-bases.yaml', text: await readFile('policies/cases/00-bases.yaml', 'utf8') };

function read(text: string): PolicyCase[] {
  return readCases([bases, { name: 'cases/x.yaml', text }]);
}

function faultsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`);
  }
}

describe('reading cases', () => {
  it('tells every fault at once, each with its line and column', () => {
    const faults = faultsOf(`cases:
  - { name: One, base: nowhere, rule: NB-X-1, expect: permit }
  - { name: Two, base: blurred_look, given: { mood: low, consent: perhaps }, rule: NB-X-1, expect: maybe }
  - { name: Three, with a comma, base: blurred_look, rule: NB-X-1, expect: [because] }
  - { base: blurred_look, rule: NB-X-1, expect: [no_consent], obligations: [do_not_keep] }
  - { name: Five, base: blurred_look, expect: permit, obligations: [forget] }
  - nothing
`);
    expect(faults.map((fault) => fault.replace(/; known: .*$/, ''))).toEqual([
      'cases/x.yaml:2:24 nowhere is not a base',
      'cases/x.yaml:3:47 there is no fact mood',
      'cases/x.yaml:3:67 perhaps is not a value of consent',
      'cases/x.yaml:3:100 expect is permit, deny, or a list of every reason of the deny in order',
      'cases/x.yaml:4:20 with a comma is not a part of a case',
      'cases/x.yaml:4:77 because is not a reason',
      'cases/x.yaml:5:5 name is missing or not a text',
      'cases/x.yaml:5:76 only a permit has obligations',
      'cases/x.yaml:6:5 rule is missing or not a text',
      'cases/x.yaml:6:69 forget is not an obligation',
      'cases/x.yaml:7:5 a case is a map',
    ]);
  });

  it('tells once what is wrong with a situation that others take over', () => {
    const faults = faultsOf(`bases:
  one: &one { consent: perhaps }
  two: { <<: *one, mood: low }
  blurred_look: { <<: 3 }
`);
    expect(faults.filter((fault) => fault.includes('perhaps'))).toHaveLength(1);
    expect(faults.join('\n')).toMatch(/x\.yaml:2:3 the base one lacks client, operation/);
    expect(faults.join('\n')).toMatch(/x\.yaml:3:20 there is no fact mood/);
    expect(faults.join('\n')).toMatch(/x\.yaml:4:3 the base blurred_look is already there/);
    expect(faults.join('\n')).toMatch(/x\.yaml:4:23 << takes over a situation that was given an anchor/);
  });

  it('ends where a situation takes itself over', () => {
    expect(faultsOf('bases:\n  one: &one { <<: *one }\n').join('\n')).toMatch(/a situation is a map/);
  });

  it('takes what a base says where a case says nothing else, and where it stands', () => {
    const [one] = read('cases:\n  - { name: One, base: clear_look, given: { consent: refused }, expect: deny }\n');
    expect(one).toMatchObject({ line: 2, rule: null, expect: 'deny', obligations: [] });
    expect(one?.facts).toMatchObject({ operation: 'view_live_clear', consent: 'refused', place: 'bedroom' });
  });
});
