/** An access token, and for how many seconds from now it is good. */
export interface Token {
  access_token: string;
  expires_in: number;
}

interface Held {
  value: string;
  /** From when a new one is fetched while this one still serves, in milliseconds of the monotonic clock. */
  renew_at: number;
  /** From when it is not used any more. */
  ends_at: number;
}

/** The part of a token's life after which a new one is fetched. */
const RENEW_AFTER = 0.8;
/** The part of its life it is used for: a request may take as long as the rest. */
const USE_FOR = 0.95;
/** How long after a failed early renewal the next is tried, in milliseconds. */
const PAUSE_MS = 1_000;

/** The token in use: fetched when there is none, renewed before it ends, by one renewal at a time. */
export class Tokens {
  #held: Held | null = null;
  #renewal: Promise<string> | null = null;
  #early_from = 0;

  constructor(
    private readonly fetchToken: () => Promise<Token>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** A token good for one request; rejects when there is none and none can be had. */
  current(): Promise<string> {
    const held = this.#held;
    const now = this.now();
    if (held === null || now >= held.ends_at) return this.#renew();
    if (now >= held.renew_at && now >= this.#early_from) {
      // Whoever asks once this token has ended is told why there is no other.
      this.#renew().catch(() => (this.#early_from = this.now() + PAUSE_MS));
    }
    return Promise.resolve(held.value);
  }

  /** Forgets a token the service did not take, unless another has come in its place. */
  drop(value: string): void {
    if (this.#held?.value === value) this.#held = null;
  }

  #renew(): Promise<string> {
    this.#renewal ??= this.#fetch().finally(() => (this.#renewal = null));
    return this.#renewal;
  }

  async #fetch(): Promise<string> {
    const asked_at = this.now();
    const { access_token, expires_in } = await this.fetchToken();
    const life = expires_in * 1_000;
    this.#held = { value: access_token, renew_at: asked_at + life * RENEW_AFTER, ends_at: asked_at + life * USE_FOR };
    return access_token;
  }
}
