import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AskfirstError } from '../shared/errors.js';
import { readConditions, requireExpected } from './conditions.js';

const of = (headers: Record<string, string>, more: { body?: unknown; url?: string; id?: string } = {}) =>
  readConditions({ method: 'POST', url: '/api/v1/wards/w/rename', body: { name: 'A' }, id: 'w', ...more, headers });

function faultsOf(headers: Record<string, string>, { id }: { id: string | undefined } = { id: 'w' }): string[] {
  try {
    readConditions({ method: 'POST', url: '/', body: {}, headers, id });
    return [];
  } catch (error) {
    return (error as AskfirstError).faults.map(({ field }) => field);
  }
}

describe('reading the conditions of a write', () => {
  it('finds none where none is said', () => {
    expect(of({})).toEqual({});
    expect(of({ 'if-match': '*' })).toEqual({});
  });

  it('takes a key with and without quotation marks for the same', () => {
    expect(of({ 'idempotency-key': '"abc"' })).toEqual(of({ 'idempotency-key': 'abc' }));
  });

  it('tells requests under one key apart by their address and their body', () => {
    const key = { 'idempotency-key': 'abc' };
    const digests = [of(key), of(key, { body: { name: 'B' } }), of(key, { url: '/api/v1/wards/v/rename' })].map(
      ({ attempt }) => attempt?.request,
    );
    expect(new Set(digests).size).toBe(3);
    expect(of(key).attempt?.request).toBe(digests[0]);
  });

  it('reads a version, or several', () => {
    expect(of({ 'if-match': '"3"' }).expects).toEqual({ id: 'w', versions: [3] });
    expect(of({ 'if-match': '"3" , "4"' }).expects).toEqual({ id: 'w', versions: [3, 4] });
  });

  it.each(['3', 'W/"3"', '"3', '""', '"3", x', ''])('refuses %j as a version', (match) => {
    expect(faultsOf({ 'if-match': match })).toEqual(['If-Match']);
  });

  it('names every header that cannot be read', () => {
    const headers = { 'idempotency-key': 'a b', 'if-match': '"3"' };
    expect(faultsOf(headers, { id: undefined })).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('reads or refuses whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, match) => {
        try {
          of({ 'idempotency-key': key, 'if-match': match });
        } catch (error) {
          expect(error).toBeInstanceOf(AskfirstError);
        }
      }),
    );
  });
});

describe('what a caller expects', () => {
  const expects = { id: 'w', versions: [3] };

  it('is met by a change of that version, and by no change of it at all', () => {
    expect(() => requireExpected(expects, [{ id: 'w', version: 4 }])).not.toThrow();
    expect(() => requireExpected(expects, [{ id: 'other', version: 9 }])).not.toThrow();
    expect(() => requireExpected(expects, [])).not.toThrow();
  });

  it('counts from before all that one write changes', () => {
    const changes = [3, 4].map((version) => ({ id: 'w', version: version + 1 }));
    expect(() => requireExpected(expects, changes)).not.toThrow();
  });

  it('is not met by a change of another version', () => {
    expect(() => requireExpected(expects, [{ id: 'w', version: 5 }])).toThrow(/meanwhile/);
  });
});
