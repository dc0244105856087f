import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { agreed, LEASE, policy, read, READING } from './agreed.fixture.js';
import { judge } from './judge.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

const HOUR = 3_600_000;
const GRACE = policy.parameters.observation_grace_minutes * 60_000;
const UNATTESTED = 'observation_not_attested';
type Attestation = StandingRows['observation_attestation'];

/** What is attested next of `p1` on its ward, by whoever attested of them before. */
const attestation = (over: Partial<Attestation> = {}): Attestation => ({
  id: 'o3',
  ward_id: 'w1',
  sequence: 2,
  staff_id: 'n1',
  shift_id: 's1',
  assignment_id: 'w1',
  state: 'stands',
  patients: [{ patient_id: 'p1', level_id: 'l1' }],
  ...over,
});
const FIRST = attestation({ id: 'o1', sequence: 1 });
const ASSIGNED = { id: 'w1', staff_id: 'n1', ward_id: 'w1', starts_at: 0, ends_at: null };

const answer = (standing: Standing, instant = INSTANT): string => {
  const { verdict } = read(standing, instant);
  return verdict.outcome === 'permit' ? 'permit' : verdict.reasons.join(' ');
};

/** Where `p1` agreed and everything else stands, with the attester's shift over at an instant. */
function shiftUntil(ends_at: number): Standing {
  const standing = agreed();
  const [long_ago, lately] = [ends_at - 365 * 12 * HOUR, ends_at - 3 * HOUR];
  const of = { patient_id: 'p1', admission_id: 'a1' };
  standing.put('shift', { id: 's1', staff_id: 'n1', starts_at: ends_at - 12 * HOUR, ends_at });
  standing.put('approval', {
    id: 'g1',
    monitoring_system_id: 'm',
    ward_id: 'w1',
    state: 'approved',
    oldest_part_at: long_ago,
    first_expiry_at: null,
    purposes: ['vital_signs_observation'],
  });
  standing.put('risk_assessment', { id: 'k1', ...of, state: 'signed', signed_at: lately });
  standing.put('consent', {
    ...{ id: 'c1', version: 1, ...of, technology: 'vision_based_monitoring', operation: 'read_vital_signs' },
    ...{ purpose: 'vital_signs_observation', state: 'granted', decided_at: lately, reviewed_at: null },
    ...{ withdrawn_at: null, confirmation: 'not_needed', hours: [[0, 1440]], retention_hours: null },
    ...{ review_requested_at: [], representative_id: null },
  });
  return standing;
}

describe('an attestation stands until its shift has ended and the handover has had its grace', () => {
  it.each([
    ['a day shift in winter', '2026-01-14T20:00:00.000Z'],
    ['a night shift over the beginning of summer time, an hour shorter', '2026-03-29T07:00:00.000Z'],
    ['one that ends as summer time begins', '2026-03-29T00:30:00.000Z'],
    ['a night shift over the end of summer time, an hour longer', '2026-10-25T08:00:00.000Z'],
    ['one whose grace falls into the hour that comes twice', '2026-10-25T00:15:00.000Z'],
  ])('%s', (_what, end) => {
    const ends_at = Date.parse(end);
    const standing = shiftUntil(ends_at);
    expect(answer(standing, ends_at)).toBe('permit');
    expect(answer(standing, ends_at + GRACE - 1)).toBe('permit');
    expect(read(standing, ends_at + GRACE - 1).limits?.expires_at).toBe(ends_at + GRACE);
    expect(answer(standing, ends_at + GRACE)).toBe(UNATTESTED);
    expect(answer(standing, ends_at + GRACE + 1)).toBe(UNATTESTED);
  });

  it('which no lease outlives', () => {
    const standing = shiftUntil(INSTANT);
    const begun = INSTANT + GRACE - LEASE;
    expect(read(standing, begun - 1).limits?.expires_at).toBe(begun - 1 + LEASE);
    expect(read(standing, begun + 5_000).limits?.expires_at).toBe(INSTANT + GRACE);
  });

  it('and no longer than that shift, also when it is ended early', () => {
    const standing = agreed();
    expect(answer(standing)).toBe('permit');
    standing.put('shift', { id: 's1', staff_id: 'n1', starts_at: 0, ends_at: INSTANT - GRACE });
    expect(answer(standing)).toBe(UNATTESTED);
  });
});

describe('an attestation says nothing', () => {
  it.each<[string, (standing: Standing) => void]>([
    ['once it was taken back', (standing) => standing.put('observation_attestation', { ...FIRST, state: 'retracted' })],
    [
      'of a patient whom it says nobody observed',
      (standing) =>
        standing.put('observation_attestation', attestation({ patients: [{ patient_id: 'p1', level_id: null }] })),
    ],
    [
      'of a level that was set since',
      (standing) => {
        standing.put('observation_level', { id: 'l1', patient_id: 'p1', admission_id: 'a1', state: 'superseded' });
        standing.put('observation_level', { id: 'l3', patient_id: 'p1', admission_id: 'a1', state: 'stands' });
      },
    ],
    [
      'without a level',
      (standing) =>
        standing.put('observation_level', { id: 'l1', patient_id: 'p1', admission_id: 'a1', state: 'ended' }),
    ],
    [
      'of an earlier admission’s level',
      (standing) =>
        standing.put('observation_level', { id: 'l1', patient_id: 'p1', admission_id: 'a9', state: 'stands' }),
    ],
    [
      'once whoever attested was taken off the ward for longer than the grace',
      (standing) => standing.put('ward_assignment', { ...ASSIGNED, ends_at: INSTANT - GRACE }),
    ],
    [
      'while whoever attested is suspended',
      (standing) =>
        standing.put('viewer_suspension', { id: 'u1', staff_id: 'n1', starts_at: INSTANT, lifted_at: null }),
    ],
    [
      'once whoever attested has left',
      (standing) => standing.put('staff_member', { id: 'n1', kind: 'person', state: 'left' }),
    ],
    [
      'of another patient who comes into view',
      (standing) =>
        standing.put('room_presence', {
          ...{ id: 'e1', kind: 'other_patient', patient_id: 'p2', room_id: 'r1' },
          ...{ starts_at: INSTANT, ends_at: null },
        }),
    ],
  ])('%s', (_what, happens) => {
    const standing = agreed();
    expect(answer(standing)).toBe('permit');
    happens(standing);
    expect(answer(standing)).toContain(UNATTESTED);
  });

  it('on another ward', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation({ id: 'o1', sequence: 1, ward_id: 'w2' }));
    expect(answer(standing)).toBe('permit');
    const fresh = shiftUntil(INSTANT + HOUR);
    fresh.put('observation_attestation', { ...FIRST, state: 'retracted' });
    fresh.put('observation_attestation', attestation({ ward_id: 'w2' }));
    expect(answer(fresh)).toBe(UNATTESTED);
  });

  it('until a lifted suspension lets it stand again', () => {
    const standing = agreed();
    const suspension = { id: 'u1', staff_id: 'n1', starts_at: INSTANT - HOUR };
    standing.put('viewer_suspension', { ...suspension, lifted_at: null });
    expect(answer(standing)).toBe(UNATTESTED);
    standing.put('viewer_suspension', { ...suspension, lifted_at: INSTANT });
    expect(answer(standing)).toBe('permit');
  });
});

describe('the last attestation of a ward counts', () => {
  it('though an earlier one says otherwise', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation({ patients: [{ patient_id: 'p1', level_id: null }] }));
    expect(answer(standing)).toBe(UNATTESTED);
    standing.put('observation_attestation', attestation({ id: 'o4', sequence: 3 }));
    expect(answer(standing)).toBe('permit');
  });

  it('and taken back, none before it comes back', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation());
    standing.put('observation_attestation', attestation({ state: 'retracted' }));
    expect(answer(standing)).toBe(UNATTESTED);
  });

  it('whatever becomes of one before it', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation());
    standing.put('observation_attestation', { ...FIRST, state: 'retracted' });
    expect(answer(standing)).toBe('permit');
  });

  it('in whatever order they are loaded', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation({ sequence: 9, state: 'retracted' }));
    standing.put('observation_attestation', FIRST);
    expect(answer(standing)).toBe(UNATTESTED);
  });

  it('only of the patients it names', () => {
    const standing = agreed();
    standing.put('observation_attestation', attestation({ patients: [{ patient_id: 'p2', level_id: null }] }));
    expect(answer(standing)).toBe('permit');
  });
});

