import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { clientAssertion, discover, sandboxVendorToken, vendorToken } from '../../src/identity/token.client.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';
import {
  askfirst,
  assertionOf,
  freshKey,
  made,
  makeWorld,
  offer,
  publicPart,
  register,
  type Assertion,
  type Client,
  type World,
} from './identity-world.js';

let world: World;
let url: string;
let client: Client;

beforeAll(async () => {
  world = await makeWorld();
  url = world.service.url;
  client = await register(world, 'RX1', 'acme');
});

afterAll(() => world.stop());

const REFUSED = { status: 401, body: { error: 'invalid_client' } };

describe('a vendor client', () => {
  it('gets a token for five minutes that names its provider, itself and its scope', async () => {
    const answer = await offer(url, await assertionOf(url, client));
    expect(answer).toMatchObject({ status: 200, body: { expires_in: 300, scope: 'evaluate', token_type: 'Bearer' } });
    const claims = decodeJwt(answer.body.access_token);
    expect(claims).toMatchObject({
      iss: `${url}/oidc`,
      aud: url,
      provider_id: 'RX1',
      client_id: 'RX1.acme',
      scope: 'evaluate',
      kind: 'vendor',
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
    expect(decodeProtectedHeader(answer.body.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  });

  it('is not staff: its token opens no record', async () => {
    const token = await vendorToken(url, client.client_id, client.key);
    const answer = await ask(`${url}/api/v1/providers/RX1`, { token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'insufficient_scope' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="records"');
  });

  it('may offer the token endpoint as the audience instead of the issuer', async () => {
    const { token_endpoint } = await discover(url);
    expect(await offer(url, await assertionOf(url, client, { aud: token_endpoint }))).toMatchObject({ status: 200 });
  });

  it.each<[string, () => Promise<Assertion>]>([
    ['has expired', () => Promise.resolve({ expires: -60 })],
    ['would be good for longer than ten minutes', () => Promise.resolve({ expires: 3_600 })],
    ['is signed with another key', async () => ({ key: await freshKey() })],
    ['is meant for another service', () => Promise.resolve({ aud: 'https://elsewhere.example/oidc' })],
    ['comes from another client', () => Promise.resolve({ iss: 'RX1.other' })],
  ])('is refused when its assertion %s', async (_, said) => {
    expect(await offer(url, await assertionOf(url, client, await said()))).toMatchObject(REFUSED);
  });

  it('is refused when its assertion is not signed, or signed with the public key as a secret', async () => {
    const claims = {
      iss: client.client_id,
      sub: client.client_id,
      aud: `${url}/oidc`,
      jti: 'x',
      exp: Math.floor(Date.now() / 1_000) + 60,
    };
    const secret = new TextEncoder().encode(JSON.stringify(publicPart(client.key)));
    const symmetric = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    expect(await offer(url, new UnsecuredJWT(claims).encode())).toMatchObject(REFUSED);
    expect(await offer(url, symmetric)).toMatchObject(REFUSED);
  });

  it.each(['RX1.nobody', 'DEMO.acme', 'acme', 'RX1', '..', "RX1.' or true --"])(
    'is refused when nobody registered it: %s',
    async (client_id) => {
      expect(await offer(url, await assertionOf(url, { client_id, key: client.key }))).toMatchObject(REFUSED);
    },
  );

  it('cannot say who the service is by the Host it asks for', async () => {
    const assertion = await assertionOf(url, client, { aud: 'http://evil.example/oidc/token' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-host': 'evil.example' };
    const form = {
      grant_type: 'client_credentials',
      client_assertion: assertion,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    };
    const body = new URLSearchParams(form).toString();
    expect(await ask(`${url}/oidc/token`, { body, headers })).toMatchObject(REFUSED);
  });
});

describe('a client assertion', () => {
  const replicas: Service[] = [];

  beforeAll(async () => {
    const env = { DATABASE_URL: world.database, ASKFIRST_PUBLIC_URL: 'http://127.0.0.1:65000' };
    replicas.push(...(await Promise.all([startService(env), startService(env)])));
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
  });

  it('is good once', async () => {
    const assertion = await assertionOf(url, client);
    expect(await offer(url, assertion)).toMatchObject({ status: 200 });
    expect(await offer(url, assertion)).toMatchObject(REFUSED);
  });

  it('is good once among all replicas, however it races', async () => {
    for (let round = 0; round < 5; round += 1) {
      const assertion = await assertionOf(url, client, { aud: 'http://127.0.0.1:65000/oidc' });
      const answers = await Promise.all([...replicas, ...replicas].map((replica) => offer(replica.url, assertion)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401]);
    }
  });

  it('gets a token that every replica takes, and that a service of another name does not give', async () => {
    const [first, second] = replicas as [Service, Service];
    const answer = await offer(first.url, await assertionOf(first.url, client));
    const token = answer.body.access_token;
    expect(await ask(`${second.url}/api/v1/providers/RX1`, { token })).toMatchObject({ status: 403 });
    const given = await offer(url, await assertionOf(url, client));
    const elsewhere = await ask(`${second.url}/api/v1/providers/RX1`, { token: given.body.access_token });
    expect(elsewhere).toMatchObject({ status: 401, body: { code: 'invalid_token' } });
    expect(elsewhere.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });
});

describe('a client that changes its key', () => {
  const keys = (what: string, body: object, id: string) =>
    ask(`${url}/api/v1/vendor-clients/${id}/${what}`, { token: world.admin.RX1, body });

  it('is known by either while they overlap, and by the old one no more once that is removed', async () => {
    const old = await register(world, 'RX1', 'rotating');
    const next: Client = { client_id: old.client_id, key: await freshKey() };
    expect(await offer(url, await assertionOf(url, next))).toMatchObject(REFUSED);
    const added = await keys('keys', { key: publicPart(next.key) }, old.client_id);
    expect(added).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await keys('keys', { key: publicPart(next.key) }, old.client_id)).toMatchObject({ body: added.body });
    const token = await vendorToken(url, old.client_id, old.key);
    expect(await offer(url, await assertionOf(url, next))).toMatchObject({ status: 200 });
    expect(await keys('keys/remove', { kid: old.key.kid }, old.client_id)).toMatchObject({
      status: 200,
      body: { version: 3, jwks: { keys: [publicPart(next.key)] } },
    });
    expect(await offer(url, await assertionOf(url, old))).toMatchObject(REFUSED);
    expect(await offer(url, await assertionOf(url, next))).toMatchObject({ status: 200 });
    // A token proves its client, not the key it was asked for with: it lasts its five minutes, unless the client is suspended.
    expect(await ask(`${url}/api/v1/providers/RX1`, { token })).toMatchObject({ status: 403 });
    const history = await ask<{ state: { jwks: { keys: JWK[] } } }[]>(
      `${url}/api/v1/vendor-clients/${old.client_id}/versions`,
      { token: world.admin.RX1 },
    );
    expect(history.body.map(({ state }) => state.jwks.keys.map(({ kid }) => kid))).toEqual([
      [old.key.kid],
      [old.key.kid, next.key.kid],
      [next.key.kid],
    ]);
  });

  it('keeps its last key, and has none that nobody added', async () => {
    const { client_id, key } = await register(world, 'RX1', 'keeping');
    expect(await keys('keys/remove', { kid: key.kid }, client_id)).toMatchObject({
      status: 409,
      body: { code: 'last_key', faults: [{ field: 'kid' }] },
    });
    expect(await keys('keys/remove', { kid: 'another' }, client_id)).toMatchObject({ status: 404 });
    expect(await keys('keys', { key }, client_id)).toMatchObject({ status: 422, body: { code: 'invalid_jwks' } });
    expect(await keys('keys', {}, client_id)).toMatchObject({ status: 422 });
  });

  it('may be one whose key had no kid', async () => {
    const key = await freshKey();
    const { kid: _, ...unnamed } = publicPart(key);
    await made(world, 'RX1', 'vendors', { id: 'unnamed', name: 'unnamed' });
    const record = { id: 'RX1.unnamed', vendor_id: 'unnamed', name: 'unnamed', scopes: ['evaluate'] };
    await made(world, 'RX1', 'vendor-clients', { ...record, jwks: { keys: [unnamed] } });
    await made(world, 'RX1', 'vendor-clients/RX1.unnamed/keys', { key: publicPart(await freshKey()) });
    const assertion = await clientAssertion((await discover(url)).issuer, 'RX1.unnamed', { ...key, kid: '' });
    expect(await offer(url, assertion)).toMatchObject({ status: 200 });
  });
});

describe('a client that no longer stands', () => {
  it('gets no token while suspended, and a token again once reinstated', async () => {
    const suspended = await register(world, 'RX1', 'suspended');
    await made(world, 'RX1', 'vendor-clients/RX1.suspended/suspend', {});
    expect(await offer(url, await assertionOf(url, suspended))).toMatchObject(REFUSED);
    await made(world, 'RX1', 'vendor-clients/RX1.suspended/reinstate', {});
    expect(await offer(url, await assertionOf(url, suspended))).toMatchObject({ status: 200 });
  });

  it('gets no token while its vendor is suspended', async () => {
    const vendor = await register(world, 'RX1', 'halted');
    await made(world, 'RX1', 'vendors/halted/suspend', {});
    expect(await offer(url, await assertionOf(url, vendor))).toMatchObject(REFUSED);
  });

  it('keeps a token that proves who it is and no more, once revoked', async () => {
    const revoked = await register(world, 'RX1', 'revoked');
    const token = await vendorToken(url, revoked.client_id, revoked.key);
    await made(world, 'RX1', 'vendor-clients/RX1.revoked/revoke', {});
    expect(await offer(url, await assertionOf(url, revoked))).toMatchObject(REFUSED);
    // Still read as this client's: whether it may have a decision is looked up for every decision.
    expect(await ask(`${url}/api/v1/providers/RX1`, { token })).toMatchObject({
      status: 403,
      body: { code: 'insufficient_scope' },
    });
  });
});

describe('the sandbox vendor', () => {
  it('has a key anyone may fetch, and gets its token as a real vendor does', async () => {
    const { body: key } = await ask<JWK>(`${url}/sandbox/v1/vendor-key`);
    expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', d: expect.any(String) });
    await register(world, 'DEMO', 'vendor', key);
    expect(decodeJwt(await sandboxVendorToken(url, 'DEMO'))).toMatchObject({
      provider_id: 'DEMO',
      client_id: 'DEMO.vendor',
    });
    const printed = await askfirst(['token', '--as', 'vendor'], world.database, '', { ASKFIRST_URL: url });
    expect(decodeJwt(printed.trim())).toMatchObject({ client_id: 'DEMO.vendor' });
  });

  it('does not exist at a live provider or at none', async () => {
    for (const provider of ['RX1', 'NONE', 'x', "'"]) {
      const answer = await ask(`${url}/sandbox/v1/vendor-key?provider=${encodeURIComponent(provider)}`);
      expect([404, 422]).toContain(answer.status);
      expect(answer.body).not.toHaveProperty('d');
    }
  });

  it('cannot use its known key at a live provider, whoever registered it there', async () => {
    const { body: key } = await ask<JWK>(`${url}/sandbox/v1/vendor-key`);
    const smuggled = await register(world, 'RX1', 'smuggled', key);
    expect(await offer(url, await assertionOf(url, smuggled))).toMatchObject(REFUSED);
  });
});
