import type { LayerRow } from './layers.js';
import { STANDING_TYPES, type StandingRows, type StandingType } from './rows.js';
import { SOURCES, type Source } from './sources.js';
import type { Standing } from './standing.js';

/** Where rows are read from: a connection of its own, or a transaction of somebody else's. */
export interface RowSource {
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Reads every record that counts into an empty standing, from whatever snapshot the connection's transaction has. */
export async function loadRecords(db: RowSource, standing: Standing): Promise<void> {
  const known = new Map<string, string>();
  for (const type of STANDING_TYPES) {
    const { current } = SOURCES[type];
    await readInto(db, standing, type, { where: current ?? 'true', values: [], known });
  }
}

/** Every layer of policy that holds or is to hold, in the transaction of whoever asks. */
export async function readLayers(db: RowSource): Promise<LayerRow[]> {
  const { columns, current } = SOURCES.policy_layer;
  const { rows } = await db.query(`SELECT ${columns} FROM policy_layer WHERE ${current}`, []);
  return (rows as LayerRow[]).filter(({ ended }) => !ended);
}

/** What of a patient's falls due. */
const FALLING_DUE = [
  'admission',
  'room_stay',
  'consent',
  'capacity_assessment',
  'representative',
  'best_interests_decision',
  'risk_assessment',
  'restrictive_episode',
  'emergency_override',
  'objection',
  'observation_level',
] as const satisfies readonly StandingType[];
const IN_THEIR_ROOMS = `room_id IN (SELECT room_id FROM room_stay WHERE ends_at IS NULL AND patient_id = ANY ($1))`;

/** Reads what falls due for these patients, with the devices in their rooms, into an empty standing. */
export async function loadFallingDue(db: RowSource, standing: Standing, patient_ids: readonly string[]): Promise<void> {
  const known = new Map<string, string>();
  const values = [patient_ids];
  await readInto(db, standing, 'device', { where: `state = 'in_service' AND ${IN_THEIR_ROOMS}`, values, known });
  for (const type of FALLING_DUE) {
    const where = `${SOURCES[type].current ?? 'true'} AND patient_id = ANY ($1)`;
    await readInto(db, standing, type, { where, values, known });
  }
  await readVouching(db, standing, values, known);
}

/** What was attested on the wards of these patients lately, and whatever lets the word of whoever attested it stand. */
const ON_THEIR_WARDS = `ward_id IN (SELECT ward_id FROM admission WHERE discharged_at IS NULL AND patient_id = ANY ($1))
  AND ${SOURCES.observation_attestation.current}`;
const ATTESTED_BY = {
  staff_member: 'id',
  shift: 'staff_id',
  ward_assignment: 'staff_id',
  viewer_suspension: 'staff_id',
} as const;

async function readVouching(
  db: RowSource,
  standing: Standing,
  values: unknown[],
  known: Map<string, string>,
): Promise<void> {
  await readInto(db, standing, 'observation_attestation', { where: ON_THEIR_WARDS, values, known });
  const attesters = `SELECT staff_id FROM observation_attestation WHERE ${ON_THEIR_WARDS}`;
  for (const [type, column] of Object.entries(ATTESTED_BY) as [keyof typeof ATTESTED_BY, string][]) {
    const where = `${SOURCES[type].current ?? 'true'} AND ${column} IN (${attesters})`;
    await readInto(db, standing, type, { where, values, known });
  }
}

/** Reads again the records that log entries say were touched, in the transaction that holds the log's lock. */
export async function reloadRecords(
  db: RowSource,
  standing: Standing,
  touched: ReadonlyMap<StandingType, ReadonlySet<string>>,
): Promise<void> {
  const known = new Map<string, string>();
  for (const [type, ids] of touched) {
    const where = `${SOURCES[type].id ?? 'id'} = ANY ($1)`;
    await readInto(db, standing, type, { where, values: [[...ids]], known });
  }
}

interface Reading {
  where: string;
  values: unknown[];
  /** Every text read so far, so that the same one is kept once: less memory, and comparing two is comparing addresses. */
  known: Map<string, string>;
}

async function readInto<T extends StandingType>(
  db: RowSource,
  standing: Standing,
  type: T,
  { where, values, known }: Reading,
): Promise<void> {
  const source: Source<StandingRows[T]> = SOURCES[type];
  const { rows } = await db.query(`SELECT ${source.columns} FROM ${type} WHERE ${where}`, values);
  const read = source.read ?? ((row): StandingRows[T] => row as StandingRows[T]);
  for (const row of rows as Record<string, unknown>[]) {
    for (const column in row) {
      const text = row[column];
      if (typeof text === 'string') row[column] = onlyOne(known, text);
    }
    standing.put(type, read(row));
  }
}

function onlyOne(known: Map<string, string>, text: string): string {
  const same = known.get(text);
  if (same !== undefined) return same;
  known.set(text, text);
  return text;
}
