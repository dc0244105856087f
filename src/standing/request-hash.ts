import { hash } from 'node:crypto';
import { questionKey, type Question } from '../decision/question.js';

/** What a client's request id is remembered by: 43 characters however long it is, so that nobody can fill the memory with one. */
export function requestHash(client_id: string, request_id: string): string {
  if (request_id === last.request_id && client_id === last.client_id) return last.hash;
  last = { client_id, request_id, hash: digest(client_id, request_id) };
  return last.hash;
}

/** The last one worked out: each question needs its own twice. */
let last = { client_id: '', request_id: '', hash: '' };

function digest(client_id: string, request_id: string): string {
  return hash('sha256', `${client_id}\u0000${request_id}`, 'base64url');
}

/** What the question under a request id is remembered by. */
export function questionHash(q: Question): string {
  return hash('sha256', questionKey(q), 'base64url');
}
