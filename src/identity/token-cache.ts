interface Entry<T> {
  value: T;
  /** Milliseconds since 1970. */
  expires_at: number;
}

/**
 * Remembers what a token proved until the token expires: a lookup is one Map read.
 * Bounded in two generations, each of at most `size`: when the young one is full it becomes the old one, and what nobody asked for since is dropped.
 */
export class TokenCache<T> {
  #young = new Map<string, Entry<T>>();
  #old = new Map<string, Entry<T>>();

  constructor(private readonly size: number) {}

  get(token: string, now: number): T | undefined {
    const entry = this.#young.get(token) ?? this.#promote(token);
    return entry && entry.expires_at > now ? entry.value : undefined;
  }

  set(token: string, value: T, expires_at: number): void {
    this.#keep(token, { value, expires_at });
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }

  #promote(token: string): Entry<T> | undefined {
    const entry = this.#old.get(token);
    if (entry) this.#keep(token, entry);
    return entry;
  }

  #keep(token: string, entry: Entry<T>): void {
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(token, entry);
  }
}
