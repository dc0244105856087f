import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { sandboxClientId } from './personas.js';
import { EVALUATE_SCOPE, RECORDS_SCOPE } from './scopes.js';
import { STAFF_CLIENT } from './staff-client.js';

/** Getting a token failed: what was asked, and what the service said. */
class TokenError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TokenError';
  }
}

/** Where the token service says its endpoints are (RFC 8414). */
interface TokenService {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
}

/** Reads the discovery document of a service. */
export async function discover(url: string): Promise<TokenService> {
  const response = await request(new URL('/oidc/.well-known/openid-configuration', url));
  if (!response.ok) throw await refused('The token service did not answer', response);
  return (await response.json()) as TokenService;
}

/** A token for the sandbox vendor of a provider: a real private_key_jwt exchange, with the key the sandbox hands out. */
export async function sandboxVendorToken(url: string, provider_id: string): Promise<string> {
  const response = await request(new URL(`/sandbox/v1/vendor-key?provider=${encodeURIComponent(provider_id)}`, url));
  if (!response.ok) throw await refused(`${provider_id} hands out no vendor key`, response);
  return vendorToken(url, sandboxClientId(provider_id), (await response.json()) as JWK);
}

/** A token for a vendor's client, which proves itself with its private key (RFC 7523). */
export async function vendorToken(url: string, client_id: string, key: JWK): Promise<string> {
  const service = await discover(url);
  return exchange(service, {
    grant_type: 'client_credentials',
    scope: EVALUATE_SCOPE,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await clientAssertion(service.issuer, client_id, key),
  });
}

/** What a client signs to prove who it is: used once, and good for a minute. */
export async function clientAssertion(audience: string, client_id: string, key: JWK): Promise<string> {
  const alg = key.alg ?? 'ES256';
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg, ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(client_id)
    .setSubject(client_id)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .sign(await importJWK(key, alg));
}

/** A token for a member of staff: the authorization code flow with PKCE through the service's own pages; without a password at a sandbox. */
export async function staffToken(url: string, provider_id: string, staff_id: string, password = ''): Promise<string> {
  const service = await discover(url);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const browser = new Browser();
  const page = await browser.follow(authorization(service, { provider_id, verifier, state }));
  if (!(page instanceof Response)) throw new TokenError(`The service would not begin a sign-in: ${answered(page)}`);
  if (!page.ok) throw await refused('The service would not begin a sign-in', page);
  const form = new URLSearchParams({ provider: provider_id, staff_id, password });
  const back = await browser.follow(new URL(page.url), form);
  if (back instanceof Response) throw await refused(`${staff_id} could not sign in at ${provider_id}`, back);
  const code = back.searchParams.get('code');
  if (!code || back.searchParams.get('state') !== state || back.searchParams.get('iss') !== service.issuer) {
    throw new TokenError(`The sign-in of ${staff_id} did not come back with a code: ${answered(back)}`);
  }
  const { client_id, redirect_uri } = STAFF_CLIENT;
  return exchange(service, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    client_id,
    redirect_uri,
  });
}

function authorization(service: TokenService, asked: { provider_id: string; verifier: string; state: string }): URL {
  const url = new URL(service.authorization_endpoint);
  url.search = new URLSearchParams({
    ...STAFF_CLIENT,
    response_type: 'code',
    scope: RECORDS_SCOPE,
    provider: asked.provider_id,
    state: asked.state,
    code_challenge: createHash('sha256').update(asked.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

/** Just enough of a browser to sign in: it follows redirects and keeps cookies by path. */
class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** The page redirects end at, or the address on this machine that they lead back to. */
  async follow(start: URL, form?: URLSearchParams): Promise<Response | URL> {
    let url = start;
    let body = form;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await request(url, {
        redirect: 'manual',
        headers: { cookie: this.#cookiesFor(url.pathname), accept: 'text/html' },
        ...(body ? { method: 'POST', body } : {}),
      });
      this.#keep(response);
      const location = response.headers.get('location');
      if (!location) return response;
      url = new URL(location, url);
      if (location.startsWith(STAFF_CLIENT.redirect_uri)) return url;
      body = undefined;
    }
    throw new TokenError('The service redirected the sign-in in circles.');
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, { value, path: /;\s*path=([^;]+)/i.exec(cookie)?.[1] ?? '/' });
    }
  }

  #cookiesFor(path: string): string {
    const sent = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }
}

async function exchange(service: TokenService, form: Record<string, string>): Promise<string> {
  const response = await request(new URL(service.token_endpoint), { method: 'POST', body: new URLSearchParams(form) });
  if (!response.ok) throw await refused('The token service gave no token', response);
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

async function request(url: URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new TokenError(`${url.origin} does not answer: ${cause}`);
  }
}

async function refused(what: string, response: Response): Promise<TokenError> {
  const text = await response.text();
  return new TokenError(`${what}: ${response.status} ${reason(text)}`);
}

/** The sentence in an answer that says why: of a page, of an OAuth error, or of a problem. */
function reason(text: string): string {
  const page = /role="alert">.*?<p>(.*?)<\/p>|<main>.*?<p>(.*?)<\/p>/s.exec(text);
  if (page) return page[1] ?? page[2] ?? '';
  try {
    const { error_description, detail, title, error } = JSON.parse(text) as Record<string, string | undefined>;
    return error_description ?? detail ?? title ?? error ?? text;
  } catch {
    return text.slice(0, 200);
  }
}

function answered(url: URL): string {
  return url.searchParams.get('error_description') ?? url.searchParams.get('error') ?? 'no reason given';
}
