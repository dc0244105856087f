import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/http.js';
import { must, yesterdayMorning } from '../support/ward.js';
import { iso, ViewingWorld, type Page, type Row } from './viewing-world.js';

let world: ViewingWorld;
let tokens: ViewingWorld['tokens'];

beforeAll(async () => {
  world = await ViewingWorld.make();
  tokens = world.tokens;
});

afterAll(() => world?.stop());

const post: ViewingWorld['post'] = (token, path, body) => world.post(token, path, body);
const get: ViewingWorld['get'] = (token, path) => world.get(token, path);
const looks: ViewingWorld['looks'] = (device, id) => world.looks(device, id);

describe('a preference', () => {
  const judged = (preference_id: string, staff_id: string, met: boolean, token = tokens.charge): Promise<Answer<Row>> =>
    post(token, 'viewer-matches', { preference_id, staff_id, met });

  it('is met by whoever the nurse in charge says meets it; nothing said is not met', async () => {
    const stated = { id: 'wish', patient_id: 'p2', words: 'Somebody I know.' };
    const first = await post(tokens.nurse, 'viewer-preferences', stated);
    expect(first).toMatchObject({
      status: 201,
      body: { state: 'stands', words: 'Somebody I know.', withdrawn_at: null },
    });
    // Acknowledged only when no permit from before can still be on its way; it is recorded before it is committed.
    expect(Date.now() - Date.parse(String(first.body['recorded_at']))).toBeGreaterThanOrEqual(120);
    expect((await post(tokens.clinician, 'viewer-preferences', stated)).body).toEqual(first.body);
    expect(await looks('d2')).toBe('viewer_preference_not_met');
    expect(await judged('wish', 'nurse', true)).toMatchObject({ status: 201, body: { met: true, version: 1 } });
    expect(await looks('d2')).toBe('permit');
    expect(await looks('d2', 'charge')).toBe('viewer_preference_not_met');
    const taken = await judged('wish', 'nurse', false);
    expect(taken).toMatchObject({ status: 201, body: { met: false, version: 2 } });
    expect((await judged('wish', 'nurse', false)).body).toEqual(taken.body);
    expect(await looks('d2')).toBe('viewer_preference_not_met');
  });

  it('is judged by no nurse, by nobody of themselves, and not for what does not exist', async () => {
    expect((await judged('wish', 'charge', true, tokens.nurse)).status).toBe(403);
    expect(await judged('wish', 'charge', true)).toMatchObject({ status: 403, body: { code: 'not_yourself' } });
    expect((await judged('wish', 'charge', false)).status).toBe(201);
    expect(await judged('no-wish', 'no-one', true)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'preference_id' }, { field: 'staff_id' }] },
    });
    const early = { preference_id: 'wish', staff_id: 'nurse', met: true, occurred_at: iso(yesterdayMorning()) };
    expect(await post(tokens.charge, 'viewer-matches', early)).toMatchObject({
      status: 422,
      body: { code: 'before_stated' },
    });
    expect(await looks('d2')).toBe('viewer_preference_not_met');
  });

  it('of a patient on another ward, or on none, is not there', async () => {
    expect((await get(tokens.bank, 'viewer-preferences/wish')).status).toBe(404);
    const body = { patient_id: 'p2', words: 'Anything', occurred_at: iso(Date.now() + 3_600_000) };
    expect(await post(tokens.bank, 'viewer-preferences', body)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_id' }, { field: 'occurred_at' }] },
    });
  });

  it('denies nothing once the patient takes it back, in their own words and once', async () => {
    expect((await post(tokens.nurse, 'viewer-preferences/wish/withdraw', { words: 'Never mind.' })).status).toBe(403);
    const early = { words: 'Never mind.', occurred_at: iso(yesterdayMorning()) };
    expect(await post(tokens.second, 'viewer-preferences/wish/withdraw', early)).toMatchObject({
      status: 422,
      body: { code: 'before_stated' },
    });
    const first = await post(tokens.second, 'viewer-preferences/wish/withdraw', { words: 'Never mind.' });
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawn_words: 'Never mind.' } });
    const again = await post(tokens.clinician, 'viewer-preferences/wish/withdraw', { words: 'Again.' });
    expect(again.body).toEqual(first.body);
    expect(await looks('d2')).toBe('permit');
    expect(await judged('wish', 'nurse', true)).toMatchObject({ status: 409, body: { code: 'preference_withdrawn' } });
    expect((await must(get<Page>(tokens.officer, 'patients/p2/viewer-matches'))).items).toHaveLength(2);
    expect((await must(get<Page>(tokens.nurse, 'patients/p2/viewer-preferences'))).items).toHaveLength(1);
  });
});
