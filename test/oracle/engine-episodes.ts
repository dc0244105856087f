import {
  afterReview,
  endEpisode,
  reviewFaults,
  startFaults,
  type EpisodeFields,
} from '../../src/episodes/restrictive-episode.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Episode extends EpisodeFields {
  patient_id: string;
  admission_id: string;
  room_id: string;
}

/** Keeps restrictive episodes through the service's own transitions. */
export class EngineEpisodes {
  private readonly episodes = new Map<string, Episode>();

  constructor(private readonly rows: EngineRows) {}

  /** Whether the event was about restrictive episodes. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'episode_began':
        this.begin(event);
        return true;
      case 'episode_reviewed': {
        const { as: kind, staff_present } = event;
        const [episode, held_at] = [this.episode(event.episode), new Date(event.on)];
        if (reviewFaults(episode, kind, held_at).length > 0) throw new NeverRecorded(event.episode);
        this.save(afterReview(episode, { kind, held_at, staff_present }));
        return true;
      }
      case 'episode_ended':
        this.save(endEpisode(this.episode(event.episode), 'staff:nurse', new Date(event.on)));
        return true;
      default:
        return false;
    }
  }

  /** A patient who is discharged is kept apart no longer. */
  discharged(patient_id: string, on: number): void {
    this.endEach((one) => one.patient_id === patient_id, on);
  }

  /** Whoever leaves the hospital for a while is in seclusion no longer, wherever that was. */
  wentOnLeave(patient_id: string, on: number): void {
    this.endEach((one) => one.patient_id === patient_id && one.kind === 'seclusion', on);
  }

  /** A patient who leaves a room is in seclusion there no longer. */
  left(patient_id: string, room_id: string, on: number): void {
    const there = (one: Episode): boolean => one.patient_id === patient_id && one.room_id === room_id;
    this.endEach((one) => there(one) && one.kind === 'seclusion', on);
  }

  private endEach(which: (one: Episode) => boolean, on: number): void {
    for (const one of [...this.episodes.values()])
      if (which(one)) this.save(endEpisode(one, 'staff:nurse', new Date(on)));
  }

  private begin(event: EventOf<'episode_began'>): void {
    const { episode: id, patient: patient_id, room: room_id, as: kind, staff_present } = event;
    const admission = this.rows
      .list('admission')
      .find((one) => one.patient_id === patient_id && one.discharged_at === null);
    if (!admission) throw new NeverRecorded(patient_id);
    const others = [...this.episodes.values()].filter((one) => one.patient_id === patient_id);
    if (others.some((one) => one.kind === kind && one.state === 'open')) throw new NeverRecorded(id);
    const { place } = this.rows.get('room', room_id);
    const started_at = new Date(event.on);
    const context = { admitted_at: new Date(admission.admitted_at), place, others };
    if (startFaults(kind, started_at, context).length > 0) throw new NeverRecorded(id);
    this.save({
      ...{ id, patient_id, room_id, kind, staff_present, started_at, presence_stated_at: started_at },
      ...{ admission_id: admission.id, state: 'open', held: {}, ended_at: null, ended_by: null },
      psychiatrist_id: event.psychiatrist ? 'psychiatrist' : null,
    });
  }

  private episode(id: string): Episode {
    const one = this.episodes.get(id);
    if (!one) throw new NeverRecorded(id);
    return one;
  }

  private save(episode: Episode): void {
    this.episodes.set(episode.id, episode);
    const { id, patient_id, admission_id, room_id, kind, state, staff_present } = episode;
    const held = Object.entries(episode.held).map(([name, at]) => [name, Date.parse(at)]);
    this.rows.put('restrictive_episode', {
      ...{ id, patient_id, admission_id, room_id, kind, state, staff_present },
      started_at: episode.started_at.getTime(),
      ended_at: episode.ended_at?.getTime() ?? null,
      authorised_by_psychiatrist: episode.psychiatrist_id !== null,
      held: Object.fromEntries(held) as Record<string, number>,
    });
  }
}
