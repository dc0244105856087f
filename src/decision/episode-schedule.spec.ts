import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { anyQuestion, anyView } from './arbitraries.fixture.js';
import { INSTANT } from './arbitrary.fixture.js';
import { anyEpisode } from './arbitrary-people.fixture.js';
import { decide } from './decide.js';
import { episodeFact } from './episode-facts.js';
import { coversUntil, earlierSeclusions, reviewSchedule, type EpisodeView } from './episode-schedule.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { PersonView, StandingView } from './view.js';
import type { EpisodeReviewKind } from './words.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const p = policy.parameters;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A day like others, and shortly before the clocks go forward and back: hours are elapsed hours. */
const STARTS = ['2026-01-14T12:00:00Z', '2026-03-28T23:30:00Z', '2026-10-24T23:30:00Z'].map((at) => Date.parse(at));

const episode = (started_at: number, over: Partial<EpisodeView> = {}): EpisodeView => ({
  id: 'e1',
  kind: 'seclusion',
  started_at,
  authorised_by_psychiatrist: true,
  staff_present: false,
  held: {},
  earlier: [],
  ...over,
});
const due = (one: EpisodeView, kind: EpisodeReviewKind): number | undefined =>
  reviewSchedule(one, p).find((review) => review.kind === kind)?.due_at;

type Told = readonly [
  what: string,
  kind: EpisodeReviewKind,
  after: number,
  over?: (start: number) => Partial<EpisodeView>,
];

const ALL_BUT = (kind: EpisodeReviewKind, start: number, after: number): Partial<EpisodeView> => {
  const others = (['record', 'medical', 'nursing', 'independent_team', 'note', 'daily', 'weekly', 'external'] as const)
    .filter((other) => other !== kind)
    .map((other) => [other, start + after]);
  return { held: Object.fromEntries(others) as EpisodeView['held'] };
};
const SEGREGATION = { kind: 'long_term_segregation' } as const;

const DEADLINES: readonly Told[] = [
  ['a record, 15 minutes after the start', 'record', 15 * MINUTE],
  ['a record, 15 minutes after the last', 'record', 37 * MINUTE, (at) => ({ held: { record: at + 22 * MINUTE } })],
  ['a first medical review, 1 hour after the start', 'medical', HOUR, () => ({ authorised_by_psychiatrist: false })],
  [
    'a first medical review that no psychiatrist replaced, though the team met',
    'medical',
    HOUR,
    (at) => ({ authorised_by_psychiatrist: false, held: { team: at + MINUTE } }),
  ],
  ['a first medical review, 4 hours after a psychiatrist authorised it', 'medical', 4 * HOUR],
  ['a medical review, 4 hours after the last', 'medical', 5 * HOUR, (at) => ({ held: { medical: at + HOUR } })],
  [
    'a medical review, 12 hours after the last once the team has met',
    'medical',
    13 * HOUR,
    (at) => ({ held: { medical: at + HOUR, team: at + 2 * HOUR } }),
  ],
  [
    'a medical review that fell due before the team met',
    'medical',
    5 * HOUR,
    (at) => ({ held: { medical: at + HOUR, team: at + 5 * HOUR } }),
  ],
  ['a review by two nurses, 2 hours after the start', 'nursing', 2 * HOUR],
  ['a review by two nurses, 2 hours after the last', 'nursing', 3 * HOUR, (at) => ({ held: { nursing: at + HOUR } })],
  ['an independent team, after 8 hours', 'independent_team', 8 * HOUR],
  [
    'an independent team, after 12 hours within 48',
    'independent_team',
    2 * HOUR,
    (at) => ({ earlier: [[at - 20 * HOUR, at - 10 * HOUR]] }),
  ],
  [
    'an independent team, at the start, after 12 hours already',
    'independent_team',
    0,
    (at) => ({ earlier: [[at - 13 * HOUR, at - HOUR]] }),
  ],
  [
    'an independent team, whatever leaves the 48 hours meanwhile',
    'independent_team',
    // 9 hours of the 10 are left at the start; one more leaves as the first goes by, and no more.
    4 * HOUR,
    (at) => ({
      earlier: [
        [at - 49 * HOUR, at - 47 * HOUR],
        [at - 12 * HOUR, at - 4 * HOUR],
      ],
    }),
  ],
  ['a note, hourly', 'note', HOUR, () => SEGREGATION],
  [
    'a note, an hour after the last',
    'note',
    90 * MINUTE,
    (at) => ({ ...SEGREGATION, held: { note: at + 30 * MINUTE } }),
  ],
  ['a daily review', 'daily', DAY, () => SEGREGATION],
  ['a weekly review', 'weekly', 7 * DAY, () => SEGREGATION],
  ['a review by another hospital', 'external', 90 * DAY, () => SEGREGATION],
];

