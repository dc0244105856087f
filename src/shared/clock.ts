/** Where code takes the time from, so that tests can hold it: `now` in milliseconds since 1970, `monotonic` in milliseconds from any start. */
export interface Clock {
  now(): number;
  monotonic(): number;
}

/** Nest's injection token for the Clock. */
export const CLOCK = Symbol('Clock');

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };
