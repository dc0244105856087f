import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { decide } from '../decision/decide.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import type { Question } from '../decision/question.js';
import type { StandingView } from '../decision/view.js';
import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { agreed, policy, read } from './agreed.fixture.js';

const HOUR = 3_600_000;

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
