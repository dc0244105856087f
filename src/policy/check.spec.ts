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
      /^national\/99-extra\.yaml:3:\d+ the id NB-CON-04\.withdrawn is already used at national\/20-con\.yaml:\d+$/m,
      /^national\/99-extra\.yaml:10:\d+ perhaps is not a value of consent/m,
      /^national\/99-extra\.yaml:8:\d+ lower is not a rule id/m,
      /^national\/99-extra\.yaml:9:\d+ because is not a reason; known: /m,
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
      'a number that is not whole',
      'scope: provider\nparameters: { look_max_seconds: 1.5 }',
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
      /one of forbid, permit and oblige/,
    ],
    ['a rule without a sentence', 'scope: national\nrules:\n  - id: NB-X-1\n    forbid: no_consent', /says is missing/],
  ])('refuses %s', (_what, text, fault) => {
    expect(faultsOf(text).join('\n')).toMatch(fault);
  });
});

describe('a reason tells nobody more than they may read (NB-SEE-01)', () => {
  const rule = (forbid: string, when: string, scope = 'provider'): string =>
    faultsOf(`scope: ${scope}\nrules:\n  - id: LOCAL-1\n    forbid: ${forbid}\n    when: ${when}\n    ${FORBID}`).join(
      '\n',
    );

  it.each([
    ['no_consent', '{ capacity: [lacks] }', 'capacity'],
    ['blanket_request', '{ place: [bedroom], trauma: [own_opt_in] }', 'trauma'],
    ['viewer_conflict', '{ advance_decision: [set_aside] }', 'advance_decision'],
    ['scope_not_covered', '{ objection: [none] }', 'objection'],
    ['outside_hours', '{ authority: [best_interests] }', 'authority'],
    ['no_consent', '{ viewer_training: [lapsed] }', 'viewer_training'],
  ])('refuses %s for %s, at any scope', (forbid, when, fact) => {
    for (const scope of ['national', 'ward'])
      expect(rule(forbid, when, scope)).toContain(`4:13 ${forbid} would tell of ${fact}, which not everybody may read`);
  });

  it('refuses to say whose review is overdue, save as an overdue review', () => {
    expect(rule('no_consent', '{ consent: [best_interests_overdue] }')).toContain('would tell whose review is overdue');
    expect(rule('no_consent', '{ consent: [refused, review_overdue] }')).toContain(
      'would tell whose review is overdue',
    );
    expect(rule('consent_review_overdue', '{ consent: [advocate_not_heard] }', 'national')).toBe('');
    const all = '{ consent: [review_overdue, best_interests_overdue, advocate_not_heard] }';
    expect(rule('no_consent', all)).toBe('');
  });

  it('takes a reason that is read by as few as the fact', () => {
    expect(rule('capacity_unresolved', '{ capacity: [lacks] }')).toBe('');
    expect(rule('viewer_untrained', '{ viewer_shift: [off] }')).toBe('');
  });
});

describe('4. Lower policy only tightens', () => {
  it.each(['provider', 'site', 'ward'])('%s policy may not permit', (scope) => {
    const place = scope === 'provider' ? '' : `${scope}: larch\n`;
    const rule = `scope: ${scope}\n${place}rules:\n  - id: LOCAL-1\n    operations: [record]\n    technologies: [audio]\n    permit: true\n    ${FORBID}`;
    expect(faultsOf(rule).join('\n')).toMatch(/policy may only forbid and oblige, never permit \(NB-DEF-03\)/);
  });

  it('lower policy may forbid more', () => {
    expect(
      faultsOf(
        `scope: ward\nward: larch\nrules:\n  - id: LOCAL-1\n    forbid: blanket_request\n    when: { place: [bedroom] }\n    ${FORBID}`,
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

describe('the numbers of the baseline', () => {
  const FILE = 'national/00-parameters.yaml';
  const [numbers = { name: '', text: '' }, ...others] = national;

  /** The faults of the national numbers with one text of theirs put in place of another. */
  function spoilt(from: string, to: string): string[] {
    expect(numbers).toMatchObject({ name: FILE, text: expect.stringContaining(from) });
    const files = [{ name: FILE, text: numbers.text.replace(from, to) }, ...others];
    return faultsOf('scope: national', 'national/99-extra.yaml', files);
  }

  const set = (name: string, value: number): string =>
    faultsOf(`scope: provider\nparameters: { ${name}: ${value} }`).join();

  it.each([
    ['is a bare number', 'training_days:\n', 'training_days: 7\n  other:\n', /training_days is a map of value, unit/],
    ['has no value', '    value: 60\n', '', /the value of look_start_seconds is a whole number/],
    ['is not whole', 'value: 60', 'value: 1.5', /the value of look_start_seconds is a whole number/],
    ['counts in nothing known', 'unit: seconds', 'unit: fortnights', /fortnights is not a unit; known: seconds/],
    ['tightens the wrong way', 'tightens: down', 'tightens: up', /look_start_seconds tightens down, not up/],
    ['belongs to no rule', 'rules: [NB-VW-01.spacing]', 'rules: []', /a list of at least one rule/],
    ['belongs to no rule there is', 'rules: [NB-VW-01.spacing]', 'rules: [NB-X.y]', /there is no rule NB-X\.y/],
    ['rests on nothing', '    from: Vendor practice\n', '', /from is missing/],
    ['has a part nobody knows', 'from: Camden', 'because: Camden', /because is not a part of a parameter/],
    ['harms both ways and has no cap', '    cap: 24\n', '', /retention_max_hours can harm both ways/],
    ['is above its own cap', 'cap: 720', 'cap: 500', /review_due_from_minute is above its own cap/],
    ['is below its own floor', 'floor: 780', 'floor: 1201', /review_due_until_minute is below its own floor/],
    ['has a floor above its cap', 'floor: 1\n', 'floor: 25\n', /the floor of retention_max_hours is above its cap/],
  ])('are refused when one %s, with file and line', (_what, from, to, fault) => {
    const faults = spoilt(from, to);
    expect(faults.find((one) => fault.test(one))).toMatch(/^national\/00-parameters\.yaml:\d+:\d+ /);
  });

  it('are told every fault of one at once', () => {
    const text = 'scope: national\nparameters: { review_days: { unit: years, tightens: sideways } }';
    expect(faultsOf(text, 'x.yaml', [])).toHaveLength(5);
  });

  it('that can harm both ways move between a floor and a cap, and no further (NB-DEF-03)', () => {
    for (const hours of [1, 12, 24]) expect(set('retention_max_hours', hours)).toBe('');
    expect(set('retention_max_hours', 0)).toMatch(/it must not be below its floor: 1 \(NB-DEF-03\)/);
    expect(set('retention_max_hours', 25)).toMatch(/it must not be above its cap: 24 \(NB-DEF-03\)/);
    for (const hours of [24, 48, 72]) expect(set('privacy_window_max_hours', hours)).toBe('');
    expect(set('privacy_window_max_hours', 23)).toMatch(/below its floor: 24/);
    expect(set('review_due_from_minute', 720)).toBe('');
    expect(set('review_due_from_minute', 721)).toMatch(/above its cap: 720/);
    expect(set('review_due_from_minute', 539)).toMatch(/may only tighten review_due_from_minute: 540 stands/);
  });

  it('are tightened only after national policy says what they are', () => {
    const local = { name: 'a.yaml', text: 'scope: provider\nparameters: { look_max_seconds: 10 }' };
    expect(faultsOf('scope: national', 'z.yaml', [local, ...national]).join()).toMatch(
      /national policy says what look_max_seconds is, before provider policy tightens it/,
    );
  });
});
