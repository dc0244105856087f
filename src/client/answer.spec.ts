import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CAUSES } from './answer.js';
import { retryAfter } from './calls.js';
import { settingsOf, type AskfirstOptions } from './options.js';
import { Tokens } from './tokens.js';

describe('the README', () => {
  it('has a row for every cause of a deny, and for nothing else', () => {
    const readme = readFileSync('src/client/README.md', 'utf8').split('| --- | --- | --- | --- |')[1] ?? '';
    expect([...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, cause]) => cause)).toEqual([...CAUSES]);
  });
});

describe('options', () => {
  const right = { url: 'https://askfirst.example', client_id: 'RX1.acme', private_key: '' };
  it.each<[string, Partial<Record<keyof AskfirstOptions, unknown>>, RegExp]>([
    ['a client of no provider', { client_id: 'acme' }, /client_id/],
    ['a client of another provider', { provider_id: 'RX2' }, /belongs to RX1/],
    ['plain http past this machine', { url: 'http://askfirst.example' }, /https/],
    ['a password in the address', { url: 'https://a:b@askfirst.example' }, /nothing else/],
    ['no time at all', { timeout_ms: 0 }, /timeout_ms/],
    ['obligations that are no list', { supported_obligations: 'all' }, /list/],
    ['no key', {}, /private_key/],
    ['a symmetric key', { private_key: { kty: 'oct', k: 'c2VjcmV0' } }, /private_key/],
  ])('are refused at once with %s', (_what, over, told) => {
    expect(() => settingsOf({ ...right, ...over } as AskfirstOptions)).toThrow(told);
  });
});

describe('a token', () => {
  it('is renewed before it ends while the old one serves, once at a time, and not again at once after a failure', async () => {
    let now = 0;
    let fetched = 0;
    let away = false;
    const fetchToken = (): Promise<{ access_token: string; expires_in: number }> => {
      fetched += 1;
      return away
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ access_token: `t${fetched}`, expires_in: 100 });
    };
    const tokens = new Tokens(fetchToken, () => now);
    expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(['t1', 't1']);
    now = 81_000;
    away = true;
    expect(await tokens.current()).toBe('t1');
    await new Promise(setImmediate);
    expect(await tokens.current()).toBe('t1');
    expect(fetched).toBe(2);
    away = false;
    now = 83_000;
    expect(await tokens.current()).toBe('t1');
    await new Promise(setImmediate);
    expect(await tokens.current()).toBe('t3');
    away = true;
    now = 183_000;
    await expect(tokens.current()).rejects.toThrow('away');
  });
});

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['1', 1_000],
    ['soon', null],
    ['-1', null],
    ['Thu, 01 Jan 1970 00:00:03 GMT', 2_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('%s is %s ms from the first second of all', (value, ms) => {
    expect(retryAfter(value, 1_000)).toBe(ms);
  });
});
