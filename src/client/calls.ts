import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.js';
import { Failure, plain } from './failure.js';
import type { Settings, SigningKey } from './options.js';
import type { Question } from './question.js';
import type { Token } from './tokens.js';

export type Several = components['schemas']['EvaluationsRequest'];

/** The longest answer that is read, in bytes: a hundred answers are a quarter of it. */
const LONGEST_ANSWER = 256 * 1_024;
/** How long an assertion is good, in seconds: long enough for a clock that is minutes slow, and used once. */
const ASSERTION_SECONDS = 300;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Pause before a server that failed is asked again, in milliseconds, with as much again at random so that clients do not come together. */
const PAUSE_MS = 50;
/** What a bearer token is made of (RFC 6750, section 2.1). */
const BEARER = /^[\w.~+/-]+=*$/;
const JSON_TYPE = /^application\/json\s*(;|$)/i;
/** Statuses whose answers have no body. */
const EMPTY: readonly number[] = [204, 205, 304];

/** The service did not take the token; another might be. */
export class TokenNotTaken extends Failure {
  constructor() {
    super('token_refused', 'The service does not take the token it gave.', 0);
  }
}

/** The three calls there are, each of which resolves with a JSON value or throws a failure; who waits how long is for others to say. */
export class Calls {
  readonly #api: Client<paths>;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(private readonly settings: Settings) {
    this.#fetch = async (request) => bounded(await settings.fetch(request));
    // Followed nowhere: a token is for one address.
    this.#api = createClient<paths>({
      baseUrl: settings.url,
      fetch: this.#fetch,
      redirect: 'manual',
    });
  }

  async evaluation(question: Question, token: string, signal: AbortSignal): Promise<unknown> {
    const sending = { body: question, headers: bearer(token), parseAs: 'text' as const, signal };
    const { data, error, response } = await this.#api.POST('/access/v1/evaluation', sending);
    return answered(response, data, error);
  }

  async evaluations(several: Several, token: string, signal: AbortSignal): Promise<unknown> {
    const sending = { body: several, headers: bearer(token), parseAs: 'text' as const, signal };
    const { data, error, response } = await this.#api.POST('/access/v1/evaluations', sending);
    return answered(response, data, error);
  }

  /** A new token, for an assertion that proves the private key is ours (RFC 7523). */
  async token(signal: AbortSignal): Promise<Token> {
    const { url, client_id, signing } = this.settings;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'evaluate',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertion(`${url}/oidc`, client_id, signing),
    });
    const request = new Request(`${url}/oidc/token`, { method: 'POST', body, signal, redirect: 'manual' });
    const response = await this.#fetch(request);
    const text = await response.text();
    if ([400, 401, 403].includes(response.status))
      throw new Failure(
        'token_refused',
        `The service gives this client no token: ${reason(text)}; is url the service's public address?`,
      );
    return readToken(answered(response, text, text));
  }
}

function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

async function assertion(audience: string, client_id: string, { key, alg, kid }: SigningKey): Promise<string> {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
    .setIssuer(client_id)
    .setSubject(client_id)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS} seconds`)
    .sign(key);
}

function readToken(value: unknown): Token {
  const { access_token, expires_in, token_type } = (value ?? {}) as Record<string, unknown>;
  const lasts = typeof expires_in === 'number' && expires_in > 0;
  const known = typeof token_type === 'string' && token_type.toLowerCase() === 'bearer';
  if (typeof access_token !== 'string' || !BEARER.test(access_token) || !lasts || !known)
    throw new Failure('answer_unreadable', 'The token cannot be read.');
  return { access_token, expires_in };
}

/** The whole of an answer, or a failure: an endless one would fill the memory, and its end is in nobody's interest. */
async function bounded(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LONGEST_ANSWER)
      throw new Failure('answer_unreadable', `The answer is longer than ${LONGEST_ANSWER} bytes.`);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new Failure('answer_unreadable', 'The answer is not UTF-8.');
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'retry-after']) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const body = EMPTY.includes(response.status) ? null : bytes;
  return new Response(body, { status: response.status, headers });
}

/** What a response says as JSON, if it is one that says anything; throws the failure that its status stands for. */
function answered(response: Response, text: unknown, error: unknown): unknown {
  if (response.status !== 200) throw failed(response, reason(error));
  const type = response.headers.get('content-type') ?? '';
  if (!JSON_TYPE.test(type))
    throw new Failure('answer_unreadable', `The answer is no JSON but ${plain(type) || 'untyped'}.`);
  try {
    return JSON.parse(String(text));
  } catch {
    throw new Failure('answer_unreadable', 'The answer is called JSON and is none.');
  }
}

function failed({ status, headers }: Response, why: string): Failure {
  const said = `The service answered ${status}${why === '' ? '.' : `: ${why}`}`;
  if (status === 400 || status === 422) return new Failure('question_malformed', said);
  if (status === 401) return new TokenNotTaken();
  if (status === 403) return new Failure('forbidden', said);
  if (status === 413) return new Failure('question_too_large', said);
  const pause = retryAfter(headers.get('retry-after'), Date.now());
  if (status === 429) return new Failure('rate_limited', said, pause);
  if (status >= 500) return new Failure('service_unavailable', said, pause ?? PAUSE_MS * (1 + Math.random()));
  return new Failure('unexpected_status', said);
}

/** The milliseconds a Retry-After asks for (RFC 9110, section 10.2.3); null when there is none that can be read. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  // Without a weekday it is no HTTP date, however much of one Date.parse would make of it.
  const at = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The sentence in an error that says why: of a problem, of an OAuth error, or the text itself. */
function reason(error: unknown): string {
  let said = error;
  if (typeof error === 'string') {
    try {
      said = JSON.parse(error);
    } catch {
      return plain(error);
    }
  }
  const { detail, error_description, title, error: code } = (said ?? {}) as Record<string, unknown>;
  const sentence = [detail, error_description, title, code].find((text) => typeof text === 'string');
  return typeof sentence === 'string' ? plain(sentence) : '';
}
