import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { freshDatabase } from '../support/database.js';
import { createSandbox } from '../support/two-services.js';
import type { Problem } from '../support/tenant.js';
import { lookAt, TestWard, yesterdayMorning } from '../support/ward.js';
import { assertionOf, freshKey, offer, type Client } from './identity-world.js';

type Evaluated = Problem & { decision?: boolean; context: { decision_id: string } };

const BURST = 20;
let database: string;
/** A service on the same database without narrow limits, where the world is made. */
let wide: Service;
let ward: TestWard;
let consent: string;
const started: Service[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await createSandbox({ DATABASE_URL: database });
  wide = await limited({});
  ward = await TestWard.build(wide.url, 'TEST', 1);
  consent = await ward.consents('p0', 'view_live_blurred', 'alert_response', yesterdayMorning());
});
afterAll(() => Promise.all(started.map((service) => service.stop())));

async function limited(rates: Record<string, string>): Promise<Service> {
  const service = await startService({ DATABASE_URL: database, ...rates });
  started.push(service);
  return service;
}

/** Asks what is denied: a permit could be too late to be sent, and then has no index in the log. */
function evaluate(service: Service, token = ward.tokens.vendor): Promise<Answer<Evaluated>> {
  return ask<Evaluated>(`${service.url}/access/v1/evaluation`, { token, body: lookAt('nowhere') });
}

/** So many at once, of so many in all. */
async function flood<T>(count: number, one: () => Promise<Answer<T>>): Promise<Answer<T>[]> {
  const answers: Answer<T>[] = [];
  while (answers.length < count) answers.push(...(await Promise.all(Array.from({ length: 50 }, one))));
  return answers;
}

async function metric(service: Service, line: string): Promise<number> {
  const { body } = await ask<string>(`${service.url}/metrics`);
  return Number(
    body
      .split('\n')
      .find((candidate) => candidate.startsWith(`${line} `))
      ?.split(' ')[1] ?? 0,
  );
}

const indexOf = (answer: Answer<Evaluated>): number => Number(answer.body.context.decision_id.split('/')[1]);

function expectTooMany(answer: Answer<unknown>): void {
  expect(answer).toMatchObject({ status: 429, body: { code: 'too_many', status: 429, title: 'Too Many Requests' } });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
}

/** One of many at once that was made to wait: on a slow machine the next alone might already be let through. */
async function refusedOf<T>(one: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const refused = (await flood(50, one)).find(({ status }) => status === 429);
  if (!refused) throw new Error('Nobody was made to wait.');
  expectTooMany(refused);
  return refused;
}

const waited = (answer: Answer<unknown>): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 1_000));

