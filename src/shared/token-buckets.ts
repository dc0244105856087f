/** How often something may be done: so many times a second for as long as one likes, and so many at once after a rest. */
export interface Rate {
  per_second: number;
  burst: number;
}

interface Bucket {
  /** The instant, in milliseconds, at which the bucket will be full again. */
  full_at: number;
}

/** How far two ways of adding up the same milliseconds may differ. */
const ROUNDING_MS = 1e-6;

/**
 * A token bucket per key: what is let through in any stretch of t seconds is at most `burst + per_second × t`.
 * A bucket is one number, changed in place, so that asking allocates nothing once a key is known. Bounded in two generations,
 * each of at most `size` keys: what nobody asked for while a generation filled up is dropped, and starts full if it comes back.
 */
export class TokenBuckets {
  readonly #interval: number;
  readonly #depth: number;
  #young = new Map<string, Bucket>();
  #old = new Map<string, Bucket>();

  constructor(
    { per_second, burst }: Rate,
    private readonly size: number,
  ) {
    this.#interval = 1_000 / per_second;
    this.#depth = burst * this.#interval;
  }

  /** Takes one from the bucket of `key` at `now`, in milliseconds from any start: 0 when there was one, else how many milliseconds until there is. */
  take(key: string, now: number): number {
    const bucket = this.#young.get(key) ?? this.#promote(key);
    const full_at = (bucket.full_at > now ? bucket.full_at : now) + this.#interval;
    const wait = full_at - now - this.#depth;
    if (wait > ROUNDING_MS) return wait;
    bucket.full_at = full_at;
    return 0;
  }

  /** How many milliseconds until the bucket of `key` has one, without taking it; 0 when it has. */
  wait(key: string, now: number): number {
    const bucket = this.#young.get(key) ?? this.#old.get(key);
    const wait = bucket === undefined ? 0 : bucket.full_at + this.#interval - now - this.#depth;
    return wait > ROUNDING_MS ? wait : 0;
  }

  /** How many keys are held. */
  get held(): number {
    return this.#young.size + this.#old.size;
  }

  #promote(key: string): Bucket {
    const bucket = this.#old.get(key) ?? { full_at: -Infinity };
    this.#old.delete(key);
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, bucket);
    return bucket;
  }
}
