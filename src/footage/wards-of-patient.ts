import type { ChangeTransaction } from '../log/changes.js';

/** Where a patient was while something was recorded, as far as anybody has recorded it: their rooms, the rooms they signed in to, and the ward they were admitted to. */
const WHERE_THEY_WERE = `
  SELECT DISTINCT ward_id FROM (
    SELECT r.ward_id, s.starts_at, s.ends_at FROM room_stay AS s
      JOIN room AS r ON r.provider_id = s.provider_id AND r.id = s.room_id WHERE s.provider_id = $1 AND s.patient_id = $2
    UNION ALL
    SELECT r.ward_id, p.starts_at, p.ends_at FROM room_presence AS p
      JOIN room AS r ON r.provider_id = p.provider_id AND r.id = p.room_id WHERE p.provider_id = $1 AND p.patient_id = $2
    UNION ALL
    SELECT ward_id, admitted_at, discharged_at FROM admission WHERE provider_id = $1 AND patient_id = $2
  ) AS was (ward_id, starts_at, ends_at)
  WHERE starts_at <= $4 AND (ends_at IS NULL OR ends_at >= $3) ORDER BY ward_id`;

/** The wards a patient was on between two instants; every ward of the provider when nobody recorded where they were, since they may have been anywhere. */
export async function wardsOfPatient(
  { manager, provider_id }: ChangeTransaction,
  patient_id: string,
  { recorded_from, recorded_until }: { recorded_from: Date; recorded_until: Date },
): Promise<string[]> {
  const values = [provider_id, patient_id, recorded_from, recorded_until];
  const known = await manager.query<{ ward_id: string }[]>(WHERE_THEY_WERE, values);
  if (known.length > 0) return known.map(({ ward_id }) => ward_id);
  const every = 'SELECT id AS ward_id FROM ward WHERE provider_id = $1 ORDER BY id';
  return (await manager.query<{ ward_id: string }[]>(every, [provider_id])).map(({ ward_id }) => ward_id);
}
