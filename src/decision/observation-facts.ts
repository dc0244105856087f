import { observationDue } from './deadlines.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { ObservationView, PersonView } from './view.js';

/** What was last attested of one patient on one ward, with what it rests on as that now stands. Instants are milliseconds since 1970. */
export interface LastAttested {
  id: string;
  retracted: boolean;
  /** The level that was said to be carried out; null when the attestation says of this patient that it was not. */
  level_id: string | null;
  /** Whether whoever attested still works here, and is under no suspension. */
  attester_stands: boolean;
  /** When the attester's shift ends; null when nothing is known of it any more. */
  shift_ends_at: number | null;
  /** When the attester's assignment to the ward ends: `Infinity` when nobody ended it, null when nothing is known of it any more. */
  assignment_ends_at: number | null;
}

/**
 * Until when, before the grace of the handover, the last attestation stands for a level: as long as whoever made it is on that
 * shift and on that ward. Null when it does not: it is of another level, says that it was not carried out, or was taken back.
 */
export function attestationOf(last: LastAttested | null, level_id: string): ObservationView['attestation'] {
  if (last === null || last.retracted || !last.attester_stands || last.level_id !== level_id) return null;
  if (last.shift_ends_at === null || last.assignment_ends_at === null) return null;
  return { id: last.id, until: Math.min(last.shift_ends_at, last.assignment_ends_at) };
}

/** Whether this person is observed in person as their level says (NB-RSK-03). */
export function observationFact(
  { observation }: Pick<PersonView, 'observation'>,
  p: Parameters,
  instant: number,
): Facts['observation'] {
  if (observation === null) return 'level_absent';
  const { attestation } = observation;
  return attestation !== null && instant < observationDue(attestation.until, p) ? 'attested' : 'not_attested';
}
