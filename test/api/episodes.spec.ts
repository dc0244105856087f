import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../support/ward.js';
import { makeEpisodesWorld, minutesAgo, type EpisodesWorld } from './episodes-world.js';
import type { Page, Row } from './patients-world.js';

let world: EpisodesWorld;

beforeAll(async () => {
  world = await makeEpisodesWorld();
});
afterAll(() => world?.stop());

const starting = (more: object = {}): object => ({
  patient_id: 'p3',
  kind: 'seclusion',
  room_id: 's1',
  reason: 'To keep others from blows.',
  way_out: 'Once calm for half an hour.',
  staff_present: true,
  ...more,
});
const review = (episode_id: string, kind: string, more: object = {}): object => ({
  episode_id,
  kind,
  outcome: 'Calm, drank water.',
  staff_present: true,
  ...more,
});
const nurse = (): string => world.ward.tokens.nurse;
const clinician = (): string => world.ward.tokens.clinician;
interface Schedule {
  reviews: { kind: string; due_at: string; denied_from: string }[];
  overdue_since: string | null;
  denied: boolean;
}

describe('a restrictive episode', () => {
  it('is recorded and read by those who treat the patient, with every version', async () => {
    const made = await world.post(
      nurse(),
      'restrictive-episodes',
      starting({ id: 'e1', psychiatrist_id: 'clinician' }),
    );
    const told = { id: 'e1', state: 'open', started_by: 'staff:nurse', psychiatrist_id: 'clinician', ended_at: null };
    expect(made).toMatchObject({ status: 201, body: { ...told, admission_id: 'a3', held: {}, staff_present: true } });
    for (const token of [nurse(), clinician(), world.tokens.support])
      expect(await world.get(token, 'restrictive-episodes/e1')).toMatchObject({ status: 200, body: told });
    const listed = await world.get<Page>(nurse(), 'patients/p3/restrictive-episodes');
    expect(listed.body.items.map(({ id }) => id)).toEqual(['e1']);
    expect(await world.get(world.tokens.elsewhere, 'restrictive-episodes/e1')).toMatchObject({ status: 404 });
    expect(await world.get(world.tokens.elsewhere, 'restrictive-episodes/e1/schedule')).toMatchObject({ status: 404 });
    expect(await world.get(world.tokens.elsewhere, 'restrictive-episodes/e1/reviews')).toMatchObject({ status: 404 });
    for (const token of [world.ward.tokens.admin, world.ward.tokens.officer])
      expect(await world.get(token, 'restrictive-episodes/e1')).toMatchObject({ status: 403 });
    const versions = await world.get<unknown[]>(nurse(), 'restrictive-episodes/e1/versions');
    expect(versions.body).toHaveLength(1);
  });

  it('is one of its kind at a time', async () => {
    expect(await world.post(nurse(), 'restrictive-episodes', starting())).toMatchObject({
      status: 409,
      body: { code: 'already_open', faults: [{ field: 'kind' }] },
    });
  });

  it('is refused with every fault at once, and nothing is recorded', async () => {
    const wrong = { id: 'e2', patient_id: 'p7', room_id: 'r2', psychiatrist_id: 'nurse', occurred_at: minutesAgo(1e5) };
    const answer = await world.post(nurse(), 'restrictive-episodes', starting(wrong));
    expect(answer).toMatchObject({ status: 422, body: { code: 'cannot_be_started' } });
    expect(answer.body.faults.map(({ field }) => field)).toEqual(['psychiatrist_id', 'room_id', 'occurred_at']);
    const gone = { patient_id: 'p7', room_id: 'nowhere', psychiatrist_id: 'nobody', occurred_at: minutesAgo(-60) };
    const unknown = await world.post(nurse(), 'restrictive-episodes', starting(gone));
    expect(unknown.status).toBe(422);
    expect(unknown.body.faults.map(({ field }) => field)).toEqual(['room_id', 'occurred_at', 'psychiatrist_id']);
    const words = await world.post(nurse(), 'restrictive-episodes', { kind: 'time_out', reason: ' ' });
    expect(words.body.faults.map(({ field }) => field).sort()).toEqual(
      ['kind', 'patient_id', 'reason', 'room_id', 'staff_present', 'way_out'].sort(),
    );
    expect(await world.get(nurse(), 'restrictive-episodes/e2')).toMatchObject({ status: 404 });
  });

  it('is started by a registered clinician of the ward alone', async () => {
    const other = starting({ patient_id: 'p7' });
    for (const token of [world.tokens.support, world.ward.tokens.admin, world.ward.tokens.officer])
      expect(await world.post(token, 'restrictive-episodes', other)).toMatchObject({ status: 403 });
    expect(await world.post(world.tokens.elsewhere, 'restrictive-episodes', other)).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference', faults: [{ field: 'patient_id' }] },
    });
    expect(
      await world.post(nurse(), 'restrictive-episodes', starting({ patient_id: 'p7', room_id: 'far' })),
    ).toMatchObject({ status: 422, body: { code: 'unknown_reference', faults: [{ field: 'room_id' }] } });
  });

  it('is ended by anybody on the ward, once, whoever tries again', async () => {
    expect(await world.post(world.tokens.elsewhere, 'restrictive-episodes/e1/end')).toMatchObject({ status: 404 });
    expect(await world.post(world.ward.tokens.officer, 'restrictive-episodes/e1/end')).toMatchObject({ status: 403 });
    const ends = await Promise.all(
      [world.tokens.support, nurse(), clinician()].map((token) => world.post(token, 'restrictive-episodes/e1/end')),
    );
    const [first] = ends;
    expect(first).toMatchObject({ status: 200, body: { state: 'ended', version: 2 } });
    for (const end of ends) expect(end).toMatchObject({ status: 200, body: first?.body as object });
    const again = await world.post(nurse(), 'restrictive-episodes/e1/end', { occurred_at: minutesAgo(600) });
    expect(again).toMatchObject({ status: 200, body: first?.body as object });
  });
});

