import { createHash } from 'node:crypto';

/** Half of a UTF-16 pair, which no UTF-8 text can carry. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * RFC 8785 canonical JSON of a plain value: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes
 * them. Throws RangeError for a number that is not finite or a string with a lone surrogate, which RFC 8785 refuses.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('canonical JSON has no NaN or Infinity');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new RangeError('canonical JSON has no lone surrogates');
    return JSON.stringify(value);
  }
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  throw new RangeError(`canonical JSON has no ${typeof value}`);
}

/** SHA-256, in hex, of a value's canonical JSON. Throws RangeError where that does. */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
