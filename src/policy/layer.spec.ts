import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from './check.js';
import { checkLayer, MAX_LAYER_BYTES, MAX_LAYER_RULES, type LayersAround, type LayerSetting } from './layer.js';
import type { CheckedLayer } from './layered.js';
import { readPolicyFiles } from './policy-files.js';
import { PolicyError } from './policy-problem.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const places = { sites: new Set(['park']), wards: new Set(['larch', 'hazel']) };
const layer = (text: string, { beside = [], above = [] }: Partial<LayersAround> = {}): CheckedLayer =>
  checkLayer({ name: 'layer.yaml', text }, { national, places, around: () => ({ beside, above }) });

function faultsOf(text: string, around: Partial<LayersAround> = {}): string[] {
  try {
    layer(text, around);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  }
}

const WARD = 'scope: ward\nward: larch\n';
const SAID = 'says: Not here.\n    source: Ward meeting';
const rule = (id: string, rest: string): string => `  - id: ${id}\n    ${rest}\n    ${SAID}\n`;
const NO_LOOKS = rule('LARCH-01.no_looks', 'forbid: blanket_request\n    operations: [view_live_blurred]');

describe('a layer', () => {
  it('forbids, obliges and tightens, and names where it stands', () => {
    const text = `${WARD}parameters: { look_max_seconds: 10 }
conditions:
  at_night: { purpose: [alert_response] }
rules:
${NO_LOOKS}${rule('LARCH-02', 'oblige: [stop_on_entry]\n    operations: [view_live_clear]\n    all: [at_night]\n    tightens: [NB-VW-01]')}`;
    expect(layer(text)).toMatchObject({
      scope: 'ward',
      place: 'larch',
      numbers: { look_max_seconds: 10 },
      rules: [
        { id: 'LARCH-01.no_looks', effect: 'forbid', scope: 'ward', reason: 'blanket_request', obligations: [] },
        {
          ...{ id: 'LARCH-02', effect: 'oblige', reason: null, obligations: ['stop_on_entry'] },
          ...{ when: { purpose: ['alert_response'] }, tightens: ['NB-VW-01'] },
        },
      ],
    });
  });

  it('has the same hash for the same said otherwise, and another for anything else', () => {
    const { hash } = layer(`${WARD}rules:\n${NO_LOOKS}`);
    expect(layer(`# Said by the ward\n${WARD}\nrules:\n\n${NO_LOOKS}`).hash).toBe(hash);
    expect(layer(`${WARD.replace('larch', 'hazel')}rules:\n${NO_LOOKS}`).hash).not.toBe(hash);
    expect(layer(`${WARD}parameters: { look_max_seconds: 14 }\nrules:\n${NO_LOOKS}`).hash).not.toBe(hash);
  });

  it('is told every fault at once, each with its line and column', () => {
    const text = `scope: ward
ward: birch
parameters: { look_max_seconds: 20, looks: 3 }
rules:
  - id: NB-VW-01.mine
    permit: true
    when: { mood: [low], consent: [perhaps] }
    tightens: [NB-XX-01]
    ${SAID}
`;
    const faults = faultsOf(text);
    for (const fault of [
      /:2:7 there is no ward birch/,
      /:3:\d+ ward policy may only tighten look_max_seconds: 15 stands \(NB-DEF-03\)/,
      /:3:\d+ unknown parameter looks/,
      /:5:9 NB-VW-01\.mine would pass for a rule of the national baseline/,
      /:5:5 ward policy may only forbid and oblige, never permit \(NB-DEF-03\)/,
      /:7:13 unknown fact mood/,
      /:7:\d+ perhaps is not a value of consent/,
      /:8:\d+ there is no rule NB-XX-01/,
    ])
      expect(faults.join('\n')).toMatch(fault);
  });

  it.each([
    ['national policy', 'scope: national\n', /national policy comes with the software/],
    ['a ward’s that names none', `scope: ward\nrules:\n${NO_LOOKS}`, /ward is missing/],
    [
      'a provider’s that names a ward',
      `scope: provider\nward: larch\nrules:\n${NO_LOOKS}`,
      /:2:7 provider policy names no ward/,
    ],
    ['one that says nothing', 'scope: provider\n', /forbids nothing, obliges to nothing and tightens nothing/],
    [
      'obligations on what forbids',
      `${WARD}rules:\n${rule('L-1', 'forbid: blanket_request\n    obligations: [do_not_keep]\n    operations: [playback]'.replace('L-1', 'LARCH-1'))}`.replace(
        'L-1',
        'LARCH-1',
      ),
      /only a rule that permits has obligations/,
    ],
    [
      'an id of another layer',
      `${WARD}rules:\n${NO_LOOKS}`,
      /already used at the layer of the ward hazel/,
      { beside: [layer(`scope: ward\nward: hazel\nrules:\n${NO_LOOKS}`)] },
    ],
    ['two rules of one id', `${WARD}rules:\n${NO_LOOKS}${NO_LOOKS}`, /already used at layer\.yaml:4/],
    [
      'a number looser than the provider’s',
      `${WARD}parameters: { look_max_seconds: 12 }`,
      /look_max_seconds: 10 stands/,
      { above: [layer('scope: provider\nparameters: { look_max_seconds: 10 }')] },
    ],
    ['a number below its floor', `${WARD}parameters: { retention_max_hours: 0 }`, /must not be below its floor: 1/],
    [
      'an obligation nobody knows',
      `${WARD}rules:\n${rule('LARCH-1', 'oblige: [forget]\n    operations: [playback]')}`,
      /:5:14 forget is not an obligation; known: do_not_keep, delete_after, stop_on_entry/,
    ],
    [
      'a rule whose conditions exclude each other',
      `${WARD}conditions:\n  one: { place: [bedroom] }\n  two: { place: [communal] }\nrules:\n${rule('LARCH-1', 'forbid: blanket_request\n    all: [one, two]')}`,
      /no value of place meets every condition/,
    ],
  ] as [string, string, RegExp, Partial<LayersAround>?][])('is refused: %s', (_what, text, fault, around = {}) => {
    expect(faultsOf(text, around).join('\n')).toMatch(fault);
  });

  it.each([
    [
      'an anchor',
      `${WARD}conditions:\n  one: &hidden { place: [bedroom] }\nrules:\n${NO_LOOKS}`,
      /:4:16 anchors and aliases are no part/,
    ],
    [
      'an alias',
      `${WARD}conditions:\n  one: &a { place: [bedroom] }\n  two: *a\nrules:\n${NO_LOOKS}`,
      /:5:8 anchors and aliases are no part/,
    ],
    [
      'a merge key',
      `${WARD}conditions:\n  one: { <<: { place: [bedroom] } }\nrules:\n${NO_LOOKS}`,
      /:4:10 merge keys are no part/,
    ],
    ['a tag', `${WARD}rules: !hidden\n${NO_LOOKS}`, /hidden/],
    ['a second document', `${WARD}rules:\n${NO_LOOKS}---\nscope: provider\n`, /multiple documents/],
    ['a key written twice', `${WARD}rules:\n${NO_LOOKS}rules: []\n`, /rules stands here twice/],
    [
      'text that turns round',
      `${WARD}rules:\n${NO_LOOKS.replace('Not here', 'Not \u202ehere')}`,
      /:7:15 a character stands here that nobody can read/,
    ],
    [
      'a control character',
      `${WARD}rules:\n${NO_LOOKS.replace('Not here', 'Not \u0007here')}`,
      /a character stands here/,
    ],
    [
      'a line end that not every reader takes for one',
      `${WARD}rules:\n${NO_LOOKS}  # more\r  - id: LARCH-2\n`,
      /a character stands here/,
    ],
    ['another such line end', `${WARD}rules:\n${NO_LOOKS}  # more\u2028  - id: LARCH-2\n`, /a character stands here/],
    [
      'a character nobody sees',
      `${WARD}rules:\n${NO_LOOKS.replace('Not here', 'Not\u200b here')}`,
      /a character stands here/,
    ],
    ['a tag of YAML’s own', `${WARD}rules: !!seq\n${NO_LOOKS}`, /tags are no part/],
    ['a directive', `%YAML 1.1\n---\n${WARD}rules:\n${NO_LOOKS}`, /:1:1 directives are no part/],
    [
      'a number that reads otherwise',
      `${WARD}parameters: { look_max_seconds: 0x0A }`,
      /is a whole number of at least 0/,
    ],
    [
      'one condition written twice',
      `${WARD}conditions:\n  1: { place: [bedroom] }\n  "1": { place: [communal] }\nrules:\n${NO_LOOKS}`,
      /1 stands here twice/,
    ],
    ['half a character', `${WARD}rules:\n${NO_LOOKS.replace('Not here', 'Not \ud800here')}`, /a character stands here/],
  ])('hides nothing from whoever reviews it: %s is refused', (_what, text, fault) => {
    expect(faultsOf(text).join('\n')).toMatch(fault);
  });

  it.each([
    [
      'consent by a reason',
      'forbid: no_active_alert\n    when: { consent: [granted] }',
      /told to the vendor, and would tell them of consent/,
    ],
    [
      'a viewer by a reason',
      'forbid: screen_not_approved\n    when: { viewer_shift: [on] }',
      /would tell them of viewer_shift/,
    ],
    [
      'that an account is shared, by a reason',
      'forbid: viewer_unknown\n    when: { viewer: [shared_account] }',
      /would tell them of viewer$/,
    ],
    [
      'that an account is not shared, by an obligation',
      'oblige: [stop_on_entry]\n    when: { viewer: [person] }',
      /would tell them of viewer$/,
    ],
    [
      'coverage by an obligation',
      'oblige: [stop_on_entry]\n    when: { coverage: [all] }',
      /would tell them of coverage/,
    ],
    [
      'a reason that is another people’s to read',
      'forbid: trauma_block\n    when: { place: [bedroom] }',
      /turns on nothing of that/,
    ],
    [
      'facts that different people read',
      'forbid: capacity_unresolved\n    when: { capacity: [unsettled], viewer_conflict: [accused] }',
      /read by different people/,
    ],
    [
      'a rule on whose review is overdue, also as an overdue review',
      'forbid: consent_review_overdue\n    when: { consent: [best_interests_overdue, refused] }',
      /would tell whose review is overdue; name all of review_overdue, best_interests_overdue, advocate_not_heard$/,
    ],
    [
      'a person’s own review alone',
      'forbid: consent_review_overdue\n    operations: [record]\n    when: { consent: [review_overdue] }',
      /would tell whose review is overdue/,
    ],
    [
      'coverage by another reason, which stands beside one that is folded where it is capacity alone',
      'forbid: blanket_request\n    when: { coverage: [only_person_uncovered] }',
      /for whom nobody may decide, since nobody covers them; forbid for not_all_covered/,
    ],
    [
      'what applies to everybody for whom somebody may decide',
      'forbid: blanket_request\n    when: { place: [bedroom], consent: [not_applicable] }',
      /for whom nobody may decide, of whom consent is not_applicable/,
    ],
  ])('tells nobody what they may not know by %s', (_what, said, fault) => {
    expect(faultsOf(`${WARD}rules:\n${rule('LARCH-1', said)}`).join('\n')).toMatch(fault);
  });

  it.each([
    [
      'to keep nothing of what is recorded',
      'oblige: [do_not_keep]\n    operations: [record]',
      /what is recorded or retained is kept/,
    ],
    [
      'to delete what is not kept',
      'oblige: [delete_after]\n    operations: [view_live_clear]',
      /name record and retain alone/,
    ],
  ])('obliges nobody %s', (_what, said, fault) => {
    expect(faultsOf(`${WARD}rules:\n${rule('LARCH-1', said)}`).join('\n')).toMatch(fault);
  });

  it('is held against the layers around its place, whatever else is wrong with it', () => {
    const asked: unknown[] = [];
    const around: LayerSetting['around'] = (at) => {
      asked.push(at);
      return {
        beside: [layer(`scope: ward\nward: hazel\nrules:\n${NO_LOOKS}`)],
        above: [layer('scope: provider\nparameters: { look_max_seconds: 10 }')],
      };
    };
    const text = `${WARD}parameters: { look_max_seconds: 12 }\nrules:\n${NO_LOOKS}${rule('lower', 'forbid: blanket_request')}`;
    const check = (): unknown => checkLayer({ name: 'layer.yaml', text }, { national, places, around });
    expect(check).toThrow(/lower is not a rule id/);
    expect(check).toThrow(/is already used at the layer of the ward hazel/);
    expect(check).toThrow(/may only tighten look_max_seconds: 10 stands/);
    expect(asked).toEqual(Array(3).fill({ scope: 'ward', place: 'larch' }));
  });

  it('is no larger than a person can review', () => {
    expect(faultsOf(`${WARD}#${'x'.repeat(MAX_LAYER_BYTES)}`)).toEqual([
      expect.stringMatching(/^layer\.yaml:1:1 \d+ bytes are more than 65536/),
    ]);
    const many = Array.from({ length: MAX_LAYER_RULES + 1 }, (_, n) =>
      rule(`LARCH-${n}`, 'forbid: blanket_request\n    operations: [playback]'),
    );
    expect(faultsOf(`${WARD}rules:\n${many.join('')}`).join()).toMatch(/:4:3 201 rules are more than 200/);
  });
});
