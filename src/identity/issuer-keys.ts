import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isIssuer } from '../config/staff-issuers.js';
import type { Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';

/** How long keys are used before they are asked for again, in milliseconds: how long one the issuer gave up goes on being taken. */
const FRESH_MS = 10 * 60_000;
/** How long keys go on working when the issuer does not answer, in milliseconds. */
const USABLE_MS = 24 * 60 * 60_000;
/** How long to leave the issuer alone after asking it, in milliseconds, whatever kids are sent here. */
const COOL_DOWN_MS = 5_000;
/** How long the issuer may take for each of its two answers, in milliseconds. */
const TIMEOUT_MS = 3_000;

interface Kept {
  keyOf: JWTVerifyGetKey;
  since: number;
}

/** The public keys of an OpenID Connect issuer: found by its discovery document on first use, kept, and fetched anew when they age or a token names another. */
export class IssuerKeys {
  #kept: Kept | undefined;
  #asked = -Infinity;
  #fault: unknown;
  #fetching: Promise<void> | undefined;

  /** `onFault` is told why keys could not be fetched; those there are go on working. */
  constructor(
    private readonly issuer: string,
    private readonly clock: Clock,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** The key a token was signed with, for jose; throws AskfirstError `issuer_unavailable` when that cannot be known now. */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    const kept = await this.#usable();
    try {
      return await kept.keyOf(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // The issuer may have changed its key since.
      await this.#refresh();
      if (this.#kept === kept && this.#fault !== undefined) throw unavailable();
      return (this.#kept ?? kept).keyOf(header, token);
    }
  };

  async #usable(): Promise<Kept> {
    const age = this.clock.monotonic() - (this.#kept?.since ?? -Infinity);
    const refreshed = age > FRESH_MS ? this.#refresh() : undefined;
    // Nobody waits for newer keys while there are some that may still be used.
    if (age > USABLE_MS) {
      this.#kept = undefined;
      await refreshed;
    }
    if (!this.#kept) throw unavailable();
    return this.#kept;
  }

  /** Fetches the keys unless that was done just now; never rejects. */
  #refresh(): Promise<void> {
    if (this.#fetching) return this.#fetching;
    if (this.clock.monotonic() - this.#asked < COOL_DOWN_MS) return Promise.resolve();
    this.#asked = this.clock.monotonic();
    this.#fetching = this.#fetch()
      .then(
        (keyOf) => {
          this.#kept = { keyOf, since: this.clock.monotonic() };
          this.#fault = undefined;
        },
        (error: unknown) => {
          this.#fault = error;
          this.onFault(error);
        },
      )
      .finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #fetch(): Promise<JWTVerifyGetKey> {
    const discovery = await readJson(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (discovery['issuer'] !== this.issuer) throw new Error('The discovery document is of another issuer.');
    const { jwks_uri } = discovery;
    if (typeof jwks_uri !== 'string' || !isKeyAddress(jwks_uri, this.issuer))
      throw new Error('The discovery document has no jwks_uri that may be asked.');
    // It checks their shape, and throws.
    return createLocalJWKSet((await readJson(jwks_uri)) as unknown as JSONWebKeySet);
  }
}

/** Keys may stand elsewhere than their issuer, and their address may have a query; but plain http is for this machine's own. */
function isKeyAddress(address: string, issuer: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, protocol } = new URL(address);
  return isIssuer(origin + pathname) && (protocol === 'https:' || issuer.startsWith('http:'));
}

async function readJson(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/json' },
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  if (typeof body !== 'object' || body === null) throw new Error('The issuer answered with no JSON object.');
  return body as Record<string, unknown>;
}

function unavailable(): AskfirstError<'issuer_unavailable'> {
  return new AskfirstError(
    'unavailable',
    'issuer_unavailable',
    'The issuer of the token cannot be reached; try again.',
  );
}
