import { HttpException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { AskfirstError, type ErrorKind } from './errors.js';
import { failureOf } from './failures.js';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('what a caller is told of a failure', () => {
  it.each<[ErrorKind, number]>([
    ['invalid', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['unavailable', 503],
  ])('is, for one that is %s, status %i with its own code and faults', (kind, status) => {
    const faults = [{ field: 'id', fault: 'taken', fix: 'another' }];
    expect(failureOf(new AskfirstError(kind, 'some_code', 'A sentence.', faults))).toEqual({
      status,
      code: 'some_code',
      detail: 'A sentence.',
      faults,
    });
  });

  it('is nothing of what is inside an unforeseen one', () => {
    expect(failureOf(new Error('Ann Smith'))).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.stringify(failureOf(new Error('Ann Smith')))).not.toMatch('Ann');
    expect(JSON.stringify(failureOf(new HttpException('Ann Smith', 400)))).not.toMatch('Ann');
  });

  it('says that the database is away, whatever shape that takes', () => {
    for (const error of [
      coded('ECONNREFUSED'),
      coded('57P01'),
      coded('53100'),
      coded('25P04'),
      new Error('Connection terminated unexpectedly'),
      new Error('timeout exceeded when trying to connect'),
      new QueryFailedError('select 1', [], coded('57P03')),
    ]) {
      expect(failureOf(error)).toMatchObject({ status: 503, code: 'database_unavailable' });
    }
    expect(failureOf(coded('23505')).status).toBe(500);
  });
});
