import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld, type Row } from './halts-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface List {
  items: Row[];
  next: string | null;
}

let world: HaltsWorld;
let clinician: string;
let nurse: string;
let guardian: string;

const iso = (ago: number): string => new Date(Date.now() - ago).toISOString();
const tracking = (patient_id: string, over: object = {}): object => ({
  patient_id,
  kind: 'cetr',
  population: 'adult',
  secure: false,
  conditions: ['autism'],
  ...over,
});
const track = (patient: string, over: object = {}, token = clinician): Promise<Answer<Row & Problem>> =>
  world.post(token, 'care-reviews', tracking(patient, over));
const say = (id: string, what: string, body: object = {}, token = clinician): Promise<Answer<Row & Problem>> =>
  world.post(token, `care-reviews/${id}/${what}`, body);
const list = (query = '', token = nurse): Promise<Answer<List>> => world.get(token, `care-reviews${query}`);
const fieldsOf = ({ body }: Answer<Problem>): string[] => body.faults.map(({ field }) => field);
const lasting = (review: Row, from: string): number =>
  (Date.parse(String(review['due_at'])) - Date.parse(String(review[from]))) / DAY;

beforeAll(async () => {
  world = await makeHaltsWorld();
  ({ clinician, nurse } = world.ward.tokens);
  const guarding = { id: 'guardian', kind: 'person', name: 'g', employer: 'T', roles: ['caldicott_guardian'] };
  await must(world.post(world.ward.tokens.admin, 'staff-members', guarding));
  guardian = await staffToken(world.two.a.url, 'TEST', 'guardian');
});
afterAll(() => world?.stop());

describe('a care review', () => {
  it('is due so long after the admission, then after each that was held', async () => {
    const review = await must(track('p0'));
    expect(review).toMatchObject({ admission_id: 'a0', last_outcome: null, counted_from: null, overdue: false });
    expect(Math.round(lasting(review, 'starts_at'))).toBe(28);
    const held = await must(say(review.id, 'held', { note: 'A home is looked for.' }));
    expect(held).toMatchObject({ last_outcome: 'held', note: 'A home is looked for.', version: 2 });
    expect(lasting(held, 'counted_from')).toBeGreaterThan(180);
    const versions = await world.get<unknown[]>(nurse, `care-reviews/${review.id}/versions`);
    expect(versions.body).toHaveLength(2);
    await must(say(review.id, 'end', { reason: 'A test is over.' }));
  });

  it('that was declined is on record with who and why, and puts the next off no further', async () => {
    const review = await must(track('p0', { starts_at: iso(60 * DAY) }));
    expect(review).toMatchObject({ overdue: true });
    const no = await must(say(review.id, 'declined', { declined_by: 'commissioner', reason: 'Nobody to chair it.' }));
    expect(no).toMatchObject({ last_outcome: 'declined', declined_by: 'commissioner', note: 'Nobody to chair it.' });
    expect(no['counted_from']).toBe(review['due_at']);
    const again = await must(say(review.id, 'declined', { declined_by: 'provider', reason: 'Not this month either.' }));
    expect([again['declined_by'], again['due_at']]).toEqual(['provider', no['due_at']]);
    await must(say(review.id, 'end', { reason: 'A test is over.' }));
  });

  it('of one kind is tracked once for a patient, until it is tracked no more', async () => {
    const review = await must(track('p0'));
    expect(await track('p0')).toMatchObject({ status: 409, body: { code: 'already_tracked' } });
    const other = await must(track('p0', { kind: 'statutory_review', conditions: [], starts_at: iso(-30 * DAY) }));
    expect(Math.round(lasting(other, 'starts_at'))).toBe(28);
    const ended = await must(say(review.id, 'end', { reason: 'It was for somebody else.' }));
    expect(ended).toMatchObject({ ended_by: 'staff:clinician', overdue: false });
    expect((await say(review.id, 'end', { reason: 'Again.' })).body).toEqual(ended);
    expect(await say(review.id, 'held')).toMatchObject({ status: 409, body: { code: 'already_ended' } });
    const anew = await must(track('p0'));
    await must(say(anew.id, 'end', { reason: 'A test is over.' }));
    await must(say(other.id, 'end', { reason: 'A test is over.' }));
  });

  it('is refused with everything that is wrong, and nothing is tracked', async () => {
    const before = (await list('?limit=200')).body.items.length;
    const wrong = await track('p1', { conditions: [], last_held_at: iso(-DAY) });
    expect([wrong.status, wrong.body.code, fieldsOf(wrong)]).toEqual([
      422,
      'invalid_care_review',
      ['conditions', 'last_held_at'],
    ]);
    const shapeless = await track('p1', { kind: 'tea', population: 'old', secure: 'no', conditions: ['tall'] });
    expect(fieldsOf(shapeless)).toEqual(['kind', 'population', 'secure', 'conditions']);
    expect(await track('nobody')).toMatchObject({ status: 422, body: { code: 'unknown_reference' } });
    expect(await track('p1', { occurred_at: iso(-DAY) })).toMatchObject({
      status: 422,
      body: { code: 'in_the_future' },
    });
    const review = await must(track('p1'));
    await must(say(review.id, 'held', { occurred_at: iso(HOUR) }));
    expect(await say(review.id, 'held', { occurred_at: iso(2 * HOUR) })).toMatchObject({
      status: 422,
      body: { code: 'invalid_time' },
    });
    expect(fieldsOf(await say(review.id, 'declined', { declined_by: 'the weather' }))).toEqual([
      'declined_by',
      'reason',
    ]);
    expect((await world.get(nurse, `care-reviews/${review.id}`)).body).toMatchObject({ version: 2 });
    await must(say(review.id, 'end', { reason: 'A test is over.' }));
    expect((await list('?limit=200')).body.items).toHaveLength(before);
  });

  it('is for those who treat the patient: told on their ward, written by few', async () => {
    const review = await must(track('p1'));
    const { admin, officer, vendor, attester } = world.ward.tokens;
    for (const token of [admin, officer, vendor, guardian, world.tokens.board])
      expect((await world.get(token, `care-reviews/${review.id}`)).status).toBe(403);
    expect((await world.get(world.tokens.elsewhere, `care-reviews/${review.id}`)).status).toBe(404);
    expect((await list('', world.tokens.elsewhere)).body).toEqual({ items: [], next: null });
    expect((await say(review.id, 'held', {}, nurse)).status).toBe(403);
    expect((await track('p2', {}, world.tokens.elsewhere)).status).toBe(403);
    await must(say(review.id, 'held', {}, attester));
    await must(say(review.id, 'end', { reason: 'A test is over.' }, attester));
  });
});

