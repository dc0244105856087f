import { describe, expect, it } from '@jest/globals';
import type { LayerRow } from '../standing/layers.js';
import { checkPolicy } from './check.js';
import { compilePolicy } from './compile.js';
import { LayerSets } from './layer-sets.js';
import { checkLayer } from './layer.js';
import { readPolicyFiles } from './policy-files.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const national = { checked, set: compilePolicy(checked) };
const OF_WARD = 'scope: ward\nward: larch';
const OF_PROVIDER = 'scope: provider';

const forbids = (place: string, id: string): string =>
  `${place}\nrules:\n  - { id: ${id}, forbid: moratorium, when: { place: [bedroom] }, says: Not here., source: Us }\n`;
const tightens = (place: string, seconds: number): string => `${place}\nparameters:\n  look_max_seconds: ${seconds}\n`;

/** A layer as it is on record once it was checked and proved. */
function row(file: string, over: Partial<LayerRow> = {}): LayerRow {
  const layer = checkLayer({ name: 'layer.yaml', text: file }, { national: checked, places: null });
  const { scope, place, hash } = layer;
  return {
    ...{
      id: hash.slice(0, 8),
      scope,
      site_id: scope === 'site' ? place : null,
      ward_id: scope === 'ward' ? place : null,
    },
    ...{ name: 'layer.yaml', file, hash, proved_for: [national.set.hash] },
    ...{ active_from: null, active_until: null, ended: false, ...over },
  };
}

/** Whether what comes of these layers denies everything. */
const unusable = (...rows: LayerRow[]): boolean => new LayerSets(national).of(rows).rules.length === 0;

describe('the set of layers on the national one', () => {
  it('is the national one without layers, and holds the rules and the tightest numbers with them', () => {
    const sets = new LayerSets(national);
    expect(sets.of([])).toBe(national.set);
    const set = sets.of([row(tightens(OF_PROVIDER, 8)), row(forbids(OF_WARD, 'WARD-01.beds'))]);
    expect(set.rules.map(({ id }) => id)).toContain('WARD-01.beds');
    expect(set.rules).toHaveLength(national.set.rules.length + 1);
    expect(set.parameters.look_max_seconds).toBe(8);
  });

  it('takes the tightest number whichever layer it is of, also where the wider became tighter after', () => {
    const sets = new LayerSets(national);
    for (const [provider, ward] of [
      [8, 5],
      [5, 8],
    ] as const) {
      const set = sets.of([row(tightens(OF_PROVIDER, provider)), row(tightens(OF_WARD, ward))]);
      expect(set.parameters.look_max_seconds).toBe(5);
    }
  });

  it('is made once, however many places it is of', () => {
    const sets = new LayerSets(national);
    const again = (): LayerRow[] => [row(forbids(OF_WARD, 'WARD-01.beds'))];
    expect(sets.of(again())).toBe(sets.of(again()));
  });
});

describe('a layer on record', () => {
  it.each([
    ['is not proved', { proved_for: [] }],
    ['is proved with another national set', { proved_for: ['f'.repeat(64)] }],
    ['has another hash than its file', { hash: '0'.repeat(64) }],
    ['has another file than was proved', { file: forbids(OF_WARD, 'WARD-02.beds') }],
    [
      'has a file that permits',
      { file: forbids(OF_WARD, 'WARD-01.beds').replace('forbid: moratorium', 'permit: true') },
    ],
    ['has no file that can be read', { file: '{' }],
    ['is of another ward than its file', { ward_id: 'hazel' }],
    ['is of another scope than its file', { scope: 'provider' as const }],
  ])('that %s makes a set that denies', (_what, over) => {
    const sets = new LayerSets(national);
    const denies = (over: Partial<LayerRow>): boolean =>
      sets.of([row(forbids(OF_WARD, 'WARD-01.beds'), over)]).rules.length === 0;
    // That it made a set before, as it should be, vouches for nothing.
    expect(denies({})).toBe(false);
    expect(denies(over)).toBe(true);
  });

  it('beside another with a rule of the same id makes a set that denies', () => {
    expect(unusable(row(forbids(OF_PROVIDER, 'WARD-01.beds')), row(forbids(OF_WARD, 'WARD-01.beds')))).toBe(true);
  });

  it('on another national set than it was made for makes one that denies, and says so in its hash', () => {
    const other = { ...national.set, hash: 'e'.repeat(64) };
    expect(() => new LayerSets(national).compose(other, [row(forbids(OF_WARD, 'WARD-01.beds'))])).toThrow(
      'another national',
    );
    const denying = new LayerSets(national).of([row(forbids(OF_WARD, 'WARD-01.beds'), { proved_for: [] })]);
    expect(denying.hash).not.toBe(new LayerSets(national).of([row(forbids(OF_WARD, 'WARD-01.beds'))]).hash);
    expect(denying.hash).not.toBe(national.set.hash);
  });
});
