import { DEMO_PROVIDER } from '../identity/personas.js';
import { sandboxVendorToken, staffToken } from '../identity/token.client.js';
import type { AskedQuestion } from './question.js';
import type { Persona } from './ward.js';

/** How long a token is used before another is got, in milliseconds: shorter than any of them lasts. */
const TOKEN_MS = 120_000;

/** What the service answered, when it was not what was asked for; the message names the call and says what came back. */
export class DemoApiError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DemoApiError';
  }
}

/** A vendor's answer: the bytes as they came, and what they say. */
export interface VendorAnswer {
  text: string;
  decision: boolean;
  context: {
    decision_id?: string;
    expires_in?: number;
    max_seconds?: number;
    reason_user?: { en: string };
    reason_code?: string;
  };
}

/** The record of one decision as one reader is told it, as far as the demo shows it. */
export interface DecisionRead {
  decision_id: string;
  question: { operation: string; resource_id: string; subject_id: string };
  verdict: { outcome: 'permit' | 'deny'; reasons: string[]; rules: string[]; authority: string };
  policy_set: string;
}

/** The public API of a running service, spoken to by its personas with tokens they got as anybody would. */
export class DemoApi {
  readonly #tokens = new Map<Persona | 'vendor', { token: Promise<string>; until: number }>();

  constructor(
    readonly url: string,
    readonly provider_id = DEMO_PROVIDER,
  ) {}

  /** Writes a record; throws DemoApiError for anything but success. */
  async post<T = unknown>(as: Persona, path: string, body: object): Promise<T> {
    return (await this.#send(as, `/api/v1/${path}`, body)).json as T;
  }

  /** Reads a record; throws DemoApiError for anything but success. */
  async get<T>(as: Persona, path: string): Promise<T> {
    return (await this.#send(as, `/api/v1/${path}`)).json as T;
  }

  /** Asks as the vendor. */
  async ask(question: AskedQuestion): Promise<VendorAnswer> {
    const { text, json } = await this.#send('vendor', '/access/v1/evaluation', question);
    return { ...(json as Omit<VendorAnswer, 'text'>), text };
  }

  /** What somebody reads of a decision: whoever treats the patient why, and others that it was not agreed (NB-SEE-01). */
  record(decision_id: string, as: Persona): Promise<DecisionRead> {
    return this.get(as, `decisions/${decision_id}`);
  }

  async #send(as: Persona | 'vendor', path: string, body?: object): Promise<{ text: string; json: unknown }> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.#token(as)}` };
    const init: RequestInit = { headers };
    if (body !== undefined) {
      headers['content-type'] = 'application/json';
      Object.assign(init, { method: 'POST', body: JSON.stringify(body) });
    }
    const response = await fetch(new URL(path, this.url), init);
    const text = await response.text();
    if (response.ok) return { text, json: JSON.parse(text) };
    throw new DemoApiError(`${as} asked ${init.method ?? 'GET'} ${path} and was answered ${response.status}: ${text}`);
  }

  #token(as: Persona | 'vendor'): Promise<string> {
    const known = this.#tokens.get(as);
    if (known && performance.now() < known.until) return known.token;
    const { url, provider_id } = this;
    const token = as === 'vendor' ? sandboxVendorToken(url, provider_id) : staffToken(url, provider_id, as);
    this.#tokens.set(as, { token, until: performance.now() + TOKEN_MS });
    return token;
  }
}
