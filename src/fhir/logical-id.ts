import { createHash } from 'node:crypto';
import { PUBLIC_ID } from '../shared/ids.js';

/** What FHIR lets an id be: no underscore and no colon, which Askfirst's ids may have. */
const LONGEST = 64;
const ESCAPES: Readonly<Record<string, string>> = { '.': '.d', _: '.u', ':': '.c' };
const ESCAPED = new Map(Object.entries(ESCAPES).map(([plain, escape]) => [escape, plain]));
const HASHED = /^\.h[0-9a-f]{62}$/;

/** The logical id of a record: its own, with an escape for what FHIR does not allow; where that is too long, a hash of it. */
export function logicalId(id: string): string {
  const escaped = id.replaceAll(/[._:]/g, (character) => ESCAPES[character] ?? '');
  return escaped.length <= LONGEST ? escaped : `.h${hashOf(id)}`;
}

/** Which record a logical id names: its id, or the beginning of its hash; null when no record can have it. */
export function recordOf(logical: string): { id: string } | { hash: string } | null {
  if (HASHED.test(logical)) return { hash: logical.slice(2) };
  const id = logical.replaceAll(/\.[a-z]?/g, (escape) => ESCAPED.get(escape) ?? ' ');
  return PUBLIC_ID.test(id) && logicalId(id) === logical ? { id } : null;
}

/** The 62 digits of a SHA-256 that a logical id has room for. */
function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 62);
}
