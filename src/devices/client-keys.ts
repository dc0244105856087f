import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { AskfirstError, notFound } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';
import { clientRevoked, type DevicesErrorCode } from './devices.errors.js';
import { keyFaults, MOST_KEYS } from './jwks.js';
import type { VendorClient } from './vendor-client.entity.js';

/**
 * Adds a public key, so that assertions signed by it or by any of those before it are good; the same key a second time
 * changes nothing. A key without a kid, the one before it among them, gets its thumbprint as kid (RFC 7638).
 */
export function addKey(
  client: VendorClient,
  sent: object,
): VendorClient | AskfirstError<DevicesErrorCode | 'not_found'> {
  if (client.state === 'revoked') return clientRevoked();
  const faults = keyFaults(sent, 'key');
  if (faults.length > 0) return new AskfirstError('invalid', 'invalid_jwks', 'The key cannot be taken.', faults);
  const held = client.jwks.keys;
  const given = sent as JsonWebKey;
  const key = named(given);
  const twin = held.find((one) => fingerprint(one) === fingerprint(key));
  // Under two kids it would go on being good when one of them was removed.
  if (twin) return sameName(twin, given) ? client : heldAlready();
  const keys = held.map(named);
  if (keys.some(({ kid }) => kid === key.kid)) return kidTaken();
  if (keys.length >= MOST_KEYS) return tooManyKeys();
  return { ...client, jwks: { keys: [...keys, key] } };
}

/** Takes a public key away: from the next assertion on it proves nothing. The last one stays, since a client without a key is suspended or revoked instead. */
export function removeKey(
  client: VendorClient,
  kid: string,
): VendorClient | AskfirstError<DevicesErrorCode | 'not_found'> {
  const keys = client.jwks.keys.filter((key) => named(key).kid !== kid);
  if (keys.length === client.jwks.keys.length) return notFound('key', kid, 'kid');
  return keys.length === 0 ? lastKey() : { ...client, jwks: { keys } };
}

function named(key: JsonWebKey): JsonWebKey {
  return key['kid'] === undefined ? { ...key, kid: thumbprint(key) } : key;
}

function sameName(held: JsonWebKey, sent: JsonWebKey): boolean {
  return sent['kid'] === undefined || named(held)['kid'] === sent['kid'];
}

function thumbprint({ kty, crv, x, y, n, e }: JsonWebKey): string {
  const members = kty === 'RSA' ? { e, kty, n } : { crv, kty, x, y };
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}

/** What the key is, however its numbers are written. */
function fingerprint(key: JsonWebKey): string {
  return createPublicKey({ key, format: 'jwk' }).export({ format: 'der', type: 'spki' }).toString('base64');
}

function heldAlready(): AskfirstError<DevicesErrorCode> {
  return refusal('conflict', 'key_held', 'key', 'the client has this key under another kid', 'make a new key pair');
}

function kidTaken(): AskfirstError<DevicesErrorCode> {
  return refusal(
    'conflict',
    'kid_taken',
    'key.kid',
    'another key of the client has this kid',
    'give the key another kid',
  );
}

function tooManyKeys(): AskfirstError<DevicesErrorCode> {
  return refusal('conflict', 'too_many_keys', 'key', `the client has ${MOST_KEYS} keys already`, 'remove one first');
}

function lastKey(): AskfirstError<DevicesErrorCode> {
  const fix = 'add the next key first; to stop the client, suspend or revoke it';
  return refusal('conflict', 'last_key', 'kid', 'this is the last key of the client', fix);
}
