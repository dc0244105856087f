import { describe, expect, it } from '@jest/globals';
import { requestId } from './request-id.js';

const given = (id: string | string[]): string => requestId({ headers: { 'x-request-id': id } });

describe('the id of a request', () => {
  it('is the one it came with, when that is up to 128 visible characters', () => {
    for (const id of ['a', 'ward-7/42', '~'.repeat(128)]) expect(given(id)).toBe(id);
  });

  it('is a fresh one otherwise', () => {
    for (const id of ['', 'two words', 'café', 'a\nb', 'x'.repeat(129), ['a', 'b']]) expect(given(id)).not.toBe(id);
    expect(requestId({ headers: {} })).not.toBe(requestId({ headers: {} }));
  });
});
