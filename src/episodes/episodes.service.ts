import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Collection, type Page } from '../database/collection.js';
import type { Place } from '../decision/words.js';
import { absent } from '../database/faults.js';
import { insertRecord, keyOf, lockRecord, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Room } from '../organisation/room.entity.js';
import { knownRecord, lockPatient, lockReferredPatient, openAdmission } from '../patients/patient-locks.js';
import { authoriseReferred, WardHeld, wardOfPatient } from '../patients/ward-held.js';
import type { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import type { Fault } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import { EPISODE_REVIEW, otherEpisodes, RESTRICTIVE_EPISODE, writeEnd } from './episode-rows.js';
import { EpisodeReview } from './episode-review.entity.js';
import type { RecordEpisodeReviewBody, StartRestrictiveEpisodeBody } from './episodes.dto.js';
import { episodesError } from './episodes.errors.js';
import type { RestrictiveEpisode } from './restrictive-episode.entity.js';
import { afterReview, reviewFaults, startFaults } from './restrictive-episode.js';
import { holderFaults, type Colleague } from './review-holders.js';

/** Records seclusion and long-term segregation, and the reviews they stand on (NB-SEC-01). */
@Injectable()
export class EpisodesService {
  readonly episodes: WardHeld<RestrictiveEpisode>;
  readonly reviews: WardHeld<EpisodeReview>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const held = { patient: 'patient_id' } as const;
    this.episodes = new WardHeld(changes, new Collection(changes, history, RESTRICTIVE_EPISODE), held);
    this.reviews = new WardHeld(changes, new Collection(changes, history, EPISODE_REVIEW), held);
  }

  /** Every review of one episode, in the order of ids. */
  async reviewsOf(session: Session, id: string, query: PageQuery): Promise<Page<EpisodeReview>> {
    await this.episodes.get(session, id);
    return this.reviews.records.list(session.caller.provider_id, query, { episode_id: id });
  }

  /** Starts an episode; throws `not_admitted`, `already_open`, or `cannot_be_started` with everything that is wrong. */
  start(session: Session, body: StartRestrictiveEpisodeBody): Promise<RestrictiveEpisode> {
    const { patient_id, kind, room_id, psychiatrist_id = null, reason, way_out, staff_present } = body;
    return this.changes.write(session.caller, async (tx) => {
      await lockReferredPatient(tx, patient_id);
      const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
      const named = { type: 'patient', field: 'patient_id', id: patient_id };
      authoriseReferred(session, 'write', 'restrictive_episode', admission?.ward_id ?? null, named);
      if (!admission) throw notAdmitted();
      const others = await otherEpisodes(tx, { patient_id });
      const open = others.find((other) => other.kind === kind && other.state === 'open');
      if (open) throw alreadyOpen(open.id);
      const found: { place: Place | null; at: Date } = { place: null, at: tx.now };
      await everyFault([
        async () => (found.place = (await roomOf(tx, session, room_id)).place),
        () => (found.at = occurredAt(body.occurred_at, tx.now)),
        () => authorisable(tx, psychiatrist_id),
        () => refuse('cannot_be_started', startFaults(kind, found.at, { ...admission, ...found, others })),
      ]);
      const occurred_at = found.at;
      const own = {
        ...{ patient_id, kind, room_id, psychiatrist_id, reason, way_out, staff_present },
        ...{ admission_id: admission.id, state: 'open' as const, started_at: occurred_at, started_by: tx.by },
        ...{ presence_stated_at: occurred_at, held: {}, ended_at: null, ended_by: null },
      };
      const happening = { event: 'restrictive_episode_started', occurred_at, id: body.id };
      return insertRecord(tx, RESTRICTIVE_EPISODE, own, happening);
    });
  }

  /** Records a review; throws `cannot_be_held` with everything that is wrong with it and with who held it. */
  review(session: Session, body: RecordEpisodeReviewBody): Promise<EpisodeReview> {
    const { episode_id, kind, with_staff_ids = [], external_reviewers = [], outcome, staff_present } = body;
    return this.changes.write(session.caller, async (tx) => {
      const episode = await lockReferredEpisode(tx, session, episode_id);
      const by = { id: session.caller.staff_id, roles: session.roles };
      const holders = { kind, by, colleagues: await colleagues(tx, with_staff_ids), external_reviewers };
      const [held_at] = await everyFault([
        () => occurredAt(body.occurred_at, tx.now),
        () => {
          const at = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
          const authorised_by = whoAuthorised(episode);
          refuse('cannot_be_held', [
            ...reviewFaults(episode, kind, at),
            ...holderFaults({ ...holders, authorised_by }),
          ]);
        },
      ]);
      const next = afterReview(episode, { kind, held_at, staff_present });
      // That staff are not there takes the grace away.
      const removes = !next.staff_present;
      const of = { event: 'restrictive_episode_reviewed', occurred_at: held_at, removes };
      await updateRecord(tx, RESTRICTIVE_EPISODE, next, of);
      const own = { episode_id, patient_id: episode.patient_id, kind, held_at, held_by: tx.by };
      const said = { with_staff_ids, external_reviewers, outcome, staff_present };
      const happening = { event: 'episode_review_recorded', occurred_at: held_at, id: body.id };
      return insertRecord(tx, EPISODE_REVIEW, { ...own, ...said }, happening);
    });
  }

  /** Ends an episode; it never conflicts, and a second time answers with the first. Throws `not_found`. */
  end(session: Session, id: string, body: WriteBody): Promise<RestrictiveEpisode> {
    return protecting(this.changes, session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, RESTRICTIVE_EPISODE, id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'withdraw', 'restrictive_episode', { ward_id, id });
      const episode = await lockRecord(tx, RESTRICTIVE_EPISODE, id);
      const answer = await writeEnd(tx, episode, occurredAt(body.occurred_at, tx.now));
      return { answer, repeats: answer === episode };
    });
  }
}

