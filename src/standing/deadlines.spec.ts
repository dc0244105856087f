import { describe, expect, it } from '@jest/globals';
import type { FactName } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import { policy, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import type { Put } from './puts.fixture.js';
import { Standing } from './standing.js';

const p = policy.parameters;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LOOK: Question = {
  ...READING,
  ...{ subject_type: 'staff', subject_id: 'n1', operation: 'view_live_blurred', purpose: 'alert_response' },
  seconds: 15,
  screen_id: 's1',
};
const CLEAR: Question = { ...LOOK, operation: 'view_live_clear', purpose: 'vital_signs_observation' };

interface Deadline {
  fact: FactName;
  /** What is true until the deadline, and what from it on. */
  words: readonly [before: string, from: string];
  /** How long after it began it is, in milliseconds. */
  after: number;
  q: (began: number) => Question;
  puts: (began: number) => readonly Put[];
}

const DEVICE: readonly Put[] = [
  ['vendor', { id: 'v', state: 'active' }],
  ['vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' }],
  ['room', { id: 'r1', ward_id: 'w1', place: 'bedroom', private_conversation: false }],
  [
    'device',
    {
      ...{
        id: 'd1',
        vendor_id: 'v',
        monitoring_system_id: 'm',
        ward_id: 'w1',
        site_id: 's1',
        room_id: 'r1',
        vendor_device_id: 'cam1',
      },
      ...{ technology: 'vision_based_monitoring', state: 'in_service', system_since: 0 },
    },
  ],
  ['staff_member', { id: 'n1', kind: 'person', state: 'active' }],
  ['room_stay', { id: 'y1', patient_id: 'p1', room_id: 'r1', starts_at: 0, ends_at: null }],
  [
    'admission',
    {
      ...{ id: 'a1', patient_id: 'p1', born: null, ward_kind: 'adult', admitted_at: 0, discharged_at: null },
      review_triggers: [],
    },
  ],
];

/** Every deadline that no table of its own has (those of reviews, approvals, observation, overrides and incidents have). */
const DEADLINES: Readonly<Record<string, Deadline>> = {
  'training for viewing (NB-VW-03)': {
    fact: 'viewer_training',
    words: ['current', 'lapsed'],
    after: p.training_days * DAY,
    q: () => LOOK,
    puts: (completed_at) => [['training', { id: 't1', staff_id: 'n1', completed_at }]],
  },
  'a shift of twelve hours (NB-VW-03)': {
    fact: 'viewer_shift',
    words: ['on', 'off'],
    after: 12 * HOUR,
    q: () => LOOK,
    puts: (starts_at) => [['shift', { id: 'h1', staff_id: 'n1', starts_at, ends_at: starts_at + 12 * HOUR }]],
  },
  'an assignment of a day (NB-VW-03)': {
    fact: 'viewer_assignment',
    words: ['assigned', 'not_assigned'],
    after: DAY,
    q: () => LOOK,
    puts: (starts_at) => [
      ['ward_assignment', { id: 'g1', staff_id: 'n1', ward_id: 'w1', starts_at, ends_at: starts_at + DAY }],
    ],
  },
  'an alert (NB-VW-02)': {
    fact: 'alert',
    words: ['active', 'expired'],
    after: p.alert_max_age_minutes * MINUTE,
    q: (raised_at) => ({ ...LOOK, alert: { id: 'an alert', raised_at } }),
    puts: () => [],
  },
  'a signed risk assessment (NB-RSK-01)': {
    fact: 'risk_assessment',
    words: ['current', 'overdue'],
    after: p.risk_assessment_days * DAY,
    q: () => READING,
    puts: (signed_at) => [
      ['risk_assessment', { id: 'k1', patient_id: 'p1', admission_id: 'a1', state: 'signed', signed_at }],
    ],
  },
  'a moratorium that is yet to start': {
    fact: 'moratorium',
    words: ['none', 'in_force'],
    after: DAY,
    q: () => READING,
    puts: (said) => [['moratorium', { id: 'o1', technology: null, starts_at: said + DAY, lifted_at: null }]],
  },
};

