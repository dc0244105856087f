import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView, INSTANT } from '../decision/arbitraries.fixture.js';
import { decide } from '../decision/decide.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Judgement } from '../standing/judge.js';
import { decisionEntry, touchesOf, type DecisionBody } from './entry.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

const anyJudgement: fc.Arbitrary<Judgement> = fc
  .tuple(anyQuestion, anyView, fc.boolean(), fc.boolean(), fc.option(fc.nat(), { nil: null }))
  .map(([question, view, sighted, requested, repeat_of]) => {
    const known = facts(question, view, policy.parameters, INSTANT);
    const verdict = decide(question, known, policy);
    const effects = {
      ...(sighted && {
        sighted: { vendor_id: 'v', id: 'a"1', device_id: 'd1', raised_at: INSTANT },
        clear_look: ['p1'],
      }),
      ...(requested && {
        request: { id: 'é', key: 'k\u0000', outcome: 'deny' as const, expires_at: null },
      }),
    };
    return {
      question,
      view,
      facts: known,
      verdict,
      limits: verdict.outcome === 'permit' ? limits(question, view, policy.parameters, INSTANT) : null,
      effects: Object.keys(effects).length === 0 ? null : effects,
      repeat_of,
    };
  });

describe('a decision’s entry', () => {
  it('is canonical JSON, byte for byte, though it is written by hand', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const { body } = decisionEntry('X1', 3, INSTANT, policy.hash, judgement);
        expect(body).toBe(canonicalJson(JSON.parse(body)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the inputs and the facts, so that both functions can be replayed', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const body = JSON.parse(decisionEntry('X1', 3, INSTANT, policy.hash, judgement).body) as DecisionBody;
        const again = facts(body.question, body.view, policy.parameters, body.decided_at);
        expect(again).toEqual(body.facts);
        expect(decide(body.question, again, policy)).toEqual(body.verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('says what it touches as its body does', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const entry = decisionEntry('X1', 3, INSTANT, policy.hash, judgement);
        expect(entry.touches).toBe(touchesOf(JSON.parse(entry.body) as DecisionBody));
      }),
    );
  });
});
