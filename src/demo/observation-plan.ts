import { iso, type Call } from './calls.js';
import type { Persona } from './ward.js';

/** As many patients as one attestation may name. */
const AT_ONCE = 200;

/** The responsible clinician decides how closely a patient is observed in person. */
export function levelCall(patient_id: string, occurred_at: string): Call {
  const reason = 'Settled, and speaks with staff of their own accord.';
  const body = { id: `${patient_id}-level`, patient_id, level: 'general', reason, occurred_at };
  return { as: 'responsible_clinician', path: 'observation-levels', body };
}

/** The nurse in charge attests that patients of a ward are observed as was decided. */
export function attestCalls(ward_id: string, patient_ids: readonly string[], at: number): Call[] {
  const as: Persona = 'nurse_in_charge';
  const groups = Array.from({ length: Math.ceil(patient_ids.length / AT_ONCE) }, (_, n) =>
    patient_ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
  return groups.map((group) => {
    const patients = group.map((patient_id) => ({ patient_id, level: 'general' }));
    return { as, path: 'observation-attestations', body: { ward_id, patients, occurred_at: iso(at) } };
  });
}
