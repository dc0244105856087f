import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with an incident, or with a case. */
export type IncidentsCode = 'invalid_incident' | 'incident_closed' | 'before_opened' | 'invalid_attendance';

/** One refusal, with every fault at once. */
export function incidentsError(
  kind: ErrorKind,
  code: IncidentsCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<IncidentsCode> {
  return new AskfirstError(kind, code, message, faults);
}