/** The room somebody is to be kept in; on a ward where the person may start no episode it reads as absent. */
async function roomOf(tx: ChangeTransaction, session: Session, id: string): Promise<Room> {
  const room = await tx.manager.findOneBy(Room, keyOf<Room>(tx.provider_id, id));
  if (!room) throw absent('room', 'room_id', id);
  authoriseReferred(session, 'write', 'restrictive_episode', room.ward_id, { type: 'room', field: 'room_id', id });
  return room;
}

/** Whether whoever is said to have authorised it is a psychiatrist here. */
async function authorisable(tx: ChangeTransaction, id: string | null): Promise<void> {
  if (id === null) return;
  const [found] = await colleagues(tx, [id]);
  const known = found?.known;
  if (known?.kind === 'person' && known.state === 'active' && known.roles.includes('responsible_clinician')) return;
  refuse('cannot_be_started', [
    {
      field: 'psychiatrist_id',
      fault: `no psychiatrist of the id ${JSON.stringify(id)} works here`,
      fix: 'the id of a responsible clinician, or leave it out',
    },
  ]);
}

async function lockReferredEpisode(tx: ChangeTransaction, session: Session, id: string): Promise<RestrictiveEpisode> {
  const named = { type: 'restrictive_episode', field: 'episode_id', id };
  const known = await tx.manager.findOneBy(RESTRICTIVE_EPISODE.entity, keyOf<RestrictiveEpisode>(tx.provider_id, id));
  if (!known) throw absent(named.type, named.field, id);
  await lockPatient(tx, known.patient_id);
  const ward_id = await wardOfPatient(tx.manager, tx.provider_id, known.patient_id);
  authoriseReferred(session, 'write', 'episode_review', ward_id, named);
  return lockRecord(tx, RESTRICTIVE_EPISODE, id);
}

async function colleagues(tx: ChangeTransaction, ids: readonly string[]): Promise<Colleague[]> {
  const found = await tx.manager.findBy(StaffMember, { provider_id: tx.provider_id, id: In([...ids]) });
  return ids.map((id) => ({ id, known: found.find((one) => one.id === id) ?? null }));
}

function whoAuthorised({ started_by, psychiatrist_id }: RestrictiveEpisode): string[] {
  const starter = started_by.replace(/^staff:/, '');
  return psychiatrist_id === null ? [starter] : [starter, psychiatrist_id];
}

function refuse(code: 'cannot_be_started' | 'cannot_be_held', faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const what = code === 'cannot_be_started' ? 'The episode cannot be started as it is.' : 'This is no such review.';
  throw episodesError('invalid', code, what, faults);
}

function notAdmitted(): Error {
  return episodesError('conflict', 'not_admitted', 'An episode is of an admission, and none is open.', [
    { field: 'patient_id', fault: 'the patient has no open admission', fix: 'admit the patient first' },
  ]);
}

function alreadyOpen(id: string): Error {
  return episodesError('conflict', 'already_open', 'The patient is in such an episode already.', [
    { field: 'kind', fault: `the episode ${id} is open`, fix: 'use that episode, or end it first' },
  ]);
}
