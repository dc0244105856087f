import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { InvalidClient, InvalidClientAuth, OIDCProviderError } from 'oidc-provider/lib/helpers/errors.js';
import { problem, PROBLEM_JSON } from '../shared/problem.js';
import { TOO_MANY, type Limits } from './limits.js';

/** Whoever wants a token must wait, so many seconds. */
class TooManyTokens extends OIDCProviderError {
  constructor(readonly retry_after: number) {
    super(429, 'too_many');
  }
}

/**
 * The limits of the token endpoint, for clients alone: staff sign in without one, for signing in may come before a withdrawal.
 * A client that proved itself is counted by its id; what proves nothing, by the address it came from.
 */
export class TokenLimits {
  constructor(private readonly limits: Limits) {}

  /** Before a client is looked up: throws when too much from this address proved nothing. */
  beforeLookup(ctx: KoaContextWithOIDC | undefined): void {
    if (ctx?.oidc.route === 'token') refuse(this.limits.strangerMayTry(addressOf(ctx)));
  }

  /** Once a client proved itself: throws when it did so too often. */
  proved(client_id: string): void {
    refuse(this.limits.tokenOf(client_id));
  }

  /** Counts what proved nothing, and answers with a problem and Retry-After whoever is past a limit. */
  listen(oidc: Provider): void {
    oidc.on('grant.error', (ctx, error: Error) => {
      if (error instanceof InvalidClient || error instanceof InvalidClientAuth)
        this.limits.strangerFailed(addressOf(ctx));
      if (!(error instanceof TooManyTokens)) return;
      ctx.set('Retry-After', String(error.retry_after));
      ctx.type = PROBLEM_JSON;
      const failure = { status: 429, code: error.message, detail: TOO_MANY };
      ctx.body = JSON.stringify(problem(failure, String(ctx.res.getHeader('x-request-id'))));
    });
  }
}

function refuse(retry_after: number): void {
  if (retry_after > 0) throw new TooManyTokens(retry_after);
}

/** Where a request came from, never as a header claims it: a host by IPv4, a network by IPv6, of which one host may have all the addresses. */
function addressOf({ req }: KoaContextWithOIDC): string {
  const address = req.socket.remoteAddress ?? '';
  return address.includes('.') ? address : address.replace(/::.*$/, '').split(':', 4).join(':');
}
