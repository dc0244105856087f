import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { Clock } from '../shared/clock.js';
import { AccessTokens } from './access-tokens.js';
import type { PublicUrl } from './public-url.js';
import type { SigningKeys } from './signing-keys.js';
import type { StaffIssuers } from './staff-issuers.js';

const ORIGIN = 'https://askfirst.example';
const ISSUER = `${ORIGIN}/oidc`;
const VENDOR = { kind: 'vendor', provider_id: 'DEMO', client_id: 'DEMO.vendor', scope: 'evaluate' };

let now = Date.parse('2026-11-21T12:00:00Z');
const clock: Clock = { now: () => now, monotonic: () => now };
type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let ours: PrivateKey;
let publicKey: Awaited<ReturnType<typeof exportJWK>>;
let reads = 0;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  ours = pair.privateKey;
  publicKey = { ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'ours' };
});

function tokens(): AccessTokens {
  const keys = {
    publicKey: () => {
      reads += 1;
      return Promise.resolve(publicKey);
    },
  };
  return new AccessTokens(
    keys as unknown as SigningKeys,
    {
      issuer: ISSUER,
      origin: ORIGIN,
      isOurs: (iss: unknown, aud: unknown) => iss === ISSUER && aud === ORIGIN,
    } as unknown as PublicUrl,
    { issued: () => false } as unknown as StaffIssuers,
    clock,
  );
}

interface Changes {
  issuer?: string;
  audience?: string;
  typ?: string;
  seconds?: number;
  key?: PrivateKey;
}

async function token(claims: JWTPayload = VENDOR, changes: Changes = {}): Promise<string> {
  const { issuer = ISSUER, audience = ORIGIN, typ = 'at+jwt', seconds = 300, key = ours } = changes;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ, kid: 'ours' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(Math.floor(now / 1_000) + seconds)
    .sign(key);
}

const REFUSED = { kind: 'unauthenticated', code: 'invalid_token' };

describe('an access token', () => {
  it('proves a vendor client at one provider', async () => {
    expect(await tokens().verify(`Bearer ${await token()}`)).toEqual({
      kind: 'vendor',
      provider_id: 'DEMO',
      client_id: 'DEMO.vendor',
      scopes: ['evaluate'],
    });
  });

  it('proves a member of staff by their own id', async () => {
    const staff = {
      kind: 'staff',
      provider_id: 'DEMO',
      client_id: 'askfirst-staff',
      sub: 'nurse_on_shift',
      scope: 'records',
    };
    expect(await tokens().verify(`Bearer ${await token(staff)}`)).toEqual({
      kind: 'staff',
      provider_id: 'DEMO',
      staff_id: 'nurse_on_shift',
      scopes: ['records'],
    });
  });

  it('carries no scope that was not given', async () => {
    const { scope: _, ...claims } = VENDOR;
    expect(await tokens().verify(`Bearer ${await token(claims)}`)).toMatchObject({ scopes: [] });
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['is not sent', () => Promise.resolve(undefined)],
    ['is no bearer token', () => Promise.resolve('Basic YTpi')],
    ['is longer than any of ours', async () => `Bearer ${await token({ ...VENDOR, scope: 'x'.repeat(5_000) })}`],
    [
      'comes from another issuer',
      async () => `Bearer ${await token(VENDOR, { issuer: 'https://elsewhere.example/oidc' })}`,
    ],
    [
      'is meant for another service',
      async () => `Bearer ${await token(VENDOR, { audience: 'https://elsewhere.example' })}`,
    ],
    ['has expired', async () => `Bearer ${await token(VENDOR, { seconds: -1 })}`],
    ['is another kind of token', async () => `Bearer ${await token(VENDOR, { typ: 'JWT' })}`],
    [
      'is signed with another key',
      async () => `Bearer ${await token(VENDOR, { key: (await generateKeyPair('ES256')).privateKey })}`,
    ],
    [
      'is not signed at all',
      async () => `Bearer ${new UnsecuredJWT({ ...VENDOR, iss: ISSUER, aud: ORIGIN, exp: 9_999_999_999 }).encode()}`,
    ],
    ['names no provider', async () => `Bearer ${await token({ ...VENDOR, provider_id: 'nowhere at all' })}`],
    ['says neither vendor nor staff', async () => `Bearer ${await token({ ...VENDOR, kind: 'system' })}`],
    ['is of staff without saying who', async () => `Bearer ${await token({ ...VENDOR, kind: 'staff' })}`],
  ])('is refused when it %s', async (_, header) => {
    const service = tokens();
    const authorization = await header();
    await expect(service.verify(authorization)).rejects.toMatchObject(REFUSED);
    expect(service.cached(authorization)).toBeUndefined();
  });

  it('is verified once and then remembered until it expires', async () => {
    const service = tokens();
    const authorization = `Bearer ${await token()}`;
    expect(service.cached(authorization)).toBeUndefined();
    const caller = await service.verify(authorization);
    expect(service.cached(authorization)).toBe(caller);
    const before = reads;
    expect(await service.verify(authorization)).toBe(caller);
    expect(reads).toBe(before);
    now += 300_000;
    expect(service.cached(authorization)).toBeUndefined();
    await expect(service.verify(authorization)).rejects.toMatchObject(REFUSED);
  });
});
