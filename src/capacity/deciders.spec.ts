import { describe, expect, it } from '@jest/globals';
import { birthday } from '../decision/age.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { policy } from '../standing/agreed.fixture.js';
import { decidersAt, type Deciders } from './deciders.js';

const SCOPE = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;

describe('who may decide, of what is on record', () => {
  const deciders = (more: Partial<Deciders> = {}): Deciders => ({
    admission: { id: 'a1', born: null, ward_kind: 'adult' },
    assessments: [
      {
        ...SCOPE,
        id: 'e1',
        version: 1,
        patient_id: 'p1',
        admission_id: 'a1',
        state: 'stands',
        outcome: 'not_able',
        assessed_at: INSTANT,
        fluctuating: false,
        lapses_at: null,
      },
    ],
    representatives: [],
    ...more,
  });
  const capacityAt = (more: Partial<Deciders>, ...times: number[]): string[] =>
    decidersAt(
      deciders(more),
      SCOPE,
      times.map((time) => new Date(time)),
      policy.parameters,
    ).map(({ capacity }) => capacity);

  it('is told for each time, and somebody found unable later was not found so before', () => {
    expect(capacityAt({}, INSTANT - 1, INSTANT)).toEqual(['decides', 'lacking']);
    const other = { ...SCOPE, operation: 'read_vital_signs' } as const;
    expect(decidersAt(deciders(), other, [new Date(INSTANT)], policy.parameters)[0]?.capacity).toBe('decides');
  });

  it('turns on the birthday', () => {
    const born = 20_100_115;
    const sixteen = birthday(born, 16);
    const admission = { id: 'a1', born, ward_kind: 'adult' };
    expect(capacityAt({ admission }, sixteen - 1, sixteen)).toEqual(['not_competent', 'lacking']);
  });
});
