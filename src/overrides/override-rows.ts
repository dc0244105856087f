import { IsNull } from 'typeorm';
import { updateRecord, type RecordKind } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { EmergencyOverride } from './emergency-override.entity.js';
import { end } from './emergency-override.js';
import { OverrideTask } from './override-task.entity.js';

export const EMERGENCY_OVERRIDE: RecordKind<EmergencyOverride> = {
  entity: EmergencyOverride,
  type: 'emergency_override',
};
export const OVERRIDE_TASK: RecordKind<OverrideTask> = { entity: OverrideTask, type: 'override_task' };

/** Ends every override for a patient, or in a room, that nobody has ended: somebody is with them, or they are elsewhere. The caller locks no room before. */
export async function endOverrides(
  tx: ChangeTransaction,
  where: { patient_id: string } | { room_id: string },
  occurred_at: Date,
): Promise<void> {
  const open = await tx.manager.find(EmergencyOverride, {
    where: { provider_id: tx.provider_id, ...where, ended_at: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const override of open) await writeEnd(tx, override, occurred_at);
}

/** Writes the end of an override; one that has ended answers as it stands. The caller has locked it. */
export async function writeEnd(
  tx: ChangeTransaction,
  override: EmergencyOverride,
  occurred_at: Date,
): Promise<EmergencyOverride> {
  const next = end(override, tx.by, occurred_at);
  if (next === override) return override;
  const happening = { event: 'emergency_override_ended', occurred_at, removes: true };
  return updateRecord(tx, EMERGENCY_OVERRIDE, next, happening);
}
