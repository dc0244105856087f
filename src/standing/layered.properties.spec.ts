import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { decide } from '../decision/decide.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import type { NumberParameter } from '../decision/parameters.js';
import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { StandingView } from '../decision/view.js';
import { checkPolicy } from '../policy/check.js';
import { layeredPolicy, parametersUnder, type CheckedLayer } from '../policy/layered.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { BEGINNING, LOOK, NOW, put } from './permitted.fixture.js';
import { agreed, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import { anyPut } from './puts.fixture.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const policy = layeredPolicy(national, []);
const NAMES = Object.keys(national.shapes) as NumberParameter[];
/** Numbers that can harm both ways are moved by their own rule, which is no tightening. */
const ONE_WAY = NAMES.filter((name) => national.shapes[name].tightens !== 'within');

/** Any number a layer may set in place of the national one. */
function anyTighter(name: NumberParameter): fc.Arbitrary<number> {
  const { value, tightens, floor, cap } = national.shapes[name];
  if (tightens === 'within') return fc.integer({ min: floor ?? 0, max: cap ?? value });
  if (tightens === 'down') return fc.integer({ min: floor ?? 0, max: value });
  return fc.integer({ min: value, max: cap ?? value * 1_000 + 1_000 });
}

const layerOf = (names: readonly NumberParameter[]): fc.Arbitrary<PolicySet> =>
  fc
    .subarray([...names], { minLength: 1 })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, anyTighter(name)]))))
    .map((numbers) => {
      const layer: CheckedLayer = { scope: 'ward', place: 'larch', hash: '', rules: [], numbers };
      // Compiling the same rules each time would take most of the time.
      return { ...policy, parameters: parametersUnder(national, [layer]) };
    });

function outcomeOf(q: Question, view: StandingView, set: PolicySet): string {
  return decide(q, facts(q, view, set.parameters, INSTANT), set).outcome;
}

const history = fc.array(anyPut, { maxLength: 6 });

describe('whatever numbers a layer tightens', () => {
  it('no deny becomes a permit, whatever is asked of whatever stands', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, layerOf(ONE_WAY), (q, view, layered) => {
        if (outcomeOf(q, view, layered) === 'permit') expect(outcomeOf(q, view, policy)).toBe('permit');
      }),
      { numRuns: 5_000 },
    );
  });

  it('no deny becomes a permit after any history, and no permit lasts longer', () => {
    let permitted = 0;
    fc.assert(
      fc.property(history, fc.constantFrom(READING, LOOK), layerOf(ONE_WAY), (puts, q, layered) => {
        const standing = put(agreed(), [...BEGINNING, ...puts]);
        const [before, after] = [policy, layered].map((set) => judge(standing, q, set, NOW));
        if (after?.verdict.outcome !== 'permit') return;
        permitted++;
        expect(before?.verdict.outcome).toBe('permit');
        expect(after.limits?.expires_at).toBeLessThanOrEqual(before?.limits?.expires_at ?? 0);
      }),
      { numRuns: 3_000 },
    );
    expect(permitted).toBeGreaterThan(50);
  });

  it('facts and limits come out of whatever stands, at every number within its bounds', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, layerOf(NAMES), (q, view, { parameters }) => {
        expect(() => facts(q, view, parameters, INSTANT)).not.toThrow();
        expect(() => limits(q, view, parameters, INSTANT)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
