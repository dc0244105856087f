import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with an emergency override and what follows it; none of it with its end. */
export type OverridesCode =
  'already_in_force' | 'cannot_be_started' | 'cannot_be_extended' | 'cannot_be_completed' | 'already_completed';

/** One refusal, with every fault at once. */
export function overridesError(
  kind: ErrorKind,
  code: OverridesCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<OverridesCode> {
  return new AskfirstError(kind, code, message, faults);
}
