import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { Fault } from '../shared/errors.js';

/** A set of public keys (RFC 7517), only ever one that `readJwks` has checked. */
export interface Jwks {
  keys: JsonWebKey[];
}

/** Members that only a private or a shared key has (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const PUBLIC = ['kty', 'kid', 'use', 'alg', 'key_ops', 'crv', 'x', 'y', 'n', 'e', 'x5c', 'x5t', 'x5t#S256'];
const CURVES: ReadonlyMap<unknown, string> = new Map([
  ['EC', 'P-256'],
  ['OKP', 'Ed25519'],
]);
/** What an assertion may be signed by (RFC 7518, RFC 8037, RFC 9864): the token service takes no other. */
const ALGORITHMS: readonly unknown[] = ['RS256', 'PS256', 'ES256', 'Ed25519', 'EdDSA'];

/** The most keys one client may have: the one in use, the next, and some to spare. */
export const MOST_KEYS = 10;
/** The shortest RSA key, in bits (NIST SP 800-57). */
const SHORTEST_RSA = 2048;
const FIX = 'public keys: RSA of at least 2048 bits, EC P-256 or OKP Ed25519';

/**
 * Checks a set of keys from outside: the set, or everything wrong with it.
 * No fault repeats anything that was sent, which may hold a private key.
 */
export function readJwks(jwks: object): Jwks | Fault[] {
  const keys: unknown = 'keys' in jwks ? jwks.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS) {
    return [{ field: 'jwks.keys', fault: `must be a list of 1 to ${MOST_KEYS} keys`, fix: FIX }];
  }
  const faults = keys.flatMap((key: unknown, index) => keyFaults(key, `jwks.keys.${index}`));
  const kids = keys.flatMap((key: unknown) => (isObject(key) && key['kid'] !== undefined ? [key['kid']] : []));
  if (keys.length > 1 && new Set(kids).size < keys.length) {
    faults.push({
      field: 'jwks.keys',
      fault: 'each of several keys needs a kid of its own',
      fix: 'give every key another kid',
    });
  }
  return faults.length > 0 ? faults : { keys: keys as JsonWebKey[] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything wrong with one key from outside; repeats nothing of it. */
export function keyFaults(key: unknown, field: string): Fault[] {
  if (!isObject(key)) return [{ field, fault: 'must be a key object', fix: FIX }];
  const secret = PRIVATE.filter((member) => member in key);
  if (secret.length > 0) {
    const fault = `holds the private member ${secret.join(', ')}; that key is no longer secret`;
    return [{ field, fault, fix: 'make a new key pair and send its public half alone' }];
  }
  if (Object.keys(key).some((member) => !PUBLIC.includes(member))) {
    return [{ field, fault: 'holds a member that no public key has', fix: `only ${PUBLIC.join(', ')}` }];
  }
  const fault = shapeFault(key);
  return fault ? [{ field, fault, fix: FIX }] : [];
}

function shapeFault(key: Record<string, unknown>): string | undefined {
  const { kty, crv, kid, use, alg } = key;
  if (kty !== 'RSA' && (!CURVES.has(kty) || CURVES.get(kty) !== crv)) return 'is of a kind not taken here';
  if (use !== undefined && use !== 'sig') return 'is not for signing';
  if (alg !== undefined && !ALGORITHMS.includes(alg)) return `is for an algorithm other than ${ALGORITHMS.join(', ')}`;
  if (kid !== undefined && (typeof kid !== 'string' || !/^[\x20-\x7e]{1,128}$/.test(kid)))
    return 'has a kid that is no short text';
  try {
    const bits = createPublicKey({ key: key as JsonWebKey, format: 'jwk' }).asymmetricKeyDetails?.modulusLength;
    return kty === 'RSA' && (bits ?? 0) < SHORTEST_RSA ? 'is too short' : undefined;
  } catch {
    // What OpenSSL says repeats nothing useful: the numbers are not a key.
    return 'is not a valid key';
  }
}
