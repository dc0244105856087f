import { Not } from 'typeorm';
import { updateRecord, type RecordKind } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { EpisodeReview } from './episode-review.entity.js';
import { RestrictiveEpisode } from './restrictive-episode.entity.js';
import { endEpisode } from './restrictive-episode.js';

export const RESTRICTIVE_EPISODE: RecordKind<RestrictiveEpisode> = {
  entity: RestrictiveEpisode,
  type: 'restrictive_episode',
  faults: {
    restrictive_episode_one_open: {
      code: 'already_open',
      field: 'kind',
      fault: 'the patient is in such an episode already',
      fix: 'use that episode, or end it first',
    },
  },
};
export const EPISODE_REVIEW: RecordKind<EpisodeReview> = { entity: EpisodeReview, type: 'episode_review' };

/** A patient who is discharged is kept apart no longer. The caller has locked the patient. */
export function endEpisodesAtDischarge(tx: ChangeTransaction, patient_id: string, occurred_at: Date): Promise<void> {
  return endOpen(tx, { patient_id }, occurred_at);
}

/** Whoever leaves the room they were in seclusion in is in seclusion no longer; segregation may go on elsewhere. The caller has locked the patient. */
export function endSeclusionIn(
  tx: ChangeTransaction,
  patient_id: string,
  room_id: string,
  occurred_at: Date,
): Promise<void> {
  return endOpen(tx, { patient_id, room_id, kind: 'seclusion' }, occurred_at);
}

/** Whoever leaves the hospital for a while is in seclusion no longer, wherever that was. The caller has locked the patient. */
export function endSeclusionOnLeave(tx: ChangeTransaction, patient_id: string, occurred_at: Date): Promise<void> {
  return endOpen(tx, { patient_id, kind: 'seclusion' }, occurred_at);
}

async function endOpen(
  tx: ChangeTransaction,
  which: { patient_id: string; room_id?: string; kind?: 'seclusion' },
  occurred_at: Date,
): Promise<void> {
  const open = await tx.manager.find(RestrictiveEpisode, {
    where: { provider_id: tx.provider_id, ...which, state: 'open' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const episode of open) await writeEnd(tx, episode, occurred_at);
}

/** Writes the end of an episode; one that has ended answers as it stands. The caller has locked it. */
export async function writeEnd(
  tx: ChangeTransaction,
  episode: RestrictiveEpisode,
  occurred_at: Date,
): Promise<RestrictiveEpisode> {
  const next = endEpisode(episode, tx.by, occurred_at);
  if (next === episode) return episode;
  return updateRecord(tx, RESTRICTIVE_EPISODE, next, {
    event: 'restrictive_episode_ended',
    occurred_at,
    removes: true,
  });
}

/** The patient's other episodes, whichever admission they were in. */
export function otherEpisodes(
  { manager, provider_id }: Pick<ChangeTransaction, 'manager' | 'provider_id'>,
  { id, patient_id }: { id?: string; patient_id: string },
): Promise<RestrictiveEpisode[]> {
  const where = { provider_id, patient_id, ...(id !== undefined && { id: Not(id) }) };
  return manager.find(RestrictiveEpisode, { where, order: { id: 'ASC' } });
}
