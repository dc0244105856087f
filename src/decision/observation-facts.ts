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
 * At what level somebody is observed in person, and until when the last attestation stands for that: as long as whoever made it
 * is on that shift and on that ward. It stands for no other level, for none that was not carried out, and not once taken back.
 */
export function observationView(last: LastAttested | null, level_id: string): ObservationView {
  if (last === null || last.retracted || !last.attester_stands || last.level_id !== level_id)
    return unattested(level_id);
  const { id, shift_ends_at, assignment_ends_at } = last;
  if (shift_ends_at === null || assignment_ends_at === null) return unattested(level_id);
  return { attestation_id: id, attested_until: Math.min(shift_ends_at, assignment_ends_at), level_id };
}

function unattested(level_id: string): ObservationView {
  return { attestation_id: null, attested_until: null, level_id };
}

/** Whether this person is observed in person as their level says (NB-RSK-03). */
export function observationFact(
  { observation }: Pick<PersonView, 'observation'>,
  p: Parameters,
  instant: number,
): Facts['observation'] {
  if (observation === null) return 'level_absent';
  const { attested_until } = observation;
  return attested_until !== null && instant < observationDue(attested_until, p) ? 'attested' : 'not_attested';
}
