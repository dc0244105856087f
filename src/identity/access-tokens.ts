import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { ODS_CODE } from '../shared/ids.js';
import { PublicUrl } from './public-url.js';
import { SigningKeys } from './signing-keys.js';
import { StaffIssuers } from './staff-issuers.js';
import { TokenCache } from './token-cache.js';

/** Verified tokens kept in each of two generations: some 2 kB each. */
const CACHED = 4_096;
/** Longer than any token this service issues; anything more is not worth a signature check. */
const LONGEST = 4_096;
/** The same for a token of an issuer outside, which may say more. */
const LONGEST_OUTSIDE = 8_192;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** What an access token proves: only who signed what. Whether the client or the person still stands is read anew where it matters. */
@Injectable()
export class AccessTokens {
  readonly #cache = new TokenCache<Caller>(CACHED);
  #keys: JWTVerifyGetKey | undefined;

  constructor(
    private readonly signingKeys: SigningKeys,
    private readonly publicUrl: PublicUrl,
    private readonly issuers: StaffIssuers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The caller an Authorization header proves, if this process verified the same header before and its token has not expired. */
  cached(authorization: string | undefined): Caller | undefined {
    return authorization === undefined ? undefined : this.#cache.get(authorization, this.clock.now());
  }

  /** The caller an Authorization header proves; throws AskfirstError `unauthenticated` with the code `invalid_token`. */
  async verify(authorization: string | undefined): Promise<Caller> {
    const cached = this.cached(authorization);
    if (cached) return cached;
    if (authorization === undefined)
      throw invalidToken('No access token was sent.', 'send it as Authorization: Bearer <token>');
    const token = authorization.length <= LONGEST_OUTSIDE ? BEARER.exec(authorization)?.[1] : undefined;
    if (token && this.issuers.issued(token)) return this.#outside(authorization, token);
    if (!token || authorization.length > LONGEST)
      throw invalidToken('The Authorization header holds no bearer token.', 'send it as Authorization: Bearer <token>');
    const claims = await this.#claims(token, await this.#verificationKeys());
    const caller = callerOf(claims);
    if (!caller || claims.exp === undefined || !this.publicUrl.isOurs(claims.iss, claims.aud))
      throw invalidToken('The access token was issued for something else.', NEW_TOKEN);
    this.#cache.set(authorization, caller, claims.exp * 1_000);
    return caller;
  }

  async #outside(authorization: string, token: string): Promise<Caller> {
    const proved = await this.issuers.verify(token);
    if (!proved)
      throw invalidToken('The access token is not valid here, or no longer.', 'ask its issuer for a new one');
    this.#cache.set(authorization, proved.caller, proved.until);
    return proved.caller;
  }

  async #claims(token: string, keys: JWTVerifyGetKey): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256'],
        typ: 'at+jwt',
        requiredClaims: ['iss', 'aud', 'exp', 'provider_id', 'client_id', 'kind'],
        currentDate: new Date(this.clock.now()),
      });
      return payload;
    } catch {
      // Whatever is wrong with it, the answer is the same: a forger learns nothing from which check failed.
      throw invalidToken('The access token is not valid here, or no longer.', NEW_TOKEN);
    }
  }

  async #verificationKeys(): Promise<JWTVerifyGetKey> {
    return (this.#keys ??= createLocalJWKSet({ keys: [await this.signingKeys.publicKey('tokens')] }));
  }
}

const NEW_TOKEN = 'ask this service for a new one';

function invalidToken(message: string, fix: string): AskfirstError<'invalid_token'> {
  return new AskfirstError('unauthenticated', 'invalid_token', message, [
    { field: 'authorization', fault: message, fix },
  ]);
}

function callerOf(claims: JWTPayload): Caller | undefined {
  const { provider_id, client_id, kind, sub, scope } = claims;
  if (typeof provider_id !== 'string' || !ODS_CODE.test(provider_id) || typeof client_id !== 'string') return undefined;
  const scopes = typeof scope === 'string' ? scope.split(' ') : [];
  if (kind === 'vendor') return { kind, provider_id, client_id, scopes };
  if (kind === 'staff' && typeof sub === 'string') return { kind, provider_id, staff_id: sub, scopes };
  return undefined;
}
