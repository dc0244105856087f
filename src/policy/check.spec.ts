import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from './check.js';
import { readPolicyFiles, type PolicyFile } from './policy-files.js';
import { PolicyError } from './policy-problem.js';

const national = await readPolicyFiles('policies');

/** Every fault of the national set with these files after it, as `file:line message`. */
function faultsOf(...files: PolicyFile[]): string[] {
  try {
    checkPolicy([...national, ...files]);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  }
}

const lower = (...lines: string[]): PolicyFile => ({
  name: 'ward.yaml',
  text: ['scope: ward', ...lines, ''].join('\n'),
});
const forbidding = (id: string): string =>
  `  - { id: ${id}, forbid: ward_halt, when: { place: [bedroom] }, says: Not here., source: The ward }`;

describe('lower policy only tightens', () => {
  it('takes a rule that forbids and a number that is tighter', () => {
    expect(faultsOf(lower('parameters: { look_max_seconds: 10 }', 'rules:', forbidding('WD-01.halt')))).toEqual([]);
  });

  it('refuses a rule that permits', () => {
    const rule =
      '  - { id: WD-01.look, permit: own_consent, operations: [view_live_clear], technologies: [bedroom_cctv], says: Go., source: None }';
    expect(faultsOf(lower('rules:', rule))).toEqual([
      'ward.yaml:3 ward policy may only forbid, never permit (NB-DEF-03)',
    ]);
  });

  it.each([
    ['look_max_seconds', 16],
    ['lease_seconds', 61],
    ['clear_look_spacing_minutes', 29],
    ['alert_max_age_minutes', 11],
    ['review_days', 8],
    ['review_due_from_minute', 539],
    ['review_due_until_minute', 1201],
    ['retention_max_hours', 25],
  ])('refuses to loosen %s to %d', (name, value) => {
    expect(faultsOf(lower(`parameters: { ${name}: ${value} }`))).toEqual([
      expect.stringContaining(`ward.yaml:2 ward policy may only tighten ${name}`),
    ]);
  });

  it('refuses to say which obligations an operation needs', () => {
    expect(faultsOf(lower('parameters: { required_obligations: { record: [delete_after] } }'))).toEqual([
      'ward.yaml:2 only national policy sets required_obligations',
    ]);
  });
});

describe('a policy set with faults', () => {
  it('is refused with all of them, each with its file and line', () => {
    const file: PolicyFile = {
      name: 'national/99-broken.yaml',
      text: `scope: national
colour: blue
parameters: { review_weeks: 2, look_max_seconds: soon }
conditions:
  nobody: { occupancy: [empty] }
rules:
  - id: NB-CON-04.withdrawn
    forbid: consent_withdrawn
    says: Twice.
    source: Nobody
  - id: broken
    forbid: because
    operations: [peep]
    when: { moon: [full], consent: [perhaps] }
    says: ''
    source: Nobody
  - id: NB-XX-01.both
    forbid: no_consent
    permit: own_consent
    all: [nobody, everybody]
    when: { occupancy: [occupied] }
    says: Both.
    source: Nobody
`,
    };
    const faults = faultsOf(file);
    for (const [line, words] of [
      [2, 'colour'],
      [3, 'unknown parameter review_weeks'],
      [3, 'look_max_seconds is a whole number'],
      [7, 'already used at national/30-people.yaml:'],
      [11, 'broken is not a rule id'],
      [12, 'because is not a forbid'],
      [13, 'peep is not a operation'],
      [14, 'unknown fact moon'],
      [14, 'perhaps is not a value of consent'],
      [15, 'says is missing'],
      [17, 'one of forbid and permit'],
      [17, 'no value of occupancy meets every condition'],
      [20, 'everybody is not a condition of this file'],
    ] as const) {
      expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${file.name}:${line} .*${words}`)));
    }
    expect(faults).toHaveLength(13);
  });

  it.each([
    ['text that is not YAML', 'scope: [national', /^broken\.yaml:\d+ /],
    ['a list where a map belongs', '- scope: national', /^broken\.yaml:1 a policy file is a map/],
    ['no scope', 'rules: []', /^broken\.yaml:1 scope is missing/],
    ['a key twice', 'scope: national\nscope: ward', /^broken\.yaml:2 /],
  ])('is refused for %s', (_what, text, fault) => {
    expect(faultsOf({ name: 'broken.yaml', text })).toEqual([expect.stringMatching(fault)]);
  });

  it('is refused when a parameter is missing, and when nothing could ever be permitted', () => {
    const only = (name: string): PolicyFile[] => national.filter((file) => file.name.includes(name));
    expect(() => checkPolicy(only('50-permits'))).toThrow(/no file sets the parameter look_start_seconds/);
    expect(() => checkPolicy([...only('00-parameters'), ...only('10-asking')])).toThrow(/the set could only deny/);
  });
});
