import { describe, expect, it } from '@jest/globals';
import type { Question } from '../decision/question.js';
import { agreed, policy } from './agreed.fixture.js';
import { judge, type Judgement } from './judge.js';
import { BEGINNING, HOUR, LOOK, NOW, put, said } from './permitted.fixture.js';
import type { Put } from './puts.fixture.js';
import type { Standing } from './standing.js';

const CLEAR: Question = {
  ...LOOK,
  operation: 'view_live_clear',
  purpose: 'vital_signs_observation',
  alert: null,
  request_id: 'r-1',
};
const SECOND = 1_000;
const TOO_SOON = ['frequency_exceeded'];

/** Two patients who agreed to a clear look, of whom only the first is in the room. */
function ward(): Standing {
  const both: Put[] = ['1', '2'].map((n) =>
    said(CLEAR, { id: `c-${n}`, patient_id: `p${n}`, admission_id: `a${n}` }, {}),
  );
  const attested: Put = [
    'observation_attestation',
    {
      ...{ id: 'o1', ward_id: 'w1', sequence: 2, staff_id: 'n1', shift_id: 's1', assignment_id: 'w1', state: 'stands' },
      patients: ['1', '2'].map((n) => ({ patient_id: `p${n}`, level_id: `l${n}` })),
    },
  ];
  return put(agreed(), [...BEGINNING, ...both, attested]);
}

/** The other patient comes into the room in place of the first. */
function changeOver(standing: Standing, at: number): void {
  put(standing, [
    ['room_stay', { id: 'y1', patient_id: 'p1', room_id: 'r1', starts_at: 0, ends_at: at }],
    ['room_stay', { id: 'y2', patient_id: 'p2', room_id: 'r1', starts_at: at, ends_at: null }],
  ]);
}

/** Judges a question as the next decision of the log, and takes in what it uses up. */
function decide(standing: Standing, index: number, q: Question, at: number): Judgement {
  const judged = judge(standing, q, policy, at);
  if (judged.effects !== null) standing.usage.apply(index, at, judged.effects, q);
  return judged;
}

describe('a permit that is repeated', () => {
  it('counts once as a look at whoever was in view', () => {
    const standing = ward();
    expect(decide(standing, 1, CLEAR, NOW).effects?.clear_look).toEqual(['p1']);
    const again = decide(standing, 2, CLEAR, NOW + SECOND);
    expect([again.verdict.outcome, again.repeat_of, again.effects]).toEqual(['permit', 1, null]);
    expect(decide(standing, 3, { ...CLEAR, request_id: 'r-2' }, NOW + HOUR / 4).verdict.reasons).toEqual(TOO_SOON);
  });

  it('counts as a look at somebody who came into view since, who is not looked at again too soon', () => {
    const standing = ward();
    decide(standing, 1, CLEAR, NOW);
    changeOver(standing, NOW + SECOND);
    const again = decide(standing, 2, CLEAR, NOW + 5 * SECOND);
    expect(again.view.people.map(({ patient_id }) => patient_id)).toEqual(['p2']);
    expect([again.verdict.outcome, again.effects?.clear_look]).toEqual(['permit', ['p2']]);
    for (const request_id of ['r-1', 'r-2'])
      expect(decide(standing, 3, { ...CLEAR, request_id }, NOW + 60 * SECOND).verdict.reasons).toEqual(TOO_SOON);
  });
});
