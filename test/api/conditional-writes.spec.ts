import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ask, type Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { granted } from './consent-steps.js';
import { admitted, makePatientsWorld, type Page, type PatientsWorld, type Row } from './patients-world.js';

let world: PatientsWorld;

beforeAll(async () => {
  world = await makePatientsWorld();
  await admitted(world, 'ann', 'larch', 'larch-01');
});
afterAll(() => world.stop());

/** Asks `POST /api/v1/<path>` with headers. */
function post(
  path: string,
  body: object,
  headers: Record<string, string>,
  token = world.clinician,
): Promise<Answer<Row & Problem>> {
  return ask(`${world.tenant.url}/api/v1/${path}`, { token, body, headers });
}

const texts = Object.fromEntries(
  [
    'formulation',
    'need',
    'alternatives_tried',
    'protective_factors',
    'blind_spots',
    'harm_of_watching',
    'harm_of_not_watching',
  ].map((name) => [name, 'Written about this one patient, and nobody else.']),
);
const draft = { patient_id: 'ann', ...texts };
const drafts = async (): Promise<number> =>
  (await world.tenant.get<Page>(world.clinician, 'patients/ann/risk-assessments')).body.items.length;

describe('a write under an Idempotency-Key', () => {
  it('is made once however often it is sent, and answers the same each time', async () => {
    const before = await drafts();
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await post('risk-assessments', draft, headers);
    const second = await post('risk-assessments', draft, headers);
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect([first.headers.get('idempotent-replayed'), second.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await drafts()).toBe(before + 1);
  });

  it('is made once when it is sent several times at once', async () => {
    const before = await drafts();
    const headers = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('risk-assessments', draft, headers)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await drafts()).toBe(before + 1);
  });

  it('is refused when the key was used for something else, and changes nothing', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    await post('risk-assessments', draft, headers);
    const before = await drafts();
    const other = await post('risk-assessments', { ...draft, need: 'Something quite different is needed.' }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'key_reused', faults: [{ field: 'Idempotency-Key' }] } });
    expect(await drafts()).toBe(before);
  });

  it('is not taken for somebody else’s under the same key', async () => {
    const before = await drafts();
    const headers = { 'Idempotency-Key': randomUUID() };
    const mine = await post('risk-assessments', draft, headers);
    const theirs = await post('risk-assessments', draft, headers, world.second);
    expect([mine.status, theirs.status, theirs.headers.get('idempotent-replayed')]).toEqual([201, 201, null]);
    expect(await drafts()).toBe(before + 2);
  });

  it('may be tried again after it was refused, since nothing was recorded', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const id = `draft-${randomUUID()}`;
    const sign = (): Promise<Answer<Row & Problem>> => post(`risk-assessments/${id}/sign`, {}, headers);
    expect((await sign()).status).toBe(404);
    await post('risk-assessments', { ...draft, id }, {});
    expect(await sign()).toMatchObject({ status: 200, body: { state: 'signed' } });
  });
});

describe('a write with If-Match', () => {
  it('is made on the version that was read, and on no other', async () => {
    const { body, headers } = await post('risk-assessments', draft, {});
    expect(headers.get('etag')).toBe('"1"');
    const amend = (tag: string): Promise<Answer<Row & Problem>> =>
      post(`risk-assessments/${body.id}/amend`, { need: 'What the patient needs has changed.' }, { 'If-Match': tag });
    expect((await amend('"1"')).headers.get('etag')).toBe('"2"');
    expect(await amend('"1"')).toMatchObject({
      status: 412,
      body: { code: 'version_changed', faults: [{ field: 'If-Match', fault: 'the record is at version 2' }] },
    });
    expect((await amend('W/"2"')).status).toBe(400);
    expect((await amend('"1", "2"')).body.version).toBe(3);
    expect((await amend('*')).body.version).toBe(4);
    const read = await ask<Row>(`${world.tenant.url}/api/v1/risk-assessments/${body.id}`, { token: world.clinician });
    expect([read.headers.get('etag'), read.body.version]).toEqual(['"4"', 4]);
  });

  it('is refused where no record is named, and where a key is no key, with every fault', async () => {
    const before = await drafts();
    const answer = await post('risk-assessments', draft, { 'If-Match': '"1"', 'Idempotency-Key': 'x'.repeat(256) });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'malformed_headers', faults: [{ field: 'Idempotency-Key' }, { field: 'If-Match' }] },
    });
    expect(await drafts()).toBe(before);
  });
});

describe('10. A withdrawal never fails', () => {
  it('for a version that has changed, a key that was used, or headers nobody can read', async () => {
    const consent = await granted(world, 'ann-blurred', { patient_id: 'ann' });
    const key = { 'Idempotency-Key': 'one key for everything, and spaces in it' };
    for (const headers of [{ 'If-Match': '"99"', ...key }, { 'If-Match': 'nonsense' }, key]) {
      const answer = await post(`consents/${consent.id}/withdraw`, { means: 'said' }, headers);
      expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    }
  });
});
