import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with what stops watching, or starts it again. */
export type HaltsCode = 'invalid_moratorium' | 'invalid_lifting' | 'invalid_halt' | 'invalid_review' | 'started_by_you';

/** One refusal, with every fault at once. */
export function haltsError(
  kind: ErrorKind,
  code: HaltsCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<HaltsCode> {
  return new AskfirstError(kind, code, message, faults);
}
