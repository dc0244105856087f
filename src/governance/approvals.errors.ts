import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with what is approved or tried. */
export type ApprovalsCode =
  'invalid_approval' | 'not_prepared' | 'prepared_by_you' | 'invalid_pilot' | 'pilot_not_over' | 'begun_by_you';

/** One refusal, with every fault at once. */
export function approvalsError(
  kind: ErrorKind,
  code: ApprovalsCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<ApprovalsCode> {
  return new AskfirstError(kind, code, message, faults);
}
