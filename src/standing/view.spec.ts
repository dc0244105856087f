import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, INSTANT } from '../decision/arbitraries.fixture.js';
import {
  CASE_PURPOSES,
  CONSENT_STATES,
  EPISODE_KINDS,
  REPRESENTATIVE_KINDS,
  REVIEW_TRIGGER_KINDS,
} from '../decision/words.js';
import type { StandingRows, StandingType } from './rows.js';
import { Standing } from './standing.js';
import { viewOf } from './view.js';

type Put = { [T in StandingType]: readonly [T, StandingRows[T]] }[StandingType];

const id = (name: string): fc.Arbitrary<string> => fc.constantFrom(`${name}1`, `${name}2`);
const at = fc.integer({ min: -14, max: 14 }).map((hours) => INSTANT + hours * 3_600_000);
const maybeAt = fc.option(at, { nil: null });
const of = <T extends StandingType>(
  type: T,
  row: { [K in keyof StandingRows[T]]: fc.Arbitrary<StandingRows[T][K]> },
): fc.Arbitrary<readonly [T, StandingRows[T]]> =>
  fc.record(row as never).map((made) => [type, made as StandingRows[T]] as const);

/** Dates of birth of adults and of children; somebody of 15 turns 16, and somebody of 17 turns 18, at the midnight before the instant. */
const born = fc.constantFrom(null, 19_800_229, 20_100_114, 20_100_115, 20_080_114, 20_080_115, 20_120_601);
const scoped = (name: string) => ({
  id: id(name),
  version: fc.nat(3),
  patient_id: id('p'),
  admission_id: id('a'),
  technology: fc.constant('vision_based_monitoring'),
  operation: fc.constantFrom('view_live_blurred', 'read_vital_signs'),
  purpose: fc.constantFrom('alert_response', 'vital_signs_observation'),
});

