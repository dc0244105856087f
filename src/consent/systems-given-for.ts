import type { ChangeTransaction } from '../log/changes.js';

/** What watches, by technology: the ids of the systems, each at its version. */
export type SystemsByTechnology = ReadonlyMap<string, readonly string[]>;

/**
 * The systems that stood in the devices of the room a patient had at that time, as far as the record knows that they stood there
 * then: what they could be shown when they agreed (NB-CON-03, 05).
 */
export async function systemsGivenFor(
  tx: ChangeTransaction,
  patient_id: string,
  at: Date,
): Promise<SystemsByTechnology> {
  const rows = await tx.manager.query<{ technology: string; ids: string[] }[]>(
    `SELECT d.technology, array_agg(DISTINCT d.monitoring_system_id) AS ids
       FROM room_stay AS s
       JOIN device AS d ON d.provider_id = s.provider_id AND d.room_id = s.room_id
      WHERE s.provider_id = $1 AND s.patient_id = $2 AND s.starts_at <= $3 AND (s.ends_at IS NULL OR s.ends_at > $3)
        AND d.state = 'in_service' AND d.system_since <= $3
      GROUP BY d.technology`,
    [tx.provider_id, patient_id, at],
  );
  return new Map(rows.map(({ technology, ids }) => [technology, ids]));
}