const cases = STARTS.flatMap((start) =>
  DEADLINES.map(([what, kind, after, over]) => {
    const told = over?.(start) ?? {};
    const rest = ALL_BUT(kind, start, after);
    const held = { ...rest.held, ...told.held };
    if (told.held?.medical === undefined && kind !== 'medical') held.medical = start + after;
    return [new Date(start).toISOString(), what, kind, start + after, episode(start, { ...told, held })] as const;
  }),
);
const person = (one: EpisodeView): PersonView => ({
  patient_id: 'p1',
  consent: null,
  deciding: null,
  other_scope_granted: false,
  stands_against: null,
  override_starts: null,
  risk_signed_at: null,
  observation: null,
  episode: one,
});

describe('what a restrictive episode waits for', () => {
  it.each(cases)('from %s: %s', (_start, _what, kind, at, one) => {
    expect(due(one, kind)).toBe(at);
    const fact = (instant: number): string => episodeFact(person(one), p, instant);
    // Nobody is late for somebody who was left alone.
    expect([fact(at - 1), fact(at), fact(at + 1)]).toEqual(['in_date', 'review_overdue', 'review_overdue']);
    const attended = episode(one.started_at, { ...one, staff_present: true });
    const late = at + 30 * MINUTE;
    const graced = (instant: number): string => episodeFact(person(attended), p, instant);
    expect([graced(late - 1), graced(late), graced(late + 1)]).toEqual(['in_date', 'review_overdue', 'review_overdue']);
  });

  it('is an independent team once, and no team at any time', () => {
    const one = episode(INSTANT, { held: { independent_team: INSTANT + HOUR } });
    expect(reviewSchedule(one, p).map(({ kind }) => kind)).toEqual(['record', 'nursing', 'medical']);
  });

  it('comes in the order in which it falls due', () => {
    const dues = reviewSchedule(episode(INSTANT), p).map(({ due_at }) => due_at);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(dues).toHaveLength(4);
  });
});

