import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView, INSTANT } from '../decision/arbitraries.fixture.js';
import { decide } from '../decision/decide.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import type { Question } from '../decision/question.js';
import type { StandingView } from '../decision/view.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { searchIds } from '../pdp/searching.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { judge, type Judgement } from './judge.js';
import type { StandingRows, StandingType } from './rows.js';
import { Standing } from './standing.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const HOUR = 3_600_000;
const LEASE = policy.parameters.lease_seconds * 1000;

/** The device's own reading of vital signs, which a provider permits that has nothing halted. */
const READING: Question = {
  client_id: 'X1.vendor',
  subject_type: 'system',
  subject_id: 'd1',
  operation: 'read_vital_signs',
  resource_type: 'device',
  resource_id: 'd1',
  purpose: 'vital_signs_observation',
  seconds: null,
  footage_form: null,
  retention_hours: null,
  alert: null,
  screen_id: null,
  viewer_authentication: null,
  request_id: null,
  supported_obligations: null,
};

type Put = { [T in StandingType]: readonly [T, StandingRows[T]] }[StandingType];
type Moratorium = StandingRows['moratorium'];
type Halt = StandingRows['ward_halt'];

/** Two wards with a device each, `d1` on `w1` and `d2` on `w2`, and in each room somebody who agreed to be read. */
function agreed(): Standing {
  const standing = new Standing();
  const put = (...[type, row]: Put): void => void standing.put(type, row as never);
  put('vendor', { id: 'v', state: 'active' });
  put('vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' });
  for (const n of ['1', '2']) {
    const of = { patient_id: `p${n}`, admission_id: `a${n}` };
    put('room', { id: `r${n}`, ward_id: `w${n}`, place: 'bedroom' });
    put('room_occupancy', { id: `r${n}`, state: 'occupied' });
    put('device', {
      id: `d${n}`,
      vendor_id: 'v',
      monitoring_system_id: 'm',
      ward_id: `w${n}`,
      room_id: `r${n}`,
      technology: n === '1' ? 'vision_based_monitoring' : 'bed_sensor',
      vendor_device_id: `cam${n}`,
      state: 'in_service',
      system_since: 0,
    });
    put('admission', { id: `a${n}`, patient_id: `p${n}`, admitted_at: 0, discharged_at: null, review_triggers: [] });
    put('room_stay', { id: `y${n}`, patient_id: `p${n}`, room_id: `r${n}`, starts_at: 0, ends_at: null });
    put('risk_assessment', { id: `k${n}`, ...of, state: 'signed', signed_at: INSTANT - HOUR });
    put('consent', {
      id: `c${n}`,
      version: 1,
      ...of,
      technology: n === '1' ? 'vision_based_monitoring' : 'bed_sensor',
      operation: 'read_vital_signs',
      purpose: 'vital_signs_observation',
      state: 'granted',
      decided_at: INSTANT - HOUR,
      reviewed_at: null,
      withdrawn_at: null,
      confirmation: 'not_needed',
      hours: [[0, 1440]],
      retention_hours: null,
      review_requested_at: [],
    });
  }
  return standing;
}

const read = (standing: Standing, instant = INSTANT, device = 'd1'): Judgement =>
  judge(standing, { ...READING, subject_id: device, resource_id: device }, policy, instant);

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

describe('searching', () => {
  it('comes to the same as asking', async () => {
    const found = (standing: Standing): Promise<string[]> => {
      const { operation: name, purpose } = READING;
      const request = { subject: { type: 'system', id: 'X1.vendor' }, action: { name }, resource: { type: 'device' } };
      return searchIds(standing, policy, 'resource', { ...request, context: { purpose } }, () => true, INSTANT);
    };
    const standing = agreed();
    expect(await found(standing)).toEqual(['d1', 'd2']);
    standing.put('ward_halt', halt());
    expect(await found(standing)).toEqual(['d2']);
    standing.put('moratorium', moratorium({ technology: 'bed_sensor' }));
    expect(await found(standing)).toEqual([]);
  });
});

type Change =
  | { id: string; technology: Technology | null; starts_at: number; lifted: boolean }
  | { id: string; ward_id: string; device_id: string | null; restarted: boolean };

