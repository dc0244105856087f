import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint } from 'jose';
import { addKey, removeKey } from './client-keys.js';
import { VendorClient } from './vendor-client.entity.js';

const pairs = Array.from({ length: 11 }, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const [a = {}, b = {}, ...more] = pairs.map(({ publicKey }) => publicKey.export({ format: 'jwk' }));
const client = (...keys: JsonWebKey[]): VendorClient =>
  Object.assign(new VendorClient(), { state: 'active' as const, jwks: { keys } });
const after = (changed: ReturnType<typeof addKey>): VendorClient => {
  if (changed instanceof Error) throw changed;
  return changed;
};

describe('a key of a client', () => {
  it('is added beside the one before it, each under a kid of its own', async () => {
    const both = after(addKey(client(a), { ...b, kid: 'next' }));
    const kid = await calculateJwkThumbprint(a);
    expect(both.jwks.keys).toEqual([
      { ...a, kid },
      { ...b, kid: 'next' },
    ]);
    expect(after(removeKey(both, kid)).jwks.keys).toEqual([{ ...b, kid: 'next' }]);
  });

  it.each([
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ format: 'jwk' })],
    ['Ed25519', generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })],
  ])('gets the thumbprint of RFC 7638 for a kid when it has none: %s', async (_, key) => {
    expect(after(addKey(client({ ...a, kid: 'a' }), key)).jwks.keys[1]).toEqual({
      ...key,
      kid: await calculateJwkThumbprint(key),
    });
  });

  it('is added once', () => {
    const before = client({ ...a, kid: 'a' });
    expect(addKey(before, { ...a, kid: 'a' })).toBe(before);
    expect(addKey(before, a)).toBe(before);
    expect(addKey(client(a), a)).toMatchObject({ jwks: { keys: [a] } });
  });

  it.each<[string, VendorClient, object]>([
    ['key_held', client({ ...a, kid: 'a' }), { ...a, kid: 'other' }],
    ['kid_taken', client({ ...a, kid: 'a' }), { ...b, kid: 'a' }],
    ['too_many_keys', client(a, ...more.map((key, index) => ({ ...key, kid: String(index) }))), b],
    ['client_revoked', Object.assign(client(a), { state: 'revoked' as const }), b],
  ])('is refused: %s', (code, before, key) => {
    const ten = code === 'too_many_keys' ? { ...before, jwks: { keys: before.jwks.keys.slice(0, 10) } } : before;
    expect(addKey(ten, key)).toMatchObject({ kind: 'conflict', code });
  });

  it('is refused when it is private, without repeating any of it', () => {
    const secret = pairs[1]?.privateKey.export({ format: 'jwk' }) ?? {};
    const refused = addKey(client(a), secret);
    expect(refused).toMatchObject({ kind: 'invalid', code: 'invalid_jwks', faults: [{ field: 'key' }] });
    expect(JSON.stringify(refused)).not.toContain(secret.d);
  });

  it('is removed unless it is the last, or was never there', () => {
    expect(removeKey(client({ ...a, kid: 'a' }), 'a')).toMatchObject({ kind: 'conflict', code: 'last_key' });
    expect(removeKey(client({ ...a, kid: 'a' }), 'b')).toMatchObject({ kind: 'not_found' });
  });
});
