import type { EntityManager } from 'typeorm';
import type { RecordType } from '../log/record-types.js';

/** Who last decided, assessed or reviewed a record, by what the record and its reviews say. */
const LAST_BY: Readonly<Partial<Record<RecordType, string>>> = {
  consent: `coalesce((SELECT r.reviewed_by FROM consent_review AS r WHERE r.provider_id = t.provider_id AND r.consent_id = t.id
    ORDER BY r.reviewed_at DESC, r.id DESC LIMIT 1), t.asked_by)`,
  best_interests_decision: 'coalesce(t.reviewed_by, t.decided_by)',
  capacity_assessment: 't.assessed_by',
  risk_assessment: 't.signed_by',
  restrictive_episode: `coalesce((SELECT r.held_by FROM episode_review AS r WHERE r.provider_id = t.provider_id AND r.episode_id = t.id
    ORDER BY r.held_at DESC, r.id DESC LIMIT 1), t.started_by)`,
  objection: 't.observed_by',
  observation_level: 't.set_by',
  representative: 'coalesce(t.verified_by, t.added_by)',
};

/** Who last decided, assessed or reviewed each of these records, as `staff:<id>`, by id. */
export async function cliniciansOf(
  manager: EntityManager,
  provider_id: string,
  type: RecordType,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; by: string | null }[]>(
    `SELECT t.id, ${LAST_BY[type] ?? 't.recorded_by'} AS by FROM ${type} AS t WHERE t.provider_id = $1 AND t.id = ANY ($2)`,
    [provider_id, ids],
  );
  return new Map(rows.flatMap(({ id, by }) => (by === null ? [] : [[id, by] as const])));
}
