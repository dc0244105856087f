import { admissionOf } from './oracle-consent.js';
import type { EventOf } from './events.js';
import { DAY, HOUR, MINUTE, nothing, type Finding, type Past } from './oracle-past.js';
import { leaves, presentIn, stayOf } from './oracle-whereabouts.js';

/** What was said of staff being there, and when. */
interface Said {
  on: number;
  staff_present: boolean;
}

/** An episode with all that was held of it, read from the beginning. */
interface Episode extends EventOf<'episode_began'> {
  admission: string | null;
  ended: number | null;
  reviews: EventOf<'episode_reviewed'>[];
}

/** NB-DEF-04: in a seclusion room whoever is there is covered by the episode that keeps them there, as long as it is in date. */
export function checkSecluded(
  past: Past,
  room: string,
  patients: readonly string[],
  others: number,
  now: number,
): Finding {
  const { reasons, deadlines } = nothing();
  const found = patients.map((patient) => {
    const episode = keptIn(past, patient, room);
    return episode === null ? null : endsAt(past, episode);
  });
  const uncovered = found.filter((until) => until === null || until <= now).length + others;
  if (uncovered > 0 && patients.length + others > 1) reasons.push('not_all_covered');
  if (found.includes(null) || (uncovered > 0 && patients.length === 0)) reasons.push('not_all_covered');
  else if (found.some((until) => until !== null && until <= now)) reasons.push('episode_review_overdue');
  deadlines.push(...found.flatMap((until) => until ?? []));
  return { reasons: [...new Set(reasons)], deadlines };
}

/** The open episode of this admission that keeps a patient in this room: seclusion, or else segregation. */
function keptIn(past: Past, patient: string, room: string): Episode | null {
  const admission = admissionOf(past, patient);
  const there = episodesOf(past, patient).filter(
    (one) => one.ended === null && one.room === room && admission !== null && one.admission === admission,
  );
  return there.find((one) => one.as === 'seclusion') ?? there[0] ?? null;
}

/** Every episode of a patient, as it stands now. */
function episodesOf(past: Past, patient: string): Episode[] {
  const episodes: Episode[] = [];
  past.events.forEach((event, index) => {
    const before: Past = { events: past.events.slice(0, index), asked: [] };
    if (event.kind === 'episode_began' && event.patient === patient)
      episodes.push({ ...event, admission: admissionOf(before, patient), ended: null, reviews: [] });
    if (event.kind === 'episode_reviewed')
      for (const one of episodes) if (one.episode === event.episode) one.reviews.push(event);
    for (const one of episodes) if (one.ended === null) one.ended = endOf(before, one, event);
  });
  return episodes;
}

/** When an event ends an episode, if it does: somebody says so, the patient goes home or on leave, or leaves the room they were secluded in. */
function endOf(before: Past, episode: Episode, event: Past['events'][number]): number | null {
  const { patient, room, on } = episode;
  const secluded = episode.as === 'seclusion';
  switch (event.kind) {
    case 'episode_ended':
      return event.episode === episode.episode ? Math.max(event.on, on) : null;
    case 'discharged':
      return event.admission === admissionOf(before, patient) ? Math.max(event.on, on) : null;
    case 'stay_began':
      return secluded && event.patient === patient && stayOf(before.events, patient)?.room === room
        ? Math.max(event.on, on)
        : null;
    case 'stay_ended':
      return secluded &&
        stayOf(before.events, patient)?.room === room &&
        stayOf(before.events, patient)?.stay === event.stay
        ? Math.max(event.on, on)
        : null;
    case 'leave_began':
      return secluded && leaves(before.events, event, patient) ? Math.max(event.on, on) : null;
    case 'presence_ended': {
      const there = presentIn(before.events, room).find((one) => one.presence === event.presence);
      return secluded && there?.patient === patient ? Math.max(event.on, on) : null;
    }
    default:
      return null;
  }
}

/** NB-SEC-01: the instant from which the first review that is late lets nobody watch. */
function endsAt(past: Past, episode: Episode): number {
  const said: Said[] = [episode, ...episode.reviews];
  const latest = Math.max(...said.map((one) => one.on));
  const there = said.filter((one) => one.on === latest).every((one) => one.staff_present);
  return Math.min(...dueOf(past, episode)) + (there ? 30 * MINUTE : 0);
}

function dueOf(past: Past, episode: Episode): number[] {
  const { on: start, psychiatrist } = episode;
  const held = (kind: string): number[] => episode.reviews.filter((one) => one.as === kind).map((one) => one.on);
  const since = (kind: string): number => Math.max(start, ...held(kind));
  if (episode.as === 'long_term_segregation')
    return [since('note') + HOUR, since('daily') + DAY, since('weekly') + 7 * DAY, since('external') + 90 * DAY];
  const dues = [since('record') + 15 * MINUTE, since('nursing') + 2 * HOUR];
  if (held('medical').length === 0 && !psychiatrist) dues.push(start + HOUR);
  else {
    const team = Math.min(Infinity, ...held('team'));
    // Four hours apart until the team has met, and what was due before that stays due.
    dues.push(since('medical') + (team < since('medical') + 4 * HOUR ? 12 * HOUR : 4 * HOUR));
  }
  if (held('independent_team').length === 0) dues.push(independentDue(past, episode));
  return dues;
}

/** After 8 hours, or after 12 of the last 48: looked for by halving, since the total of a window never shrinks while it lasts. */
function independentDue(past: Past, { on: start, patient }: Episode): number {
  const before = episodesOf(past, patient).flatMap((one) =>
    one.as === 'seclusion' && one.ended !== null ? [{ from: one.on, until: one.ended }] : [],
  );
  const total = (at: number): number =>
    [...before, { from: start, until: at }].reduce(
      (sum, one) => sum + Math.max(0, Math.min(one.until, at) - Math.max(one.from, at - 2 * DAY)),
      0,
    );
  let [low, high] = [start, start + 8 * HOUR];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (total(middle) >= 12 * HOUR) high = middle;
    else low = middle + 1;
  }
  return low;
}