describe('leaving', () => {
  const started = async (n: number, more: object = {}): Promise<string> => {
    const body = starting({ patient_id: `p${n}`, room_id: `s${n}`, ...more });
    return (await must(world.post(nurse(), 'restrictive-episodes', body))).id;
  };
  const stateOf = async (id: string): Promise<unknown> =>
    (await world.get(nurse(), `restrictive-episodes/${id}`)).body['state'];

  it('ends seclusion when they move to another room, and segregation not', async () => {
    await world.bring(8);
    const [seclusion, segregation] = [await started(8), await started(8, { kind: 'long_term_segregation' })];
    await world.bring(8, 's6');
    expect([await stateOf(seclusion), await stateOf(segregation)]).toEqual(['ended', 'open']);
    // It was of the other room.
    expect(await world.answered('s6')).toBe('not_all_covered');
  });

  it('ends seclusion when the stay ends, or they sign out as somebody who only came for it', async () => {
    await world.bring(9);
    const id = await started(9);
    const stays = (await world.get<Page>(nurse(), 'room-stays?limit=200')).body.items;
    const stay = stays.find((one) => one['room_id'] === 's9' && one['ends_at'] === null);
    await must(world.post(nurse(), `room-stays/${stay?.id}/end`));
    expect(await stateOf(id)).toBe('ended');
    expect(await world.answered('s9')).toBe('occupancy_unknown');
    const came = { room_id: 's9', kind: 'other_patient', patient_id: 'p9' };
    const presence = await must(world.post(nurse(), 'room-presences', came));
    await must(world.post(nurse(), 'rooms/s9/occupancy', { state: 'occupied' }));
    const next = await started(9);
    expect(await world.answered('s9')).toBe('permit on restrictive_episode');
    await must(world.post(nurse(), `room-presences/${presence.id}/end`));
    expect(await stateOf(next)).toBe('ended');
  });

  it('ends everything at a discharge', async () => {
    const ids = [await started(10), await started(10, { kind: 'long_term_segregation' })];
    await must(world.post(clinician(), 'admissions/a10/discharge'));
    const again = { id: 'a10-2', patient_id: 'p10', ward_id: 'ward', mha_status: 'informal' };
    const late = starting({ patient_id: 'p10', room_id: 's10', occurred_at: minutesAgo(60) });
    expect(await world.post(nurse(), 'restrictive-episodes', late)).toMatchObject({ status: 422 });
    await must(world.post(clinician(), 'admissions', again));
    expect(await Promise.all(ids.map(stateOf))).toEqual(['ended', 'ended']);
    expect(await world.post(nurse(), 'restrictive-episodes', late)).toMatchObject({
      status: 422,
      body: { code: 'cannot_be_started' },
    });
  });
});

