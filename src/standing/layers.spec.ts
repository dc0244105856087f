import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { agreed, policy, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import { layersAt, type LayerRow } from './layers.js';
import type { Standing } from './standing.js';
import type { PolicySet } from '../decision/policy-set.js';

const MINUTE = 60_000;

const row = (id: string, over: Partial<LayerRow> = {}): LayerRow => ({
  ...{ id, scope: 'provider', site_id: null, ward_id: null, name: id, file: '', hash: id },
  ...{ proved_for: [policy.hash], active_from: null, active_until: null, ended: false, ...over },
});

/** A set that says which layers made it, and permits as the national one does. */
const setOf = (layers: readonly LayerRow[]): PolicySet => ({ ...policy, hash: layers.map(({ id }) => id).join(' ') });

/** A standing in which a reading is permitted, with layers on it. */
function standingWith(...rows: LayerRow[]): Standing {
  const standing = agreed();
  standing.layers.composedBy((_national, layers) => setOf(layers));
  for (const one of rows) standing.put('policy_layer', one);
  return standing;
}

const setAt = (standing: Standing, instant: number): string => judge(standing, READING, policy, instant).policy.hash;

describe('the set that decides', () => {
  it('is the very national one while there are no layers, or none here', () => {
    expect(judge(standingWith(), READING, policy, INSTANT).policy).toBe(policy);
    const elsewhere = [row('w', { scope: 'ward', ward_id: 'other' }), row('s', { scope: 'site', site_id: 'other' })];
    expect(judge(standingWith(...elsewhere), READING, policy, INSTANT).policy).toBe(policy);
  });

  it('is of the layers of the device’s provider, site and ward, whatever came first', () => {
    const rows = [row('w', { scope: 'ward', ward_id: 'w1' }), row('s', { scope: 'site', site_id: 's1' }), row('p')];
    expect(setAt(standingWith(...rows), INSTANT)).toBe('p s w');
    expect(setAt(standingWith(...[...rows].reverse()), INSTANT)).toBe('p s w');
  });

  it('is of the provider’s layers where no device is known', () => {
    const standing = standingWith(row('p'), row('w', { scope: 'ward', ward_id: 'w1' }));
    expect(judge(standing, { ...READING, resource_id: 'nowhere' }, policy, INSTANT).policy.hash).toBe('p');
  });

  it('changes at the very instant that was planned, and back when it ends', () => {
    const standing = standingWith(row('p', { active_from: INSTANT, active_until: INSTANT + MINUTE }));
    expect(setAt(standing, INSTANT - 1)).toBe(policy.hash);
    expect(setAt(standing, INSTANT)).toBe('p');
    expect(setAt(standing, INSTANT + MINUTE - 1)).toBe('p');
    expect(setAt(standing, INSTANT + MINUTE)).toBe(policy.hash);
    expect(setAt(standing, INSTANT - 1)).toBe(policy.hash);
  });

  it('follows each change that is taken in, and forgets a layer that ended', () => {
    const standing = standingWith(row('p'));
    expect(setAt(standing, INSTANT)).toBe('p');
    standing.put('policy_layer', row('q'));
    expect(setAt(standing, INSTANT)).toBe('p q');
    standing.put('policy_layer', row('p', { ended: true }));
    standing.put('policy_layer', row('q', { ended: true }));
    expect(standing.layers.none).toBe(true);
    expect(judge(standing, READING, policy, INSTANT).policy).toBe(policy);
  });

  it('is at every instant the one of the layers that hold there then, however often it is asked', () => {
    const anyAt = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
    const anyRow = fc
      .record({ scope: fc.constantFrom('provider', 'site', 'ward'), from: anyAt, until: anyAt })
      .map(({ scope, from, until }): Partial<LayerRow> => ({
        ...{ scope, site_id: scope === 'site' ? 's1' : null, ward_id: scope === 'ward' ? 'w1' : null },
        active_from: from === null ? null : INSTANT + from,
        active_until: until === null ? null : INSTANT + until,
      }));
    const place = { ward_id: 'w1', site_id: 's1' };
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), fc.array(fc.integer({ min: -1, max: 10 })), (some, instants) => {
        const rows = some.map((over, i) => row(`l${i}`, over));
        const standing = standingWith(...rows);
        for (const at of instants) {
          const layers = layersAt(rows, place, INSTANT + at);
          expect(setAt(standing, INSTANT + at)).toBe(layers.length === 0 ? policy.hash : setOf(layers).hash);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is permitted', () => {
  it('does not last beyond the instant at which another layer is to hold', () => {
    const until = (standing: Standing): number | undefined =>
      judge(standing, READING, policy, INSTANT).limits?.expires_at;
    const lease = until(standingWith()) ?? 0;
    expect(lease).toBeGreaterThan(INSTANT + 1_000);
    expect(until(standingWith(row('p', { active_from: INSTANT + 1_000 })))).toBe(INSTANT + 1_000);
    expect(until(standingWith(row('p', { active_until: INSTANT + 1_000 })))).toBe(INSTANT + 1_000);
    expect(until(standingWith(row('p', { active_from: lease + 1 })))).toBe(lease);
    const elsewhere = row('w', { scope: 'ward', ward_id: 'other', active_from: INSTANT + 1_000 });
    expect(until(standingWith(elsewhere))).toBe(lease);
  });
});

describe('a layer in force that cannot be used', () => {
  const failing = (): Standing => {
    const standing = standingWith(row('w', { scope: 'ward', ward_id: 'w1' }));
    standing.layers.composedBy(() => {
      throw new Error('it cannot be compiled');
    });
    return standing;
  };

  it('denies everything at its place as a fault, under a hash of its own, and nothing elsewhere', () => {
    const { verdict, policy: set, limits, effects } = judge(failing(), READING, policy, INSTANT);
    expect(verdict).toMatchObject({ outcome: 'deny', reasons: ['engine_unavailable'], rules: [] });
    expect([limits, effects]).toEqual([null, null]);
    expect(set.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(set.hash).not.toBe(policy.hash);
    const elsewhere = judge(failing(), { ...READING, resource_id: 'nowhere' }, policy, INSTANT);
    expect(elsewhere.policy).toBe(policy);
  });

  it('denies too where nobody was said to make sets of layers', () => {
    const standing = agreed();
    standing.put('policy_layer', row('p'));
    expect(judge(standing, READING, policy, INSTANT).verdict.reasons).toEqual(['engine_unavailable']);
  });
});
