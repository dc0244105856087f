import type { Rate } from '../shared/token-buckets.js';

/**
 * How often each may ask, in each process: a vendor's client, and all the clients of a provider together, for decisions;
 * a member of staff for anything but a withdrawal; a client for tokens, and an address with nothing good to show for itself.
 */
export interface Rates {
  client: Rate;
  provider: Rate;
  staff: Rate;
  token: Rate;
}

/** Well above what one process can answer, so that only a fault or an attack is ever told to wait. */
const DEFAULTS: Readonly<Rates> = {
  client: { per_second: 20_000, burst: 20_000 },
  provider: { per_second: 40_000, burst: 40_000 },
  staff: { per_second: 1_000, burst: 5_000 },
  token: { per_second: 100, burst: 1_000 },
};

/** The most a rate or a burst may be. */
const MOST = 1_000_000;
const WRITTEN = /^([1-9]\d{0,6})(?::([1-9]\d{0,6}))?$/;

/** Reads the rates: ASKFIRST_CLIENT_RATE and its like, each `<requests a second>` or `<requests a second>:<burst>`. */
export function readRates(env: Readonly<Record<string, string | undefined>>, faults: string[]): Rates {
  const read = (of: keyof Rates): Rate => {
    const name = `ASKFIRST_${of.toUpperCase()}_RATE`;
    const text = env[name];
    if (!text) return DEFAULTS[of];
    const [, rate, burst = rate] = WRITTEN.exec(text) ?? [];
    const asked = { per_second: Number(rate), burst: Number(burst) };
    if (asked.per_second <= MOST && asked.burst <= MOST) return asked;
    faults.push(
      `${name} is ${JSON.stringify(text)}: use whole numbers from 1 to ${MOST}, requests a second and, after a colon, how many at once, such as 500:1000.`,
    );
    return DEFAULTS[of];
  };
  return { client: read('client'), provider: read('provider'), staff: read('staff'), token: read('token') };
}