/** Whether a change, as the last one of its record, stops a device at an instant. */
function stops(one: Change, device: 'd1' | 'd2', instant: number): boolean {
  const [ward, on] = device === 'd1' ? ['w1', 'vision_based_monitoring'] : ['w2', 'bed_sensor'];
  if ('restarted' in one)
    return !one.restarted && (one.device_id === null ? one.ward_id === ward : one.device_id === device);
  return !one.lifted && one.starts_at <= instant && (one.technology === null || one.technology === on);
}

describe('whatever came before', () => {
  const technology = fc.constantFrom<Technology | null>(null, 'vision_based_monitoring', 'bed_sensor', 'audio');
  const when = fc.integer({ min: -2, max: 2 }).map((minutes) => INSTANT + minutes * 60_000);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ id: fc.constantFrom('o1', 'o2', 'o3'), technology, starts_at: when, lifted: fc.boolean() }),
    fc.record({
      id: fc.constantFrom('f1', 'f2', 'f3'),
      ward_id: fc.constantFrom('w1', 'w2'),
      device_id: fc.constantFrom(null, 'd1', 'd2', 'd3'),
      restarted: fc.boolean(),
    }),
  );

  it('permits exactly where nothing is halted and no moratorium is in force, and never past the start of one', () => {
    const history = fc.array(fc.tuple(change, when, fc.constantFrom('d1' as const, 'd2' as const)), { maxLength: 25 });
    fc.assert(
      fc.property(history, (steps) => {
        const standing = agreed();
        const last = new Map<string, Change>();
        for (const [one, instant, device] of steps) {
          last.set(one.id, one);
          if ('restarted' in one) {
            const { restarted, ...row } = one;
            standing.put('ward_halt', { ...row, restarted_at: restarted ? INSTANT : null });
          } else {
            const { lifted, ...row } = one;
            standing.put('moratorium', { ...row, lifted_at: lifted ? INSTANT : null });
          }
          const all = [...last.values()];
          const { verdict, limits: reach } = read(standing, instant, device);
          expect(verdict.outcome).toBe(all.some((each) => stops(each, device, instant)) ? 'deny' : 'permit');
          if (reach === null) continue;
          expect(all.some((each) => stops(each, device, reach.expires_at - 1))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  const decided = (q: Question, view: StandingView) => decide(q, facts(q, view, policy.parameters, INSTANT), policy);
  const begun = fc.record({ id: fc.constant('new'), starts_at: fc.integer({ min: 0, max: INSTANT }) });

  it('permits nothing once a halt or a moratorium in force is added, whatever is asked and whoever agreed', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, begun, fc.boolean(), (q, view, one, halted) => {
        const after = halted
          ? { ...view, ward_halts: [...view.ward_halts, 'new'] }
          : { ...view, moratoria: [...view.moratoria, one] };
        const verdict = decided(q, after);
        expect(verdict.outcome).toBe('deny');
        if (view.device !== null) expect(verdict.reasons).toContain(halted ? 'ward_halt' : 'moratorium');
      }),
      { numRuns: 1000 },
    );
  });

  it('turns no deny into a permit, and takes away no reason, when one is added, in force or yet to start', () => {
    const any = fc.record({
      id: fc.constant('new'),
      starts_at: fc.integer({ min: INSTANT - HOUR, max: INSTANT + HOUR }),
    });
    fc.assert(
      fc.property(anyQuestion, anyView, any, fc.boolean(), (q, view, one, halted) => {
        const after = halted
          ? { ...view, ward_halts: [...view.ward_halts, 'new'] }
          : { ...view, moratoria: [...view.moratoria, one] };
        const [before, then] = [decided(q, view), decided(q, after)];
        if (before.outcome === 'deny') expect(then.outcome).toBe('deny');
        expect(then.reasons).toEqual(expect.arrayContaining([...before.reasons]));
        if (then.outcome !== 'permit') return;
        const reach = limits(q, after, policy.parameters, INSTANT).expires_at;
        expect(reach).toBeLessThanOrEqual(limits(q, view, policy.parameters, INSTANT).expires_at);
        if (!halted) expect(reach).toBeLessThanOrEqual(one.starts_at);
      }),
      { numRuns: 1000 },
    );
  });

  it('stops every operation of every technology', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, fc.constantFrom(...TECHNOLOGIES), (q, view, on) => {
        if (view.device === null) return;
        const device = { ...view.device, technology: on };
        const both = { ...view, device, ward_halts: ['f1'], moratoria: [{ id: 'o1', starts_at: 0 }] };
        expect(decided(q, both).reasons).toEqual(expect.arrayContaining(['moratorium', 'ward_halt']));
      }),
    );
  });
});
