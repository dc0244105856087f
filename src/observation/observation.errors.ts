import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with an observation level or an attestation. */
export type ObservationCode = 'not_admitted' | 'not_qualified' | 'cannot_be_set' | 'cannot_be_attested';

/** One refusal, with every fault at once. */
export function observationError(
  kind: ErrorKind,
  code: ObservationCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<ObservationCode> {
  return new AskfirstError(kind, code, message, faults);
}
