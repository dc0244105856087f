import { hash } from 'node:crypto';
import { questionKey, type Question } from '../decision/question.js';

/** A request id longer than this, with its client's, is remembered by its hash, so that nobody can fill the memory with one. */
const LONGEST_KEPT = 64;

/** What a client's request id is remembered by. */
export function requestKey(client_id: string, request_id: string): string {
  // The character between them is in no id and in no hash, so that one kind of key is never taken for the other.
  const key = `${client_id}\u0000${request_id}`;
  return key.length <= LONGEST_KEPT ? key : hash('sha256', key, 'base64url');
}

/** What the question under a request id is remembered by. */
export function questionHash(q: Question): string {
  return hash('sha256', questionKey(q), 'base64url');
}
