import { absent } from '../database/faults.js';
import { referred, updateRecord } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { REPRESENTATIVE } from './capacity-kinds.js';
import { Representative } from './representative.entity.js';
import { endRepresentative, requireMayBeAsked } from './representative.js';

/** Throws unless this patient's representative may be asked to decide at that time; the caller has locked the patient. */
export async function whoMayBeAsked(tx: ChangeTransaction, patient_id: string, id: string, at: Date): Promise<void> {
  const one = await referred(tx.manager, REPRESENTATIVE, tx.provider_id, 'representative_id', id);
  // Another patient's reads as if there were none.
  if (one.patient_id !== patient_id) throw absent('representative', 'representative_id', id);
  requireMayBeAsked(one, at);
}

/** Ends what anybody may decide for a patient. The caller has locked the patient. */
export async function endRepresentatives(
  tx: ChangeTransaction,
  patient_id: string,
  at: Date,
  reason: string,
): Promise<void> {
  const all = await tx.manager.find(Representative, {
    where: { provider_id: tx.provider_id, patient_id },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const happening = { event: 'representative_ended', occurred_at: at, removes: true };
  for (const one of all) {
    const next = endRepresentative(one, at, reason);
    if (next !== one) await updateRecord(tx, REPRESENTATIVE, next, happening);
  }
}
