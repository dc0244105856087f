import { setImmediate } from 'node:timers/promises';
import { In, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { RecordKind } from '../database/rows.js';
import type { PolicySet } from '../decision/policy-set.js';
import { HEAD_SQL, headOf, type HeadRow } from '../log/append.js';
import type { ChangeTransaction } from '../log/changes.js';
import { keepSets, type LayerNamed, type SetToKeep } from '../log/policy-sets.js';
import { Site } from '../organisation/site.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import type { LayerSets } from '../policy/layer-sets.js';
import { contentOf } from '../policy/set-content.js';
import { PUBLIC_ID } from '../shared/ids.js';
import { refusalText, type LayerRow } from '../standing/layers.js';
import { readLayers, type RowSource } from '../standing/load.js';
import { compositions, type Premises } from './compositions.js';
import { PolicyLayer } from './policy-layer.entity.js';

export const POLICY_LAYER: RecordKind<PolicyLayer> = { entity: PolicyLayer, type: 'policy_layer' };

/** Every layer that is approved, or holds, or is to hold, in one order. */
export function livingLayers(manager: EntityManager, provider_id: string, now: Date): Promise<PolicyLayer[]> {
  return manager.find(PolicyLayer, { where: living(provider_id, now), order: { id: 'ASC' } });
}

/** The same and one more, by its id, whatever became of it; all locked until the transaction ends. */
export function lockLiving({ manager, provider_id, now }: ChangeTransaction, id: string): Promise<PolicyLayer[]> {
  return manager.find(PolicyLayer, {
    where: [...living(provider_id, now), ...(PUBLIC_ID.test(id) ? [{ provider_id, id }] : [])],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

function living(provider_id: string, now: Date): FindOptionsWhere<PolicyLayer>[] {
  return [
    { provider_id, state: In(['approved', 'active']) },
    { provider_id, active_until: MoreThan(now) },
  ];
}

/** A provider's sites and wards, as they now are. */
export async function premisesOf(manager: EntityManager, provider_id: string): Promise<Premises> {
  const sites = await manager.find(Site, { where: { provider_id }, order: { id: 'ASC' } });
  const wards = await manager.find(Ward, { where: { provider_id }, order: { id: 'ASC' } });
  return { sites: sites.map(({ id }) => id), wards: wards.map(({ id, site_id }) => ({ id, site_id })) };
}

/** A transaction as whatever reads rows for deciding takes it. */
export function rowsOf(manager: EntityManager): RowSource {
  return { query: async (sql, values) => ({ rows: await manager.query<unknown[]>(sql, values) }) };
}

/** What is told of a layer with the sets it is in. */
export function namedIn({ id, scope, site_id, ward_id, name, hash }: LayerRow): LayerNamed {
  return { id, scope, site_id, ward_id, name, hash };
}

/** Keeps, in its transaction, every set that a change puts in force somewhere or plans, so that it stays readable by what was decided. */
export async function keepSetsPlanned(tx: ChangeTransaction, sets: LayerSets, national: PolicySet): Promise<void> {
  const { manager, provider_id, now } = tx;
  const fresh = await setsToKeep(manager, provider_id, { sets, national, now });
  if (fresh.length === 0) return;
  const query = (sql: string, values: unknown[]): Promise<unknown> => manager.query(sql, values);
  tx.whenLogged((first_index) => keepSets(query, provider_id, fresh, first_index));
}

/** Keeps every set that is in force somewhere, or planned, as one that decides from the end of the log on. */
export async function keepSetsFromHere(
  manager: EntityManager,
  provider_id: string,
  making: { sets: LayerSets; national: PolicySet; now: Date },
): Promise<void> {
  const query = <T>(sql: string, values: unknown[]): Promise<T[]> => manager.query<T[]>(sql, values);
  const [row] = await query<HeadRow>(HEAD_SQL, [provider_id]);
  const { next_index } = headOf(row);
  await keepSets(query, provider_id, await setsToKeep(manager, provider_id, making), next_index);
}

/** The sets that are not kept already. To make one takes milliseconds, so that decisions get their turn after each. */
async function setsToKeep(
  manager: EntityManager,
  provider_id: string,
  { sets, national, now }: { sets: LayerSets; national: PolicySet; now: Date },
): Promise<SetToKeep[]> {
  const rows = await readLayers(rowsOf(manager));
  const premises = await premisesOf(manager, provider_id);
  const fresh: SetToKeep[] = [];
  for (const layers of compositions(rows, premises, now.getTime())) {
    const set = sets.of(layers);
    if (!(await isKept(manager, provider_id, set.hash))) {
      const content = set.rules.length === 0 ? refusalText(national, layers) : contentOf(set);
      fresh.push({ hash: set.hash, content, layers: layers.map(namedIn) });
    }
    await setImmediate();
  }
  return fresh;
}

async function isKept(manager: EntityManager, provider_id: string, hash: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT FROM policy_set WHERE provider_id = $1 AND hash = $2', [
    provider_id,
    hash,
  ]);
  return found.length > 0;
}
