import { In } from 'typeorm';
import { updateRecord, type RecordKind } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { PrivacyWindow } from './privacy-window.entity.js';
import { endAtDischarge, type WindowPlace } from './privacy-window.js';

export const PRIVACY_WINDOW: RecordKind<PrivacyWindow> = { entity: PrivacyWindow, type: 'privacy_window' };

/** Locks, by id, the windows over one patient or room that are not over. The caller has locked the patient or the room. */
export function lockWindows(tx: ChangeTransaction, place: Partial<WindowPlace>): Promise<PrivacyWindow[]> {
  return tx.manager.find(PrivacyWindow, {
    where: { provider_id: tx.provider_id, ...place, state: In(['planned', 'open']) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  } as Parameters<typeof tx.manager.find<PrivacyWindow>>[1]);
}

/** A patient who is discharged takes their own windows along; those over the room stay. The caller has locked the patient. */
export async function endWindowsOf(tx: ChangeTransaction, patient_id: string, occurred_at: Date): Promise<void> {
  for (const window of await lockWindows(tx, { patient_id })) {
    const next = endAtDischarge(window, occurred_at, tx.now);
    const event = next.state === 'cancelled' ? 'privacy_window_cancelled' : 'privacy_window_ended';
    if (next !== window) await updateRecord(tx, PRIVACY_WINDOW, next, { event, occurred_at });
  }
}
