import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { keyOf } from '../database/rows.js';
import { reviewSchedule } from '../decision/episode-schedule.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes } from '../log/changes.js';
import { Room } from '../organisation/room.entity.js';
import { Admission } from '../patients/admission.entity.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { otherEpisodes } from './episode-rows.js';
import type { EpisodeScheduleView, OverdueEpisodesView, OverdueEpisodeView } from './episodes.dto.js';
import { EpisodesService } from './episodes.service.js';
import { RestrictiveEpisode } from './restrictive-episode.entity.js';
import { episodeView } from './restrictive-episode.js';

/** Tells what restrictive episodes wait for, by the very function that decisions are made with (NB-SEC-01). */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly changes: Changes,
    private readonly episodes: EpisodesService,
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What one episode waits for; throws `not_found`. */
  async of(session: Session, id: string): Promise<EpisodeScheduleView> {
    const episode = await this.episodes.episodes.get(session, id);
    return this.changes.read(session.caller.provider_id, (manager) => this.schedule(manager, episode));
  }

  /** Every open episode that this person may see and of which a review is overdue, the longest overdue first. */
  async overdue(session: Session): Promise<OverdueEpisodesView> {
    const { provider_id } = session.caller;
    const items = await this.changes.read(provider_id, async (manager) => {
      const found: OverdueEpisodeView[] = [];
      for (const episode of await openSeenBy(manager, session)) {
        const { patient_id, room_id, kind } = episode;
        const { episode_id, overdue_since, reviews, denied } = await this.schedule(manager, episode);
        if (overdue_since === null) continue;
        const now = this.clock.now();
        const overdue = reviews.filter(({ due_at }) => due_at.getTime() <= now).map((review) => review.kind);
        found.push({ episode_id, patient_id, room_id, kind, overdue, overdue_since, denied });
      }
      return found;
    });
    return { items: items.sort((a, b) => a.overdue_since.getTime() - b.overdue_since.getTime()) };
  }

  private async schedule(manager: EntityManager, episode: RestrictiveEpisode): Promise<EpisodeScheduleView> {
    const { id, state, provider_id } = episode;
    if (state === 'ended') return { episode_id: id, state, reviews: [], overdue_since: null, denied: false };
    const others = await otherEpisodes({ manager, provider_id }, episode);
    const now = this.clock.now();
    const room = await manager.findOneBy(Room, keyOf<Room>(provider_id, episode.room_id));
    const asking = { manager, provider_id, now: new Date(now) };
    const numbers = await this.numbers.on(asking, room?.ward_id ?? null);
    const dues = reviewSchedule(episodeView(episode, others), numbers);
    const overdue = dues.find(({ due_at }) => due_at <= now);
    return {
      episode_id: id,
      state,
      reviews: dues.map(({ kind, due_at, denied_from }) => ({
        kind,
        due_at: new Date(due_at),
        denied_from: new Date(denied_from),
      })),
      overdue_since: overdue === undefined ? null : new Date(overdue.due_at),
      denied: dues.some(({ denied_from }) => denied_from <= now),
    };
  }
}

/** The open episodes of patients on the wards whose episodes the person may read. */
async function openSeenBy(manager: EntityManager, session: Session): Promise<RestrictiveEpisode[]> {
  const { provider_id } = session.caller;
  const open = await manager.find(RestrictiveEpisode, { where: { provider_id, state: 'open' }, order: { id: 'ASC' } });
  const patient_id = In(open.map((episode) => episode.patient_id));
  const admissions = await manager.findBy(Admission, { provider_id, patient_id, discharged_at: IsNull() });
  const wards = new Map(admissions.map((admission) => [admission.patient_id, admission.ward_id]));
  return open.filter((episode) =>
    allows(session.ability, 'read', 'restrictive_episode', { ward_id: wards.get(episode.patient_id) }),
  );
}
