import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import type { Resolution } from '../decision/authority.js';
import {
  decisionsBefore,
  endDecision,
  outcomeOfDecision,
  reviewDecision,
  type DecisionFields,
  type DecisionTerms,
} from './best-interests.js';

/** That hour of 20 November 2026, a Friday; London time in November is UTC. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const codeOf = (work: () => unknown): string => thrown(work).code;
const fieldsOf = (work: () => unknown): string[] => thrown(work).faults.map(({ field }) => field);

const P = { advocate_referral_days: 1, agreed_retention_max_days: 30 };
const SCOPE = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
} as const;
const TERMS: DecisionTerms = {
  ...SCOPE,
  options: [
    { name: 'none', description: 'Somebody looks in.', monitors: false },
    { name: 'camera', description: 'It watches.', monitors: true },
  ],
  chosen: 'camera',
  wishes_and_feelings: 'Is at ease with it.',
  objects: false,
  consultees: [{ name: 'Ana', relationship: 'sister', view: 'Agrees.' }],
  disagreement: null,
  less_restrictive_option: 'Looking in woke them.',
  advocate: null,
  end_condition: 'A month without a seizure.',
  hours: [{ from: '21:00', to: '07:30' }],
  retention_hours: null,
};
const of = (capacity: Resolution['capacity'], authority: Resolution['authority'] = 'none'): Resolution[] => [
  { capacity, authority, agreement: null, review_due: null, set_aside: [] },
];
const LACKING = of('lacking');
const called = (hour: number, heard_at: string | null = null): DecisionTerms['advocate'] => ({
  referred_at: at(hour).toISOString(),
  heard_at,
});

describe('a best-interests decision', () => {
  const decide = (more: Partial<DecisionTerms> = {}, resolved = LACKING): string =>
    outcomeOfDecision({ ...TERMS, ...more }, at(9), resolved, at(12), P);

  it('is for watching or against it, by the option chosen', () => {
    expect(decide()).toBe('for');
    expect(decide({ chosen: 'none', hours: [] })).toBe('against');
  });

  it.each([
    ['decides for themself', of('decides')],
    ['is a competent child', of('competent')],
    ['is a child who is not', of('not_competent')],
    ['was not found unable, or no longer', of('unresolved')],
    ['could decide by the time it is recorded', [...LACKING, ...of('decides')]],
    ['has an attorney who may', of('lacking', 'attorney_health_welfare')],
    ['is under an order of the court', [...LACKING, ...of('lacking', 'court_order')]],
  ])('is not made for somebody who %s', (_who, resolved) => {
    expect(fieldsOf(() => decide({}, resolved))).toEqual(['patient_id']);
  });

  it('is refused with every fault at once', () => {
    const wrong = {
      options: [TERMS.options[1], { ...TERMS.options[1] }] as DecisionTerms['options'],
      chosen: 'radar',
      consultees: [],
      hours: [],
      retention_hours: 4,
    };
    expect(fieldsOf(() => decide(wrong, of('decides')))).toEqual([
      'patient_id',
      'options',
      'options',
      'chosen',
      'advocate',
      'hours',
      'retention_hours',
    ]);
  });

  it('calls an advocate when nobody could be consulted, or the person objects to what is chosen', () => {
    expect(fieldsOf(() => decide({ consultees: [] }))).toEqual(['advocate']);
    expect(fieldsOf(() => decide({ objects: true }))).toEqual(['advocate']);
    expect(decide({ objects: true, chosen: 'none' })).toBe('against');
    expect(decide({ consultees: [], advocate: called(9) })).toBe('for');
  });

  it('calls the advocate within a working day, and hears them after that', () => {
    const friday = new Date(Date.UTC(2026, 10, 20, 9));
    const decideOn =
      (referred_at: string, heard_at: string | null = null) =>
      (): string =>
        outcomeOfDecision(
          { ...TERMS, advocate: { referred_at, heard_at } },
          friday,
          LACKING,
          new Date('2026-11-25T00:00Z'),
          P,
        );
    expect(decideOn('2026-11-23T09:00:00Z')()).toBe('for');
    expect(fieldsOf(decideOn('2026-11-23T09:00:00.001Z'))).toEqual(['advocate.referred_at']);
    expect(fieldsOf(decideOn('2026-11-26T00:00:00Z'))).toEqual(['advocate.referred_at']);
    expect(fieldsOf(decideOn('2026-11-20T09:00:00Z', '2026-11-20T08:00:00Z'))).toEqual(['advocate.heard_at']);
    expect(fieldsOf(decideOn('2026-11-20T09:00:00Z', '2026-11-26T08:00:00Z'))).toEqual(['advocate.heard_at']);
  });

  const stands: DecisionFields = {
    ...TERMS,
    id: 'b1',
    state: 'stands',
    outcome: 'for',
    decided_at: at(9),
    reviewed_at: null,
    reviewed_by: null,
    review_note: null,
    ended_at: null,
    ended_reason: null,
  };
  const review = { by: 'staff:one', at: at(11), note: 'It stays.', heard_at: null };

  it('takes the place of the last one, and no late note undoes it or brings back what was taken back', () => {
    expect(decisionsBefore(at(9), [stands])).toEqual([{ ...stands, state: 'superseded' }]);
    expect(codeOf(() => decisionsBefore(at(8), [stands]))).toBe('decided_since');
    const withdrawn = endDecision(stands, at(10), 'withdrawn', 'the patient');
    expect(codeOf(() => decisionsBefore(at(9), [withdrawn]))).toBe('decided_since');
    expect(decisionsBefore(at(10), [withdrawn])).toEqual([{ ...withdrawn, state: 'superseded' }]);
  });

  it('is reviewed while it stands and they still cannot decide', () => {
    expect(reviewDecision(stands, review, LACKING)).toMatchObject({ reviewed_at: at(11), review_note: 'It stays.' });
    expect(fieldsOf(() => reviewDecision(stands, { ...review, at: at(8) }, of('decides')))).toEqual([
      'patient_id',
      'occurred_at',
    ]);
    const ended = endDecision(stands, at(10), 'ended', 'over');
    expect(codeOf(() => reviewDecision(ended, review, LACKING))).toBe('decision_ended');
  });

  it('hears at a review the advocate who was called', () => {
    const heard = { ...review, heard_at: at(10) };
    expect(fieldsOf(() => reviewDecision(stands, heard, LACKING))).toEqual(['advocate_heard_at']);
    const waiting = { ...stands, advocate: called(9) };
    expect(reviewDecision(waiting, heard, LACKING).advocate).toEqual(called(9, at(10).toISOString()));
    for (const hour of [8, 12])
      expect(fieldsOf(() => reviewDecision(waiting, { ...review, heard_at: at(hour) }, LACKING))).toEqual([
        'advocate_heard_at',
      ]);
    expect(reviewDecision(waiting, review, LACKING).advocate).toEqual(called(9));
  });

  it('ends once, never before it was made', () => {
    const ended = endDecision(stands, at(8), 'ended', 'over');
    expect(ended).toMatchObject({ state: 'ended', ended_at: at(9), ended_reason: 'over' });
    expect(endDecision(ended, at(12), 'withdrawn', 'the patient')).toBe(ended);
  });
});
