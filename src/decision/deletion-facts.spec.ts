import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policy } from '../standing/agreed.fixture.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import type { DeletionView } from './deletion-view.js';
import { retentionHoldFact } from './deletion-facts.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { Question } from './question.js';
import type { DeviceView, StandingView } from './view.js';
import { OPERATIONS } from './words.js';

const q = (operation: string): Question => ({ operation }) as Question;
const view = (deletion: DeletionView | null, device: object | null = {}): StandingView =>
  ({ deletion, device: device as DeviceView | null }) as StandingView;
const held = (review_due_at: number): DeletionView => ({ holds: [{ id: 'n1', review_due_at }], open_cases: [] });

describe('what keeps something from being deleted', () => {
  it('is a hold, also once its review is overdue, and an open case', () => {
    const fact = (deletion: DeletionView | null, now = INSTANT): string =>
      retentionHoldFact(q('delete'), view(deletion), now);
    expect(fact(null)).toBe('none');
    expect([INSTANT - 1, INSTANT, INSTANT + 1].map((now) => fact(held(INSTANT), now))).toEqual([
      'held',
      'review_overdue',
      'review_overdue',
    ]);
    expect(fact({ holds: [], open_cases: ['k1'] })).toBe('open_case');
    expect(fact({ ...held(INSTANT + 1), open_cases: ['k1'] })).toBe('held');
  });

  it('bears on nothing but a deletion, of a device that is known', () => {
    for (const operation of OPERATIONS.filter((one) => one !== 'delete'))
      expect(retentionHoldFact(q(operation), view(held(0)), INSTANT)).toBe('not_applicable');
    expect(retentionHoldFact(q('delete'), view(held(0), null), INSTANT)).toBe('not_applicable');
  });
});

describe('a hold is no licence', () => {
  const anyDeletion = fc.constantFrom<DeletionView>(held(0), held(INSTANT + 1), { holds: [], open_cases: ['k1'] });

  it('never turns a deny into a permit, whatever is asked and whatever else stands', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyDeletion, (question, seen, deletion) => {
        const said = (of: StandingView) =>
          decide(question, facts(question, of, policy.parameters, INSTANT), policy).outcome;
        if (said({ ...seen, deletion: null }) === 'deny') expect(said({ ...seen, deletion })).toBe('deny');
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets nobody look, play back or keep any longer: of all else the answer and its reach are the same', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyDeletion, (question, seen, deletion) => {
        if (question.operation === 'delete') return;
        const said = (of: StandingView) => {
          const found = facts(question, of, policy.parameters, INSTANT);
          return [decide(question, found, policy), limits(question, of, policy.parameters, INSTANT)];
        };
        expect(said({ ...seen, deletion })).toEqual(said({ ...seen, deletion: null }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('denies the deletion of what it is over, by its own reason, and a disclosure is denied whatever stands', () => {
    fc.assert(
      fc.property(anyQuestion, anyView, anyDeletion, (question, seen, deletion) => {
        const reasons = (operation: string, of: StandingView): readonly string[] => {
          const asked = { ...question, operation };
          return decide(asked, facts(asked, of, policy.parameters, INSTANT), policy).reasons;
        };
        expect(reasons('disclose', seen)).toContain('no_legal_gateway');
        if (seen.device !== null) expect(reasons('delete', { ...seen, deletion })).toContain('retention_hold');
        expect(reasons('delete', { ...seen, deletion: null })).not.toContain('retention_hold');
      }),
      { numRuns: 500 },
    );
  });
});
