import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT, jwtVerify } from 'jose';
import { IssuerKeys } from '../../src/identity/issuer-keys.js';
import { ask, type Answer } from '../support/http.js';
import { LoopbackIssuer } from '../support/issuer.js';
import { startAndFail, startService, type Service } from '../support/service.js';
import { hire, made, makeWorld, type World } from './identity-world.js';

const COOL_DOWN_MS = 5_000;

describe('a member of staff who signed in at the trust’s own issuer', () => {
  let world: World;
  let issuer: LoopbackIssuer;
  let service: Service;

  beforeAll(async () => {
    [world, issuer] = await Promise.all([makeWorld(), LoopbackIssuer.start()]);
    const one = { issuer: issuer.url, audience: 'askfirst', provider_id: 'RX1', acr: { write: ['aal3', 'aal2'] } };
    const two = { issuer: issuer.url, audience: 'askfirst-demo', provider_id: 'DEMO', claim: 'staff', typ: 'JWT' };
    const ASKFIRST_STAFF_ISSUERS = JSON.stringify([one, two]);
    service = await startService({ DATABASE_URL: world.database, ASKFIRST_STAFF_ISSUERS });
    for (const id of ['outside', 'leaver']) await hire(world, 'RX1', id, ['platform_admin']);
    await hire(world, 'RX1', 'hears', ['nurse']);
  });
  afterAll(async () => {
    await Promise.all([service?.stop(), world?.stop(), issuer?.stop()]);
  });

  const read = (token: string, provider = 'RX1'): Promise<Answer<unknown>> =>
    ask(`${service.url}/api/v1/providers/${provider}`, { token });
  const REFUSED = { status: 401, body: { code: 'invalid_token' } };
  /** Asks for decisions and searches with it, in every way there is. */
  const asks = (token: string): Promise<Answer<unknown>[]> =>
    Promise.all(
      ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action'].map((path) =>
        ask(`${service.url}/access/v1/${path}`, { token, body: {} }),
      ),
    );

  it('reads what their roles here allow, by the id the token has', async () => {
    expect(await read(await issuer.token('outside'))).toMatchObject({ status: 200, body: { provider_id: 'RX1' } });
    expect(await read(await issuer.token('outside', { typ: 'application/at+jwt' }))).toMatchObject({ status: 200 });
  });

  it('is of the provider the audience says, by the claim configured for it', async () => {
    const claims = { aud: 'askfirst-demo', staff: 'platform_admin' };
    expect(await read(await issuer.token('x', { typ: 'JWT', claims }), 'DEMO')).toMatchObject({ status: 200 });
    expect(await read(await issuer.token('x', { typ: 'JWT', claims }), 'RX1')).toMatchObject({ status: 404 });
  });

  it.each<[string, () => Promise<string>]>([
    ['is for another audience', () => issuer.token('outside', { claims: { aud: 'elsewhere' } })],
    ['is for two providers', () => issuer.token('outside', { claims: { aud: ['askfirst', 'askfirst-demo'] } })],
    ['has expired', () => issuer.token('outside', { expires: -60 })],
    ['is not good yet', () => issuer.token('outside', { claims: { nbf: Math.floor(Date.now() / 1_000) + 60 } })],
    ['never expires', () => issuer.token('outside', { claims: { exp: undefined } })],
    ['is an ID token', () => issuer.token('outside', { typ: 'JWT' })],
    [
      'is signed with another key',
      async () => issuer.token('outside', { key: (await generateKeyPair('RS256')).privateKey }),
    ],
    ['names nobody', () => issuer.token('', { claims: { sub: undefined } })],
    ['names somebody in a way no id is', () => issuer.token("' or true --")],
    ['names somebody unknown here', () => issuer.token('stranger')],
    [
      'is not signed',
      () =>
        Promise.resolve(
          new UnsecuredJWT({ iss: issuer.url, aud: 'askfirst', sub: 'outside', exp: 9_999_999_999 }).encode(),
        ),
    ],
    [
      'is signed with the public key as a secret',
      async () => {
        const pem = createPublicKey({ key: issuer.publicKey as JsonWebKey, format: 'jwk' }).export({
          type: 'spki',
          format: 'pem',
        });
        return new SignJWT({ iss: issuer.url, aud: 'askfirst', sub: 'outside', exp: 9_999_999_999 })
          .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: String(issuer.publicKey.kid) })
          .sign(new TextEncoder().encode(String(pem)));
      },
    ],
    ['says it is of another issuer', () => issuer.token('outside', { claims: { iss: 'http://127.0.0.1:1' } })],
  ])('is refused when the token %s', async (_, make) => {
    const token = await make();
    const answer = await read(token);
    expect(answer).toMatchObject(REFUSED);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    for (const { status, body } of await asks(token)) {
      // A token of somebody unknown here is still one of staff, and not for asking.
      expect([401, 403]).toContain(status);
      expect(body).not.toHaveProperty('decision');
    }
  });

  it('is nobody to a service that does not trust the issuer', async () => {
    const answer = await ask(`${world.service.url}/api/v1/providers/RX1`, { token: await issuer.token('outside') });
    expect(answer).toMatchObject(REFUSED);
  });

  it('asks for no decision: the token is a member of staff’s', async () => {
    const answer = await ask(`${service.url}/access/v1/evaluation`, { token: await issuer.token('outside'), body: {} });
    expect(answer).toMatchObject({ status: 403, body: { code: 'insufficient_scope' } });
  });

  it('is asked for a stronger sign-in where one is wanted, but never to record a withdrawal', async () => {
    const weak = await issuer.token('outside', { claims: { acr: 'aal1' } });
    const body = { id: 'north', name: 'North' };
    const refused = await ask(`${service.url}/api/v1/sites`, { token: weak, body });
    expect(refused).toMatchObject({ status: 401, body: { code: 'step_up_needed' } });
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="aal3 aal2"',
    );
    expect(await read(weak)).toMatchObject({ status: 200 });
    const strong = await issuer.token('outside', { claims: { acr: 'aal2' } });
    expect(await ask(`${service.url}/api/v1/sites`, { token: strong, body })).toMatchObject({ status: 201 });
    const withdrawal = await ask(`${service.url}/api/v1/consents/none/withdraw`, {
      token: await issuer.token('hears', { claims: { acr: 'aal1' } }),
      body: {},
    });
    expect(withdrawal.status).not.toBe(401);
  });

  it('opens nothing from the moment they have left', async () => {
    const token = await issuer.token('leaver');
    expect(await read(token)).toMatchObject({ status: 200 });
    await made(world, 'RX1', 'staff-members/leaver/leave', {});
    expect(await read(token)).toMatchObject(REFUSED);
  });

  it('goes on while the issuer is down by a key that is known, and is told to try again by one that is not', async () => {
    await new Promise((resolve) => setTimeout(resolve, COOL_DOWN_MS));
    await issuer.stop();
    expect(await read(await issuer.token('outside', { expires: 301 }))).toMatchObject({ status: 200 });
    await issuer.rotate();
    const token = await issuer.token('outside');
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(token)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'issuer_unavailable' } });
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    // Who asks for decisions or searches has no token that proves anything, which is no fault of this service.
    for (const answer of await asks(token)) {
      expect(answer).toMatchObject(REFUSED);
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    await issuer.resume();
    await new Promise((resolve) => setTimeout(resolve, COOL_DOWN_MS));
    expect(await read(token)).toMatchObject({ status: 200 });
  });
});

