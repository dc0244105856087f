import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readJwks } from './jwks.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const EC = publicKey.export({ format: 'jwk' });
const PRIVATE = privateKey.export({ format: 'jwk' });
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
const SHORT_RSA = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
const ED25519 = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
const P384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });

const faultsOf = (...keys: unknown[]): string[] => {
  const read = readJwks({ keys });
  return Array.isArray(read) ? read.map(({ field, fault }) => `${field} ${fault}`) : [];
};

describe("a client's keys", () => {
  it.each<[string, JsonWebKey]>([
    ['EC P-256', EC],
    ['RSA of 2048 bits', RSA],
    ['Ed25519', ED25519],
  ])('may be %s', (_name, key) => expect(readJwks({ keys: [key] })).toEqual({ keys: [key] }));

  it('are refused when one is private, without repeating any of it', () => {
    const read = readJwks({ keys: [PRIVATE] });
    expect(read).toMatchObject([
      { field: 'jwks.keys.0', fault: 'holds the private member d; that key is no longer secret' },
    ]);
    expect(JSON.stringify(read)).not.toContain(PRIVATE.d);
  });

  it('are refused when one is shared', () =>
    expect(faultsOf({ kty: 'oct', k: 'c2VjcmV0' })).toEqual([
      'jwks.keys.0 holds the private member k; that key is no longer secret',
    ]));

  it('are refused with a member no public key has, which is not repeated', () =>
    expect(faultsOf({ ...EC, secret_thing: 'x' })).toEqual(['jwks.keys.0 holds a member that no public key has']));

  it.each([
    ['too short', SHORT_RSA],
    ['a kind not taken here', P384],
    ['a kind not taken here', { kty: 'constructor' }],
    ['not a valid key', { kty: 'RSA', n: 'AQAB' }],
    ['not for signing', { ...EC, use: 'enc' }],
    ['for an algorithm other than', { ...EC, alg: 'HS256' }],
    ['must be a key object', 'key'],
    ['must be a key object', null],
    ['no short text', { ...EC, kid: 7 }],
  ])('are refused when one is %s', (fault, key) => expect(faultsOf(key)).toEqual([expect.stringContaining(fault)]));

  it('are told apart by kid when there are several', () => {
    expect(faultsOf({ ...EC, kid: 'a' }, { ...RSA, kid: 'b' })).toEqual([]);
    expect(faultsOf({ ...EC, kid: 'a' }, { ...RSA, kid: 'a' })).toHaveLength(1);
    expect(faultsOf(EC, RSA)).toHaveLength(1);
  });

  it('are at least one and at most ten', () => {
    expect(faultsOf()).toHaveLength(1);
    expect(faultsOf(...Array.from({ length: 11 }, (_, i) => ({ ...EC, kid: String(i) })))).toHaveLength(1);
    expect(readJwks({})).toHaveLength(1);
  });
});
