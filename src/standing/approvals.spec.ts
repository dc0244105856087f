import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { agreed, LEASE, policy, read, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = policy.parameters.approval_days * DAY;
type Approval = StandingRows['approval'];
type Pilot = StandingRows['pilot'];

/** Another approval of `d1`'s system on its ward. */
const approval = (over: Partial<Approval> = {}): Approval => ({
  id: 'g3',
  monitoring_system_id: 'm',
  ward_id: 'w1',
  state: 'approved',
  oldest_part_at: INSTANT - HOUR,
  first_expiry_at: null,
  purposes: ['vital_signs_observation'],
  ...over,
});
const pilot = (over: Partial<Pilot> = {}): Pilot => ({
  id: 't1',
  monitoring_system_id: 'm',
  technology: null,
  ward_ids: ['w1', 'w2'],
  purposes: ['vital_signs_observation'],
  ends_at: INSTANT + HOUR,
  ended_early: false,
  concluded_at: null,
  ...over,
});

/** The one approval of `d1` as it is now, in the place of the one it had. */
function approvedBy(over: Partial<Approval>): Standing {
  const standing = agreed();
  standing.put('approval', approval({ id: 'g1', ...over }));
  return standing;
}

const answer = (standing: Standing, instant = INSTANT, device = 'd1'): string => {
  const { verdict } = read(standing, instant, device);
  return verdict.outcome === 'permit' ? 'permit' : verdict.reasons.join(' ');
};
const lasts = (standing: Standing, instant = INSTANT): number =>
  (read(standing, instant).limits?.expires_at ?? instant) - instant;

describe('an approval', () => {
  it.each([
    ['a millisecond before its oldest part is twelve months old', { oldest_part_at: INSTANT - YEAR + 1 }, 'permit'],
    ['when its oldest part is twelve months old', { oldest_part_at: INSTANT - YEAR }, 'system_not_approved'],
    ['a millisecond after', { oldest_part_at: INSTANT - YEAR - 1 }, 'system_not_approved'],
    ['a millisecond before the end that a part has of its own', { first_expiry_at: INSTANT + 1 }, 'permit'],
    ['at that end', { first_expiry_at: INSTANT }, 'system_not_approved'],
    ['a millisecond after that end', { first_expiry_at: INSTANT - 1 }, 'system_not_approved'],
    ['withdrawn', { state: 'withdrawn' }, 'system_not_approved'],
    ['only prepared', { state: 'prepared' }, 'system_not_approved'],
    ['that gave way to no other', { state: 'superseded' }, 'system_not_approved'],
    ['without a basis for the purpose', { purposes: ['alert_response'] }, 'no_legal_gateway'],
  ])('%s', (_when, over, expected) => expect(answer(approvedBy(over))).toBe(expected));

  it('lets no lease outlive the first of its ends', () => {
    expect(lasts(approvedBy({ first_expiry_at: INSTANT + 5 }))).toBe(5);
    expect(lasts(approvedBy({ oldest_part_at: INSTANT - YEAR + 7, first_expiry_at: INSTANT + 9 }))).toBe(7);
    expect(lasts(approvedBy({}))).toBe(LEASE);
  });

  it('is of one system at one version, on one ward', () => {
    const standing = approvedBy({ state: 'withdrawn' });
    standing.put('approval', approval({ ward_id: 'w2' }));
    standing.put('approval', approval({ id: 'g4', monitoring_system_id: 'm-2' }));
    expect(answer(standing)).toBe('system_not_approved');
    standing.put('approval', approval({ id: 'g5' }));
    expect(answer(standing)).toBe('permit');
  });

  it('that another took the place of does not come back when that one is withdrawn', () => {
    const standing = approvedBy({ state: 'superseded' });
    standing.put('approval', approval());
    expect(answer(standing)).toBe('permit');
    standing.put('approval', approval({ state: 'withdrawn' }));
    expect(answer(standing)).toBe('system_not_approved');
    expect(read(standing).facts.approval).toBe('withdrawn');
  });

  it('is the same frozen thing to every question of a purpose until something of it changes', () => {
    const standing = agreed();
    const [first, second] = [read(standing).view.approval, read(standing).view.approval];
    expect(second).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    const other = judge(standing, { ...READING, purpose: 'alert_response' }, policy, INSTANT);
    expect([first?.basis_held, other.view.approval?.basis_held]).toEqual([true, false]);
  });

  it('follows a device to another ward and to another version', () => {
    const device = {
      id: 'd1',
      vendor_id: 'v',
      monitoring_system_id: 'm',
      ward_id: 'w1',
      site_id: 's1',
      room_id: 'r1',
      technology: 'vision_based_monitoring' as const,
      vendor_device_id: 'cam1',
      state: 'in_service',
      system_since: 0,
    };
    const standing = agreed();
    standing.put('device', { ...device, monitoring_system_id: 'm-2', system_since: INSTANT });
    expect(answer(standing)).toBe('system_not_approved');
    standing.put('approval', approval({ monitoring_system_id: 'm-2' }));
    expect(answer(standing)).toBe('permit');
  });
});

describe('a changed system', () => {
  /** Changed at this time, on a device whose patient was last asked an hour before that. */
  function changed(at: string): (instant: string) => string {
    const since = Date.parse(at);
    const standing = agreed();
    standing.put('device', {
      id: 'd1',
      vendor_id: 'v',
      monitoring_system_id: 'm',
      ward_id: 'w1',
      site_id: 's1',
      room_id: 'r1',
      technology: 'vision_based_monitoring',
      vendor_device_id: 'cam1',
      state: 'in_service',
      system_since: since,
    });
    standing.put('approval', approval({ id: 'g1', oldest_part_at: since - HOUR }));
    standing.put('risk_assessment', {
      id: 'k1',
      patient_id: 'p1',
      admission_id: 'a1',
      state: 'signed',
      signed_at: since - HOUR,
    });
    standing.put('consent', {
      id: 'c1',
      version: 1,
      patient_id: 'p1',
      admission_id: 'a1',
      technology: 'vision_based_monitoring',
      operation: 'read_vital_signs',
      purpose: 'vital_signs_observation',
      state: 'granted',
      decided_at: since - HOUR,
      reviewed_at: null,
      withdrawn_at: null,
      confirmation: 'not_needed',
      hours: [[0, 1440]],
      retention_hours: null,
      review_requested_at: [],
      representative_id: null,
    });
    return (instant) => answer(standing, Date.parse(instant));
  }

  it.each([
    ['in winter', '2026-01-14T12:00:00.000Z', '2026-01-15T11:59:59.999Z', '2026-01-15T12:00:00.000Z'],
    [
      'in the night after which it is due',
      '2026-01-14T03:00:00.000Z',
      '2026-01-14T19:59:59.999Z',
      '2026-01-14T20:00:00.000Z',
    ],
    [
      'over the beginning of summer time',
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T11:59:59.999Z',
      '2026-03-29T12:00:00.000Z',
    ],
    [
      'late on the day before summer time begins',
      '2026-03-28T22:00:00.000Z',
      '2026-03-29T18:59:59.999Z',
      '2026-03-29T19:00:00.000Z',
    ],
  ])('leaves what was agreed to for its review, and no longer: %s', (_when, at, before, due) => {
    const on = changed(at);
    expect(on(at)).toBe('permit');
    expect(on(before)).toBe('permit');
    expect(on(due)).toBe('system_changed consent_review_overdue');
  });
});

describe('a pilot', () => {
  it.each([
    ['a millisecond before its end', { ends_at: INSTANT + 1 }, 'permit'],
    ['at its end', { ends_at: INSTANT }, 'pilot_ended'],
    ['a millisecond after', { ends_at: INSTANT - 1 }, 'pilot_ended'],
    ['ended before its time', { ended_early: true }, 'pilot_ended'],
    ['of another ward', { ward_ids: ['w2'] }, 'system_not_approved'],
    ['for another purpose', { purposes: ['alert_response'] }, 'system_not_approved'],
    ['of another system', { monitoring_system_id: 'm-2', ends_at: 0 }, 'permit'],
    [
      'of its technology',
      { monitoring_system_id: null, technology: 'vision_based_monitoring' as const, ends_at: 0 },
      'pilot_ended',
    ],
    ['of another technology', { monitoring_system_id: null, technology: 'bed_sensor' as const, ends_at: 0 }, 'permit'],
    ['ended and concluded', { ends_at: 0, concluded_at: INSTANT }, 'permit'],
  ])('%s', (_what, over, expected) => {
    const standing = agreed();
    standing.put('pilot', pilot(over));
    expect(answer(standing)).toBe(expected);
  });

  it('lets no lease outlive it, and one over does not give way to one that goes on', () => {
    const standing = agreed();
    standing.put('pilot', pilot({ ends_at: INSTANT + 5 }));
    expect(lasts(standing)).toBe(5);
    standing.put('pilot', pilot({ id: 't2', ends_at: INSTANT }));
    expect(answer(standing)).toBe('pilot_ended');
  });

  it('permits nothing that is not approved', () => {
    const standing = approvedBy({ state: 'withdrawn' });
    standing.put('pilot', pilot());
    expect(answer(standing)).toBe('system_not_approved');
  });
});

describe('whatever came before', () => {
  const when = fc.integer({ min: -2, max: 2 }).map((minutes) => INSTANT + minutes * 60_000);
  const anyApproval = fc.record({
    id: fc.constantFrom('g1', 'g3'),
    state: fc.constantFrom('approved', 'withdrawn', 'superseded'),
    first_expiry_at: fc.option(when, { nil: null }),
    monitoring_system_id: fc.constantFrom('m', 'm', 'm-2'),
  });
  const anyPilot = fc.record({
    id: fc.constantFrom('t1', 't2'),
    ends_at: when,
    ended_early: fc.boolean(),
    concluded_at: fc.constantFrom(null, INSTANT),
    ward_ids: fc.constantFrom(['w1'], ['w2']),
  });

  it('no permit is left by the end of an approval or of a pilot', () => {
    const history = fc.array(fc.tuple(fc.oneof(anyApproval, anyPilot), when), { maxLength: 20 });
    fc.assert(
      fc.property(history, (steps) => {
        const standing = agreed();
        const approvals = new Map([['g1', approval({ id: 'g1' })]]);
        const pilots = new Map<string, Pilot>();
        for (const [one, instant] of steps) {
          if ('state' in one) approvals.set(one.id, approval(one));
          else pilots.set(one.id, pilot(one));
          const put = approvals.get(one.id);
          if (put !== undefined) standing.put('approval', put);
          const tried = pilots.get(one.id);
          if (tried !== undefined) standing.put('pilot', tried);
          const stands = (at: number): boolean =>
            [...approvals.values()].some(
              ({ state, monitoring_system_id, first_expiry_at }) =>
                state === 'approved' &&
                monitoring_system_id === 'm' &&
                (first_expiry_at === null || at < first_expiry_at),
            ) &&
            [...pilots.values()].every(
              ({ concluded_at, ended_early, ends_at, ward_ids }) =>
                concluded_at !== null || (!ended_early && at < ends_at && ward_ids.includes('w1')),
            );
          const { verdict, limits } = read(standing, instant);
          if (!stands(instant)) expect(verdict.outcome).toBe('deny');
          if (limits !== null) expect(stands(limits.expires_at - 1)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
