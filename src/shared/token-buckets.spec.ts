import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBuckets, type Rate } from './token-buckets.js';

const rates = fc.record({ per_second: fc.integer({ min: 1, max: 50_000 }), burst: fc.integer({ min: 1, max: 1_000 }) });
/** Milliseconds between one request and the next, many of them none. */
const pauses = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2_000, noNaN: true })), { maxLength: 400 });

/** The instants at which requests were let through. */
function letThrough(rate: Rate, gaps: readonly number[]): number[] {
  const buckets = new TokenBuckets(rate, 4);
  let now = 1_000;
  return gaps.flatMap((gap) => {
    now += gap;
    return buckets.take('key', now) === 0 ? [now] : [];
  });
}

describe('a token bucket', () => {
  it('lets through at most its burst and what its rate adds, in whatever stretch of time', () => {
    fc.assert(
      fc.property(rates, pauses, (rate, gaps) => {
        const passed = letThrough(rate, gaps);
        for (const [first, from] of passed.entries()) {
          for (const [last, until] of passed.entries()) {
            if (last < first) continue;
            const most = rate.burst + (rate.per_second * (until - from)) / 1_000;
            expect(last - first + 1).toBeLessThanOrEqual(most + 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets everything through that comes no faster than its rate', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 500 }), (rate, count) => {
        const gaps = Array.from({ length: count }, () => 1_000 / rate.per_second);
        expect(letThrough(rate, gaps)).toHaveLength(count);
      }),
    );
  });

  it('tells how long to wait, and keeps its word', () => {
    fc.assert(
      fc.property(rates, pauses, (rate, gaps) => {
        const buckets = new TokenBuckets(rate, 4);
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = buckets.take('key', now);
          if (wait === 0) continue;
          expect(buckets.wait('key', now)).toBeCloseTo(wait);
          if (wait > 0.01) expect(buckets.take('key', now + wait - 0.01)).toBeGreaterThan(0);
          expect(buckets.wait('key', now + wait)).toBe(0);
        }
      }),
    );
  });

  it('lets through exactly its burst at once, and not less for having rested longer', () => {
    const buckets = new TokenBuckets({ per_second: 10, burst: 3 }, 4);
    expect([0, 0, 0, 0].map((now) => buckets.take('key', now))).toEqual([0, 0, 0, 100]);
    expect([1e9, 1e9, 1e9, 1e9].map((now) => buckets.take('key', now) === 0)).toEqual([true, true, true, false]);
  });

  it('is of one key, and takes nothing from another', () => {
    const buckets = new TokenBuckets({ per_second: 1, burst: 1 }, 4);
    expect(['a', 'a', 'b', 'b'].map((key) => buckets.take(key, 0))).toEqual([0, 1_000, 0, 1_000]);
  });

  it('never holds more than two generations, and keeps the one in use', () => {
    const buckets = new TokenBuckets({ per_second: 0.001, burst: 1 }, 10);
    buckets.take('kept', 0);
    for (let i = 0; i < 1_000; i += 1) {
      buckets.take(`key ${i}`, 0);
      if (i % 5 === 0) expect(buckets.take('kept', 0)).toBeGreaterThan(0);
      expect(buckets.held).toBeLessThanOrEqual(20);
    }
  });
});
