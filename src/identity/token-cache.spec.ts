import { describe, expect, it } from '@jest/globals';
import { TokenCache } from './token-cache.js';

describe('the token cache', () => {
  it('remembers what a token proved until the instant it expires', () => {
    const cache = new TokenCache<string>(2);
    cache.set('a', 'vendor', 1_000);
    expect(cache.get('a', 999)).toBe('vendor');
    expect(cache.get('a', 1_000)).toBeUndefined();
  });

  it('knows nothing of a token it was not told of', () => {
    expect(new TokenCache<string>(2).get('a', 0)).toBeUndefined();
  });

  it('never holds more than two generations', () => {
    const cache = new TokenCache<number>(10);
    for (let i = 0; i < 1_000; i += 1) cache.set(`t${i}`, i, 1);
    const held = Array.from({ length: 1_000 }, (_, i) => cache.get(`t${i}`, 0)).filter((value) => value !== undefined);
    expect(held.length).toBeLessThanOrEqual(20);
    expect(cache.get('t999', 0)).toBe(999);
  });

  it('keeps a token in use while others come and go', () => {
    const cache = new TokenCache<string>(10);
    cache.set('kept', 'vendor', 1);
    for (let i = 0; i < 1_000; i += 1) {
      cache.set(`t${i}`, 'other', 1);
      if (i % 5 === 0) expect(cache.get('kept', 0)).toBe('vendor');
    }
  });
});
