import type { Parameters } from './parameters.js';
import type { EpisodeKind, EpisodeReviewKind } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From when until when, in milliseconds since 1970. */
export type Period = readonly [from: number, until: number];

/** One open restrictive episode as its reviews left it. Instants are milliseconds since 1970 UTC. */
export interface EpisodeView {
  id: string;
  kind: EpisodeKind;
  started_at: number;
  authorised_by_psychiatrist: boolean;
  /** Whether staff were, when it was last said, continuously present and stayed. */
  staff_present: boolean;
  /** When a review of each kind was last held; of `team`, the first. */
  held: Readonly<Partial<Record<EpisodeReviewKind, number>>>;
  /** The patient's seclusions lately before this one, in order. */
  earlier: readonly Period[];
}

/** One review that an episode waits for. */
export interface ReviewDue {
  kind: EpisodeReviewKind;
  due_at: number;
  /** From when on nobody is watched without it: after its grace, if it has one. */
  denied_from: number;
}

/** The reviews each kind of episode has; a team review of seclusion is due at no time, and puts the medical ones further apart. */
export const REVIEWS_OF: Readonly<Record<EpisodeKind, readonly EpisodeReviewKind[]>> = {
  seclusion: ['record', 'medical', 'nursing', 'team', 'independent_team'],
  long_term_segregation: ['note', 'daily', 'weekly', 'external'],
};

/**
 * Every review an open episode waits for, in the order they fall due (NB-SEC-01; Code of Practice, chapter 26). Hours are
 * elapsed hours, whatever the clock on the wall does.
 */
export function reviewSchedule(episode: EpisodeView, p: Parameters): ReviewDue[] {
  const due = episode.kind === 'seclusion' ? seclusionDue(episode, p) : segregationDue(episode, p);
  // Nobody is late for somebody who was left alone.
  const grace = episode.staff_present ? p.episode_grace_minutes * MINUTE : 0;
  return due
    .map(([kind, due_at]) => ({ kind, due_at, denied_from: due_at + grace }))
    .sort((a, b) => a.due_at - b.due_at);
}

/** From when on an open episode covers nobody any more, unless a review is held before: the end of the first grace. */
export function coversUntil(episode: EpisodeView, p: Parameters): number {
  return Math.min(...reviewSchedule(episode, p).map(({ denied_from }) => denied_from));
}

type Due = readonly [kind: EpisodeReviewKind, due_at: number];

function seclusionDue(episode: EpisodeView, p: Parameters): Due[] {
  const { held, started_at } = episode;
  const due: Due[] = [
    ['record', (held.record ?? started_at) + p.seclusion_record_minutes * MINUTE],
    ['medical', medicalDue(episode, p)],
    ['nursing', (held.nursing ?? started_at) + p.seclusion_nursing_hours * HOUR],
  ];
  if (held.independent_team === undefined) due.push(['independent_team', independentDue(episode, p)]);
  return due;
}

function segregationDue({ held, started_at }: EpisodeView, p: Parameters): Due[] {
  return [
    ['note', (held.note ?? started_at) + p.segregation_note_hours * HOUR],
    ['daily', (held.daily ?? started_at) + p.segregation_daily_hours * HOUR],
    ['weekly', (held.weekly ?? started_at) + p.segregation_weekly_days * DAY],
    ['external', (held.external ?? started_at) + p.segregation_external_days * DAY],
  ];
}

function medicalDue({ held, started_at, authorised_by_psychiatrist }: EpisodeView, p: Parameters): number {
  const { medical, team } = held;
  if (medical === undefined && !authorised_by_psychiatrist) return started_at + p.seclusion_first_medical_hours * HOUR;
  const last = medical ?? started_at;
  const due = last + p.seclusion_medical_hours * HOUR;
  // What fell due before the team met stays due: its meeting is no medical review.
  return team !== undefined && team < due ? last + p.seclusion_medical_after_team_hours * HOUR : due;
}

/** When one seclusion has lasted so long, or all of them together within the window, that an independent team must review it. */
function independentDue(episode: EpisodeView, p: Parameters): number {
  return Math.min(episode.started_at + p.seclusion_independent_hours * HOUR, totalReached(episode, p));
}

/** The first instant of this seclusion at which the window before it holds the total; the total never shrinks while it goes on. */
function totalReached({ started_at, earlier }: EpisodeView, p: Parameters): number {
  const total = p.seclusion_independent_total_hours * HOUR;
  const window = p.seclusion_independent_window_hours * HOUR;
  const missing = (at: number): number =>
    total - (at - started_at) - earlier.reduce((sum, period) => sum + overlap(period, at - window, at), 0);
  // Between these the total grows evenly, or stands still while as much leaves the window as comes in.
  const turns = earlier.flatMap(([from, until]) => [from + window, until + window]).filter((at) => at > started_at);
  let at = started_at;
  for (const turn of [...turns.sort((a, b) => a - b), Infinity]) {
    const less = missing(at);
    if (less <= 0) return at;
    const still = earlier.some(([from, until]) => at - window >= from && at - window < until);
    if (!still && at + less <= turn) return at + less;
    at = turn;
  }
  return at;
}

function overlap([from, until]: Period, since: number, to: number): number {
  return Math.max(0, Math.min(until, to) - Math.max(from, since));
}

/** How far back before its start an episode's earlier seclusions are known: longer than any window a provider may set. */
const EARLIER_MEMORY_MS = 7 * DAY;

/** What of other episodes of the same patient counts with a seclusion: those that were seclusions and ended lately before it. */
export function earlierSeclusions(
  { kind, started_at }: Pick<EpisodeView, 'kind' | 'started_at'>,
  others: readonly { kind: string; started_at: number; ended_at: number | null }[],
): Period[] {
  if (kind !== 'seclusion') return [];
  return others
    .flatMap(({ kind: of, started_at: from, ended_at }): Period[] =>
      of === 'seclusion' && ended_at !== null ? [[from, Math.min(ended_at, started_at)]] : [],
    )
    .filter(([from, until]) => from < until && until > started_at - EARLIER_MEMORY_MS)
    .sort((a, b) => a[0] - b[0]);
}
