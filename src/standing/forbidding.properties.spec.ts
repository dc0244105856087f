import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../decision/question.js';
import type { Verdict } from '../decision/verdict.js';
import { agreed, policy, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import { BEGINNING, LOOK, NOW, put, said, type Consent } from './permitted.fixture.js';
import { anyPut, type Put } from './puts.fixture.js';
import type { Standing } from './standing.js';

const anyAsked = fc.constantFrom(READING, LOOK);

const BOTH = ['1', '2'] as const;
const EVERYONE = BOTH.flatMap((p) => BOTH.map((a) => ({ patient_id: `p${p}`, admission_id: `a${a}` })));

/** Of each patient in either admission, since a history moves them about. */
const ofEveryone = (q: Question, more: Partial<Consent>): Put[] =>
  EVERYONE.map((of, i) => said(q, { id: `new${i}`, ...of }, more));
const ofPatients = (put: (patient_id: string) => Put): Put[] => BOTH.map((n) => put(`p${n}`));

/** What forbids a question from when it is recorded on, whatever came before. */
const FORBIDDING: readonly (readonly [string, (q: Question) => readonly Put[]])[] = [
  ['a refusal', (q) => ofEveryone(q, { state: 'refused', decided_at: NOW - 1, hours: [] })],
  ['a withdrawal', (q) => ofEveryone(q, { state: 'withdrawn', withdrawn_at: NOW - 1 })],
  ['a halt of the ward', () => BOTH.map((n) => ['ward_halt', halt(`w${n}`, null)])],
  ['a halt of the device', () => BOTH.map((n) => ['ward_halt', halt(`w${n}`, 'd1')])],
  ['a moratorium', () => [['moratorium', { id: 'new', technology: null, starts_at: NOW, lifted_at: null }]]],
  [
    'a privacy window',
    () => ofPatients((patient_id) => ['privacy_window', { ...window(patient_id), room_id: null, patient_id }]),
  ],
  ['an objection', () => ofPatients((patient_id) => ['objection', objection(patient_id)])],
  ['a suspension of the vendor', () => [['vendor', { id: 'v', state: 'suspended' }]]],
  ['a revocation of its client', () => [['vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'revoked' }]]],
  ['a room nobody can vouch for', () => BOTH.map((n) => ['room_occupancy', { id: `r${n}`, state: 'not_confirmed' }])],
];
const halt = (ward_id: string, device_id: string | null) => ({
  id: `new-${ward_id}`,
  ward_id,
  device_id,
  restarted_at: null,
});
const window = (id: string) => ({ id: `new-${id}`, state: 'open', starts_at: NOW, ends_at: null }) as const;
const objection = (patient_id: string) =>
  ({ id: `new-${patient_id}`, patient_id, state: 'open', technology: null, observed_at: NOW - 1 }) as const;

/** What forbids a look, and says nothing of what a device reads by itself. */
const FORBIDDING_LOOKS: typeof FORBIDDING = [
  [
    'a suspension of whoever looks',
    () => [['viewer_suspension', { id: 'new', staff_id: 'nurse', starts_at: NOW, lifted_at: null }]],
  ],
  ['that whoever looks has left', () => [['staff_member', { id: 'nurse', kind: 'person', state: 'left' }]]],
  [
    'an accusation of whoever looks',
    () =>
      ofPatients((patient_id) => [
        'viewer_conflict',
        { id: `new-${patient_id}`, patient_id, staff_id: 'nurse', state: 'standing' },
      ]),
  ],
  [
    'a preference that whoever looks does not meet',
    () => ofPatients((patient_id) => ['viewer_preference', { id: `new-${patient_id}`, patient_id, state: 'stands' }]),
  ],
  ['a screen that is approved no more', () => [['approved_screen', { id: 's1', ward_id: 'w1', state: 'withdrawn' }]]],
];

/** What may forbid, by whom it is of and what else is on record. */
const MAY_FORBID: typeof FORBIDDING = [
  ...FORBIDDING,
  ...FORBIDDING_LOOKS,
  [
    'a refusal ahead of time',
    () =>
      ofPatients((patient_id) => [
        'advance_decision',
        {
          ...{ id: `new-${patient_id}`, patient_id, state: 'stands', technologies: null, operations: null },
          ...{ made_at: NOW - 1, refuses_in_emergency: true },
        },
      ]),
  ],
  [
    'trauma by being watched',
    () =>
      ofPatients((patient_id) => ['trauma_consideration', { id: `new-${patient_id}`, patient_id, state: 'stands' }]),
  ],
  [
    'that somebody else is in the room',
    () => [
      [
        'room_presence',
        { id: 'new', kind: 'visitor', patient_id: null, room_id: 'r1', starts_at: NOW - 1, ends_at: null },
      ],
    ],
  ],
  [
    'a pilot that has ended',
    () => [
      [
        'pilot',
        {
          ...{ id: 'new', monitoring_system_id: null, technology: 'vision_based_monitoring', ward_ids: ['w1', 'w2'] },
          ...{ purposes: ['alert_response', 'vital_signs_observation'], ends_at: NOW, ended_early: true },
          concluded_at: null,
        },
      ],
    ],
  ],
];

const answer = (standing: Standing, q: Question): Verdict['outcome'] => judge(standing, q, policy, NOW).verdict.outcome;
const history = fc.array(anyPut, { maxLength: 6 });

describe('whatever came before', () => {
  it('many a history leaves a reading or a look permitted, so that there is something to forbid', () => {
    const permitted = fc
      .sample(fc.tuple(history, anyAsked), { numRuns: 500, seed: 1 })
      .filter(([puts, q]) => answer(put(agreed(), [...BEGINNING, ...puts]), q) === 'permit');
    expect(new Set(permitted.map(([, q]) => q.operation))).toEqual(new Set([READING.operation, LOOK.operation]));
    expect(permitted.length).toBeGreaterThan(100);
  });

  it.each(FORBIDDING)('no permit comes after %s', (_what, forbidding) => {
    fc.assert(
      fc.property(history, anyAsked, (puts, q) => {
        const standing = put(agreed(), [...BEGINNING, ...puts]);
        answer(standing, q);
        expect(answer(put(standing, forbidding(q)), q)).toBe('deny');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(FORBIDDING_LOOKS)('no look is permitted after %s', (_what, forbidding) => {
    fc.assert(
      fc.property(history, (puts) => {
        const standing = put(agreed(), [...BEGINNING, ...puts]);
        answer(standing, LOOK);
        expect(answer(put(standing, forbidding(LOOK)), LOOK)).toBe('deny');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(MAY_FORBID)('no deny becomes a permit by %s', (_what, forbidding) => {
    fc.assert(
      fc.property(history, anyAsked, (puts, q) => {
        const standing = put(agreed(), [...BEGINNING, ...puts]);
        fc.pre(answer(standing, q) === 'deny');
        expect(answer(put(standing, forbidding(q)), q)).toBe('deny');
      }),
      { numRuns: 1_000 },
    );
  });
});
