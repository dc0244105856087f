import { describe, expect, it } from '@jest/globals';
import type { EpisodeReviewKind } from '../decision/words.js';
import type { Role } from '../identity/abilities.js';
import { holderFaults, type Colleague, type HeldBy } from './review-holders.js';
import {
  afterReview,
  endEpisode,
  episodeView,
  reviewFaults,
  startFaults,
  type EpisodeFields,
  type StartContext,
} from './restrictive-episode.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = new Date(Date.UTC(2026, 10, 22, 12));
const at = (ms: number): Date => new Date(START.getTime() + ms);

const open = (over: Partial<EpisodeFields> = {}): EpisodeFields => ({
  id: 'e1',
  kind: 'seclusion',
  state: 'open',
  started_at: START,
  ended_at: null,
  ended_by: null,
  psychiatrist_id: null,
  staff_present: true,
  presence_stated_at: START,
  held: {},
  ...over,
});

describe('starting a restrictive episode', () => {
  const context = (over: Partial<StartContext> = {}): StartContext => ({
    admitted_at: at(-HOUR),
    place: 'seclusion_room',
    others: [],
    ...over,
  });
  const fields = (...args: Parameters<typeof startFaults>): string[] => startFaults(...args).map(({ field }) => field);

  it('is possible in a seclusion room from the admission on, and segregation in a bedroom too', () => {
    expect(startFaults('seclusion', at(-HOUR), context())).toEqual([]);
    expect(startFaults('long_term_segregation', START, context())).toEqual([]);
    expect(startFaults('long_term_segregation', START, context({ place: 'bedroom' }))).toEqual([]);
  });

  it('is refused elsewhere, before the admission, and inside an earlier one of its kind: all at once', () => {
    expect(fields('seclusion', START, context({ place: 'bedroom' }))).toEqual(['room_id']);
    expect(fields('long_term_segregation', START, context({ place: 'communal' }))).toEqual(['room_id']);
    expect(fields('seclusion', at(-HOUR - 1), context())).toEqual(['occurred_at']);
    const earlier = { id: 'e0', kind: 'seclusion', started_at: at(-2 * HOUR), ended_at: at(1) } as const;
    expect(fields('seclusion', START, context({ others: [earlier] }))).toEqual(['occurred_at']);
    expect(fields('seclusion', at(1), context({ others: [earlier] }))).toEqual([]);
    expect(fields('long_term_segregation', START, context({ others: [earlier] }))).toEqual([]);
    const wrong = context({ place: 'visiting_room', others: [earlier] });
    expect(fields('seclusion', at(-2 * HOUR), wrong)).toEqual(['room_id', 'occurred_at', 'occurred_at']);
  });
});

describe('ending a restrictive episode', () => {
  it('ends it once, and never before it began', () => {
    const ended = endEpisode(open(), 'staff:nurse', at(HOUR));
    expect(ended).toEqual({ ...open(), state: 'ended', ended_at: at(HOUR), ended_by: 'staff:nurse' });
    expect(endEpisode(ended, 'staff:other', at(2 * HOUR))).toBe(ended);
    expect(endEpisode(open(), 'staff:nurse', at(-HOUR)).ended_at).toEqual(START);
  });
});

describe('a review of a restrictive episode', () => {
  const review = (kind: EpisodeReviewKind, ms: number, staff_present = true) => ({
    kind,
    held_at: at(ms),
    staff_present,
  });

  it('counts from when it was held, whatever order they are written down in', () => {
    const twice = afterReview(afterReview(open(), review('record', 30 * MINUTE)), review('record', 15 * MINUTE));
    expect(twice.held).toEqual({ record: at(30 * MINUTE).toISOString() });
    const team = afterReview(afterReview(open(), review('team', 30 * MINUTE)), review('team', 15 * MINUTE));
    expect(afterReview(team, review('team', HOUR)).held).toEqual({ team: at(15 * MINUTE).toISOString() });
  });

  it('says whether staff are there as of when it was held; of two of one instant, that they are not', () => {
    const gone = afterReview(open(), review('record', 30 * MINUTE, false));
    expect(gone).toMatchObject({ staff_present: false, presence_stated_at: at(30 * MINUTE) });
    expect(afterReview(gone, review('medical', 15 * MINUTE)).staff_present).toBe(false);
    expect(afterReview(gone, review('medical', 30 * MINUTE)).staff_present).toBe(false);
    expect(afterReview(gone, review('medical', 31 * MINUTE)).staff_present).toBe(true);
    const there = afterReview(open(), review('record', 30 * MINUTE));
    expect(afterReview(there, review('medical', 30 * MINUTE, false)).staff_present).toBe(false);
  });

  it('is refused for another kind of episode, and outside its time: all at once', () => {
    const fields = (...args: Parameters<typeof reviewFaults>): string[] =>
      reviewFaults(...args).map(({ field }) => field);
    expect(fields(open(), 'medical', START)).toEqual([]);
    expect(fields(open(), 'weekly', at(-1))).toEqual(['kind', 'occurred_at']);
    expect(fields(open({ kind: 'long_term_segregation' }), 'record', at(1))).toEqual(['kind']);
    const ended = endEpisode(open(), 'staff:nurse', at(HOUR));
    expect(fields(ended, 'medical', at(HOUR))).toEqual([]);
    expect(fields(ended, 'medical', at(HOUR + 1))).toEqual(['occurred_at']);
  });

  it('is seen by decisions as it was written down', () => {
    const earlier = { kind: 'seclusion', started_at: at(-3 * HOUR), ended_at: at(-HOUR) } as const;
    expect(episodeView(afterReview(open(), review('record', MINUTE)), [earlier])).toEqual({
      id: 'e1',
      kind: 'seclusion',
      started_at: START.getTime(),
      authorised_by_psychiatrist: false,
      staff_present: true,
      held: { record: at(MINUTE).getTime() },
      earlier: [[at(-3 * HOUR).getTime(), at(-HOUR).getTime()]],
    });
  });
});

