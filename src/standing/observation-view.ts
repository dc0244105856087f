import { observationView, type LastAttested } from '../decision/observation-facts.js';
import type { ObservationView } from '../decision/view.js';
import { lastOn, type Attested } from './attested.js';
import type { PatientStanding } from './patient-standing.js';

/** At what level a patient of this admission is observed in person, and what was last attested of it on a ward; null while no level is set. */
export function observationOf(patient: PatientStanding, admission_id: string, ward_id: string): ObservationView | null {
  const level = patient.levels.findLast((one) => one.admission_id === admission_id);
  if (level === undefined) return null;
  const last = lastOn(patient, ward_id);
  return observationView(last === undefined ? null : asItStands(last), level.id);
}

function asItStands({ attestation, by, level_id }: Attested): LastAttested {
  const shift = by.shifts.find(({ id }) => id === attestation.shift_id);
  const assignment = by.assignments.find(({ id }) => id === attestation.assignment_id);
  return {
    id: attestation.id,
    retracted: attestation.state !== 'stands',
    level_id,
    attester_stands: by.row?.state === 'active' && by.suspensions.every(({ lifted_at }) => lifted_at !== null),
    shift_ends_at: shift?.ends_at ?? null,
    assignment_ends_at: assignment === undefined ? null : (assignment.ends_at ?? Infinity),
  };
}
