import { Inject, Injectable, Logger } from '@nestjs/common';
import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { Config } from '../config/config.js';
import type { StaffIssuer } from '../config/staff-issuers.js';
import type { StaffCaller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { scrubbed } from '../shared/failures.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { IssuerKeys } from './issuer-keys.js';
import { RECORDS_SCOPE } from './scopes.js';

/** What a token may be signed by: never `none`, and never a secret, for which a public key could be passed off. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
];
/** How far an issuer's clock may be off, in seconds. */
const CLOCK_SECONDS = 10;
/** How long a verified token is remembered, in milliseconds: so soon is a key that its issuer gave up looked at again. */
const REMEMBERED_MS = 5 * 60_000;

/** A member of staff whom an issuer's token proves, and until when that may be remembered, in milliseconds since 1970. */
interface Proved {
  caller: StaffCaller;
  until: number;
}

/** The OpenID Connect issuers that ASKFIRST_STAFF_ISSUERS trusts to say who somebody is; whether they work here is read from the records. */
@Injectable()
export class StaffIssuers {
  readonly #logger = new Logger('StaffIssuers');
  readonly #issuers = new Map<string, { keys: IssuerKeys; audiences: Map<string, StaffIssuer> }>();

  constructor(
    { staff_issuers }: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    for (const one of staff_issuers) {
      const known = this.#issuers.get(one.issuer) ?? { keys: this.#keysOf(one.issuer), audiences: new Map() };
      this.#issuers.set(one.issuer, known);
      known.audiences.set(one.audience, one);
    }
  }

  /** Whether a token says that one of these issued it. */
  issued(token: string): boolean {
    return this.#issuers.size > 0 && this.#issuers.has(issuerOf(token) ?? '');
  }

  /** Who such a token proves, undefined for nobody; throws AskfirstError `issuer_unavailable` when its keys cannot be had. */
  async verify(token: string): Promise<Proved | undefined> {
    const known = this.#issuers.get(issuerOf(token) ?? '');
    if (!known) return undefined;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, known.keys.keyOf, {
        algorithms: ALGORITHMS,
        audience: [...known.audiences.keys()],
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_SECONDS,
        currentDate: new Date(this.clock.now()),
      });
      const issuer = [payload.aud].flat().map((aud) => known.audiences.get(aud ?? ''));
      const meant = issuer.filter((one) => one !== undefined);
      // A token for two providers is for neither: nobody could tell whose records it opens.
      return meant.length === 1 && meant[0] ? this.#proved(meant[0], payload, protectedHeader.typ) : undefined;
    } catch (error) {
      if (error instanceof AskfirstError) throw error;
      // Whatever is wrong with it, the answer is the same: a forger learns nothing from which check failed.
      return undefined;
    }
  }

  #proved(issuer: StaffIssuer, claims: JWTPayload, typ: string | undefined): Proved | undefined {
    const staff_id = claims[issuer.claim];
    if (typeof staff_id !== 'string' || !PUBLIC_ID.test(staff_id) || bare(typ) !== bare(issuer.typ)) return undefined;
    const until = Math.min(Number(claims.exp) * 1_000, this.clock.now() + REMEMBERED_MS);
    const lacking = Object.entries(issuer.acr).filter(([, values]) => !values.includes(String(claims['acr'])));
    const { provider_id } = issuer;
    const caller: StaffCaller = { kind: 'staff', provider_id, staff_id, scopes: [RECORDS_SCOPE] };
    return { caller: lacking.length > 0 ? { ...caller, step_up: Object.fromEntries(lacking) } : caller, until };
  }

  #keysOf(issuer: string): IssuerKeys {
    return new IssuerKeys(issuer, this.clock, (error) =>
      this.#logger.warn({ msg: 'issuer_unavailable', issuer, error: scrubbed(error) }),
    );
  }
}

/** What a token says of itself, before anything is proved. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** A media type as a header may shorten it (RFC 7515, section 4.1.9). */
function bare(typ: string | undefined): string | undefined {
  return typ?.toLowerCase().replace(/^application\//, '');
}
