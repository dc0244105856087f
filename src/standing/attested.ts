import { changed, join, leave, type Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';

type Attestation = StandingRows['observation_attestation'];

/** Whoever attested, with all that lets their word stand. */
export interface Attester extends Owner {
  readonly row: StandingRows['staff_member'] | null;
  readonly shifts: readonly StandingRows['shift'][];
  readonly assignments: readonly StandingRows['ward_assignment'][];
  readonly suspensions: readonly StandingRows['viewer_suspension'][];
}

/** What an attestation of in-person observation says of one patient. */
export interface Attested {
  readonly attestation: Attestation;
  readonly level_id: string | null;
  readonly by: Attester;
}

/** A patient, as far as anybody attests anything of them. */
interface OfPatient extends Owner {
  attested: readonly Attested[] | null;
}

/**
 * Takes in an attestation for each patient it names. On each ward only the last counts, whatever has become of it: when that is
 * taken back, none before it comes back.
 */
export function putAttestation(attestation: Attestation, by: Attester, patientOf: (id: string) => OfPatient): void {
  const { ward_id, sequence } = attestation;
  for (const { patient_id, level_id } of attestation.patients) {
    const patient = patientOf(patient_id);
    const before = lastOn(patient, ward_id);
    if (before !== undefined && before.attestation.sequence > sequence) continue;
    const elsewhere = patient.attested?.filter((one) => one !== before) ?? [];
    patient.attested = [...elsewhere, { attestation, level_id, by }];
    // What was attested stands as long as whoever attested it may.
    if (before !== undefined) leave(before.by, patient);
    join(by, patient);
    changed(patient);
  }
}

/** What was last attested of a patient on a ward; undefined when nothing was. */
export function lastOn({ attested }: Pick<OfPatient, 'attested'>, ward_id: string): Attested | undefined {
  return attested?.find(({ attestation }) => attestation.ward_id === ward_id);
}
