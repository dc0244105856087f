import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is what was kept, until that is the oldest and there is no more room', () => {
    const kept = new Remembered<string, number>(2);
    expect(kept.keep('a', 1)).toBe(1);
    kept.keep('b', 2);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, 2, undefined]);
    kept.keep('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, 2, 3]);
  });

  it('makes room for nothing where a key is kept again', () => {
    const kept = new Remembered<string, number>(2);
    kept.keep('a', 1);
    kept.keep('b', 2);
    kept.keep('b', 3);
    expect([kept.get('a'), kept.get('b')]).toEqual([1, 3]);
  });

  it('is made once, and not at all by what throws', () => {
    const kept = new Remembered<string, object>(2);
    expect(() =>
      kept.orMade('a', () => {
        throw new Error('not now');
      }),
    ).toThrow('not now');
    const made = kept.orMade('a', () => ({}));
    expect(kept.orMade('a', () => ({}))).toBe(made);
  });
});
