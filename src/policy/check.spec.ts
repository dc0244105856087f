import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from './check.js';
import { readPolicyFiles, type PolicyFile } from './policy-files.js';
import { PolicyError } from './policy-problem.js';

const national = await readPolicyFiles('policies');

function faultsOf(extra: string, name = 'national/99-extra.yaml', files: readonly PolicyFile[] = national): string[] {
  try {
    checkPolicy([...files, { name, text: extra }]);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.message}`);
  }
}

const FORBID = `says: Because.\n    source: Test`;

describe('checking policy', () => {
  it('names every fault at once, each with its file, line and column', () => {
    const faults = faultsOf(`scope: national
rules:
  - id: NB-CON-04.withdrawn
    forbid: consent_withdrawn
    when: { consent: [withdrawn], mood: [low] }
    ${FORBID}
  - id: lower
    forbid: because
    when: { consent: [perhaps] }
    ${FORBID}
`);
    for (const fault of [
      /^national\/99-extra\.yaml:5:\d+ unknown fact mood/m,
      /^national\/99-extra\.yaml:3:\d+ the id NB-CON-04\.withdrawn is already used at national\/30-people\.yaml:\d+$/m,
      /^national\/99-extra\.yaml:10:\d+ perhaps is not a value of consent/m,
      /^national\/99-extra\.yaml:8:\d+ lower is not a rule id/m,
      /^national\/99-extra\.yaml:9:\d+ because is not a forbid/m,
    ]) {
      expect(faults.join('\n')).toMatch(fault);
    }
    expect(faults).toHaveLength(5);
  });

  it.each([
    ['text that is not YAML', 'scope: [', /national\/99-extra\.yaml:1/],
    ['a file that is a list', '- 1', /a policy file is a map/],
    ['an unknown part of a file', 'scope: national\nrulez: []', /rulez is not a part of a policy file/],
    ['an unknown parameter', 'scope: national\nparameters: { mercy: 1 }', /unknown parameter mercy/],
    [
      'a parameter that is no whole number',
      'scope: national\nparameters: { look_max_seconds: 1.5 }',
      /look_max_seconds is a whole number/,
    ],
    ['a parameter set twice', 'scope: national\nparameters: { look_max_seconds: 10 }', /look_max_seconds is set twice/],
    [
      'a permit that names no operation',
      `scope: national\nrules:\n  - id: NB-X-1\n    permit: true\n    ${FORBID}`,
      /names its operations and technologies/,
    ],
    [
      'a permit that names no authority',
      `scope: national\nrules:\n  - id: NB-X-1\n    operations: [retain]\n    technologies: [bed_sensor]\n    permit: true\n    ${FORBID}`,
      /names the authorities it may rest on/,
    ],
    [
      'a permit that rests on nothing',
      `scope: national\nrules:\n  - id: NB-X-1\n    operations: [retain]\n    technologies: [bed_sensor]\n    permit: true\n    when: { authority: [none] }\n    ${FORBID}`,
      /none is not one of them/,
    ],
    [
      'a permit that is not true',
      `scope: national\nrules:\n  - id: NB-X-1\n    permit: own_consent\n    ${FORBID}`,
      /permit is true/,
    ],
    [
      'a rule that does both',
      `scope: national\nrules:\n  - id: NB-X-1\n    permit: true\n    forbid: no_consent\n    ${FORBID}`,
      /one of forbid and permit/,
    ],
    ['a rule without a sentence', 'scope: national\nrules:\n  - id: NB-X-1\n    forbid: no_consent', /says is missing/],
  ])('refuses %s', (_what, text, fault) => {
    expect(faultsOf(text).join('\n')).toMatch(fault);
  });
});

describe('4. Lower policy only tightens', () => {
  it.each(['provider', 'site', 'ward'])('%s policy may not permit', (scope) => {
    const rule = `scope: ${scope}\nrules:\n  - id: LOCAL-1\n    operations: [record]\n    technologies: [audio]\n    permit: true\n    ${FORBID}`;
    expect(faultsOf(rule).join('\n')).toMatch(/may only forbid, never permit \(NB-DEF-03\)/);
  });

  it('lower policy may forbid more', () => {
    expect(
      faultsOf(
        `scope: ward\nrules:\n  - id: LOCAL-1\n    forbid: blanket_request\n    when: { place: [bedroom] }\n    ${FORBID}`,
      ),
    ).toEqual([]);
  });

  it('lower policy may make a number tighter and not looser', () => {
    expect(faultsOf('scope: provider\nparameters: { look_max_seconds: 10, clear_look_spacing_minutes: 60 }')).toEqual(
      [],
    );
    expect(faultsOf('scope: provider\nparameters: { look_max_seconds: 20 }').join()).toMatch(
      /may only tighten look_max_seconds: 15 stands/,
    );
    expect(faultsOf('scope: provider\nparameters: { clear_look_spacing_minutes: 10 }').join()).toMatch(
      /may only tighten/,
    );
  });
});
