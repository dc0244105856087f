import { AskfirstError, type ErrorKind } from './errors.js';

/** An error with one fault, whose sentence is the message: `refusal('invalid', 'shared_account', 'roles', 'a shared account …', 'leave it empty')`. */
export function refusal<Code extends string>(
  kind: ErrorKind,
  code: Code,
  field: string,
  fault: string,
  fix: string,
): AskfirstError<Code> {
  return new AskfirstError(kind, code, `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`, [{ field, fault, fix }]);
}
