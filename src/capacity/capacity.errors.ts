import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with an assessment of capacity, a representative or a best-interests decision. */
export type CapacityCode =
  | 'not_admitted'
  | 'before_admission'
  | 'not_qualified'
  | 'return_impossible'
  | 'assessed_since'
  | 'period_invalid'
  | 'not_independent'
  | 'instrument_not_registered'
  | 'representative_ended'
  | 'representative_may_not_decide'
  | 'decision_invalid'
  | 'decided_since'
  | 'decision_ended'
  | 'review_invalid';

/** One refusal, with every fault at once. */
export function capacityError(
  kind: ErrorKind,
  code: CapacityCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<CapacityCode> {
  return new AskfirstError(kind, code, message, faults);
}
