import { In } from 'typeorm';
import { whoMayBeAsked } from '../capacity/representative-rows.js';
import { Representative } from '../capacity/representative.entity.js';
import { absent } from '../database/faults.js';
import { MonitoringSystem } from '../devices/monitoring-system.entity.js';
import type { ChangeTransaction } from '../log/changes.js';
import { consentError } from './consent.errors.js';
import type { ConsentContent } from './importing.js';

/** The representative of this patient by that id; null for none, and for somebody else’s. */
export async function representativeOf(
  tx: ChangeTransaction,
  patient_id: string,
  id: string | null,
): Promise<Representative | null> {
  if (id === null) return null;
  return tx.manager.findOneBy(Representative, { provider_id: tx.provider_id, patient_id, id });
}

/** Whoever agreed for the patient must be on record, as who they are said to be, and have been somebody to ask. */
export async function requireRepresentative(
  tx: ChangeTransaction,
  patient_id: string,
  { representative_id, asked_at }: ConsentContent,
  kind: string | null,
): Promise<void> {
  if (representative_id === null) return;
  await whoMayBeAsked(tx, patient_id, representative_id, asked_at);
  const one = await representativeOf(tx, patient_id, representative_id);
  if (kind === null || one?.kind === kind) return;
  throw consentError('invalid', 'import_not_possible', 'This cannot be held as it was said.', [
    {
      field: 'representative_kind',
      fault: `representative ${representative_id} is not on record as ${kind}`,
      fix: `${one?.kind ?? 'another'}, or leave it out`,
    },
  ]);
}

/** The systems it was given for must be among those this provider has recorded. */
export async function requireSystems(tx: ChangeTransaction, ids: readonly string[]): Promise<void> {
  const known = await tx.manager.findBy(MonitoringSystem, { provider_id: tx.provider_id, id: In([...ids]) });
  ids.forEach((id, at) => {
    if (!known.some((system) => system.id === id)) throw absent('monitoring_system', `monitoring_system_ids.${at}`, id);
  });
}

/** What somebody agreed to who does not decide any more is on record here, or nowhere. */
export function lapsed(): Error {
  return consentError('invalid', 'import_not_possible', 'Only what stands can be taken in.', [
    {
      field: 'status',
      fault:
        'a consent that is granted is not inactive, unless it is on record here and whoever gave it decides no more',
      fix: 'active or proposed; or another state',
    },
  ]);
}
