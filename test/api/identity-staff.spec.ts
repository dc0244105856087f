import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { STAFF_CLIENT } from '../../src/identity/staff-client.js';
import { sandboxVendorToken, staffToken } from '../../src/identity/token.client.js';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService } from '../support/service.js';
import { askfirst, hire, made, makeWorld, PASSWORD, post, setPassword, type World } from './identity-world.js';

let world: World;
let url: string;

beforeAll(async () => {
  world = await makeWorld();
  url = world.service.url;
});

afterAll(() => world.stop());

describe('signing in at a sandbox', () => {
  it('gives a persona a token for a quarter of an hour, without a password', async () => {
    await hire(world, 'DEMO', 'nurse_on_shift', ['nurse']);
    const claims = decodeJwt(await staffToken(url, 'DEMO', 'nurse_on_shift'));
    expect(claims).toMatchObject({
      iss: `${url}/oidc`,
      aud: url,
      provider_id: 'DEMO',
      sub: 'nurse_on_shift',
      kind: 'staff',
      scope: 'records',
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900);
  });

  it('is what the command line does, which prints the token alone', async () => {
    const printed = await askfirst(['token', '--as', 'platform_admin'], world.database, '', { ASKFIRST_URL: url });
    expect(decodeJwt(printed.trim())).toMatchObject({ sub: 'platform_admin', provider_id: 'DEMO' });
    expect(printed).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it('is refused to somebody who is not there, and to an account that several share', async () => {
    await hire(world, 'DEMO', 'ward_tablet', [], 'shared');
    for (const staff_id of ['nobody', 'ward_tablet', "' or true --"]) {
      await expect(staffToken(url, 'DEMO', staff_id)).rejects.toThrow('Nobody in this sandbox has that staff ID');
    }
  });

  it('does not exist in production, nor does anything else of a sandbox', async () => {
    const database = await freshDatabase();
    const production = await startService({ DATABASE_URL: database, NODE_ENV: 'production' });
    try {
      // Smuggled in past the running service: at its next start it would refuse to come up.
      await askfirst(['provider', 'create', '--id', 'DEMO', '--name', 'Demo', '--kind', 'sandbox'], database);
      await expect(staffToken(production.url, 'DEMO', 'platform_admin')).rejects.toThrow('could not sign in');
      await expect(sandboxVendorToken(production.url, 'DEMO')).rejects.toThrow('hands out no vendor key: 404');
    } finally {
      await production.stop();
    }
  });
});

describe('signing in at a live provider', () => {
  it('takes the password, and nothing less', async () => {
    expect(decodeJwt(await staffToken(url, 'RX1', 'platform_admin', PASSWORD))).toMatchObject({
      provider_id: 'RX1',
      sub: 'platform_admin',
    });
    for (const password of ['', 'wrong', `${PASSWORD} `]) {
      await expect(staffToken(url, 'RX1', 'platform_admin', password)).rejects.toThrow('do not match');
    }
    // Right again, so the failures are forgotten.
    await staffToken(url, 'RX1', 'platform_admin', PASSWORD);
  });

  it('says the same of a wrong password, of nobody, and of somebody without one', async () => {
    await hire(world, 'RX1', 'no_password', ['nurse']);
    const refusals = await Promise.all(
      ['platform_admin', 'nobody', 'no_password'].map((staff_id) =>
        staffToken(url, 'RX1', staff_id, 'wrong password').catch(String),
      ),
    );
    expect(new Set(refusals.map((refusal) => refusal.replace(/Error: \w+ /, ''))).size).toBe(1);
  });

  it('makes even the right password wait after five wrong ones, asked at once or not', async () => {
    await hire(world, 'RX1', 'guessed', ['nurse']);
    await setPassword(world.database, 'guessed');
    await Promise.all(
      Array.from({ length: 6 }, () =>
        expect(staffToken(url, 'RX1', 'guessed', 'wrong password')).rejects.toThrow('do not match'),
      ),
    );
    await expect(staffToken(url, 'RX1', 'guessed', PASSWORD)).rejects.toThrow('too many tries');
    await setPassword(world.database, 'guessed');
    await staffToken(url, 'RX1', 'guessed', PASSWORD);
  });

  it('refuses a password that is too short, or for somebody who is not there', async () => {
    await expect(
      askfirst(['staff-password', '--provider', 'RX1', '--staff', 'platform_admin'], world.database, 'short\n'),
    ).rejects.toThrow('use 12 to 256 characters');
    await expect(setPassword(world.database, 'nobody')).rejects.toThrow('Nobody who works at this provider');
  });

  it('ends with the work: who has left cannot sign in, and the token they hold opens nothing', async () => {
    await hire(world, 'RX1', 'leaver', ['nurse']);
    await setPassword(world.database, 'leaver');
    const token = await staffToken(url, 'RX1', 'leaver', PASSWORD);
    expect(await ask(`${url}/api/v1/providers/RX1`, { token })).toMatchObject({ status: 200 });
    await made(world, 'RX1', 'staff-members/leaver/leave', {});
    const answer = await ask(`${url}/api/v1/providers/RX1`, { token });
    expect(answer).toMatchObject({ status: 401, body: { code: 'invalid_token' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    await expect(staffToken(url, 'RX1', 'leaver', PASSWORD)).rejects.toThrow('do not match');
  });
});

describe('a session', () => {
  it('sees its own provider and no other', async () => {
    expect(await ask(`${url}/api/v1/providers/RX1`, { token: world.admin.DEMO })).toMatchObject({ status: 404 });
  });

  it('is held to the roles its person has now, not those they had at sign-in', async () => {
    await hire(world, 'DEMO', 'moved', ['ig_officer']);
    const token = await staffToken(url, 'DEMO', 'moved');
    expect(await ask(`${url}/api/v1/vendors`, { token })).toMatchObject({ status: 200 });
    await made(world, 'DEMO', 'staff-members/moved/roles', { roles: ['board_member'] });
    expect(await ask(`${url}/api/v1/vendors`, { token })).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    });
  });

  it('can read nothing from the moment its person is suspended', async () => {
    await hire(world, 'DEMO', 'ig_officer', ['ig_officer']);
    await hire(world, 'DEMO', 'suspended_nurse', ['nurse']);
    const [officer, nurse] = await Promise.all([
      staffToken(url, 'DEMO', 'ig_officer'),
      staffToken(url, 'DEMO', 'suspended_nurse'),
    ]);
    expect(await ask(`${url}/api/v1/wards`, { token: nurse })).toMatchObject({ status: 200 });
    const suspension = { staff_id: 'suspended_nurse', ground: 'safeguarding' };
    expect(await ask(`${url}/api/v1/viewer-suspensions`, { token: officer, body: suspension })).toMatchObject({
      status: 201,
    });
    expect(await ask(`${url}/api/v1/wards`, { token: nurse })).toMatchObject({ status: 403 });
    // They may still sign in, since recording a withdrawal never fails.
    await staffToken(url, 'DEMO', 'suspended_nurse');
  });
});

describe('the authorization code flow', () => {
  const challenge = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

  function begin(changes: Record<string, string | undefined>): Promise<Response> {
    const asked = {
      ...STAFF_CLIENT,
      response_type: 'code',
      scope: 'records',
      provider: 'DEMO',
      code_challenge: challenge('x'),
      code_challenge_method: 'S256',
    };
    const query = Object.entries({ ...asked, ...changes }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    return fetch(`${url}/oidc/auth?${new URLSearchParams(query).toString()}`, { redirect: 'manual' });
  }

  it('is refused without PKCE, and with the plain kind', async () => {
    for (const without of [
      { code_challenge: undefined, code_challenge_method: undefined },
      { code_challenge_method: 'plain' },
    ]) {
      const back = new URL(String((await begin(without)).headers.get('location')));
      expect(back.searchParams.get('error')).toBe('invalid_request');
      expect(back.searchParams.get('code')).toBeNull();
    }
  });

  it('leads back to nowhere but this machine, and never to an unknown client', async () => {
    for (const changes of [
      { redirect_uri: 'https://evil.example/callback' },
      { redirect_uri: 'http://127.0.0.1/other' },
      { client_id: 'other' },
    ]) {
      const response = await begin(changes);
      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
    }
  });

  it('asks for a sign-in each time, on a page that runs no script and is framed by nobody', async () => {
    const response = await begin({});
    expect(response.status).toBe(303);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const page = await fetch(new URL(String(response.headers.get('location')), url), { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await page.text()).toContain('Who do you want to be?');
    expect(response.headers.getSetCookie().every((line) => /httponly/i.test(line) && /samesite=lax/i.test(line))).toBe(
      true,
    );
  });

  it('takes no sign-in without the cookie it began with', async () => {
    const { headers } = await begin({});
    const page = await fetch(new URL(String(headers.get('location')), url), {
      method: 'POST',
      body: new URLSearchParams({ staff_id: 'platform_admin' }),
      redirect: 'manual',
    });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('expired');
  });

  it('gives a code that is good once, and only with the verifier it was asked with', async () => {
    const code = await signIn('right verifier, long enough to be one of these');
    const exchange = (code_verifier: string) =>
      post(url, { grant_type: 'authorization_code', code, code_verifier, ...STAFF_CLIENT });
    const wrong = await exchange(randomBytes(32).toString('base64url'));
    expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const verifier = randomBytes(32).toString('base64url');
    const fresh = await signIn(verifier);
    const twice = await Promise.all(
      [1, 2].map(() =>
        post(url, { grant_type: 'authorization_code', code: fresh, code_verifier: verifier, ...STAFF_CLIENT }),
      ),
    );
    expect(twice.map((answer) => answer.status).sort()).toEqual([200, 400]);
  });

  /** Signs in by hand as far as the code, which `staffToken` would go on to exchange. */
  async function signIn(verifier: string): Promise<string> {
    const cookies: string[] = [];
    const keep = (response: Response): string => {
      cookies.push(...response.headers.getSetCookie().map((line) => line.replace(/;.*/s, '')));
      return String(response.headers.get('location'));
    };
    const step = (to: string, form?: URLSearchParams): Promise<Response> =>
      fetch(new URL(to, url), {
        redirect: 'manual',
        headers: { cookie: cookies.join('; ') },
        ...(form ? { method: 'POST', body: form } : {}),
      });
    const page = keep(await begin({ code_challenge: challenge(verifier) }));
    const resume = keep(await step(page, new URLSearchParams({ staff_id: 'platform_admin' })));
    return String(new URL(keep(await step(resume))).searchParams.get('code'));
  }
});
