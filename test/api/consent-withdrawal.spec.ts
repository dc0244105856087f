import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { asking, CALM, granted, terms } from './consent-steps.js';
import {
  admitted,
  hoursAgo,
  makePatientsWorld,
  noonDaysAgo,
  type Page,
  type PatientsWorld,
  type Row,
} from './patients-world.js';

let world: PatientsWorld;
let patients = 0;

beforeAll(async () => {
  world = await makePatientsWorld();
});
afterAll(() => world.stop());

const post = (path: string, body: object = {}, token = world.clinician) =>
  world.tenant.post<Row & Problem>(token, path, body);
const get = <T = Row>(path: string, token = world.clinician) => world.tenant.get<T>(token, path);

/** A new patient with one granted consent, which bears the patient's id. */
async function patientWhoAgreed(): Promise<string> {
  const id = `p${++patients}`;
  await admitted(world, id);
  await granted(world, id, { patient_id: id });
  return id;
}

describe('a withdrawal', () => {
  it('takes effect at once, and a second one answers with the first', async () => {
    const id = await patientWhoAgreed();
    const first = await post(`consents/${id}/withdraw`, { means: 'gesture', occurred_at: hoursAgo(1) }, world.nurse);
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 3, withdrawn_means: 'gesture' } });
    const second = await post(`consents/${id}/withdraw`, { means: 'written' }, world.nurse);
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect((await get<unknown[]>(`consents/${id}/versions`)).body).toHaveLength(3);
  });

  it.each<[string, { body?: string; headers?: Record<string, string> }]>([
    ['no body at all', {}],
    ['a body that is not JSON', { body: '{"means": ' }],
    ['JSON that is no object', { body: '[1,2]' }],
    ['a JSON content type and nothing in it', { body: '', headers: { 'content-type': 'application/json' } }],
    ['plain text', { body: 'she covered the camera', headers: { 'content-type': 'text/plain' } }],
    ['a media type nobody knows', { body: 'x', headers: { 'content-type': 'nonsense' } }],
    ['fields that are wrong', { body: '{"means":7,"occurred_at":"yesterday","state":"granted","__proto__":{}}' }],
    ['fields nested without end', { body: `{"means":${'['.repeat(30_000)}${']'.repeat(30_000)}}` }],
    ['a time in the future', { body: '{"occurred_at":"2999-01-01T00:00:00Z"}' }],
    ['more than any body may hold', { body: `{"means":"${'x'.repeat(100_000)}"}` }],
  ])('goes through with %s', async (_what, sent) => {
    const id = await patientWhoAgreed();
    const answer = await ask<Row>(`${world.tenant.url}/api/v1/consents/${id}/withdraw`, {
      method: 'POST',
      token: world.nurse,
      ...sent,
    });
    expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(Date.parse(String(answer.body['withdrawn_at']))).toBeLessThanOrEqual(Date.now());
  });

  it('that names an older consent takes back what stands now, and what is still being asked', async () => {
    const id = await patientWhoAgreed();
    await granted(world, `${id}-new`, { patient_id: id, granted_at: noonDaysAgo(1) });
    await post('consents', asking(`${id}-asked`, id));
    const first = await post(`consents/${id}/withdraw`);
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    for (const one of [`${id}-new`, `${id}-asked`])
      expect(await get(`consents/${one}`)).toMatchObject({ body: { state: 'withdrawn' } });
    expect(await post(`consents/${id}/withdraw`)).toMatchObject({ status: 200, body: first.body });
    expect(await post(`consents/${id}-asked/grant`, terms())).toMatchObject({
      status: 409,
      body: { code: 'not_undecided' },
    });
  });

  it('is recorded by staff of any ward, who learn nothing of the patient by it', async () => {
    const id = await patientWhoAgreed();
    const told = { id, version: null, state: 'withdrawn', withdrawn_at: null, withdrawn_means: null };
    const first = await post(`consents/${id}/withdraw`, {}, world.hazel);
    const second = await post(`consents/${id}/withdraw`, {}, world.hazel);
    for (const { status, body } of [first, second]) expect({ status, body }).toEqual({ status: 200, body: told });
    expect(await get(`consents/${id}`)).toMatchObject({ body: { state: 'withdrawn' } });
  });

  it('is recorded by a suspended member of staff, who can do nothing else', async () => {
    const id = await patientWhoAgreed();
    const officer = {
      id: `officer-${id}`,
      kind: 'person',
      name: 'Officer',
      employer: 'The trust',
      roles: ['ig_officer'],
    };
    const nurse = { id: `nurse-${id}`, kind: 'person', name: 'Nurse', employer: 'The trust', roles: ['nurse'] };
    for (const person of [officer, nurse]) await world.tenant.created(world.admin, 'staff-members', person);
    await world.tenant.created(world.admin, 'ward-assignments', { staff_id: nurse.id, ward_id: 'larch' });
    const token = await world.tenant.signIn(nurse.id);
    const suspension = { staff_id: nurse.id, ground: 'allegation' };
    await world.tenant.created(await world.tenant.signIn(officer.id), 'viewer-suspensions', suspension);
    expect(await get(`consents/${id}`, token)).toMatchObject({ status: 403 });
    expect(await post(`consents/${id}/withdraw`, {}, token)).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
  });

  it('of nothing on record is not found, and without a token is not heard', async () => {
    expect(await post('consents/nothing/withdraw')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await post('patients/nobody/withdraw')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await post('consents/%00/withdraw')).toMatchObject({ status: 404 });
    expect(await post('consents/nothing/withdraw', {}, '')).toMatchObject({ status: 401 });
  });

  it('goes through after the patient was discharged', async () => {
    const id = await patientWhoAgreed();
    await post(`admissions/${id}/discharge`);
    expect(await post(`consents/${id}/withdraw`)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  });

  it('holds when it races with grants, refusals, reviews and other withdrawals of the same patient', async () => {
    const id = await patientWhoAgreed();
    for (let i = 0; i < 6; i++) await post('consents', asking(`${id}-${i}`, id));
    const review = { outcome: 'continues', words: 'Yes.', circumstances: {} };
    const answers = await Promise.all([
      ...[0, 1, 2].map((i) => post(`consents/${id}-${i}/grant`, terms())),
      post(`consents/${id}-3/refuse`),
      post(`consents/${id}/review`, review),
      ...[0, 1, 2, 3, 4].map((i) => post(`consents/${id}-${i}/withdraw`)),
      ...[0, 1].map(() => post(`patients/${id}/withdraw`)),
    ]);
    expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
    expect(answers.slice(5).map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    const all = await get<{ items: Row[] }>(`patients/${id}/consents`);
    expect(all.body.items.filter((one) => one['state'] === 'granted' || one['state'] === 'undecided')).toEqual([]);
  });
});

describe('withdrawing everything of a patient', () => {
  it('takes back what stands in the part named, or in all, and answers the same the second time', async () => {
    const id = await patientWhoAgreed();
    await granted(world, `${id}-vital`, {
      patient_id: id,
      more: { operation: 'read_vital_signs', purpose: 'vital_signs_observation' },
    });
    await granted(world, `${id}-radar`, { patient_id: id, more: { technology: 'radar_sensor' } });
    const part = await post(`patients/${id}/withdraw`, { technology: 'radar_sensor', means: 'behaviour' }, world.nurse);
    expect(part).toMatchObject({ status: 200, body: { items: [{ id: `${id}-radar`, withdrawn_means: 'behaviour' }] } });
    expect(await get(`consents/${id}`)).toMatchObject({ body: { state: 'granted' } });
    const all = await post(`patients/${id}/withdraw`, { technology: 'all of it' }, world.nurse);
    expect((all.body['items'] as Row[]).map((one) => one.id)).toEqual([id, `${id}-radar`, `${id}-vital`]);
    expect(await post(`patients/${id}/withdraw`, {}, world.nurse)).toMatchObject({ status: 200, body: all.body });
  });

  it('answers staff of another ward the same each time, and tells them nothing of the patient', async () => {
    const id = await patientWhoAgreed();
    const first = await post(`patients/${id}/withdraw`, {}, world.hazel);
    const second = await post(`patients/${id}/withdraw`, {}, world.hazel);
    for (const { status, body } of [first, second])
      expect({ status, body }).toEqual({ status: 200, body: { items: [] } });
    expect(await get(`consents/${id}`)).toMatchObject({ body: { state: 'withdrawn' } });
  });

  it('finds nothing to do for a patient who was never asked', async () => {
    await admitted(world, 'unasked');
    expect(await post('patients/unasked/withdraw')).toMatchObject({ status: 200, body: { items: [] } });
  });
});

describe('a review at which the patient withdraws', () => {
  const deep = `${'['.repeat(12_000)}${']'.repeat(12_000)}`;

  it.each<[string, string]>([
    ['nothing else', '{"outcome":"withdrawn"}'],
    ['words that are none', '{"outcome":"withdrawn","words":"","circumstances":"calm"}'],
    ['fields nobody knows', '{"outcome":"withdrawn","mood":"angry","__proto__":{"x":1},"occurred_at":"tomorrow"}'],
    ['fields nested without end', `{"outcome":"withdrawn","circumstances":${deep},"more":${deep}}`],
  ])('is a withdrawal with %s', async (_what, body) => {
    const id = await patientWhoAgreed();
    const answer = await ask<Row>(`${world.tenant.url}/api/v1/consents/${id}/review`, {
      method: 'POST',
      token: world.clinician,
      body,
    });
    expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const reviews = (await get<Page>(`consents/${id}/reviews`)).body.items;
    expect(reviews).toMatchObject([{ outcome: 'withdrawn', words: '', circumstances: {} }]);
  });

  it('keeps what was written down of it', async () => {
    const id = await patientWhoAgreed();
    const said = { outcome: 'withdrawn', words: 'Stop it.', circumstances: CALM, information: 'none' };
    expect(await post(`consents/${id}/review`, said)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect((await get<Page>(`consents/${id}/reviews`)).body.items).toMatchObject([
      { words: 'Stop it.', circumstances: CALM, information: {} },
    ]);
  });

  it('is the only one that may leave anything out', async () => {
    const id = await patientWhoAgreed();
    const answer = await post(`consents/${id}/review`, { outcome: 'continues' });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault) => fault.field).sort()).toEqual(['circumstances', 'words']);
  });
});
