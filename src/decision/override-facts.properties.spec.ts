import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { overrideAround } from './any-override.fixture.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import type { Facts } from './fact-values.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import { LOOK, viewWith } from './overrides.fixture.js';
import type { Question } from './question.js';
import type { StandingView } from './view.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const { parameters } = policy;
const MINUTE = 60_000;
const anyOverride = overrideAround(INSTANT);

const factsOf = (view: StandingView, q: Question = LOOK, at = INSTANT): Facts => facts(q, view, parameters, at);
const verdictOf = (view: StandingView, q: Question = LOOK, at = INSTANT) => decide(q, factsOf(view, q, at), policy);

describe('whatever is asked under an emergency override', () => {
  const [parts, spoilt] = [Object.keys(viewWith()), ['operation', 'purpose', 'seconds', 'alert', 'screen_id']];
  /** What is permitted under an override, with some of it replaced by anything at all. */
  const under = fc
    .tuple(anyQuestion, anyView, anyOverride, fc.subarray(parts, { maxLength: 3 }), fc.subarray(spoilt))
    .map(([q, view, override, ofView, ofQuestion]) => {
      const seen = { ...viewWith(), override, ...only(view, ofView) };
      return [
        { ...LOOK, ...only(q, ofQuestion) },
        { ...seen, override: seen.override ?? override },
      ] as const;
    });
  const only = <T extends object>(whole: T, names: readonly string[]): Partial<T> =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name))) as Partial<T>;
  /** What no override lifts, each as it denies (NB-EMG-04). */
  const NEVER: readonly (readonly [string, Partial<Facts>])[] = [
    ['a privacy window', { privacy_window: 'stands' }],
    ['a moratorium', { moratorium: 'in_force' }],
    ['a halt', { ward_halt: 'halted' }],
    ['a system never approved', { approval: 'absent' }],
    ['an approval that lapsed', { approval: 'lapsed' }],
    ['an approval withdrawn', { approval: 'withdrawn' }],
    ['an accused viewer', { viewer_conflict: 'accused' }],
    ['a suspended viewer', { viewer_suspension: 'suspended' }],
    ['a viewer who has left', { viewer_state: 'left' }],
    ['a shared account', { viewer: 'shared_account' }],
    ['a prohibited purpose', { purpose: 'prohibited' }],
    ['sound', { technology: 'audio' }],
    ['the toilet or shower', { place: 'bathroom' }],
    ['an objection', { objection: 'pending' }],
    ['an objection that was upheld', { objection: 'upheld' }],
    ['observation that nobody attests', { observation: 'not_attested' }],
    ['a reassessment that is due', { risk_assessment: 'reassessment_due' }],
    ['looks that are used up', { override_looks: 'used_up' }],
    ['a look that is too long', { duration: 'exceeded' }],
  ];

  it('is permitted often enough for what follows to say something', () => {
    const permitted = fc
      .sample(under, 2_000)
      .filter(([q, view]) => verdictOf(view, q).authority === 'emergency_override');
    expect(permitted.length).toBeGreaterThan(20);
  });

  it.each(NEVER)('is denied by %s', (_what, amiss) => {
    fc.assert(
      fc.property(under, ([q, view]) => {
        expect(decide(q, { ...factsOf(view, q), ...amiss }, policy).outcome).toBe('deny');
      }),
      { numRuns: 300 },
    );
  });

  it('permits nothing but a live look of 15 seconds at the most, before the override is over', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyOverride, (asked, view, override) => {
        const [q, seen] = [
          { ...asked, override_id: 'o1' },
          { ...view, override },
        ];
        if (verdictOf(seen, q).authority !== 'emergency_override') return;
        expect(['view_live_clear', 'view_live_blurred']).toContain(q.operation);
        const reach = limits(q, seen, parameters, INSTANT);
        expect(reach.max_seconds).toBeLessThanOrEqual(15);
        expect(reach.retention_hours).toBe(0);
        const minutes = override.extended ? 60 : 15;
        expect(reach.expires_at).toBeLessThanOrEqual(override.starts_at + minutes * MINUTE);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is denied as soon as it ended, unless it is permitted with no override named', () => {
    fc.assert(
      fc.property(under, ([q, view]) => {
        const ended = { ...view, override: view.override && { ...view.override, ended: true } };
        const without = verdictOf({ ...view, override: null }, { ...q, override_id: null });
        expect(verdictOf(ended, q)).toEqual(without);
      }),
      { numRuns: 1_000 },
    );
  });
});