describe('reviews', () => {
  let id: string;

  it('are recorded once, by whoever may hold them, and move the schedule on', async () => {
    ({ id } = await must(
      world.post(
        nurse(),
        'restrictive-episodes',
        starting({ patient_id: 'p7', room_id: 's7', occurred_at: minutesAgo(130) }),
      ),
    ));
    const before = (await world.get<Schedule>(nurse(), `restrictive-episodes/${id}/schedule`)).body;
    expect(before.reviews.map(({ kind }) => kind)).toEqual(['record', 'medical', 'nursing', 'independent_team']);
    expect(before).toMatchObject({ denied: true, overdue_since: before.reviews[0]?.due_at });
    const made = await world.post(world.tokens.support, 'episode-reviews', review(id, 'record', { id: 'v1' }));
    expect(made).toMatchObject({ status: 201, body: { id: 'v1', held_by: 'staff:support', with_staff_ids: [] } });
    await must(world.post(nurse(), 'episode-reviews', review(id, 'nursing', { with_staff_ids: ['charge'] })));
    await must(world.post(clinician(), 'episode-reviews', review(id, 'medical')));
    const after = (await world.get<Schedule>(nurse(), `restrictive-episodes/${id}/schedule`)).body;
    expect(after).toMatchObject({ denied: false, overdue_since: null });
    for (const { due_at, denied_from } of after.reviews)
      expect(Date.parse(denied_from) - Date.parse(due_at)).toBe(1_800_000);
    const listed = await world.get<Page>(nurse(), `restrictive-episodes/${id}/reviews`);
    expect(listed.body.items.map((one) => one['kind']).sort()).toEqual(['medical', 'nursing', 'record']);
    expect(await world.get(nurse(), 'episode-reviews/v1')).toMatchObject({ status: 200, body: { kind: 'record' } });
  });

  it('are refused with every fault at once, and nothing is recorded', async () => {
    const wrong = review(id, 'nursing', {
      id: 'v2',
      with_staff_ids: ['support', 'nobody'],
      occurred_at: minutesAgo(131),
    });
    const answer = await world.post(clinician(), 'episode-reviews', wrong);
    expect(answer).toMatchObject({ status: 422, body: { code: 'cannot_be_held' } });
    expect(answer.body.faults.map(({ field }) => field)).toEqual([
      'occurred_at',
      'kind',
      'with_staff_ids',
      'with_staff_ids',
    ]);
    for (const [token, kind, more] of [
      [nurse(), 'medical', {}],
      [nurse(), 'weekly', {}],
      [nurse(), 'nursing', { with_staff_ids: ['nurse'] }],
      [clinician(), 'independent_team', { with_staff_ids: ['nurse'] }],
    ] as const)
      expect(await world.post(token, 'episode-reviews', review(id, kind, more))).toMatchObject({ status: 422 });
    expect(
      await world.post(clinician(), 'episode-reviews', review(id, 'medical', { occurred_at: minutesAgo(-60) })),
    ).toMatchObject({ status: 422, body: { code: 'in_the_future' } });
    expect(await world.get(nurse(), 'episode-reviews/v2')).toMatchObject({ status: 404 });
    const words = await world.post(nurse(), 'episode-reviews', { kind: 'look', outcome: 7, staff_present: 'yes' });
    expect(words.body.faults.map(({ field }) => field).sort()).toEqual([
      'episode_id',
      'kind',
      'outcome',
      'staff_present',
    ]);
  });

  it('are nobody else’s, and of another ward’s episode it reads as if there were none', async () => {
    expect(await world.post(world.ward.tokens.officer, 'episode-reviews', review(id, 'record'))).toMatchObject({
      status: 403,
    });
    for (const episode_id of [id, 'nowhere']) {
      expect(await world.post(world.tokens.elsewhere, 'episode-reviews', review(episode_id, 'record'))).toMatchObject({
        status: 422,
        body: { code: 'unknown_reference', faults: [{ field: 'episode_id' }] },
      });
    }
  });

  it('that are overdue stand in one list for those who can hold them, the longest overdue first', async () => {
    const overdue = async (token: string): Promise<Row[]> =>
      (await world.get<{ items: Row[] }>(token, 'overdue-episodes')).body.items;
    await must(world.post(nurse(), 'restrictive-episodes', starting({ patient_id: 'p8', room_id: 's0' })));
    expect(await overdue(nurse())).toEqual([]);
    const graced = await world.seclude(4, 70, { psychiatrist_id: undefined });
    const before = await overdue(nurse());
    expect(before).toMatchObject([{ episode_id: graced, overdue: ['medical'], denied: false }]);
    const late = await world.seclude(11, 130, { psychiatrist_id: undefined });
    const own = { episode_id: late, patient_id: 'p11', room_id: 's11', kind: 'seclusion', denied: true };
    const told = { ...own, overdue: ['medical', 'nursing'], overdue_since: expect.any(String) };
    expect(await overdue(nurse())).toEqual([told, ...before]);
    await must(world.post(nurse(), `restrictive-episodes/${late}/end`));
    expect(await overdue(nurse())).toEqual(before);
    expect(await overdue(world.tokens.elsewhere)).toEqual([]);
    expect(await world.get(world.ward.tokens.officer, 'overdue-episodes')).toMatchObject({ status: 403 });
  });
});
