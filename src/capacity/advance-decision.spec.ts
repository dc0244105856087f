import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import { NATIONAL_PARAMETERS as P } from '../policy/national.fixture.js';
import {
  requireCapacityThen,
  sameAdvance,
  withdrawAdvance,
  type AdvanceFields,
  type AdvanceWithdrawal,
  type PastFinding,
} from './advance-decision.js';

/** That hour of 20 November 2026. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));

const refused: AdvanceFields = {
  id: 'v1',
  technologies: null,
  operations: ['view_live_blurred', 'view_live_clear'],
  words: 'No cameras.',
  made_at: at(1),
  refuses_in_emergency: false,
  state: 'stands',
  withdrawn_at: null,
  withdrawn_words: null,
};
const found = (outcome: PastFinding['outcome'], hour: number, more: Partial<PastFinding> = {}): PastFinding => ({
  id: `e${hour}`,
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
  outcome,
  assessed_at: at(hour),
  fluctuating: false,
  lapses_at: null,
  ...more,
});
const takeBack = (findings: readonly PastFinding[], more: Partial<AdvanceWithdrawal> = {}): AdvanceFields =>
  withdrawAdvance(refused, { at: at(9), words: 'I take it back.', findings, age: null, ...more }, P);
const refusal = (...given: Parameters<typeof takeBack>): string =>
  thrown(() => takeBack(...given))
    .faults.map(({ fault }) => fault)
    .join('; ');

describe('a refusal said ahead', () => {
  it('is taken back once, in the patient’s own words', () => {
    const back = takeBack([]);
    expect(back).toMatchObject({ state: 'withdrawn', withdrawn_at: at(9), withdrawn_words: 'I take it back.' });
    expect(withdrawAdvance(back, { at: at(10), words: 'Again.', findings: [], age: null }, P)).toBe(back);
  });

  it('is not taken back before it was said', () => {
    expect(thrown(() => takeBack([], { at: at(0) })).code).toBe('before_made');
    expect(takeBack([], { at: at(1) }).state).toBe('withdrawn');
  });

  it('is not taken back by somebody who was found unable to decide anything it reaches, by name of the finding', () => {
    expect(thrown(() => takeBack([found('not_able', 8)])).code).toBe('capacity_lacking');
    expect(refusal([found('not_able', 8), found('not_able', 7, { operation: 'view_live_clear' })])).toMatch(/e8 .*e7 /);
    expect(takeBack([found('not_able', 8, { operation: 'retain' })]).state).toBe('withdrawn');
    expect(takeBack([found('able', 8)]).state).toBe('withdrawn');
  });

  it('is not taken back on a finding that has lapsed, nor by a late note from before they were found unable', () => {
    expect(refusal([found('not_able', 2, { lapses_at: at(3) })])).toContain('e2');
    expect(refusal([found('not_able', 12)])).toContain('e12');
  });

  it('is taken back once they are found able again, but not as of the time they were not', () => {
    const findings = [found('not_able', 5), found('able', 8)];
    expect(takeBack(findings).state).toBe('withdrawn');
    expect(refusal(findings, { at: at(6) })).toContain('e5');
  });

  it.each(['under_16', 'unknown'] as const)(
    'of a child (%s) is taken back only as long as they are found able',
    (group) => {
      const age = { group, until: null };
      expect(refusal([], { age })).toContain('no assessment that stands');
      expect(takeBack([found('able', 8)], { age }).state).toBe('withdrawn');
      expect(refusal([found('able', 8, { lapses_at: at(9) })], { age })).toContain('no assessment that stands');
      expect(takeBack([], { age: { group: '16_17', until: null } }).state).toBe('withdrawn');
    },
  );

  it('is no refusal ahead when they could not decide it then', () => {
    expect(() => requireCapacityThen(true)).not.toThrow();
    expect(thrown(() => requireCapacityThen(false)).code).toBe('no_capacity_then');
  });

  it('said again is the one that stands, whatever the order of its words', () => {
    const again = { ...refused, operations: [...(refused.operations ?? [])].reverse() };
    expect(sameAdvance(again, [refused])).toBe(refused);
    expect(sameAdvance({ ...again, operations: null }, [refused])).toBeNull();
    expect(sameAdvance({ ...again, refuses_in_emergency: true }, [refused])).toBeNull();
    expect(sameAdvance(again, [takeBack([])])).toBeNull();
  });
});
