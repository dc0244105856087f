import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { makeWorld, type World } from './identity-world.js';

let world: World;
let url: string;

beforeAll(async () => {
  world = await makeWorld();
  url = world.service.url;
});

afterAll(() => world.stop());

describe('a request without a good token', () => {
  it('is answered 401 with a problem, and is told how to ask', async () => {
    const answer = await ask(`${url}/api/v1/wards`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.body).toMatchObject({
      type: 'https://askfirst.example/problems/invalid_token',
      title: 'Unauthorized',
      status: 401,
      code: 'invalid_token',
      faults: [{ field: 'authorization' }],
      instance: answer.headers.get('x-request-id'),
    });
  });

  it.each(['Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'Bearer', `Bearer ${'x'.repeat(6_000)}`])(
    'is told that the token is bad: %s',
    async (authorization) => {
      const answer = await ask(`${url}/api/v1/wards`, { headers: { authorization } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'invalid_token' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    },
  );
});

describe('the token service', () => {
  it('names itself by its own address, whatever Host a caller writes', async () => {
    const discovery = await raw('/oidc/.well-known/openid-configuration', {
      host: 'evil.example',
      'x-forwarded-proto': 'https',
    });
    expect(JSON.parse(discovery.text)).toMatchObject({
      issuer: `${url}/oidc`,
      token_endpoint: `${url}/oidc/token`,
      authorization_endpoint: `${url}/oidc/auth`,
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
      response_types_supported: ['code'],
    });
  });

  it('publishes only the public half of its key', async () => {
    const { body } = await ask<{ keys: object[] }>(`${url}/oidc/jwks`);
    expect(body.keys).toHaveLength(1);
    expect(body.keys[0]).not.toHaveProperty('d');
  });

  it('lets no page of another origin read its answers', async () => {
    for (const path of ['/oidc/.well-known/openid-configuration', '/oidc/jwks', '/oidc/token']) {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await raw(
          path,
          { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
          method,
        );
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    }
  });

  it('offers nothing it does not serve', async () => {
    for (const path of [
      '/oidc/me',
      '/oidc/reg',
      '/oidc/request',
      '/oidc/token/introspection',
      '/oidc/token/revocation',
      '/oidc/device',
      '/oidc/session/end',
    ]) {
      expect((await ask(`${url}${path}`)).status).toBe(404);
    }
  });

  it('refuses a body longer than 64 kB, or of unknown length, before reading it', async () => {
    for (const path of ['/oidc/token', '/oidc/auth', '/oidc/sign-in/x', '/oidc/nowhere']) {
      expect(await ask(`${url}${path}`, { body: 'x'.repeat(64 * 1_024 + 1) })).toMatchObject({
        status: 413,
        body: { code: 'too_large' },
      });
      expect((await raw(path, { 'transfer-encoding': 'chunked' }, 'POST')).status).toBe(411);
    }
  });

  it('answers what it cannot read with an OAuth error', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await ask(`${url}/oidc/token`, { body: '{}' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
    expect(
      await ask(`${url}/oidc/token`, {
        body: 'grant_type=password&username=a&password=b&client_id=askfirst-staff',
        headers: form,
      }),
    ).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
    expect((await ask(`${url}/oidc/auth?client_id=askfirst-staff&state=%00%ff`)).status).toBe(400);
  });

  it('says nothing of its own on the console, and nothing secret in the log', () => {
    const log = world.service.stderr();
    expect(log).not.toMatch(/oidc-provider|WARNING|NOTICE/);
    expect(log).not.toMatch(/eyJ[\w-]{20,}/);
  });
});

interface Raw {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** A request with headers that fetch would not send. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(method === 'POST' ? 'x' : undefined);
  });
}
