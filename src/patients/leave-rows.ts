import { updateRecord } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { Leave } from './leave.entity.js';
import { endLeave, returnFrom } from './leave.js';
import { LEAVE } from './patient-kinds.js';

/** Locks the leave a patient is on; null for none. The caller has locked the patient. */
export function lockOpenLeave(tx: ChangeTransaction, patient_id: string): Promise<Leave | null> {
  return tx.manager.findOne(Leave, {
    where: { provider_id: tx.provider_id, patient_id, state: 'away' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Records that a patient is back, if they were away. The caller has locked the patient. */
export async function returnIfAway(tx: ChangeTransaction, patient_id: string, at: Date): Promise<void> {
  const leave = await lockOpenLeave(tx, patient_id);
  if (leave === null) return;
  await updateRecord(tx, LEAVE, returnFrom(leave, at), { event: 'leave_returned', occurred_at: at });
}

/** A leave ends with the admission, which nobody has come back to. The caller has locked the patient. */
export async function endLeaveAtDischarge(tx: ChangeTransaction, patient_id: string, at: Date): Promise<void> {
  const leave = await lockOpenLeave(tx, patient_id);
  if (leave === null) return;
  await updateRecord(tx, LEAVE, endLeave(leave, at), { event: 'leave_ended', occurred_at: at });
}
