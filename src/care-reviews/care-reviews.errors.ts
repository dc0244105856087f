import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a care review. */
export type CareReviewCode =
  'invalid_care_review' | 'invalid_time' | 'not_admitted' | 'already_tracked' | 'already_ended';

/** One refusal, with every fault at once. */
export function careReviewError(
  kind: ErrorKind,
  code: CareReviewCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<CareReviewCode> {
  return new AskfirstError(kind, code, message, faults);
}
