import { earlierSeclusions, REVIEWS_OF, type EpisodeView } from '../decision/episode-schedule.js';
import { EPISODE_REVIEW_KINDS, type EpisodeKind, type EpisodeReviewKind, type Place } from '../decision/words.js';
import type { Fault } from '../shared/errors.js';

export const EPISODE_STATES = ['open', 'ended'] as const;
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** When a review of each kind was last held, ISO 8601 in UTC; of `team`, the first. */
export type Held = Partial<Record<EpisodeReviewKind, string>>;

/** What the transitions of a restrictive episode look at. */
export interface EpisodeFields {
  id: string;
  kind: EpisodeKind;
  state: EpisodeState;
  started_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  /** The psychiatrist who authorised it; null when none did. */
  psychiatrist_id: string | null;
  /** Whether staff were continuously present and stay, as last said. */
  staff_present: boolean;
  presence_stated_at: Date;
  held: Held;
}

/** What else there is when somebody is kept apart: the admission, the room, and the patient's other episodes. */
export interface StartContext {
  admitted_at: Date;
  /** What kind of place the room is; null when there is no such room. */
  place: Place | null;
  others: readonly Pick<EpisodeFields, 'id' | 'kind' | 'started_at' | 'ended_at'>[];
}

/** Where each kind of episode can be. */
const PLACES: Readonly<Record<EpisodeKind, readonly Place[]>> = {
  seclusion: ['seclusion_room'],
  long_term_segregation: ['seclusion_room', 'bedroom'],
};

/** What is wrong with an episode of this kind that starts at this time in these circumstances. */
export function startFaults(kind: EpisodeKind, at: Date, { admitted_at, place, others }: StartContext): Fault[] {
  const faults: Fault[] = [];
  if (place !== null && !PLACES[kind].includes(place)) {
    const fix = `a room whose place is ${PLACES[kind].join(' or ')}`;
    faults.push({ field: 'room_id', fault: `nobody is kept in ${kind} in a room of place ${place}`, fix });
  }
  if (at.getTime() < admitted_at.getTime()) {
    const fault = `the admission began at ${admitted_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'give a time at or after that' });
  }
  for (const other of others) {
    if (other.kind !== kind || other.ended_at === null || other.ended_at.getTime() <= at.getTime()) continue;
    const fault = `${other.id} lasted until ${other.ended_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'give a time at or after that: nobody is in it twice at once' });
  }
  return faults;
}

/** Ends an episode; one that has ended stays as it is. It never ends before it began, whatever time is given. */
export function endEpisode<E extends EpisodeFields>(episode: E, by: string, at: Date): E {
  if (episode.state === 'ended') return episode;
  const ended_at = new Date(Math.max(at.getTime(), episode.started_at.getTime()));
  return { ...episode, state: 'ended', ended_at, ended_by: by };
}

/** What a review leaves of its episode. */
export function afterReview<E extends EpisodeFields>(
  episode: E,
  review: { kind: EpisodeReviewKind; held_at: Date; staff_present: boolean },
): E {
  const { kind, held_at } = review;
  const before = episode.held[kind];
  const counts = before === undefined || (held_at.getTime() < Date.parse(before) ? kind === 'team' : kind !== 'team');
  const held = counts ? { ...episode.held, [kind]: held_at.toISOString() } : episode.held;
  return { ...episode, held, ...presenceAfter(episode, review) };
}

/** The latest word on whether staff are there; of two said of one instant, the one that says they are not. */
function presenceAfter(
  { presence_stated_at, staff_present }: EpisodeFields,
  review: { held_at: Date; staff_present: boolean },
): Pick<EpisodeFields, 'presence_stated_at' | 'staff_present'> {
  const later = review.held_at.getTime() - presence_stated_at.getTime();
  if (later < 0) return { presence_stated_at, staff_present };
  const both = review.staff_present && (later > 0 || staff_present);
  return { presence_stated_at: review.held_at, staff_present: both };
}

/** What is wrong with a review of this kind held at this time, apart from by whom. */
export function reviewFaults(episode: EpisodeFields, kind: EpisodeReviewKind, held_at: Date): Fault[] {
  const faults: Fault[] = [];
  const kinds = REVIEWS_OF[episode.kind];
  if (!kinds.includes(kind))
    faults.push({ field: 'kind', fault: `it is no review of ${episode.kind}`, fix: `one of ${kinds.join(', ')}` });
  if (held_at.getTime() < episode.started_at.getTime()) {
    const fault = `the episode began at ${episode.started_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'give a time at or after that' });
  }
  if (episode.ended_at !== null && held_at.getTime() > episode.ended_at.getTime()) {
    const fault = `the episode ended at ${episode.ended_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'give a time at or before that' });
  }
  return faults;
}

/** An episode as its schedule is worked out, with the patient's other episodes. */
export function episodeView(
  episode: EpisodeFields,
  others: readonly Pick<EpisodeFields, 'kind' | 'started_at' | 'ended_at'>[],
): EpisodeView {
  const { id, kind, staff_present } = episode;
  const started_at = episode.started_at.getTime();
  const periods = others.map((one) => ({
    kind: one.kind,
    started_at: one.started_at.getTime(),
    ended_at: one.ended_at?.getTime() ?? null,
  }));
  return {
    id,
    kind,
    started_at,
    authorised_by_psychiatrist: episode.psychiatrist_id !== null,
    staff_present,
    held: instantsOf(episode.held),
    earlier: earlierSeclusions({ kind, started_at }, periods),
  };
}

function instantsOf(held: Held): EpisodeView['held'] {
  const known = EPISODE_REVIEW_KINDS.flatMap((kind) => {
    const at = held[kind];
    return at === undefined ? [] : [[kind, Date.parse(at)] as const];
  });
  return Object.fromEntries(known);
}