describe('what brings somebody to the patient', () => {
  const alert = (standing: Standing, instant = INSTANT) =>
    judge(standing, { ...READING, operation: 'location_alert' }, policy, instant);
  const agreedToAlerts = (): Standing => {
    const standing = agreed();
    standing.put('consent', {
      ...{ id: 'c9', version: 1, patient_id: 'p1', admission_id: 'a1', technology: 'vision_based_monitoring' },
      ...{ operation: 'location_alert', purpose: 'vital_signs_observation', state: 'granted' as const },
      ...{ decided_at: INSTANT - HOUR, reviewed_at: null, withdrawn_at: null, confirmation: 'not_needed' },
      ...{ hours: [[0, 1440]] as const, retention_hours: null, review_requested_at: [], representative_id: null },
    });
    return standing;
  };

  it('goes on when nobody attests, for a whole lease', () => {
    const standing = agreedToAlerts();
    standing.put('observation_attestation', { ...FIRST, state: 'retracted' });
    const { verdict, limits } = alert(standing);
    expect([verdict.outcome, limits?.expires_at]).toEqual(['permit', INSTANT + LEASE]);
    standing.put('shift', { id: 's1', staff_id: 'n1', starts_at: 0, ends_at: INSTANT - 9 * HOUR });
    standing.put('observation_attestation', FIRST);
    expect(alert(standing).limits?.expires_at).toBe(INSTANT + LEASE);
  });
});

describe('whoever is in view of a device', () => {
  it('is the same frozen thing to every question until something of the attestation changes', () => {
    const standing = agreed();
    const first = read(standing).view.people;
    expect(read(standing).view.people).toBe(first);
    standing.put('shift', { id: 's1', staff_id: 'n1', starts_at: 0, ends_at: INSTANT + HOUR });
    const second = read(standing).view.people;
    expect(second[0]?.observation?.attested_until).toBe(INSTANT + HOUR);
    standing.put('shift', { id: 's2', staff_id: 'n2', starts_at: 0, ends_at: INSTANT + HOUR });
    expect(read(standing).view.people).toBe(second);
  });
});

describe('whatever came before', () => {
  const when = fc.integer({ min: -90, max: 90 }).map((minutes) => INSTANT + minutes * 60_000);
  const step = fc.oneof(
    fc.record({ attests: fc.constantFrom('l1', 'l3', null), shift: fc.constantFrom('s1', 's9') }),
    fc.record({ retracts: fc.constant(true) }),
    fc.record({ sets: fc.constantFrom('l1', 'l3') }),
    fc.record({ ends: fc.constantFrom('s1', 's9'), at: when }),
  );

  it('no permit is left by a shift’s end, a new level or an attestation taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, when), { maxLength: 20 }), (steps) => {
        const standing = agreed();
        const ends = new Map([
          ['s1', INSTANT + HOUR],
          ['s9', INSTANT],
        ]);
        let level = 'l1';
        let last = FIRST;
        const putShift = (id: string): void => {
          standing.put('shift', { id, staff_id: 'n1', starts_at: 0, ends_at: ends.get(id) ?? 0 });
        };
        for (const id of ends.keys()) putShift(id);
        for (const [one, instant] of steps) {
          if ('attests' in one) {
            const patients = [{ patient_id: 'p1', level_id: one.attests }];
            const sequence = last.sequence + 1;
            last = attestation({ id: `o${sequence + 10}`, sequence, shift_id: one.shift, patients });
            standing.put('observation_attestation', last);
          } else if ('retracts' in one) {
            last = { ...last, state: 'retracted' };
            standing.put('observation_attestation', last);
          } else if ('sets' in one) {
            for (const id of ['l1', 'l3'])
              standing.put('observation_level', { id, patient_id: 'p1', admission_id: 'a1', state: 'superseded' });
            level = one.sets;
            standing.put('observation_level', { id: level, patient_id: 'p1', admission_id: 'a1', state: 'stands' });
          } else {
            ends.set(one.ends, one.at);
            putShift(one.ends);
          }
          const stands = (at: number): boolean =>
            last.state === 'stands' &&
            last.patients[0]?.level_id === level &&
            at < (ends.get(last.shift_id) ?? 0) + GRACE;
          const { verdict, limits } = read(standing, instant);
          expect(verdict.outcome).toBe(stands(instant) ? 'permit' : 'deny');
          if (limits !== null) expect(stands(limits.expires_at - 1)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
