import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import { FACT_NAMES, FACT_VALUES } from './fact-values.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { PolicySet } from './policy-set.js';
import { ASKING_REASONS } from './words.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const asking: ReadonlySet<string> = new Set(ASKING_REASONS);

describe('deciding is pure and total', () => {
  it('gives every fact one of its values, whatever is asked of whatever stands', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const known = facts(q, view, policy.parameters, INSTANT);
        const unknown = FACT_NAMES.filter((name) => !(FACT_VALUES[name] as readonly string[]).includes(known[name]));
        expect(unknown).toEqual([]);
        expect(Object.keys(known).sort()).toEqual([...FACT_NAMES].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same verdict twice and changes nothing it was given', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const before = JSON.stringify([q, view]);
        const first = decide(q, facts(q, view, policy.parameters, INSTANT), policy);
        const second = decide(q, facts(q, view, policy.parameters, INSTANT), policy);
        expect(second).toEqual(first);
        expect(JSON.stringify([q, view])).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('denies with a reason or permits with an authority, and never finds a gap in the policy', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const known = facts(q, view, policy.parameters, INSTANT);
        const verdict = decide(q, known, policy);
        if (verdict.outcome === 'deny') expect(verdict.reasons.length).toBeGreaterThan(0);
        else expect(verdict.authority).not.toBe('none');
        expect(verdict.reasons).not.toContain('engine_unavailable');
        if (verdict.outcome === 'permit')
          expect(limits(q, view, policy.parameters, INSTANT).expires_at).toBeGreaterThan(INSTANT);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['forbids', 'obliges'] as const)('denies when a rule that %s throws', (what) => {
    const broken: PolicySet = {
      ...policy,
      [what]: () => {
        throw new Error('a rule that throws');
      },
    };
    fc.assert(
      fc.property(anyQuestion, anyView, (q, view) => {
        const verdict = decide(q, facts(q, view, policy.parameters, INSTANT), broken);
        expect(verdict).toMatchObject({ outcome: 'deny', reasons: ['engine_unavailable'] });
      }),
      { numRuns: 50 },
    );
  });

  it('tells a vendor the same of two questions that differ only in patients and viewers', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyView, (q, view, other) => {
        // The same device, client, screen and alert; other people in view, another standing of the viewer.
        const sameViewer = view.viewer === null ? null : { ...(other.viewer ?? view.viewer), kind: view.viewer.kind };
        const swapped = {
          ...view,
          people: other.people,
          occupancy: other.occupancy,
          viewer: sameViewer,
          privacy_windows: other.privacy_windows,
        };
        const told = (v: typeof view): readonly string[] =>
          decide(q, facts(q, v, policy.parameters, INSTANT), policy).reasons.filter((reason) => asking.has(reason));
        expect(told(swapped)).toEqual(told(view));
      }),
      { numRuns: 800 },
    );
  });
});