describe('who may hold a review', () => {
  const colleague = (id: string, ...roles: Role[]): Colleague => ({
    id,
    known: { kind: 'person', state: 'active', roles },
  });
  const NURSE = colleague('nan', 'nurse');
  const SUPPORT = colleague('sue', 'support_worker');
  const fields = (
    kind: EpisodeReviewKind,
    role: Role,
    colleagues: readonly Colleague[] = [],
    over: Partial<HeldBy> = {},
  ): string[] =>
    holderFaults({
      kind,
      by: { id: 'me', roles: [role] },
      colleagues,
      external_reviewers: [],
      authorised_by: ['starter', 'psychiatrist'],
      ...over,
    }).map(({ field }) => field);

  it.each<[EpisodeReviewKind, Role, readonly Colleague[]]>([
    ['record', 'support_worker', []],
    ['note', 'support_worker', []],
    ['medical', 'responsible_clinician', []],
    ['daily', 'responsible_clinician', []],
    ['nursing', 'nurse', [NURSE]],
    ['nursing', 'nurse_in_charge', [NURSE]],
    ['team', 'responsible_clinician', [SUPPORT]],
    ['weekly', 'responsible_clinician', [NURSE]],
    ['independent_team', 'responsible_clinician', [NURSE]],
  ])('%s: a %s', (kind, role, colleagues) => {
    expect(fields(kind, role, colleagues)).toEqual([]);
  });

  it.each<[EpisodeReviewKind, Role, readonly Colleague[], string[]]>([
    ['medical', 'nurse', [], ['kind']],
    ['daily', 'nurse_in_charge', [], ['kind']],
    ['nursing', 'support_worker', [], ['kind', 'with_staff_ids']],
    ['nursing', 'nurse', [], ['with_staff_ids']],
    ['nursing', 'nurse', [colleague('me', 'nurse')], ['with_staff_ids']],
    ['nursing', 'nurse', [SUPPORT], ['with_staff_ids']],
    ['nursing', 'nurse', [{ id: 'gone', known: null }], ['with_staff_ids']],
    ['nursing', 'nurse', [{ id: 'x', known: { kind: 'person', state: 'left', roles: ['nurse'] } }], ['with_staff_ids']],
    ['record', 'nurse', [{ id: 'x', known: { kind: 'shared', state: 'active', roles: [] } }], ['with_staff_ids']],
    ['team', 'responsible_clinician', [], ['with_staff_ids']],
    ['independent_team', 'responsible_clinician', [colleague('starter', 'nurse')], ['with_staff_ids']],
    ['independent_team', 'nurse', [colleague('psychiatrist', 'nurse')], ['kind', 'with_staff_ids']],
    ['external', 'responsible_clinician', [], ['external_reviewers']],
  ])('not %s: a %s with %j', (kind, role, colleagues, wrong) => {
    expect(fields(kind, role, colleagues)).toEqual(wrong);
  });

  it('is nobody who started or authorised the episode, when an independent team must review it', () => {
    const by = { id: 'psychiatrist', roles: ['responsible_clinician'] as const };
    expect(fields('independent_team', 'nurse', [NURSE], { by })).toEqual(['kind']);
    expect(fields('team', 'nurse', [NURSE], { by })).toEqual([]);
  });

  it('is a responsible clinician with somebody from another hospital, for the three-monthly one', () => {
    expect(fields('external', 'responsible_clinician', [], { external_reviewers: ['Dr Yew, Elm House'] })).toEqual([]);
  });
});
