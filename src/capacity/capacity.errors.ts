import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with an assessment of capacity, a representative, a best-interests decision or a refusal said ahead. */
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
  | 'review_invalid'
  | 'no_capacity_then'
  | 'before_made'
  | 'capacity_lacking';

/** One refusal, with every fault at once. */
export function capacityError(
  kind: ErrorKind,
  code: CapacityCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<CapacityCode> {
  return new AskfirstError(kind, code, message, faults);
}