/** An afternoon with no change of the clocks near, and the days before British Summer Time begins and ends. */
const BEGINNINGS = ['2026-01-14T12:00:00.000Z', '2026-03-28T14:30:00.000Z', '2026-10-24T14:30:00.000Z'];

/** When the clocks themselves change, a deadline falls on that very instant. */
const CHANGES = ['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'];

function factAt({ fact, q, puts }: Deadline, began: number, instant: number): string {
  const standing = new Standing();
  for (const [type, row] of [...DEVICE, ...puts(began)]) standing.put(type, row);
  return judge(standing, q(began), policy, instant).facts[fact];
}

describe('a deadline holds to the millisecond, through both changes of British Summer Time', () => {
  const all = Object.entries(DEADLINES).flatMap(([what, deadline]) =>
    [...BEGINNINGS.map((at) => Date.parse(at)), ...CHANGES.map((at) => Date.parse(at) - deadline.after)].map(
      (began) => [what, new Date(began).toISOString(), deadline, began] as const,
    ),
  );

  it.each(all)('%s, from %s', (_what, _from, deadline, began) => {
    const due = began + deadline.after;
    const [before, from] = deadline.words;
    expect(factAt(deadline, began, due - 1)).toBe(before);
    expect(factAt(deadline, began, due)).toBe(from);
    expect(factAt(deadline, began, due + 1)).toBe(from);
  });
});

describe('the time between two clear looks (NB-VW-01)', () => {
  it.each([...BEGINNINGS, ...CHANGES])('is kept to the millisecond after one at %s', (looked) => {
    const at = Date.parse(looked);
    const standing = new Standing();
    for (const [type, row] of DEVICE) standing.put(type, row);
    standing.usage.apply(7, at, { clear_look: ['p1'] }, CLEAR);
    const spacing = (instant: number): string => judge(standing, CLEAR, policy, instant).facts.clear_look_spacing;
    const from = at + p.clear_look_spacing_minutes * MINUTE;
    expect(spacing(from - 1)).toBe('too_soon');
    expect(spacing(from)).toBe('kept');
    expect(spacing(from + 1)).toBe('kept');
  });
});

describe('the hours somebody chose (NB-VS-01)', () => {
  /** From 01:30 to 09:00 by London’s clock. */
  const HOURS = [[90, 540]] as const;
  const hoursAt = (instant: number): string => {
    const standing = new Standing();
    const of = { patient_id: 'p1', admission_id: 'a1', technology: 'vision_based_monitoring' };
    const said: Put = [
      'consent',
      {
        ...{ id: 'c1', version: 1, ...of, operation: 'read_vital_signs', purpose: 'vital_signs_observation' },
        ...{ state: 'granted', decided_at: instant - HOUR, reviewed_at: null, withdrawn_at: null },
        ...{ confirmation: 'not_needed', hours: HOURS, retention_hours: null, review_requested_at: [] },
        representative_id: null,
      },
    ];
    for (const [type, row] of [...DEVICE, said]) standing.put(type, row);
    return judge(standing, READING, policy, instant).facts.hours;
  };

  it.each([
    ['begin in winter', '2026-01-14T01:30:00.000Z', 'outside', 'within'],
    ['end in winter', '2026-01-14T09:00:00.000Z', 'within', 'outside'],
    ['begin in summer', '2026-07-14T00:30:00.000Z', 'outside', 'within'],
    ['end in summer', '2026-07-14T08:00:00.000Z', 'within', 'outside'],
    ['begin as the clocks go forward past their beginning', '2026-03-29T01:00:00.000Z', 'outside', 'within'],
    ['begin before the clocks go back', '2026-10-25T00:30:00.000Z', 'outside', 'within'],
    ['end as the clocks go back to before their beginning', '2026-10-25T01:00:00.000Z', 'within', 'outside'],
    ['begin a second time after the clocks went back', '2026-10-25T01:30:00.000Z', 'outside', 'within'],
  ])('%s', (_what, at, before, from) => {
    expect(hoursAt(Date.parse(at) - 1)).toBe(before);
    expect(hoursAt(Date.parse(at))).toBe(from);
    expect(hoursAt(Date.parse(at) + 1)).toBe(from);
  });
});