describe('a vendor’s client past its limit', () => {
  it('is answered 429 a thousand times, decides and logs nothing by it, and is answered again when it was told', async () => {
    const service = await limited({ ASKFIRST_CLIENT_RATE: `1:${BURST}` });
    const from = performance.now();
    const answers = await flood(1_000 + BURST, () => evaluate(service));
    const seconds = Math.ceil((performance.now() - from) / 1_000);
    const passed = answers.filter(({ status }) => status !== 429);
    const refused = answers.filter(({ status }) => status === 429);
    expect(passed.map(({ status }) => status)).toEqual(passed.map(() => 200));
    expect(passed.length).toBeGreaterThanOrEqual(BURST);
    expect(passed.length).toBeLessThanOrEqual(BURST + seconds);
    refused.forEach(expectTooMany);
    expect(refused.some(({ body }) => 'decision' in body)).toBe(false);
    const last = refused.at(-1) as Answer<Evaluated>;
    expect(await metric(service, 'askfirst_limited_total{limit="client"}')).toBe(refused.length);
    await waited(last);
    const after = await evaluate(service);
    expect(after.status).toBe(200);
    // Every index between is one of those that passed, so what was refused took none.
    const indexes = passed.map(indexOf);
    expect(indexOf(after)).toBe(Math.max(...indexes) + 1);
    expect(Math.max(...indexes) - Math.min(...indexes)).toBe(passed.length - 1);
  });

  it('asks no more by asking several together, however many: a request counts once, and all of it is refused', async () => {
    const service = await limited({ ASKFIRST_CLIENT_RATE: '1:1' });
    const body = { evaluations: Array.from({ length: 5 }, () => lookAt('d0')) };
    const answers = await flood(50, () =>
      ask(`${service.url}/access/v1/evaluations`, { token: ward.tokens.vendor, body }),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(40);
    refused.forEach(expectTooMany);
    expect(refused.some(({ body }) => 'evaluations' in (body as object))).toBe(false);
  });

  it('is held to what all clients of its provider may ask together', async () => {
    const service = await limited({ ASKFIRST_PROVIDER_RATE: '1:5' });
    const answers = await flood(50, () => evaluate(service));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThan(40);
    answers.filter(({ status }) => status !== 200).forEach(expectTooMany);
    expect(await metric(service, 'askfirst_limited_total{limit="provider"}')).toBeGreaterThan(0);
  });

  it('is limited for itself alone: its flood makes no member of staff wait', async () => {
    const service = await limited({ ASKFIRST_CLIENT_RATE: '1:1' });
    await flood(50, () => evaluate(service));
    const { nurse } = ward.tokens;
    expect(await ask(`${service.url}/api/v1/wards`, { token: nurse })).toMatchObject({ status: 200 });
  });
});

describe('a member of staff past their limit', () => {
  it('searches no more either', async () => {
    const service = await limited({ ASKFIRST_STAFF_RATE: '1:1' });
    const token = await staffToken(service.url, 'TEST', 'nurse');
    const body = { subject: { type: 'staff' }, action: { name: 'record' }, resource: { type: 'device', id: 'd0' } };
    const answers = await flood(20, () => ask(`${service.url}/access/v1/search/subject`, { token, body }));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(10);
    refused.forEach(expectTooMany);
  });

  it('waits for everything but to record a withdrawal, which nothing holds up', async () => {
    const service = await limited({ ASKFIRST_STAFF_RATE: '1:1' });
    const token = ward.tokens.nurse;
    const reads = await flood(50, () => ask(`${service.url}/api/v1/wards`, { token }));
    const refused = reads.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(10);
    refused.forEach(expectTooMany);
    const withdrawals = [`consents/${consent}/withdraw`, 'patients/p0/withdraw'].map((path) =>
      flood(50, () => ask(`${service.url}/api/v1/${path}`, { token, body: { means: 'spoken' } })),
    );
    for (const answer of (await Promise.all(withdrawals)).flat()) expect(answer.status).toBe(200);
    await waited(await refusedOf(() => ask(`${service.url}/api/v1/consents/${consent}`, { token })));
    expect(await ask(`${service.url}/api/v1/consents/${consent}`, { token })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
    // Somebody else has a bucket of their own.
    expect(await ask(`${service.url}/api/v1/wards`, { token: ward.tokens.officer })).toMatchObject({ status: 200 });
  });

  it('records as easily, at a review, that the patient withdrew', async () => {
    const service = await limited({ ASKFIRST_STAFF_RATE: '1:1' });
    const token = ward.tokens.clinician;
    const review = (outcome: string): Promise<Answer<unknown>> =>
      ask(`${service.url}/api/v1/consents/${consent}/review`, { token, body: { outcome } });
    await refusedOf(() => review('continues'));
    for (const { status } of await flood(50, () => review('withdrawn'))) expect(status).toBe(200);
  });
});

describe('the token endpoint', () => {
  let client: Client;
  let service: Service;

  beforeAll(async () => {
    client = { client_id: 'TEST.vendor', key: (await ask<Client['key']>(sandboxKey())).body };
    service = await limited({ ASKFIRST_TOKEN_RATE: '1:5' });
  });

  const sandboxKey = (): string => `${wide.url}/sandbox/v1/vendor-key?provider=TEST`;
  const asks = async (who: Client): Promise<Answer<unknown>> => offer(service.url, await assertionOf(service.url, who));

  it('makes a client wait that asks for one token after another', async () => {
    const answers = await flood(50, () => asks(client));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(10);
    refused.forEach(expectTooMany);
    await waited(refused.at(-1) as Answer<unknown>);
    expect(await asks(client)).toMatchObject({ status: 200 });
  });

  it('makes an address wait whose assertions prove nothing, but nobody who signs in from there', async () => {
    const strangers = [client.client_id, 'TEST.nobody'].map(async (client_id) => ({
      client_id,
      key: await freshKey(),
    }));
    const [forger, nobody] = (await Promise.all(strangers)) as [Client, Client];
    const statuses = (await flood(100, () => asks(Math.random() < 0.5 ? forger : nobody))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    const last = await refusedOf(() => asks(nobody));
    await staffToken(service.url, 'TEST', 'nurse');
    await waited(last);
    expect((await asks(nobody)).status).toBe(401);
    expect(await metric(service, 'askfirst_limited_total{limit="token"}')).toBeGreaterThan(10);
  });
});
