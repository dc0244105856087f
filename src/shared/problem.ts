import { STATUS_CODES } from 'node:http';
import type { ErrorKind, Fault } from './errors.js';

/** The media type of a problem (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** What a failed request is answered with (RFC 9457 problem details). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  faults: readonly Fault[];
  /** The request's X-Request-ID, to find it in the log by. */
  instance: string;
}

/** What is known of a failure before it is written down as a problem. */
export interface Failure {
  status: number;
  code: string;
  detail: string;
  faults?: readonly Fault[];
}

/** The one place that says which HTTP status each kind of error has. */
export const STATUS: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** Writes a failure down as a problem. */
export function problem(failure: Failure, request_id: string): Problem {
  return {
    type: `https://askfirst.example/problems/${failure.code}`,
    title: STATUS_CODES[failure.status] ?? 'Error',
    status: failure.status,
    code: failure.code,
    detail: failure.detail,
    faults: failure.faults ?? [],
    instance: request_id,
  };
}

/** Headers that belong to a status whoever answers with it. */
export function problemHeaders(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  // What one waits for takes seconds; how often one may ask is told by whoever limits it.
  if (status === 429) return { 'retry-after': '5' };
  if (status === 503) return { 'retry-after': '1' };
  return {};
}
