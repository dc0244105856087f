import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with deciding an objection; none of it with raising one. */
export type ObjectionCode = 'already_decided' | 'decision_impossible';

/** One refusal, with every fault at once. */
export function objectionError(
  kind: ErrorKind,
  code: ObjectionCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<ObjectionCode> {
  return new AskfirstError(kind, code, message, faults);
}
