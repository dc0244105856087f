import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a privacy window; none of it with one that is started on the spot. */
export type PrivacyCode = 'cannot_be_planned' | 'not_begun' | 'already_begun' | 'before_start';

/** One refusal, with every fault at once. */
export function windowError(
  kind: ErrorKind,
  code: PrivacyCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<PrivacyCode> {
  return new AskfirstError(kind, code, message, faults);
}
