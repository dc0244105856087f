import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createSandbox } from '../support/two-services.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import { readingOf, TestWard, yesterdayMorning, lookAt } from '../support/ward.js';

let database: string;
let service: Service;
let ward: TestWard;

beforeAll(async () => {
  database = await freshDatabase();
  const env = { DATABASE_URL: database };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 4);
  const before = yesterdayMorning();
  await ward.consents('p0', 'view_live_blurred', 'alert_response', before);
  for (const patient of ['p0', 'p2', 'p3'])
    await ward.consents(patient, 'read_vital_signs', 'vital_signs_observation', before);
});

afterAll(async () => {
  await service?.stop();
});

interface Found {
  results: { type?: string; id?: string; name?: string }[];
  page: { next_token: string; count: number };
}

const search = (kind: string, body: object, token = ward.tokens.nurse): Promise<Answer<Found>> =>
  ask<Found>(`${service.url}/access/v1/search/${kind}`, { token, body });

const names = ({ body }: Answer<Found>): (string | undefined)[] => body.results.map(({ id, name }) => id ?? name);

const vitals = {
  subject: { type: 'system', id: 'TEST.vendor' },
  action: { name: 'read_vital_signs' },
  resource: { type: 'device' },
  context: { purpose: 'vital_signs_observation' },
};

describe('searching', () => {
  it('finds the devices whose patients agreed, of the wards the searcher is on', async () => {
    expect(names(await search('resource', vitals))).toEqual(['d0', 'd2', 'd3']);
    expect(names(await search('resource', vitals, ward.tokens.officer))).toEqual(['d0', 'd2', 'd3']);
  });

  it('finds nothing for another purpose, without one, or of a type or id nobody knows', async () => {
    const nothing = [
      { ...vitals, context: { purpose: 'alert_response' } },
      { ...vitals, context: {} },
      { ...vitals, subject: { type: 'robot', id: 'r2' } },
      { ...vitals, action: { name: 'dance' } },
      { ...vitals, resource: { type: 'spaceship' } },
    ];
    for (const body of nothing) {
      const { status, body: found } = await search('resource', body);
      expect({ status, results: found.results }).toEqual({ status: 200, results: [] });
    }
  });

  it('finds who may look, and what may be done, and uses nothing up by it', async () => {
    const look = lookAt('d0') as { context: object; resource: object };
    const who = { ...look, subject: { type: 'staff' } };
    const { officer } = ward.tokens;
    expect(names(await search('subject', who, officer))).toEqual(['nurse']);
    const what = { subject: { type: 'staff', id: 'nurse' }, resource: look.resource, context: look.context };
    expect(names(await search('action', what, officer))).toEqual(['view_live_blurred']);
    expect((await ward.evaluate(look)).body.decision).toBe(true);
    expect(names(await search('subject', who, officer))).toEqual([]);
  });

  it('goes on where a page ended; a token that is altered, or of another search or searcher, is refused', async () => {
    const first = await search('resource', { ...vitals, page: { limit: 2 } });
    expect(names(first)).toEqual(['d0', 'd2']);
    const { next_token: token } = first.body.page;
    const second = await search('resource', { ...vitals, page: { token } });
    expect({ names: names(second), next: second.body.page.next_token }).toEqual({ names: ['d3'], next: '' });
    const refused = [
      await search('resource', { ...vitals, page: { token: token.replace('.', 'A.') } }),
      await search('resource', { ...vitals, page: { token: 'nonsense' } }),
      await search('resource', { ...vitals, context: {}, page: { token } }),
      await search('resource', { ...vitals, page: { token } }, ward.tokens.officer),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(refused[0]?.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('goes on at no other provider, though everything in both has the same name', async () => {
    await createSandbox({ DATABASE_URL: database }, 'TWO');
    const two = await TestWard.build(service.url, 'TWO', 2);
    for (const patient of ['p0', 'p1'])
      await two.consents(patient, 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
    const own = { ...vitals, subject: { type: 'system', id: 'TWO.vendor' }, page: { limit: 1 } };
    const { next_token: token } = (await search('resource', own, two.tokens.nurse)).body.page;
    expect(token).not.toBe('');
    const again = { ...own, page: { token } };
    expect(names(await search('resource', again, two.tokens.nurse))).toEqual(['d1']);
    expect((await search('resource', again, ward.tokens.nurse)).status).toBe(400);
  });

  it('is for staff whose role may read consents: not for vendors, administrators or nobody', async () => {
    const statuses = [];
    for (const token of [ward.tokens.vendor, ward.tokens.admin, 'nonsense'])
      statuses.push((await search('resource', vitals, token)).status);
    expect(statuses).toEqual([403, 403, 401]);
  });

  it('is in the log, once, with who searched and what for', async () => {
    const next = async (): Promise<number> =>
      Number((await ward.evaluate(readingOf('d0'))).body.context.decision_id?.split('/')[1]);
    const before = await next();
    await search('resource', vitals);
    expect(await next()).toBe(before + 2);
  });
});

describe('what the decision point says of itself', () => {
  it('names what it was asked as, signed, as a whole and for each provider', async () => {
    const keys = createRemoteJWKSet(new URL(`${service.url}/oidc/jwks`));
    for (const [path, identifier] of [
      ['', service.url],
      ['/TEST', `${service.url}/TEST`],
    ]) {
      const { status, body } = await ask<Record<string, unknown>>(
        `${service.url}/.well-known/authzen-configuration${path}`,
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({
        policy_decision_point: identifier,
        access_evaluation_endpoint: `${service.url}/access/v1/evaluation`,
        supported_obligations: ['do_not_keep', 'delete_after', 'stop_on_entry'],
      });
      const { signed_metadata, ...said } = body;
      const { payload } = await jwtVerify(String(signed_metadata), keys, { issuer: `${service.url}/oidc` });
      expect(payload).toMatchObject(said);
    }
    expect((await ask(`${service.url}/.well-known/authzen-configuration/NOBODY`)).status).toBe(404);
  });
});
