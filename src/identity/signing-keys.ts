import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { DataSource } from 'typeorm';
import { SigningKey, type KeyPurpose } from './signing-key.entity.js';

/** An arbitrary number that all replicas use, so that only one of them makes a key. */
const LOCK = 7_215_320_041;

/** The installation's keys: made once per database, under a lock, and then the same on every replica. */
@Injectable()
export class SigningKeys {
  readonly #read = new Map<KeyPurpose, Promise<JWK>>();

  constructor(private readonly database: DataSource) {}

  /** The private key for a purpose, made if there is none; it never leaves the service but for `sandbox_vendor`. */
  key(purpose: KeyPurpose): Promise<JWK> {
    let key = this.#read.get(purpose);
    if (!key) {
      key = this.#readOrMake(purpose);
      this.#read.set(purpose, key);
      // A database that was away is asked again, rather than its failure remembered.
      key.catch(() => this.#read.delete(purpose));
    }
    return key;
  }

  /** The public half of a key pair, fit for a JWKS. */
  async publicKey(purpose: 'tokens' | 'sandbox_vendor'): Promise<JWK> {
    return publicHalf(await this.key(purpose));
  }

  async #readOrMake(purpose: KeyPurpose): Promise<JWK> {
    const made = await this.database.getRepository(SigningKey).findOneBy({ purpose });
    if (made) return made.jwk;
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const meanwhile = await manager.findOneBy(SigningKey, { purpose });
      if (meanwhile) return meanwhile.jwk;
      const jwk = purpose === 'cookies' ? cookieSecret() : await signingPair();
      await manager.insert(SigningKey, { kid: jwk.kid, purpose, jwk, created_at: new Date() });
      return jwk;
    });
  }
}

/** The members of an elliptic-curve key that anyone may see. */
function publicHalf({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use } as JWK;
}

async function signingPair(): Promise<JWK & { kid: string }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
}

function cookieSecret(): JWK & { kid: string } {
  return { kty: 'oct', k: randomBytes(32).toString('base64url'), kid: randomBytes(16).toString('base64url') };
}