describe('the hours of earlier seclusions', () => {
  it('are those of seclusions alone, lately and up to the start', () => {
    const at = INSTANT;
    const others = [
      { kind: 'seclusion', started_at: at - 3 * HOUR, ended_at: at + HOUR },
      { kind: 'long_term_segregation', started_at: at - 30 * HOUR, ended_at: at - 20 * HOUR },
      { kind: 'seclusion', started_at: at - 9 * DAY, ended_at: at - 7 * DAY },
      { kind: 'seclusion', started_at: at - 9 * HOUR, ended_at: at - 6 * HOUR },
      { kind: 'seclusion', started_at: at - 9 * HOUR, ended_at: null },
    ];
    expect(earlierSeclusions({ kind: 'seclusion', started_at: at }, others)).toEqual([
      [at - 9 * HOUR, at - 6 * HOUR],
      [at - 3 * HOUR, at],
    ]);
    expect(earlierSeclusions({ kind: 'long_term_segregation', started_at: at }, others)).toEqual([]);
  });

  it('bring the independent team forward to the first minute of which the window holds the total', () => {
    const period = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 700 }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), (drawn) => {
        let until = -4000;
        const minutes = drawn.flatMap(([gap, length]): [number, number][] => {
          const from = until + gap;
          until = from + length;
          return until <= 0 ? [[from, until]] : [];
        });
        const earlier = minutes.map(([from, to]) => [INSTANT + from * MINUTE, INSTANT + to * MINUTE] as const);
        const secluded = (minute: number): boolean =>
          minute >= 0 || minutes.some(([from, to]) => minute >= from && minute < to);
        // Counted minute by minute, as somebody would with pen and paper.
        let after = 0;
        for (; after < 8 * 60; after += 1) {
          let total = 0;
          for (let minute = after - 48 * 60; minute < after; minute += 1) if (secluded(minute)) total += 1;
          if (total >= 12 * 60) break;
        }
        expect(due(episode(INSTANT, { earlier }), 'independent_team')).toBe(INSTANT + after * MINUTE);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a review that is held', () => {
  it('never makes anything fall due sooner', () => {
    const kinds = fc.constantFrom<EpisodeReviewKind>('record', 'medical', 'nursing', 'independent_team', 'note');
    fc.assert(
      fc.property(anyEpisode, kinds, fc.integer({ min: 0, max: 10 * HOUR }), (one, kind, later) => {
        const held = { ...one.held, [kind]: Math.max(one.held[kind] ?? one.started_at, one.started_at) + later };
        expect(coversUntil({ ...one, held }, p)).toBeGreaterThanOrEqual(coversUntil(one, p));
      }),
    );
  });
});

/** All that a look needs besides the episode. */
const SOUND = {
  client: { state: 'active', vendor_state: 'active' },
  deletion: null,
  occupancy: 'occupied',
  approval: { id: 'g1', state: 'approved', oldest_part_at: INSTANT - DAY, first_expiry_at: null, basis_held: true },
  pilots: [],
  privacy_windows: null,
  said_of_viewer: null,
  moratoria: [],
  ward_halts: [],
  request: null,
  screen: { ward_id: 'w1', state: 'approved' },
  viewer: {
    ...{ staff_id: 'nurse', kind: 'person', state: 'active', suspended: false },
    ...{ on_shift_until: INSTANT + HOUR, assigned_until: 0, trained_at: INSTANT - DAY },
  },
} as const satisfies Partial<StandingView>;

describe('a permit in a seclusion room', () => {
  const watched = { place: 'seclusion_room', technology: 'seclusion_cctv', state: 'in_service' } as const;
  const person_there = anyEpisode.map((one) => person(one));
  /** Whatever else stands, with somebody in seclusion there. */
  const room = fc
    .tuple(anyView, fc.array(person_there, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([view, people, sound]) => {
      const device = view.device && { ...view.device, ...watched };
      return { ...view, people, device, ...(sound && SOUND) };
    });
  const asked = anyQuestion.map((q) => ({
    ...q,
    operation: 'view_live_clear',
    purpose: 'seclusion_observation',
    subject_type: 'staff',
    resource_type: 'device',
    request_id: null,
    seconds: null,
    viewer_authentication: null,
    screen_id: 's1',
  }));

  it('rests on an episode in date for everybody in view, and ends before the grace of the first review it waits for', () => {
    let permits = 0;
    fc.assert(
      fc.property(asked, room, (q, view) => {
        const known = facts(q, view, p, INSTANT);
        if (decide(q, known, policy).outcome !== 'permit') return;
        permits += 1;
        expect(known.authority).toBe('restrictive_episode');
        const { expires_at } = limits(q, view, p, INSTANT);
        for (const { episode: one } of view.people) {
          if (one === null) throw new Error('somebody in view is in no episode');
          expect(expires_at).toBeLessThanOrEqual(coversUntil(one, p));
        }
      }),
      { numRuns: 5_000 },
    );
    expect(permits).toBeGreaterThan(50);
  });

  it('is not given once one of those episodes is over, or one of its reviews overdue, whatever else stands', () => {
    fc.assert(
      fc.property(asked, room, (q, view) => {
        const [first, ...others] = view.people;
        const overdue = {
          ...(first?.episode as EpisodeView),
          staff_present: false,
          started_at: INSTANT - DAY,
          held: {},
        };
        for (const one of [null, overdue]) {
          const after = { ...view, people: [{ ...(first as PersonView), episode: one }, ...others] };
          expect(decide(q, facts(q, after, p, INSTANT), policy).outcome).toBe('deny');
        }
      }),
      { numRuns: 300 },
    );
  });
});