const anyPut: fc.Arbitrary<Put> = fc.oneof(
  of('room', {
    id: id('r'),
    ward_id: id('w'),
    place: fc.constantFrom('bedroom', 'communal', 'seclusion_room'),
    private_conversation: fc.boolean(),
  }),
  of('room_occupancy', { id: id('r'), state: fc.constantFrom('occupied', 'confirmed_empty', 'not_confirmed') }),
  of('approved_screen', { id: id('s'), ward_id: id('w'), state: fc.constantFrom('approved', 'withdrawn') }),
  of('staff_member', {
    id: fc.constant('nurse'),
    kind: fc.constantFrom('person', 'shared'),
    state: fc.constantFrom('active', 'left'),
  }),
  of('shift', { id: id('h'), staff_id: fc.constant('nurse'), starts_at: at, ends_at: at }),
  of('ward_assignment', {
    id: id('g'),
    staff_id: fc.constant('nurse'),
    ward_id: id('w'),
    starts_at: at,
    ends_at: maybeAt,
  }),
  of('training', { id: id('t'), staff_id: fc.constant('nurse'), completed_at: at }),
  of('viewer_suspension', { id: id('u'), staff_id: fc.constant('nurse'), starts_at: at, lifted_at: maybeAt }),
  of('vendor', { id: fc.constant('v'), state: fc.constantFrom('active', 'suspended') }),
  of('device', {
    id: id('d'),
    vendor_id: fc.constant('v'),
    monitoring_system_id: id('m'),
    ward_id: id('w'),
    room_id: fc.option(id('r'), { nil: null }),
    technology: fc.constant('vision_based_monitoring'),
    vendor_device_id: fc.constantFrom('d1', 'd2'),
    state: fc.constantFrom('in_service', 'withdrawn'),
    system_since: at,
  }),
  of('admission', {
    id: id('a'),
    patient_id: id('p'),
    born,
    ward_kind: fc.constantFrom('adult', 'children'),
    admitted_at: at,
    discharged_at: fc.option(at, { nil: null, freq: 1 }),
    review_triggers: fc.array(fc.record({ kind: fc.constantFrom(...REVIEW_TRIGGER_KINDS), at, recorded_at: at }), {
      maxLength: 2,
    }),
  }),
  of('room_stay', { id: id('y'), patient_id: id('p'), room_id: id('r'), starts_at: at, ends_at: maybeAt }),
  of('room_presence', {
    id: id('e'),
    kind: fc.constantFrom('staff', 'other_patient'),
    patient_id: fc.option(id('p'), { nil: null }),
    room_id: id('r'),
    starts_at: at,
    ends_at: maybeAt,
  }),
  of('privacy_window', {
    id: id('x'),
    room_id: fc.option(id('r'), { nil: null }),
    patient_id: id('p'),
    state: fc.constantFrom('planned', 'open', 'ended', 'cancelled'),
    starts_at: at,
    ends_at: maybeAt,
  }),
  of('consent', {
    id: fc.constantFrom('c1', 'c2', 'c3'),
    version: fc.nat(3),
    patient_id: id('p'),
    admission_id: id('a'),
    technology: fc.constant('vision_based_monitoring'),
    operation: fc.constantFrom('view_live_blurred', 'read_vital_signs'),
    purpose: fc.constantFrom('alert_response', 'vital_signs_observation'),
    state: fc.constantFrom(...CONSENT_STATES),
    decided_at: maybeAt,
    reviewed_at: maybeAt,
    withdrawn_at: maybeAt,
    confirmation: fc.constantFrom('not_needed', 'needed'),
    hours: fc.constant([[0, 1440]] as const),
    retention_hours: fc.constant(null),
    review_requested_at: fc.array(at, { maxLength: 1 }),
    representative_id: fc.option(id('j'), { nil: null, freq: 1 }),
  }),
  of('capacity_assessment', {
    ...scoped('n'),
    state: fc.constantFrom('stands', 'superseded'),
    outcome: fc.constantFrom('able', 'not_able'),
    assessed_at: at,
    fluctuating: fc.boolean(),
    lapses_at: maybeAt,
  }),
  of('representative', {
    id: id('j'),
    patient_id: id('p'),
    kind: fc.constantFrom(...REPRESENTATIVE_KINDS),
    state: fc.constantFrom('recorded', 'verified', 'ended'),
    technologies: fc.constantFrom(null, ['vision_based_monitoring'], ['bed_sensor']),
    operations: fc.constantFrom(null, ['view_live_blurred']),
    registered_at: maybeAt,
    starts_at: at,
    ends_at: maybeAt,
  }),
  of('best_interests_decision', {
    ...scoped('l'),
    state: fc.constantFrom('stands', 'withdrawn', 'superseded', 'ended'),
    outcome: fc.constantFrom('for', 'against'),
    decided_at: at,
    reviewed_at: maybeAt,
    awaits_advocate: fc.boolean(),
    hours: fc.constant([[0, 1440]] as const),
    retention_hours: fc.constant(null),
  }),
  of('advance_decision', {
    id: id('z'),
    patient_id: id('p'),
    state: fc.constantFrom('stands', 'withdrawn'),
    technologies: fc.constantFrom(null, ['vision_based_monitoring'], ['bed_sensor']),
    operations: fc.constantFrom(null, ['view_live_blurred']),
    made_at: at,
    refuses_in_emergency: fc.boolean(),
  }),
  of('objection', {
    id: id('b'),
    patient_id: id('p'),
    state: fc.constantFrom('open', 'upheld', 'decided_again'),
    technology: fc.constantFrom(null, 'vision_based_monitoring', 'bed_sensor'),
    observed_at: at,
  }),
  of('trauma_consideration', { id: id('u'), patient_id: id('p'), state: fc.constantFrom('stands', 'ended') }),
  of('risk_assessment', {
    id: id('k'),
    patient_id: id('p'),
    admission_id: id('a'),
    state: fc.constantFrom('signed', 'draft'),
    signed_at: maybeAt,
  }),
  of('restrictive_episode', {
    id: id('i'),
    patient_id: id('p'),
    admission_id: id('a'),
    room_id: id('r'),
    kind: fc.constantFrom(...EPISODE_KINDS),
    state: fc.constantFrom('open', 'ended'),
    started_at: at,
    ended_at: maybeAt,
    authorised_by_psychiatrist: fc.boolean(),
    staff_present: fc.boolean(),
    held: fc.dictionary(fc.constantFrom('record', 'medical'), at),
  }),
  of('viewer_conflict', {
    id: id('f'),
    patient_id: id('p'),
    staff_id: fc.constantFrom('nurse', 'another'),
    state: fc.constantFrom('standing', 'resolved'),
  }),
  of('viewer_preference', { id: id('q'), patient_id: id('p'), state: fc.constantFrom('stands', 'withdrawn') }),
  of('viewer_match', {
    id: id('x'),
    patient_id: id('p'),
    preference_id: id('q'),
    staff_id: fc.constantFrom('nurse', 'another'),
    met: fc.boolean(),
  }),
  of('moratorium', {
    id: id('o'),
    technology: fc.constantFrom(null, 'vision_based_monitoring', 'bed_sensor'),
    starts_at: at,
    lifted_at: maybeAt,
  }),
  of('approval', {
    id: fc.constantFrom('v1', 'v2', 'v3'),
    monitoring_system_id: id('m'),
    ward_id: id('w'),
    state: fc.constantFrom('approved', 'approved', 'withdrawn', 'superseded', 'prepared'),
    oldest_part_at: at,
    first_expiry_at: maybeAt,
    purposes: fc.constantFrom(['alert_response'], ['alert_response', 'vital_signs_observation'], []),
  }),
  of('pilot', {
    id: fc.constantFrom('l1', 'l2'),
    monitoring_system_id: fc.option(id('m'), { nil: null }),
    technology: fc.constantFrom(null, 'vision_based_monitoring', 'bed_sensor'),
    ward_ids: fc.constantFrom(['w1'], ['w1', 'w2']),
    purposes: fc.constantFrom(['alert_response'], ['vital_signs_observation']),
    ends_at: at,
    ended_early: fc.boolean(),
    concluded_at: maybeAt,
  }),
  of('ward_halt', {
    id: id('f'),
    ward_id: id('w'),
    device_id: fc.option(id('d'), { nil: null }),
    restarted_at: maybeAt,
  }),
  of('incident', {
    id: id('i'),
    ward_id: id('w'),
    room_id: fc.option(id('r'), { nil: null }),
    place: fc.constantFrom('bedroom', 'communal'),
    immediate_violence: fc.boolean(),
    opened_at: at,
    announced_at: maybeAt,
    closed_at: maybeAt,
  }),
  of('case_record', {
    id: id('k'),
    ward_id: id('w'),
    purpose: fc.constantFrom(...CASE_PURPOSES),
    opened_at: at,
    closed_at: maybeAt,
  }),
);

