import { describe, expect, it } from '@jest/globals';
import type { LayerRow } from '../standing/layers.js';
import { compositions, placesOf } from './compositions.js';

const PREMISES = { sites: ['s', 't'], wards: [{ id: 'larch', site_id: 's' }, { id: 'hazel', site_id: 's' }] }; // prettier-ignore
const NOW = 1_000;

const row = (id: string, over: Partial<LayerRow> = {}): LayerRow => ({
  ...{ id, scope: 'provider', site_id: null, ward_id: null, name: id, file: '', hash: id, proved_for: [] },
  ...{ active_from: null, active_until: null, ended: false, ...over },
});
const OF_SITE = { scope: 'site', site_id: 's' } as const;
const OF_LARCH = { scope: 'ward', ward_id: 'larch' } as const;

const found = (...rows: LayerRow[]): string[] =>
  compositions(rows, PREMISES, NOW)
    .map((layers) => layers.map(({ id }) => id).join(' '))
    .sort();

describe('the lists of layers that hold somewhere', () => {
  it('are none without layers', () => {
    expect(found()).toEqual([]);
  });

  it('are those of the provider, of each site and of each ward, widest first and each once', () => {
    expect(placesOf(PREMISES)).toHaveLength(5);
    expect(found(row('w', OF_LARCH), row('s', OF_SITE), row('p'))).toEqual(['p', 'p s', 'p s w']);
  });

  it('are also those that will hold once something planned begins, and once something ends', () => {
    const before = row('a', { ...OF_LARCH, active_until: 2_000 });
    const after = row('b', { ...OF_LARCH, active_from: 2_000 });
    expect(found(row('p', { active_until: 3_000 }), before, after)).toEqual(['b', 'p', 'p a', 'p b']);
  });

  it('are none of a time that is over', () => {
    expect(found(row('a', { active_until: NOW }), row('b', { ended: true }), row('c', { active_from: NOW }))).toEqual(['c']); // prettier-ignore
  });
});