describe('the keys of an issuer', () => {
  let now = 0;
  const clock = { now: () => Date.now(), monotonic: () => now };
  const hour = 3_600_000;

  async function known(): Promise<{
    issuer: LoopbackIssuer;
    faults: unknown[];
    verify: (token: string) => Promise<unknown>;
  }> {
    const issuer = await LoopbackIssuer.start();
    const faults: unknown[] = [];
    const keys = new IssuerKeys(issuer.url, clock, (error) => faults.push(error));
    return { issuer, faults, verify: (token) => jwtVerify(token, keys.keyOf) };
  }

  it('are fetched once for many tokens, and again for a kid that is new, though not for every one that is made up', async () => {
    const { issuer, verify } = await known();
    const token = await issuer.token('a');
    await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(issuer.fetched).toBe(1);
    now += COOL_DOWN_MS;
    await issuer.rotate();
    await verify(await issuer.token('a'));
    expect(issuer.fetched).toBe(2);
    for (let i = 0; i < 50; i += 1)
      await expect(verify(await issuer.token('a', { kid: `made-up-${i}` }))).rejects.toThrow();
    expect(issuer.fetched).toBe(2);
    await issuer.stop();
  });

  it('are let go of when the issuer has, within minutes', async () => {
    const { issuer, verify } = await known();
    const token = await issuer.token('a');
    await verify(token);
    await issuer.rotate();
    now += hour;
    await verify(token);
    // They are fetched beside the answer, and from then on it is no good.
    while (
      await verify(token).then(
        () => true,
        () => false,
      )
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    await issuer.stop();
  });

  it.each(['failing', 'impostor', 'garbled'] as const)(
    'go on working for a day while the issuer is %s',
    async (mood) => {
      const { issuer, verify, faults } = await known();
      const token = await issuer.token('a');
      await verify(token);
      issuer.mood = mood;
      now += 23 * hour;
      await verify(token);
      now += 2 * hour;
      await expect(verify(token)).rejects.toMatchObject({ kind: 'unavailable', code: 'issuer_unavailable' });
      expect(faults.length).toBeGreaterThan(0);
      issuer.mood = 'well';
      now += COOL_DOWN_MS;
      await verify(token);
      await issuer.stop();
    },
  );
});

describe('the issuers of staff in the environment', () => {
  it('stop the start with every fault at once', async () => {
    const wrong = [
      { issuer: 'http://issuer.example', audience: '', provider_id: 'lower', acr: { withdraw: ['x'] } },
      { issuer: 'nowhere', secret: 'x' },
    ];
    const { status, stderr } = await startAndFail({
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none',
      ASKFIRST_STAFF_ISSUERS: JSON.stringify(wrong),
    });
    expect(status).toBe(1);
    for (const fault of [
      '[0] has an issuer',
      '[0] has no audience',
      '[0] has a provider_id',
      '[0] has an acr',
      '[1] has secret',
      '[1] has an issuer',
      '[1] has no audience',
      '[1] has no provider_id',
    ])
      expect(stderr).toContain(`ASKFIRST_STAFF_ISSUERS${fault}`);
  });

  it.each([
    ['{"issuer":"x"}', 'is not a list'],
    ['[', 'not JSON'],
    ['/nowhere/issuers.json', 'ENOENT'],
  ])('are a list, there or in a file: %s', async (text, fault) => {
    const { stderr } = await startAndFail({
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none',
      ASKFIRST_STAFF_ISSUERS: text,
    });
    expect(stderr).toContain(fault);
  });
});
