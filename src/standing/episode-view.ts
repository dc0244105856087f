import { coveringOf } from '../decision/covering.js';
import { earlierSeclusions, type EpisodeView } from '../decision/episode-schedule.js';
import type { StandingRows } from './rows.js';
import type { PatientStanding } from './patient-standing.js';
import type { RoomStanding } from './room-standing.js';

type Episode = StandingRows['restrictive_episode'];

/** Whether what covers people in a room is the episode that keeps them there. */
export function isSecluding(room: RoomStanding): boolean {
  return room.place !== null && coveringOf(room.place) === 'episode';
}

/** The open episode that keeps a patient of this admission in this very room; null in any other room. */
export function episodeIn(patient: PatientStanding, admission_id: string, room: RoomStanding): EpisodeView | null {
  if (!isSecluding(room)) return null;
  let found: Episode | null = null;
  for (const episode of patient.episodes) {
    if (episode.state !== 'open' || episode.room_id !== room.id || episode.admission_id !== admission_id) continue;
    // Whoever is segregated and in seclusion too is watched as somebody in seclusion.
    if (found === null || episode.kind === 'seclusion') found = episode;
  }
  return found === null ? null : episodeView(found, patient);
}

/** The open episodes of a patient in one admission, wherever they are kept. */
export function openEpisodes(patient: PatientStanding, admission_id: string): EpisodeView[] {
  return patient.episodes
    .filter((episode) => episode.state === 'open' && episode.admission_id === admission_id)
    .map((episode) => episodeView(episode, patient));
}

function episodeView(episode: Episode, { episodes }: PatientStanding): EpisodeView {
  const { authorised_by_psychiatrist, held, id, kind, staff_present, started_at } = episode;
  const others = episodes.filter((one) => one !== episode);
  const earlier = earlierSeclusions(episode, others);
  return { authorised_by_psychiatrist, earlier, held, id, kind, staff_present, started_at };
}
