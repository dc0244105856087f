import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with what keeps footage, or lets it go. */
export type FootageCode = 'invalid_hold' | 'invalid_time' | 'asked_by_you' | 'already_released';

/** One refusal, with every fault at once. */
export function footageError(
  kind: ErrorKind,
  code: FootageCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<FootageCode> {
  return new AskfirstError(kind, code, message, faults);
}
