import { describe, expect, it } from '@jest/globals';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { searchIds } from '../pdp/searching.js';
import { agreed, LEASE, policy, read, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

const HOUR = 3_600_000;
type Moratorium = StandingRows['moratorium'];
type Halt = StandingRows['ward_halt'];

const moratorium = (over: Partial<Moratorium> = {}): Moratorium => ({
  id: 'o1',
  technology: null,
  starts_at: INSTANT,
  lifted_at: null,
  ...over,
});
const halt = (over: Partial<Halt> = {}): Halt => ({
  id: 'f1',
  ward_id: 'w1',
  device_id: null,
  restarted_at: null,
  ...over,
});

describe('a moratorium', () => {
  it.each([
    ['a millisecond before its start', -1, 'permit', 'none'],
    ['at its start', 0, 'deny', 'in_force'],
    ['a millisecond after', 1, 'deny', 'in_force'],
  ])('%s: %d', (_when, offset, outcome, known) => {
    const standing = agreed();
    standing.put('moratorium', moratorium());
    const { verdict, facts: found } = read(standing, INSTANT + offset);
    expect([verdict.outcome, found.moratorium]).toEqual([outcome, known]);
    expect(verdict.reasons).toEqual(outcome === 'deny' ? ['moratorium'] : []);
  });

  it('stops its technology alone, or every one', () => {
    const standing = agreed();
    standing.put('moratorium', moratorium({ technology: 'bed_sensor' }));
    expect([read(standing).verdict.outcome, read(standing, INSTANT, 'd2').verdict.outcome]).toEqual(['permit', 'deny']);
    standing.put('moratorium', moratorium({ id: 'o2' }));
    expect([read(standing).verdict.outcome, read(standing, INSTANT, 'd2').verdict.outcome]).toEqual(['deny', 'deny']);
  });

  it('that is to start lets no lease outlive its start', () => {
    const expiry = (starts_at: number): number => {
      const standing = agreed();
      standing.put('moratorium', moratorium({ starts_at }));
      return (read(standing).limits?.expires_at ?? 0) - INSTANT;
    };
    expect([1, LEASE - 1, LEASE, LEASE + 1].map((ahead) => expiry(INSTANT + ahead))).toEqual([
      1,
      LEASE - 1,
      LEASE,
      LEASE,
    ]);
  });

  it('lets nothing be repeated past its start that was permitted before it was recorded', () => {
    const standing = agreed();
    const asked = { ...READING, request_id: 'once' };
    const first = judge(standing, asked, policy, INSTANT);
    standing.usage.apply(5, INSTANT, first.effects ?? {}, asked);
    expect(first.limits?.expires_at).toBe(INSTANT + LEASE);
    standing.put('moratorium', moratorium({ starts_at: INSTANT + 20_000 }));
    const again = judge(standing, asked, policy, INSTANT + 10_000);
    expect([again.repeat_of, again.limits?.expires_at]).toEqual([5, INSTANT + 20_000]);
    expect(judge(standing, asked, policy, INSTANT + 20_000).verdict.reasons).toEqual(['moratorium']);
  });

  it('that is lifted, or called off before it starts, stops nothing from the next question on', () => {
    const standing = agreed();
    standing.put('moratorium', moratorium());
    standing.put('moratorium', moratorium({ id: 'o2', starts_at: INSTANT + 1000 }));
    standing.put('moratorium', moratorium({ lifted_at: INSTANT }));
    expect(read(standing).limits?.expires_at).toBe(INSTANT + 1000);
    standing.put('moratorium', moratorium({ id: 'o2', starts_at: INSTANT + 1000, lifted_at: INSTANT }));
    expect(read(standing).limits?.expires_at).toBe(INSTANT + LEASE);
  });
});

describe('a halt', () => {
  it('stops every device of its ward, and no other ward', () => {
    const standing = agreed();
    standing.put('ward_halt', halt());
    expect(read(standing).verdict).toMatchObject({
      outcome: 'deny',
      reasons: ['ward_halt'],
      rules: ['NB-GOV-05.halted'],
    });
    expect(read(standing, INSTANT, 'd2').verdict.outcome).toBe('permit');
  });

  it('of one device stops that one alone', () => {
    const standing = agreed();
    standing.put('ward_halt', halt({ device_id: 'another' }));
    expect(read(standing).verdict.outcome).toBe('permit');
    standing.put('ward_halt', halt({ id: 'f2', device_id: 'd1' }));
    expect(read(standing)).toMatchObject({ facts: { ward_halt: 'halted' }, view: { ward_halts: ['f2'] } });
  });

  it('stands until the last of them is ended, however old it is', () => {
    const standing = agreed();
    standing.put('ward_halt', halt());
    standing.put('ward_halt', halt({ id: 'f2', device_id: 'd1' }));
    const year = 365 * 24 * HOUR;
    expect(read(standing, INSTANT + year).facts.ward_halt).toBe('halted');
    standing.put('ward_halt', halt({ restarted_at: INSTANT }));
    expect(read(standing).verdict.reasons).toEqual(['ward_halt']);
    standing.put('ward_halt', halt({ id: 'f2', device_id: 'd1', restarted_at: INSTANT }));
    expect(read(standing).verdict.outcome).toBe('permit');
  });
});

/** Whoever searches here sees every ward, and looks at nobody. */
const OFFICER = { staff_id: 'officer', sees: (): boolean => true };

describe('searching', () => {
  it('comes to the same as asking', async () => {
    const found = (standing: Standing): Promise<string[]> => {
      const { operation: name, purpose } = READING;
      const request = { subject: { type: 'system', id: 'X1.vendor' }, action: { name }, resource: { type: 'device' } };
      return searchIds(standing, policy, 'resource', { ...request, context: { purpose } }, OFFICER, INSTANT);
    };
    const standing = agreed();
    expect(await found(standing)).toEqual(['d1', 'd2']);
    standing.put('ward_halt', halt());
    expect(await found(standing)).toEqual(['d2']);
    standing.put('moratorium', moratorium({ technology: 'bed_sensor' }));
    expect(await found(standing)).toEqual([]);
  });
});
