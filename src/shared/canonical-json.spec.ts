import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const peer = canonicalize as unknown as (value: unknown) => string;
const wellFormed = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/\p{Surrogate}/u.test(JSON.stringify(value)));

describe('canonical JSON', () => {
  it('is byte for byte what another implementation of RFC 8785 writes', () => {
    fc.assert(fc.property(wellFormed, (value) => expect(canonicalJson(value)).toBe(peer(value))));
  });

  it('refuses what RFC 8785 refuses', () => {
    expect(() => canonicalJson({ a: NaN })).toThrow(RangeError);
    expect(() => canonicalJson({ a: '\ud800' })).toThrow(RangeError);
    expect(() => canonicalJson({ a: () => 1 })).toThrow(RangeError);
  });
});
