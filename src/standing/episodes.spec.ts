import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import type { Question } from '../decision/question.js';
import { policy, READING } from './agreed.fixture.js';
import { judge, type Judgement } from './judge.js';
import type { StandingRows, StandingType } from './rows.js';
import { Standing } from './standing.js';

type Put = { [T in StandingType]: readonly [T, StandingRows[T]] }[StandingType];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LOOK: Question = {
  ...READING,
  subject_type: 'staff',
  subject_id: 'nurse',
  operation: 'view_live_clear',
  purpose: 'seclusion_observation',
  screen_id: 's1',
};
const STARTED = INSTANT - 20 * MINUTE;

const episode = (over: Partial<StandingRows['restrictive_episode']> = {}): Put => [
  'restrictive_episode',
  {
    ...{ id: 'e1', patient_id: 'p1', admission_id: 'a1', room_id: 'r1', kind: 'seclusion', state: 'open' },
    ...{ started_at: STARTED, ended_at: null, authorised_by_psychiatrist: true, staff_present: true },
    held: { record: INSTANT - MINUTE },
    ...over,
  },
];
const presence = (over: Partial<StandingRows['room_presence']>): Put => [
  'room_presence',
  { id: 'e1', kind: 'patients_visitor', patient_id: null, room_id: 'r1', starts_at: 0, ends_at: null, ...over },
];

const OF_AN_ADULT = { born: null, ward_kind: 'adult' };
/** A seclusion room with its camera, somebody who stays there, and a nurse who may look. */
function secluded(...more: readonly Put[]): Standing {
  const standing = new Standing();
  const puts: readonly Put[] = [
    ['vendor', { id: 'v', state: 'active' }],
    ['vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' }],
    ['room', { id: 'r1', ward_id: 'w1', place: 'seclusion_room', private_conversation: false }],
    ['room_occupancy', { id: 'r1', state: 'occupied' }],
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
          system_since: 0,
        },
        ...{ technology: 'seclusion_cctv', vendor_device_id: 'cam1', state: 'in_service' },
      },
    ],
    [
      'approval',
      {
        ...{ id: 'g1', monitoring_system_id: 'm', ward_id: 'w1', state: 'approved', first_expiry_at: null },
        ...{ oldest_part_at: INSTANT - HOUR, purposes: ['seclusion_observation'] },
      },
    ],
    ['approved_screen', { id: 's1', ward_id: 'w1', state: 'approved' }],
    ['staff_member', { id: 'nurse', kind: 'person', state: 'active' }],
    ['shift', { id: 'h1', staff_id: 'nurse', starts_at: INSTANT - HOUR, ends_at: INSTANT + 12 * HOUR }],
    ['ward_assignment', { id: 'g1', staff_id: 'nurse', ward_id: 'w1', starts_at: 0, ends_at: null }],
    ['training', { id: 't1', staff_id: 'nurse', completed_at: INSTANT - DAY }],
    [
      'admission',
      { id: 'a1', patient_id: 'p1', ...OF_AN_ADULT, admitted_at: 0, discharged_at: null, review_triggers: [] },
    ],
    ['room_stay', { id: 'y1', patient_id: 'p1', room_id: 'r1', starts_at: 0, ends_at: null }],
    ...more,
  ];
  for (const [type, row] of puts) standing.put(type, row);
  return standing;
}

const looked = (standing: Standing, instant = INSTANT): Judgement => judge(standing, LOOK, policy, instant);
const said = (standing: Standing, instant = INSTANT): string => {
  const { outcome, authority, reasons } = looked(standing, instant).verdict;
  return outcome === 'permit' ? `permit on ${authority}` : reasons.join(' ');
};

