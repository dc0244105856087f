import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import {
  lapsesAt,
  outcomeOf,
  requireLaterReturn,
  requireQualified,
  supersededBy,
  type AssessmentFields,
  type Finding,
} from './capacity-assessment.js';

/** That hour of 20 November 2026, a Friday; London time in November is UTC. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const codeOf = (work: () => unknown): string => thrown(work).code;

const ABLE: Finding = { understands: true, retains: true, weighs: true, communicates: true, impairment: null };
const CHILD = { group: 'under_16', until: at(20).getTime() } as const;

describe('whether somebody can decide', () => {
  it.each(['understands', 'retains', 'weighs', 'communicates'] as const)(
    'is no when they cannot, as to what it is to %s, and an impairment is why',
    (missing) => {
      const finding = { ...ABLE, [missing]: false };
      expect(outcomeOf({ ...finding, impairment: 'delirium' }, null)).toBe('not_able');
      expect(outcomeOf(finding, null)).toBe('able');
      expect(outcomeOf(finding, { group: '16_17', until: null })).toBe('able');
    },
  );

  it('is yes for all four, whatever impairment there is', () => {
    expect(outcomeOf({ ...ABLE, impairment: 'dementia' }, null)).toBe('able');
    expect(outcomeOf(ABLE, CHILD)).toBe('able');
  });

  it('is no for a child too young to understand, without any impairment', () => {
    expect(outcomeOf({ ...ABLE, weighs: false }, CHILD)).toBe('not_able');
    expect(outcomeOf({ ...ABLE, weighs: false }, { group: 'unknown', until: null })).toBe('not_able');
  });

  it('lapses when capacity is likely back, or the child turns 16, whichever comes first', () => {
    expect(lapsesAt(null, null)).toBeNull();
    expect(lapsesAt(at(15), null)).toEqual(at(15));
    expect(lapsesAt(null, CHILD)).toEqual(at(20));
    expect(lapsesAt(at(15), CHILD)).toEqual(at(15));
    expect(lapsesAt(at(22), CHILD)).toEqual(at(20));
    expect(lapsesAt(null, { group: '16_17', until: at(20).getTime() })).toBeNull();
  });

  it('is said by a registered clinician alone', () => {
    for (const role of ['nurse', 'nurse_in_charge', 'responsible_clinician'] as const) {
      expect(() => requireQualified([role], 'NMC 1')).not.toThrow();
      expect(codeOf(() => requireQualified([role], null))).toBe('not_qualified');
    }
    expect(codeOf(() => requireQualified(['support_worker', 'advocate'], 'NMC 1'))).toBe('not_qualified');
  });

  it('cannot be back by the time it was found missing', () => {
    expect(() => requireLaterReturn(null, at(9))).not.toThrow();
    expect(() => requireLaterReturn(at(10), at(9))).not.toThrow();
    for (const hour of [9, 8]) expect(codeOf(() => requireLaterReturn(at(hour), at(9)))).toBe('return_impossible');
  });

  const before: AssessmentFields = {
    ...ABLE,
    id: 'e1',
    state: 'stands',
    outcome: 'able',
    assessed_at: at(9),
    likely_return_at: null,
    lapses_at: null,
  };

  it('is what was found last, and no late note undoes it', () => {
    expect(supersededBy(at(9), [before])).toEqual([{ ...before, state: 'superseded' }]);
    expect(codeOf(() => supersededBy(at(8), [before]))).toBe('assessed_since');
    expect(supersededBy(at(8), [{ ...before, state: 'superseded' }])).toEqual([]);
  });
});
