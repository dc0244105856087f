import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a risk assessment. */
export type RiskCode =
  'not_admitted' | 'not_draft' | 'texts_too_short' | 'before_admission' | 'before_record' | 'signed_since';

/** One refusal, with every fault at once. */
export function riskError(
  kind: ErrorKind,
  code: RiskCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<RiskCode> {
  return new AskfirstError(kind, code, message, faults);
}
