import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, importJWK, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose';
import { STAFF_PERSONAS } from '../../src/identity/personas.js';
import { sandboxVendorToken, staffToken } from '../../src/identity/token.client.js';
import { adminUrl, withClient } from '../support/database.js';

/** The provider that is asked about, and another on the same service. */
export const PROVIDERS = { ours: 'DEMO', other: 'OTHER' } as const;

const OTHERS = ['platform_admin', 'responsible_clinician', 'ig_officer'] as const;

/** Authorization headers by the name a draft gives them; undefined where none is sent. */
export type Credentials = ReadonlyMap<string, string | undefined>;

/** Gets a token for everybody, and makes those that must be refused; a token is good for five minutes. */
export async function getCredentials(url: string, database: string): Promise<Credentials> {
  const vendor = await sandboxVendorToken(url, PROVIDERS.ours);
  const staff = new Map<string, string>();
  // One after another: each is a sign-in of its own, through pages.
  for (const persona of STAFF_PERSONAS) staff.set(persona, await staffToken(url, PROVIDERS.ours, persona));
  const others = new Map<string, string>([['other vendor', await sandboxVendorToken(url, PROVIDERS.other)]]);
  for (const persona of OTHERS) others.set(`other ${persona}`, await staffToken(url, PROVIDERS.other, persona));
  const refused = await forged(vendor, staff.get('nurse_on_shift') ?? '', await tokenKey(database));
  const bearer = [['vendor', vendor] as const, ...staff, ...others, ...refused].map(
    ([name, token]) => [name, `Bearer ${token}`] as const,
  );
  return new Map<string, string | undefined>([
    ...bearer,
    ['nobody', undefined],
    ['garbage', 'Bearer not.a.token'],
    ['empty bearer', 'Bearer '],
    ['basic', 'Basic bnVyc2U6bnVyc2U='],
    ['enormous', `Bearer ${vendor}${'A'.repeat(9_000)}`],
  ]);
}

/** Whether requests with it may be answered at all, at the provider that is asked about. */
export function isOurs(credential: string): boolean {
  return credential === 'vendor' || (STAFF_PERSONAS as readonly string[]).includes(credential);
}

/** Whether it is a good credential of the other provider. */
export function isOthers(credential: string): boolean {
  return credential.startsWith('other ') && credential !== 'other key';
}

async function forged(vendor: string, staff: string, key: JWK): Promise<[string, string][]> {
  const said = decodeJwt(vendor);
  const seconds = Math.floor(Date.now() / 1_000);
  const past = { iat: seconds - 600, nbf: seconds - 600, exp: seconds - 300 };
  const signedBy = async (claims: JWTPayload, by: JWK): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(key.kid) })
      .sign(await importJWK(by, 'ES256'));
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK;
  const publicBytes = new TextEncoder().encode(JSON.stringify({ kty: key.kty, crv: key.crv, x: key.x, y: key.y }));
  const [head = '', , signature = ''] = vendor.split('.');
  const claims = Buffer.from(JSON.stringify({ ...said, provider_id: PROVIDERS.other })).toString('base64url');
  return [
    ['altered', `${head}.${claims}.${signature}`],
    ['expired vendor', await signedBy({ ...said, ...past }, key)],
    ['expired staff', await signedBy({ ...decodeJwt(staff), ...past }, key)],
    ['unsigned vendor', new UnsecuredJWT(said).encode()],
    ['unsigned staff', new UnsecuredJWT(decodeJwt(staff)).encode()],
    ['other key', await signedBy(said, stranger)],
    [
      'public key as a secret',
      await new SignJWT(said)
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: String(key.kid) })
        .sign(publicBytes),
    ],
  ];
}

/** The key the service signs tokens with, to make ones that were good once. */
async function tokenKey(database: string): Promise<JWK> {
  const { rows } = await withClient({ connectionString: adminUrl(database) }, (client) =>
    client.query<{ jwk: JWK }>(`select jwk from signing_key where purpose = 'tokens'`),
  );
  if (!rows[0]) throw new Error('The service has no key for tokens yet.');
  return rows[0].jwk;
}
