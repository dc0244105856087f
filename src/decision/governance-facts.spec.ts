import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { Question } from './question.js';
import type { PilotView, StandingView } from './view.js';
import { ASKING_REASONS } from './words.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const p = policy.parameters;
const decided = (q: Question, view: StandingView) => decide(q, facts(q, view, p, INSTANT), policy);
const HOUR = 3_600_000;

const anyPilot: fc.Arbitrary<PilotView> = fc.record({
  id: fc.constant('new'),
  ended_early: fc.boolean(),
  ends_at: fc.integer({ min: INSTANT - HOUR, max: INSTANT + HOUR }),
  purposes: fc.constantFrom(['alert_response', 'vital_signs_observation'], ['alert_response'], []),
  ward_ids: fc.constantFrom(['w1', 'w2'], ['w2'], []),
});

describe('a pilot', () => {
  it('turns no deny into a permit and lengthens none, whatever is asked and whatever stands', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyPilot, (q, view, pilot) => {
        const after = { ...view, pilots: [...view.pilots, pilot] };
        const [before, then] = [decided(q, view), decided(q, after)];
        if (before.outcome === 'deny') expect(then.outcome).toBe('deny');
        if (then.outcome !== 'permit') return;
        const reach = limits(q, after, p, INSTANT).expires_at;
        expect(reach).toBeLessThanOrEqual(Math.min(limits(q, view, p, INSTANT).expires_at, pilot.ends_at));
      }),
      { numRuns: 2000 },
    );
  });

  it('that is over permits nothing, and says so', () => {
    const over = anyPilot.filter(({ ended_early, ends_at }) => ended_early || ends_at <= INSTANT);
    fc.assert(
      fc.property(anyQuestion, anyView, over, (q, view, pilot) => {
        const verdict = decided(q, { ...view, pilots: [pilot, ...view.pilots] });
        expect(verdict.outcome).toBe('deny');
        if (view.device !== null) expect(verdict.reasons).toContain('pilot_ended');
      }),
      { numRuns: 500 },
    );
  });
});

describe('an approval', () => {
  it('that is absent, withdrawn or lapsed permits nothing, and what stands never outlives it', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const verdict = decided(q, view);
        const { approval } = view;
        const gone = [
          null,
          ...(approval === null
            ? []
            : [
                { ...approval, state: 'withdrawn' as const },
                { ...approval, first_expiry_at: INSTANT },
                { ...approval, oldest_part_at: INSTANT - p.approval_days * 24 * HOUR },
              ]),
        ];
        for (const one of gone) {
          const without = decided(q, { ...view, approval: one });
          expect(without.outcome).toBe('deny');
          if (view.device !== null) expect(without.reasons).toContain('system_not_approved');
        }
        if (verdict.outcome !== 'permit' || approval === null) return;
        const until = INSTANT + 5;
        const soon = { ...view, approval: { ...approval, first_expiry_at: until } };
        expect(limits(q, soon, p, INSTANT).expires_at).toBeLessThanOrEqual(until);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells a vendor nothing, whatever becomes of it and of the pilots', () => {
    const asking: ReadonlySet<string> = new Set(ASKING_REASONS);
    const told = (q: Question, view: StandingView): readonly string[] =>
      decided(q, view).reasons.filter((reason) => asking.has(reason));
    fc.assert(
      fc.property(anyQuestion, anyView, anyView, (q, view, other) => {
        expect(told(q, { ...view, approval: other.approval, pilots: other.pilots })).toEqual(told(q, view));
      }),
      { numRuns: 800 },
    );
  });
});
