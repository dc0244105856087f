import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Holds } from './deletion-view.js';

const FIXED = { id: 'd1', ward_id: 'w1', room_id: 'r1' };
const OTHER = { id: 'd2', ward_id: 'w2', room_id: 'r2' };
const WORN = { id: 'd3', ward_id: 'w1', room_id: null };
const DEVICES = [FIXED, OTHER, WORN];
const row = (over: object) => ({ id: 'n1', device_id: null, ward_ids: [], review_due_at: 7, released: false, ...over });

/** The devices nothing of which may be deleted. */
function kept(rows: readonly object[], cases: readonly { id: string; ward_id: string }[] = []): string[] {
  const holds = new Holds();
  for (const one of rows) holds.put(row(one));
  return DEVICES.filter((device) => holds.against(device, cases) !== null).map(({ id }) => id);
}

describe('the holds of a provider', () => {
  it('keep what one device recorded, or whatever was recorded on some wards, where a carried one may have been', () => {
    expect(kept([])).toEqual([]);
    expect(kept([{ device_id: 'd1' }])).toEqual(['d1']);
    expect(kept([{ device_id: 'd3' }])).toEqual(['d3']);
    expect(kept([{ ward_ids: ['w1'] }])).toEqual(['d1', 'd3']);
    expect(kept([{ ward_ids: ['w2'] }])).toEqual(['d2', 'd3']);
    expect(kept([{ ward_ids: ['w1', 'w2'] }])).toEqual(['d1', 'd2', 'd3']);
  });

  it('stand until each is released, and another that stands keeps its effect', () => {
    expect(kept([{ device_id: 'd1' }, { device_id: 'd1', released: true }])).toEqual([]);
    expect(kept([{ device_id: 'd1' }, { id: 'n2', ward_ids: ['w1'] }, { device_id: 'd1', released: true }])).toEqual([
      'd1',
      'd3',
    ]);
  });

  it('are joined by the cases that are open on the ward', () => {
    expect(kept([], [{ id: 'k1', ward_id: 'w2' }])).toEqual(['d2', 'd3']);
    const holds = new Holds();
    holds.put(row({ ward_ids: ['w1'] }));
    expect(holds.against(FIXED, [{ id: 'k1', ward_id: 'w1' }])).toEqual({
      holds: [{ id: 'n1', review_due_at: 7 }],
      open_cases: ['k1'],
    });
  });

  it('never let anything be deleted that would not be without one of them', () => {
    const any = fc.record({
      id: fc.constantFrom('n1', 'n2', 'n3'),
      device_id: fc.constantFrom(null, 'd1', 'd2', 'd3'),
      ward_ids: fc.subarray(['w1', 'w2']),
      released: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (rows, more) => {
        const before = kept(rows);
        expect(kept([...rows, { ...more, id: 'n4', released: false }])).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
