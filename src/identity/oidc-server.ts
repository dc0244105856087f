import type { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { isDatabaseAway, scrubbed } from '../shared/failures.js';
import { oidcAdapters } from './oidc-adapter.js';
import { oidcConfiguration } from './oidc-configuration.js';
import { TokenLimits } from './oidc-limits.js';
import { Limits } from './limits.js';
import { PublicUrl } from './public-url.js';
import { SignInHandler } from './sign-in.handler.js';
import { SigningKeys } from './signing-keys.js';
import { StaffDirectory } from './staff-directory.js';
import { VendorClients } from './vendor-clients.js';

/** Where the token service is mounted. */
export const MOUNT = '/oidc';
const SIGN_IN = /^\/oidc\/sign-in\/[\w-]+$/;

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The embedded OpenID provider: made on the first request, since its issuer is the address the service listens on. */
@Injectable()
export class OidcServer {
  readonly #logger = new Logger('OpenID');
  #handle: Promise<Handle> | undefined;
  /** What oidc-provider keeps the request it answers in. */
  #context: AsyncLocalStorage<unknown> | undefined;
  #answering = 0;

  constructor(
    private readonly database: DataSource,
    private readonly clients: VendorClients,
    private readonly directory: StaffDirectory,
    private readonly signingKeys: SigningKeys,
    private readonly publicUrl: PublicUrl,
    private readonly signIn: SignInHandler,
    private readonly limits: Limits,
  ) {}

  /** Answers a raw request below MOUNT; rejects when the provider cannot be made, as without a database. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#handle) {
      const making = this.#make();
      this.#handle = making;
      making.catch(() => (this.#handle = undefined));
    }
    const handle = await this.#handle;
    this.#answering++;
    try {
      await handle(request, response);
    } finally {
      this.#answering--;
      // Before Node 24, an AsyncLocalStorage in use makes every promise of the process slower: a fifth of a decision's time.
      if (this.#answering === 0) this.#context?.disable();
    }
  }

  /** Forgets what has expired: unfinished sign-ins, codes, used assertions. */
  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM oidc_payload WHERE expires_at < now()');
  }

  async #make(): Promise<Handle> {
    const oidc = await this.#provider();
    const callback = oidc.callback();
    const origin = new URL(this.publicUrl.origin);
    return (request, response) => {
      nameOurselves(request, origin);
      forgetSession(request);
      const path = request.url?.split('?', 1)[0] ?? '';
      if (SIGN_IN.test(path)) return this.signIn.handle(oidc, request, response);
      return callback(mounted(request), response);
    };
  }

  async #provider(): Promise<OidcProvider> {
    const [tokenKey, cookieKey] = await Promise.all([this.signingKeys.key('tokens'), this.signingKeys.key('cookies')]);
    // Loaded on the first request too: a fifth of a second that a start need not take.
    const [{ Provider }, { default: context }] = await Promise.all([
      import('oidc-provider/lib/provider.js'),
      import('oidc-provider/lib/helpers/als.js'),
    ]);
    this.#context = context;
    const limits = new TokenLimits(this.limits);
    const oidc = new Provider(
      this.publicUrl.issuer,
      oidcConfiguration({
        audience: this.publicUrl.origin,
        adapter: oidcAdapters(this.database, this.clients, () => limits.beforeLookup(Provider.ctx)),
        tokenKey,
        cookieKey: String(cookieKey.k),
        signsIn: ({ provider_id, staff_id }) => this.directory.signsIn(provider_id, staff_id),
        signInPath: (uid) => `${MOUNT}/sign-in/${uid}`,
        clientProved: (client_id) => limits.proved(client_id),
      }),
    );
    oidc.proxy = true;
    limits.listen(oidc);
    oidc.on('server_error', (ctx, error) => {
      this.#log(error);
      if (isDatabaseAway(error)) answerUnavailable(ctx);
    });
    (oidc as EventEmitter).on('error', (error: Error) => this.#log(error));
    return oidc;
  }

  #log(error: unknown): void {
    this.#logger.error({ msg: 'token_service_failed', error: scrubbed(error) });
  }
}

/** Says that trying again may help, where the provider would say that something broke. */
function answerUnavailable(ctx: KoaContextWithOIDC): void {
  ctx.status = 503;
  ctx.set('Retry-After', '5');
  ctx.body = { error: 'temporarily_unavailable', error_description: 'the database cannot be reached' };
}

/** Fixes who the request is for: the addresses we answer with, and the audience a client assertion may name, never follow what a caller writes in Host. */
function nameOurselves(request: IncomingMessage, origin: URL): void {
  request.headers.host = origin.host;
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
  // No page of another origin may read an answer: without an Origin the provider offers no CORS but a wildcard, which the routes take off.
  delete request.headers.origin;
}

/** Everyone signs in anew each time, so no session is carried from one sign-in to the next. */
function forgetSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => !/^_session(\.sig)?=/.test(cookie));
  if (cookies) request.headers.cookie = cookies.join('; ');
}

/** Tells Koa where it is mounted: it routes on `url` and builds addresses from `originalUrl`. */
function mounted(request: IncomingMessage): IncomingMessage {
  const { url = '' } = request;
  return Object.assign(request, { originalUrl: url, url: url.slice(MOUNT.length) || '/' });
}
