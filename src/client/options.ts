import { createPrivateKey, KeyObject, type JsonWebKey } from 'node:crypto';
import type { JWK } from 'jose';

/** Who asks, and where. */
export interface AskfirstOptions {
  /** The service's own public address, https unless it is on this machine. */
  url: string | URL;
  /** The provider whose gate is asked, by ODS code: what stands before the first dot of `client_id`, and needs no saying. */
  provider_id?: string;
  /** The id your client is registered by: `<provider>.<name>`. */
  client_id: string;
  /** The private half of the registered key: a JWK, PKCS #8 in PEM, or a KeyObject. RSA signs PS256 unless a JWK's `alg` says RS256. */
  private_key: JWK | string | KeyObject;
  /** Which of your registered keys it is; a JWK's own `kid` unless said. */
  kid?: string;
  /** Whether a sandbox's permit is one: only ever in your tests. */
  allow_sandbox?: boolean;
  /** The obligations you carry out; a permit with any other is a deny. */
  supported_obligations?: readonly string[];
  /** How long one question may take in all, with its token and its retry, in milliseconds: 2,000 unless said. */
  timeout_ms?: number;
  /** What sends the requests, for a proxy or a test: Node's own unless said. */
  fetch?: (request: Request) => Promise<Response>;
}

/** The key a client proves itself with. */
export interface SigningKey {
  key: KeyObject;
  alg: string;
  kid: string | undefined;
}

/** Options that have been checked, complete. */
export interface Settings {
  /** Without a slash at its end. */
  url: string;
  provider_id: string;
  client_id: string;
  signing: SigningKey;
  allow_sandbox: boolean;
  supported_obligations: readonly string[];
  timeout_ms: number;
  fetch: (request: Request) => Promise<Response>;
}

/** How long a question may take in all unless said, in milliseconds: the service itself answers or refuses before that. */
const TIMEOUT_MS = 2_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** What the token service takes for each type of key, the first unless the JWK says another. */
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  ec: ['ES256'],
  ed25519: ['EdDSA', 'Ed25519'],
  rsa: ['PS256', 'RS256'],
  'rsa-pss': ['PS256'],
};

/** Checks the options; throws TypeError with what is wrong, which is for the engineer and never repeats the key. */
export function settingsOf(options: AskfirstOptions): Settings {
  const { client_id, allow_sandbox = false, supported_obligations = [], timeout_ms = TIMEOUT_MS } = options;
  const dot = typeof client_id === 'string' ? client_id.indexOf('.') : -1;
  if (dot < 1) throw new TypeError('client_id must be <provider>.<name>, as it was registered.');
  const provider_id = client_id.slice(0, dot);
  if (options.provider_id !== undefined && options.provider_id !== provider_id)
    throw new TypeError(`client_id belongs to ${provider_id}, and provider_id says another provider.`);
  if (typeof allow_sandbox !== 'boolean') throw new TypeError('allow_sandbox must be true or false.');
  if (!Array.isArray(supported_obligations) || supported_obligations.some((name) => typeof name !== 'string'))
    throw new TypeError('supported_obligations must be a list of names.');
  if (typeof timeout_ms !== 'number' || !(timeout_ms > 0) || timeout_ms > 60_000)
    throw new TypeError('timeout_ms must be more than 0 and at most 60000.');
  return {
    url: addressOf(options.url),
    provider_id,
    client_id,
    signing: signingKey(options.private_key, options.kid),
    allow_sandbox,
    supported_obligations: [...(supported_obligations as readonly string[])],
    timeout_ms,
    // Looked up at each call, so that what replaces it later is used.
    fetch: options.fetch ?? ((request) => fetch(request)),
  };
}

function addressOf(url: string | URL): string {
  if (!URL.canParse(String(url))) throw new TypeError('url must be the address of the service.');
  const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    throw new TypeError('url must be https, unless the service is on this machine.');
  if (username + password + search + hash !== '') throw new TypeError('url must be an address and nothing else.');
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

function signingKey(given: AskfirstOptions['private_key'], kid: string | undefined): SigningKey {
  const key = privateKey(given);
  const jwk = typeof given === 'object' && !(given instanceof KeyObject) ? given : undefined;
  const allowed = ALGORITHMS[key.asymmetricKeyType ?? ''];
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (allowed === undefined || (key.asymmetricKeyType === 'ec' && curve !== 'prime256v1'))
    throw new TypeError('private_key must be EC P-256, Ed25519 or RSA.');
  const alg = jwk?.alg ?? allowed[0];
  if (alg === undefined || !allowed.includes(alg))
    throw new TypeError(
      `private_key has an alg that its kind of key does not sign; it may be ${allowed.join(' or ')}.`,
    );
  return { key, alg, kid: kid ?? jwk?.kid };
}

function privateKey(given: AskfirstOptions['private_key']): KeyObject {
  try {
    const key =
      given instanceof KeyObject
        ? given
        : createPrivateKey(typeof given === 'string' ? given : { key: given as JsonWebKey, format: 'jwk' });
    if (key.type === 'private') return key;
  } catch (error) {
    throw new TypeError('private_key must be a private key: a JWK, PKCS #8 in PEM, or a KeyObject.', { cause: error });
  }
  throw new TypeError('private_key must be a private key, and is only the public half or a secret.');
}