describe('somebody in a seclusion room', () => {
  it('is watched on the open episode of this admission that keeps them in this very room', () => {
    expect(said(secluded(episode()))).toBe('permit on restrictive_episode');
    expect(said(secluded(episode({ kind: 'long_term_segregation', held: {} })))).toBe('permit on restrictive_episode');
  });

  it.each<[string, readonly Put[]]>([
    ['none', []],
    ['one that has ended', [episode({ state: 'ended', ended_at: INSTANT - 1 })]],
    ['one of another room', [episode({ room_id: 'r2' })]],
    ['one of an earlier admission', [episode({ admission_id: 'a0' })]],
    ['one of another patient', [episode({ patient_id: 'p2' })]],
  ])('is not watched on %s', (_what, puts) => {
    expect(said(secluded(...puts))).toBe('not_all_covered');
  });

  it('is not watched with anybody else there, but for staff', () => {
    expect(said(secluded(episode(), presence({})))).toBe('not_all_covered');
    expect(said(secluded(episode(), presence({ kind: 'other_patient', patient_id: 'p2' })))).toBe('not_all_covered');
    expect(said(secluded(episode(), presence({ kind: 'staff' })))).toBe('permit on restrictive_episode');
  });

  it('is nobody who agreed to anything: that room’s camera has nothing to do with consent', () => {
    const { people } = looked(secluded(episode())).view;
    expect(people).toMatchObject([{ patient_id: 'p1', consent: null, risk_signed_at: null, episode: { id: 'e1' } }]);
    expect(looked(secluded(episode())).facts).toMatchObject({
      consent: 'not_applicable',
      clear_look_spacing: 'not_applicable',
    });
  });

  it('may be looked at again at once, and each look ends as any other does', () => {
    const standing = secluded(episode());
    const first = looked(standing);
    expect(first.limits).toMatchObject({ max_seconds: 15, retention_hours: 0 });
    standing.usage.apply(1, INSTANT, first.effects ?? {}, LOOK);
    expect(said(standing, INSTANT + 1)).toBe('permit on restrictive_episode');
  });

  it('is watched until the instant before the first grace ends, and no permit reaches past it', () => {
    const standing = secluded(episode());
    const late = INSTANT - MINUTE + 45 * MINUTE;
    expect(said(standing, late - 1)).toBe('permit on restrictive_episode');
    expect(looked(standing, late - 1).limits?.expires_at).toBe(late);
    expect([said(standing, late), said(standing, late + 1)]).toEqual([
      'episode_review_overdue',
      'episode_review_overdue',
    ]);
  });

  it('waits for an independent team sooner who was secluded lately, in whatever admission', () => {
    const before = { id: 'e0', admission_id: 'a0', state: 'ended' };
    const earlier = episode({ ...before, started_at: STARTED - 15 * HOUR, ended_at: STARTED - 3 * HOUR });
    expect(said(secluded(episode(), earlier))).toBe('permit on restrictive_episode');
    expect(said(secluded(episode(), earlier), STARTED + 30 * MINUTE)).toBe('episode_review_overdue');
    expect(said(secluded(episode()), STARTED + 30 * MINUTE)).toBe('permit on restrictive_episode');
  });

  it('is never watched once the episode has ended or a review is overdue, whatever came before', () => {
    const ended = episode({ state: 'ended', ended_at: INSTANT });
    const overdue = episode({ held: {}, staff_present: false });
    const anyBefore = fc.array(
      fc.constantFrom<Put>(
        episode(),
        episode({ kind: 'long_term_segregation' }),
        episode({ room_id: 'r2' }),
        overdue,
        ended,
        presence({ kind: 'staff' }),
        presence({ ends_at: INSTANT }),
        ['room', { id: 'r1', ward_id: 'w1', place: 'bedroom', private_conversation: false }],
        ['room', { id: 'r1', ward_id: 'w1', place: 'seclusion_room', private_conversation: false }],
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anyBefore, fc.constantFrom(ended, overdue), (before, last) => {
        const standing = secluded();
        for (const [type, row] of before) {
          standing.put(type, row);
          looked(standing);
        }
        standing.put(last[0], last[1]);
        expect(looked(standing).verdict.outcome).toBe('deny');
      }),
      { numRuns: 300 },
    );
  });
});
