import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import { notBefore } from './explain-later.js';
import { explanationOf } from './explanation.js';
import { FACT_NAMES, type Facts } from './fact-values.js';
import { audienceOf, type Audience } from './fact-words.js';
import { facts } from './facts.js';
import { FOLDED_REASONS } from './folding.js';
import type { ConsentView } from './view.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const known = fc.tuple(anyQuestion, anyView).map(([q, view]) => facts(q, view, policy.parameters, INSTANT));
const everything = (): boolean => true;
const allBut =
  (audience: Audience) =>
  (other: Audience): boolean =>
    other !== audience;

/** These facts, with those of one audience taken from others. */
function withThoseOf(audience: Audience, own: Facts, other: Facts): Facts {
  const taken = FACT_NAMES.filter((fact) => audienceOf(fact) === audience).map((fact) => [fact, other[fact]]);
  return { ...own, ...Object.fromEntries(taken) } as Facts;
}

describe('an explanation', () => {
  it('is of the answer that would be given: permitted with nothing missing, or denied with a way, or a bar', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const asked = facts(q, view, policy.parameters, INSTANT);
        const verdict = decide(q, asked, policy);
        const { outcome, reasons, missing, acts, nobody_may } = explanationOf(asked, policy, everything, {});
        expect({ outcome, reasons }).toEqual({ outcome: verdict.outcome, reasons: verdict.reasons });
        expect(missing.length === 0 && acts.length === 0 && nobody_may.length === 0).toBe(outcome === 'permit');
        if (outcome === 'deny') expect(acts.length === 0).toBe(nobody_may.length > 0);
      }),
      { numRuns: 600 },
    );
  });

  it('names every rule that forbade, to whoever may be told everything', () => {
    fc.assert(
      fc.property(known, (asked) => {
        const { missing } = explanationOf(asked, policy, everything, {});
        const named = new Set(missing.flatMap(({ rules }) => rules.map(({ id }) => id)));
        const conditional = policy.forbids(asked).filter(({ when }) => Object.keys(when).length > 0);
        expect(conditional.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['treating_team', 'not_agreed'],
    ['of_viewers', 'viewer_may_not_look'],
  ] as const)('tells nobody but the %s which of their facts is amiss: all of them read %s', (audience, reason) => {
    let compared = 0;
    fc.assert(
      fc.property(known, known, (one, other) => {
        const tells = allBut(audience);
        const both = [one, withThoseOf(audience, one, other)].map((asked) => explanationOf(asked, policy, tells, {}));
        const [first, second] = both;
        if (!both.every(({ reasons }) => reasons.includes(reason))) return;
        compared++;
        expect(second).toEqual(first);
      }),
      { numRuns: 3_000 },
    );
    expect(compared).toBeGreaterThan(100);
    expect(FOLDED_REASONS).toContain(reason);
  });

  it('says from when a refusal may be asked about, a private time is over and another clear look may be', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const later = notBefore(q, view, policy.parameters, INSTANT);
        const before = facts(q, view, policy.parameters, INSTANT);
        const ends = later.privacy_window;
        if (before.privacy_window === 'stands' && ends !== undefined && (view.privacy_windows ?? []).length === 1)
          expect(facts(q, view, policy.parameters, ends).privacy_window).toBe('none');
        const spaced = later.clear_look_spacing;
        if (before.clear_look_spacing === 'too_soon' && spaced !== undefined)
          expect(facts(q, view, policy.parameters, spaced).clear_look_spacing).toBe('kept');
        const asked = later.consent;
        const saidNo = (consent: ConsentView | null): boolean =>
          consent?.state === 'refused' && consent.decided_at !== null;
        if (view.people.some(({ consent }) => saidNo(consent))) expect(asked).toBeDefined();
        const forThem = view.people.flatMap(({ deciding }) => deciding?.representatives ?? []);
        const anybody = [...view.people, ...forThem].some(({ consent }) => saidNo(consent));
        if (!anybody) expect(asked).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
