import { createHash } from 'node:crypto';
import type { Expectation, WriteConditions } from '../shared/caller.js';
import { AskfirstError } from '../shared/errors.js';

/** A request as far as its conditions go. */
interface Conditional {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: unknown;
  /** The record the address names; undefined where it names a collection. */
  id: string | undefined;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const QUOTED = /^"([^"\\]*)"$/;
const VERSION = /^"(\d{1,9})"$/;

/**
 * Reads `Idempotency-Key` (the IETF draft of that name: one key, one request) and `If-Match` (RFC 9110 §13.1.1: the version a record is
 * taken to be at). Throws AskfirstError `malformed` with every fault.
 */
export function readConditions({ method, url, headers, body, id }: Conditional): WriteConditions {
  const key = one(headers['idempotency-key']);
  const match = one(headers['if-match']);
  const faults = [];
  const bare = key === undefined ? undefined : (QUOTED.exec(key)?.[1] ?? key);
  if (bare !== undefined && !KEY.test(bare)) {
    faults.push({
      field: 'Idempotency-Key',
      fault: 'is not a key',
      fix: 'up to 255 visible ASCII characters, a fresh UUID for each act',
    });
  }
  const versions = match === undefined || match.trim() === '*' ? undefined : versionsOf(match);
  if (match !== undefined && id === undefined) {
    faults.push({ field: 'If-Match', fault: 'names a version where no record is named', fix: 'leave it out' });
  } else if (versions?.length === 0) {
    faults.push({ field: 'If-Match', fault: 'is no list of versions', fix: 'the ETag of the record as you read it' });
  }
  if (faults.length > 0) throw new AskfirstError('malformed', 'malformed_headers', 'A header cannot be read.', faults);
  return {
    ...(bare !== undefined && { attempt: { key: bare, request: digest(method, url, body) } }),
    ...(versions !== undefined && id !== undefined && { expects: { id, versions } }),
  };
}

/** Throws AskfirstError `version_changed` when what was changed was at another version than its caller took it to be at. */
export function requireExpected(
  { id, versions }: Expectation,
  changes: readonly { id: string; version: number }[],
): void {
  const changed = changes.filter((change) => change.id === id).map(({ version }) => version - 1);
  const before = changed.length === 0 ? undefined : Math.min(...changed);
  if (before === undefined || versions.includes(before)) return;
  throw new AskfirstError('precondition_failed', 'version_changed', 'Somebody else has changed this meanwhile.', [
    {
      field: 'If-Match',
      fault: `the record is at version ${before}`,
      fix: 'read it again, and decide on what it says now',
    },
  ]);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

/** The versions an `If-Match` names; a weak one never matches (RFC 9110 §8.8.3.2). Empty when one of them is none. */
function versionsOf(match: string): number[] {
  const versions = match.split(',').map((tag) => VERSION.exec(tag.trim())?.[1]);
  return versions.every((version) => version !== undefined) ? versions.map(Number) : [];
}

function digest(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');
}
