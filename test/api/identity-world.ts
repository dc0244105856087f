import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { discover, staffToken } from '../../src/identity/token.client.js';
import { freshDatabase } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { startService, type Service } from '../support/service.js';

const ASKFIRST = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));

/** The password of everybody at the live provider. */
export const PASSWORD = 'correct horse battery staple';

/** A sandbox provider, DEMO, and a live one, RX1, on one database, with a service before it. */
export interface World {
  database: string;
  service: Service;
  /** Tokens of the two platform administrators. */
  admin: { DEMO: string; RX1: string };
  stop(): Promise<void>;
}

/** Makes the world as an operator would: from the command line. */
export async function makeWorld(): Promise<World> {
  const database = await freshDatabase();
  const service = await startService({ DATABASE_URL: database });
  await askfirst(['provider', 'create', '--id', 'DEMO', '--name', 'Demo trust', '--kind', 'sandbox'], database);
  await askfirst(['provider', 'create', '--id', 'RX1', '--name', 'Live trust', '--kind', 'live'], database);
  await setPassword(database, 'platform_admin');
  const [demo, live] = await Promise.all([
    staffToken(service.url, 'DEMO', 'platform_admin'),
    staffToken(service.url, 'RX1', 'platform_admin', PASSWORD),
  ]);
  return { database, service, admin: { DEMO: demo, RX1: live }, stop: async () => void (await service.stop()) };
}

/** Gives somebody at RX1 the password. */
export async function setPassword(database: string, staff_id: string): Promise<string> {
  return askfirst(['staff-password', '--provider', 'RX1', '--staff', staff_id], database, `${PASSWORD}\n`);
}

/** Runs the command line on a database; resolves with what it printed, rejects with what it complained of. */
export function askfirst(
  args: string[],
  database: string,
  input = '',
  more: Record<string, string> = {},
): Promise<string> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: database, ...more };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [ASKFIRST, ...args], { env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(stdout),
    );
    child.stdin?.end(input);
  });
}

/** Records somebody who works at a provider. */
export async function hire(
  world: World,
  provider: 'DEMO' | 'RX1',
  id: string,
  roles: string[],
  kind = 'person',
): Promise<void> {
  const body = { id, kind, name: id, employer: 'the trust', roles };
  await made(world, provider, 'staff-members', body);
}

/** Posts to the API as a provider's platform administrator; throws unless it succeeds. */
export async function made(world: World, provider: 'DEMO' | 'RX1', path: string, body: object): Promise<void> {
  const answer = await ask(`${world.service.url}/api/v1/${path}`, { token: world.admin[provider], body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** A vendor's client and the key it proves itself with. */
export interface Client {
  client_id: string;
  key: JWK;
}

/** A fresh ES256 key pair, as a private JWK. */
export async function freshKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', kid: randomUUID() };
}

/** The part of a key that may be registered. */
export function publicPart({ kty, crv, x, y, alg, kid }: JWK): JWK {
  return { kty, crv, x, y, alg, kid } as JWK;
}

/** Registers a vendor with one client at a provider. */
export async function register(world: World, provider: 'DEMO' | 'RX1', name: string, key?: JWK): Promise<Client> {
  const client = { client_id: `${provider}.${name}`, key: key ?? (await freshKey()) };
  await made(world, provider, 'vendors', { id: name, name });
  const jwks = { keys: [publicPart(client.key)] };
  await made(world, provider, 'vendor-clients', {
    id: client.client_id,
    vendor_id: name,
    name,
    jwks,
    scopes: ['evaluate'],
  });
  return client;
}

/** What a forged or honest client assertion says; the honest one unless told otherwise. */
export interface Assertion {
  aud?: string;
  iss?: string;
  /** Seconds from now. */
  expires?: number;
  key?: JWK;
  jti?: string;
}

/** Signs a client assertion. */
export async function assertionOf(url: string, client: Client, said: Assertion = {}): Promise<string> {
  const { aud = (await discover(url)).issuer, iss = client.client_id, expires = 60, key = client.key } = said;
  const now = Math.floor(Date.now() / 1_000);
  const claims: JWTPayload = {
    iss,
    sub: client.client_id,
    aud,
    jti: said.jti ?? randomUUID(),
    iat: now,
    exp: now + expires,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: String(client.key.kid) }).sign(key);
}

/** What the token endpoint says. */
export interface TokenAnswer {
  access_token: string;
  expires_in: number;
  error: string;
}

/** Offers a client assertion to the token endpoint. */
export function offer(url: string, assertion: string): Promise<Answer<TokenAnswer>> {
  return post(url, {
    grant_type: 'client_credentials',
    scope: 'evaluate',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
}

/** Posts a form to the token endpoint. */
export function post(url: string, form: Record<string, string>): Promise<Answer<TokenAnswer>> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask<TokenAnswer>(`${url}/oidc/token`, { body: new URLSearchParams(form).toString(), headers });
}
