import type { EntityManager } from 'typeorm';

/**
 * Since when nobody vouches for the level at which each of these patients is observed in person, should nobody do (milliseconds
 * since 1970): since it was set, or since the last attestation of them that says otherwise, was taken back or is over.
 */
export async function unattestedSince(
  manager: EntityManager,
  provider_id: string,
  patient_ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await manager.query<{ patient_id: string; since: number }[]>(
    `SELECT l.patient_id, (extract(epoch FROM greatest(l.set_at, last.since)) * 1000)::float8 AS since
       FROM observation_level AS l
       JOIN admission AS a ON a.provider_id = l.provider_id AND a.id = l.admission_id
       LEFT JOIN LATERAL (
         SELECT CASE WHEN o.state = 'stands' AND said ->> 'level_id' = l.id THEN s.ends_at ELSE o.attested_at END AS since
           FROM observation_attestation AS o
           JOIN shift AS s ON s.provider_id = o.provider_id AND s.id = o.shift_id
          CROSS JOIN LATERAL jsonb_array_elements(o.patients) AS said
          WHERE o.provider_id = l.provider_id AND o.ward_id = a.ward_id AND said ->> 'patient_id' = l.patient_id
            AND o.attested_at >= l.set_at
          ORDER BY o.sequence DESC LIMIT 1) AS last ON true
      WHERE l.provider_id = $1 AND l.state = 'stands' AND l.patient_id = ANY ($2)`,
    [provider_id, patient_ids],
  );
  return new Map(rows.map(({ patient_id, since }) => [patient_id, since]));
}
