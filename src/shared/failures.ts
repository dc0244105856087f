import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { AskfirstError } from './errors.js';
import { STATUS, type Failure } from './problem.js';

/** What a caller is told about anything that was thrown; nothing inside an unforeseen error reaches them. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AskfirstError) {
    const { kind, code, message, faults } = error as AskfirstError;
    return { status: STATUS[kind], code, detail: message, faults };
  }
  if (error instanceof HttpException) return httpFailure(error.getStatus());
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return httpFailure(status);
  if (isDatabaseAway(error)) {
    return {
      status: 503,
      code: 'database_unavailable',
      detail: 'The database cannot be reached. Nothing was recorded; try again.',
    };
  }
  return {
    status: 500,
    code: 'internal_error',
    detail: 'Something went wrong that should not have; it has been noted.',
  };
}

const HTTP_FAILURES: Readonly<Record<number, { code: string; detail: string }>> = {
  400: { code: 'malformed', detail: 'The request cannot be read: its body is not JSON, or its address is malformed.' },
  401: { code: 'unauthenticated', detail: 'This needs a bearer token.' },
  403: { code: 'not_permitted', detail: 'This is not permitted.' },
  404: { code: 'not_found', detail: 'There is nothing at this address.' },
  405: { code: 'method_not_allowed', detail: 'This address does not take this method.' },
  406: { code: 'not_acceptable', detail: 'This is answered as application/fhir+json alone.' },
  413: { code: 'too_large', detail: 'The body is larger than 64 kB.' },
  414: { code: 'address_too_long', detail: 'The address is too long.' },
  415: { code: 'not_json', detail: 'The body must be sent as application/json.' },
  429: { code: 'too_many', detail: 'Too many requests; wait and try again.' },
  503: { code: 'unavailable', detail: 'The service cannot answer now; try again.' },
};

function httpFailure(status: number): Failure {
  const known = HTTP_FAILURES[status];
  if (known) return { status, ...known };
  return { status, code: status < 500 ? 'malformed' : 'internal_error', detail: 'The request cannot be answered.' };
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);
// SQLSTATE classes 08 (connection), 53 (resources, a full disk among them) and 57P (shutdown, crash), and a transaction cut for stalling.
const AWAY_STATES = /^(08...|53...|57P0.|25P0[34]|58030)$/;
const AWAY_WORDS =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error says that the database is gone, full or out of connections, rather than that a statement was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return AWAY_CODES.has(code) || AWAY_STATES.test(code) || AWAY_WORDS.test(cause.message);
}

/**
 * What the log may keep of an error: never a statement's parameters, nor the values PostgreSQL repeats in its messages.
 */
export function scrubbed(error: unknown): object {
  if (!(error instanceof Error)) return { kind: 'not_an_error', message: typeof error };
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (cause instanceof Error && 'severity' in cause) {
    const { code, table, constraint, routine } = cause as Error & {
      [Field in 'code' | 'table' | 'constraint' | 'routine']?: string;
    };
    return { kind: error.name, code, table, constraint, routine, frames };
  }
  // What lies behind a fault of our own is written by us too.
  const behind = error instanceof AskfirstError && error.cause instanceof Error ? { cause: error.cause.message } : {};
  return { kind: error.name, message: error.message, ...behind, frames };
}