describe('what is overdue', () => {
  it('is told first, by ward and by patient, and is on the worklist, where nothing is denied for it', async () => {
    const late = await must(track('p0', { starts_at: iso(50 * DAY) }));
    const later = await must(track('p1', { starts_at: iso(60 * DAY), population: 'adult' }));
    const fine = await must(track('p2'));
    const ids = async (query: string): Promise<string[]> => (await must(list(query))).items.map(({ id }) => id);
    expect(await ids('')).toEqual([later.id, late.id, fine.id]);
    expect(await ids('?overdue=true')).toEqual([later.id, late.id]);
    expect(await ids('?overdue=false')).toEqual([later.id, late.id, fine.id]);
    expect(await ids('?patient_id=p0')).toEqual([late.id]);
    expect(await ids('?ward_id=elsewhere')).toEqual([]);
    expect(fieldsOf((await list('?overdue=soon')) as unknown as Answer<Problem>)).toEqual(['overdue']);
    const first = await must(list('?limit=2'));
    const rest = await must(list(`?limit=2&after=${first.next}`));
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([later.id, late.id, fine.id]);
    expect(rest.next).toBeNull();

    const worklist = await must(world.get<List>(nurse, 'worklist?limit=200'));
    const mine = worklist.items.filter(({ kind }) => kind === 'care_review');
    expect(mine).toMatchObject([
      { record_id: later.id, patient_id: 'p1', why: 'first', overdue: true, denied: false, denied_from: null },
      { record_id: late.id, patient_id: 'p0', overdue: true },
      { record_id: fine.id, patient_id: 'p2', overdue: false },
    ]);
    expect(await world.reads('d0')).toBe(true);
    const officers = await must(world.get<List>(world.ward.tokens.officer, 'worklist?limit=200'));
    expect(officers.items.filter(({ kind }) => kind === 'care_review')).toEqual([]);

    await must(world.post(clinician, 'admissions/a2/discharge', {}));
    expect(await ids('')).toEqual([later.id, late.id]);
  });
});

describe('another provider', () => {
  it('sees none of them, and tracks nobody here', async () => {
    const [review] = (await must(list())).items;
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.b.url, 'OTHER', 'platform_admin');
    const body = { id: 'rc', kind: 'person', name: 'r', employer: 'O', roles: ['responsible_clinician'] };
    await must(world.post(admin, 'staff-members', body));
    const other = await staffToken(world.two.b.url, 'OTHER', 'rc');
    expect((await world.get(other, `care-reviews/${review?.id}`)).status).toBe(404);
    expect((await list('', other)).body).toEqual({ items: [], next: null });
    expect((await say(String(review?.id), 'held', {}, other)).status).toBe(404);
    expect((await track('p1', {}, other)).body).toMatchObject({ code: 'unknown_reference' });
  });
});
