import { absent } from '../database/faults.js';
import { referred } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { REPRESENTATIVE } from './capacity-kinds.js';
import { requireMayBeAsked } from './representative.js';

/** Throws unless this patient's representative may be asked to decide at that time; the caller has locked the patient. */
export async function whoMayBeAsked(tx: ChangeTransaction, patient_id: string, id: string, at: Date): Promise<void> {
  const one = await referred(tx.manager, REPRESENTATIVE, tx.provider_id, 'representative_id', id);
  // Another patient's reads as if there were none.
  if (one.patient_id !== patient_id) throw absent('representative', 'representative_id', id);
  requireMayBeAsked(one, at);
}