/** A device in a room with somebody in it who is on the ward, so that most histories have something to see. */
const BEGINNING: readonly Put[] = [
  ['vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' }],
  ['room', { id: 'r1', ward_id: 'w1', place: 'bedroom', private_conversation: false }],
  ['room_stay', { id: 'y1', patient_id: 'p1', room_id: 'r1', starts_at: INSTANT, ends_at: null }],
  [
    'admission',
    {
      id: 'a1',
      patient_id: 'p1',
      born: null,
      ward_kind: 'adult',
      admitted_at: 0,
      discharged_at: null,
      review_triggers: [],
    },
  ],
  [
    'device',
    {
      id: 'd1',
      vendor_id: 'v',
      monitoring_system_id: 'm1',
      ward_id: 'w1',
      room_id: 'r1',
      technology: 'vision_based_monitoring',
      vendor_device_id: 'd1',
      state: 'in_service',
      system_since: 0,
    },
  ],
];

function standingAfter(puts: readonly Put[]): Standing {
  const standing = new Standing();
  for (const [type, row] of puts) standing.put(type, row);
  return standing;
}

describe('the view of a standing', () => {
  it('is after any changes what it would be had nobody looked before', () => {
    const asked = fc.record({ question: anyQuestion, instant: at });
    const history = fc.array(fc.tuple(anyPut, fc.array(asked, { maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(history, (steps) => {
        const looked = standingAfter(BEGINNING);
        const puts = [...BEGINNING];
        for (const [put, questions] of steps) {
          puts.push(put);
          looked.put(put[0], put[1]);
          for (const { question, instant } of questions)
            expect(viewOf(looked, question, instant)).toEqual(viewOf(standingAfter(puts), question, instant));
        }
      }),
      { numRuns: 300 },
    );
  });
});
