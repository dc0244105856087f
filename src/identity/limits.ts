import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Counter } from 'prom-client';
import { Config } from '../config/config.js';
import type { Rates } from '../config/rates.js';
import { Metrics } from '../operations/metrics.js';
import type { Caller } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { TokenBuckets } from '../shared/token-buckets.js';

/** Callers remembered of each sort in each of two generations: some 100 bytes each. */
const REMEMBERED = 4_096;

/** Who asked too often: their client, all clients of their provider, one member of staff, or somebody who wanted tokens. */
type Limited = keyof Rates;

/** How often each caller may ask this process; every replica counts for itself, so that asking waits for nothing outside it. */
@Injectable()
export class Limits {
  readonly #buckets: Readonly<Record<Limited, TokenBuckets>>;
  readonly #refused: Counter<'limit'>;

  constructor(
    { rates }: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    metrics: Metrics,
  ) {
    const buckets = (limit: Limited): TokenBuckets => new TokenBuckets(rates[limit], REMEMBERED);
    this.#buckets = {
      client: buckets('client'),
      provider: buckets('provider'),
      staff: buckets('staff'),
      token: buckets('token'),
    };
    this.#refused = new Counter({
      name: 'askfirst_limited_total',
      help: 'Requests answered 429, by whose limit they were past',
      labelNames: ['limit'],
      registers: [metrics.registry],
    });
  }

  /** The same caller, when they may ask now; else throws `too_many`, having said in Retry-After when they may. */
  admit<C extends Caller>(caller: C, reply: FastifyReply): C {
    const retry_after = caller.kind === 'vendor' ? this.#vendor(caller) : this.#staff(caller);
    if (retry_after === 0) return caller;
    void reply.header('retry-after', String(retry_after));
    throw new AskfirstError('too_many', 'too_many', TOO_MANY);
  }

  /** Counts a token asked for by a client that proved itself: 0, or in how many seconds it may ask again. */
  tokenOf(client_id: string): number {
    return this.#take('token', client_id);
  }

  /** In how many seconds somebody at an address may offer an assertion again, after too many that proved nothing; 0 for at once. */
  strangerMayTry(address: string): number {
    return this.#told('token', this.#buckets.token.wait(`from ${address}`, this.clock.monotonic()));
  }

  /** Counts an assertion that proved nothing, against where it came from: a client cannot be shut out in its own name. */
  strangerFailed(address: string): void {
    this.#buckets.token.take(`from ${address}`, this.clock.monotonic());
  }

  // The provider's bucket is asked last, so that one client past its own limit takes nothing from the others.
  #vendor({ client_id, provider_id }: { client_id: string; provider_id: string }): number {
    return this.#take('client', client_id) || this.#take('provider', provider_id);
  }

  #staff({ provider_id, staff_id }: { provider_id: string; staff_id: string }): number {
    return this.#take('staff', `${provider_id}.${staff_id}`);
  }

  #take(limit: Limited, key: string): number {
    return this.#told(limit, this.#buckets[limit].take(key, this.clock.monotonic()));
  }

  /** Whole seconds, as Retry-After has them, and never too few. */
  #told(limit: Limited, wait: number): number {
    if (wait === 0) return 0;
    this.#refused.labels(limit).inc();
    return Math.ceil(wait / 1_000);
  }
}

/** What somebody past a limit is told. */
export const TOO_MANY = 'Too many requests; wait as long as Retry-After says, and try again.';
