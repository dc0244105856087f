/** What kind of failure an error is; the problem filter maps it to an HTTP status, once, for every feature. */
export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition_failed'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

/** One thing wrong with what was sent: the field, what is wrong with it, and what to send instead. */
export interface Fault {
  field: string;
  fault: string;
  fix: string;
}

/** The one error class: a closed code per feature, a sentence for people, and every fault at once. */
export class AskfirstError<Code extends string = string> extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: Code,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
    this.name = 'AskfirstError';
  }
}

/** What a transition made; throws the error that it returned instead. */
export function accepted<T>(made: T | AskfirstError): T {
  if (made instanceof AskfirstError) throw made;
  return made;
}

/** The same answer for a record that is absent and one that belongs to another provider. */
export function notFound(type: string, id: string, field = 'id'): AskfirstError<'not_found'> {
  return new AskfirstError('not_found', 'not_found', `There is no ${type.replaceAll('_', ' ')} with this id.`, [
    {
      field,
      fault: `no ${type.replaceAll('_', ' ')} has the id ${JSON.stringify(id)}`,
      fix: 'use an id this provider recorded',
    },
  ]);
}
