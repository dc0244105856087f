import { QueryFailedError } from 'typeorm';
import type { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';

/** What to answer when a constraint of a record's own refuses a row: by the constraint's name. */
export type ConstraintFaults = Readonly<Record<string, { code: string; field: string; fault: string; fix: string }>>;

/** What PostgreSQL says about a refused row; under row-level security it leaves the values out, so they come from the row itself. */
interface Refused {
  code: string;
  constraint: string;
  table: string;
  detail: string;
}

const named = (table: string): string => table.replaceAll('_', ' ');

/**
 * Says in the words of the API what a database constraint refused, naming the field: an absent reference is `invalid`,
 * a key or an exclusion already taken is `conflict`. Anything else comes back as it is.
 */
export function constraintFault(error: unknown, row: object, own: ConstraintFaults = {}): unknown {
  const refused = refusedBy(error);
  if (!refused) return error;
  const kind = refused.code === '23505' || refused.code === '23P01' ? 'conflict' : 'invalid';
  const said = own[refused.constraint];
  if (said) return refusal(kind, said.code, said.field, said.fault, said.fix);
  switch (refused.code) {
    case '23503':
      return absentReference(refused, row);
    case '23505':
      return refused.constraint === `${refused.table}_pk`
        ? idTaken(refused.table, 'id' in row ? row.id : undefined)
        : alreadyRecorded(refused);
    case '23P01':
      return refusal(
        kind,
        'overlaps',
        'starts_at',
        `it overlaps another ${named(refused.table)}`,
        'end the other first',
      );
    case '23514':
      return refusal(
        kind,
        'ends_before_it_starts',
        'ends_at',
        'it ends before it starts',
        'a time at or after the start',
      );
    default:
      return error;
  }
}

/** The answer to an id that no record of this provider bears, in a body that names one. */
export function absent(type: string, field: string, id: unknown): AskfirstError<'unknown_reference'> {
  const fault = `no ${named(type)} has the id ${JSON.stringify(id)}`;
  return refusal('invalid', 'unknown_reference', field, fault, `the id of a ${named(type)} this provider recorded`);
}

function refusedBy(error: unknown): Refused | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, constraint, table, detail } = error.driverError as Error & Partial<Refused>;
  return code && constraint && table ? { code, constraint, table, detail: detail ?? '' } : undefined;
}

function absentReference(refused: Refused, row: object): AskfirstError {
  const field = refused.constraint.slice(refused.table.length + 1, -'_fk'.length);
  const target = /table "(\w+)"/.exec(refused.detail)?.[1] ?? field.replace(/_id$/, '');
  return absent(target, field, (row as Record<string, unknown>)[field]);
}

/** The refusal of an id that another record of the kind has. */
export function idTaken(table: string, id: unknown): AskfirstError<'id_taken'> {
  const fault = `another ${named(table)} has the id ${JSON.stringify(id)}`;
  return refusal('conflict', 'id_taken', 'id', fault, 'another id, or leave it out for a fresh one');
}

function alreadyRecorded(refused: Refused): AskfirstError {
  const field = refused.constraint.slice(refused.table.length + 1).replace(/_unique$/, '');
  const fault = `another ${named(refused.table)} has this ${named(field)}`;
  return refusal('conflict', 'already_recorded', field, fault, 'use that record, or another value');
}
