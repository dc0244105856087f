import { updateRecord, type RecordKind } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { ObservationAttestation } from './observation-attestation.entity.js';
import { ObservationLevel } from './observation-level.entity.js';
import { endLevel } from './observation-level.js';

export const OBSERVATION_LEVEL: RecordKind<ObservationLevel> = { entity: ObservationLevel, type: 'observation_level' };
export const OBSERVATION_ATTESTATION: RecordKind<ObservationAttestation> = {
  entity: ObservationAttestation,
  type: 'observation_attestation',
};

/** Locks the level that stands for a patient, if there is one. The caller has locked the patient. */
export function lockLevel(tx: ChangeTransaction, patient_id: string): Promise<ObservationLevel | null> {
  return tx.manager.findOne(ObservationLevel, {
    where: { provider_id: tx.provider_id, patient_id, state: 'stands' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** At what level somebody is observed is decided anew in each admission. The caller has locked the patient. */
export async function endLevelAtDischarge(tx: ChangeTransaction, patient_id: string, occurred_at: Date): Promise<void> {
  const level = await lockLevel(tx, patient_id);
  if (level === null) return;
  const happening = { event: 'observation_level_ended', occurred_at, removes: true };
  await updateRecord(tx, OBSERVATION_LEVEL, endLevel(level, occurred_at), happening);
}
