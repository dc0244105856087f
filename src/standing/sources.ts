import type { ReviewTriggerKind } from '../decision/words.js';
import type { StandingRows, StandingType } from './rows.js';

/** An instant as milliseconds since 1970, as a double, which pg reads as a number. */
const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8 AS ${column}`;
const msArray = (column: string): string =>
  `ARRAY(SELECT (extract(epoch FROM t) * 1000)::float8 FROM unnest(${column}) AS t) AS ${column}`;

/** Where the rows of one kind of record are read from. */
export interface Source<Row> {
  columns: string;
  /** What a fresh standing leaves out, because no question can turn on it any more. */
  current?: string;
  /** The name of the id column; `id` unless said. */
  id?: string;
  read?: (row: Record<string, unknown>) => Row;
}

type Hours = { from: string; to: string };
type Said = { kind: ReviewTriggerKind; at: string; recorded_at?: string };

function minute(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

type AttestedPatient = StandingRows['observation_attestation']['patients'][number];

function attestedPatient({ patient_id, level_id }: AttestedPatient): AttestedPatient {
  return { patient_id, level_id };
}

function instants(texts: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([name, at]) => [name, Date.parse(at)]));
}

function withHours<Row>(row: Record<string, unknown>): Row {
  return { ...row, hours: (row['hours'] as Hours[]).map(({ from, to }) => [minute(from), minute(to)]) } as Row;
}

/** What every record of one exact question holds. */
const SCOPED = 'id, version, patient_id, admission_id, technology, operation, purpose';

/** Whether the admission that a record belongs to has not ended. */
const admitted = (table: string): string => `EXISTS (SELECT 1 FROM admission AS a
  WHERE a.provider_id = ${table}.provider_id AND a.id = ${table}.admission_id AND a.discharged_at IS NULL)`;

/** What of each kind of record a standing reads, and how. */
export const SOURCES: { [T in StandingType]: Source<StandingRows[T]> } = {
  provider: { columns: 'provider_id AS id, kind', id: 'provider_id' },
  room: { columns: 'id, ward_id, place, private_conversation' },
  approved_screen: { columns: 'id, ward_id, state' },
  staff_member: { columns: 'id, kind, state' },
  shift: {
    columns: `id, staff_id, ${ms('starts_at')}, ${ms('ends_at')}`,
    current: `ends_at > now() - interval '1 day'`,
  },
  ward_assignment: {
    columns: `id, staff_id, ward_id, ${ms('starts_at')}, ${ms('ends_at')}`,
    current: `(ends_at IS NULL OR ends_at > now() - interval '1 day')`,
  },
  training: { columns: `id, staff_id, ${ms('completed_at')}` },
  viewer_suspension: {
    columns: `id, staff_id, ${ms('starts_at')}, ${ms('lifted_at')}`,
    current: `(lifted_at IS NULL OR lifted_at > now() - interval '1 day')`,
  },
  vendor: { columns: 'id, state' },
  vendor_client: { columns: 'id, vendor_id, state' },
  vendor_staff_id: { columns: 'id, vendor_id, vendor_staff_id, staff_id, state' },
  device: {
    // INVARIANT: no ward moves to another site; whoever lets one move must say so of the devices it is read with.
    columns: `id, vendor_id, monitoring_system_id, ward_id, (SELECT site_id FROM ward AS w
      WHERE w.provider_id = device.provider_id AND w.id = device.ward_id) AS site_id,
      room_id, technology, vendor_device_id, state, ${ms('system_since')}`,
  },
  // INVARIANT: neither a date of birth nor the kind of a ward ever changes; whoever lets one change must say so of the admissions
  // it is read with, or what was read of it stays.
  admission: {
    columns: `id, patient_id, (SELECT to_char(date_of_birth, 'YYYYMMDD')::int FROM patient AS p
      WHERE p.provider_id = admission.provider_id AND p.id = admission.patient_id) AS born, (SELECT kind FROM ward AS w
      WHERE w.provider_id = admission.provider_id AND w.id = admission.ward_id) AS ward_kind,
      ${ms('admitted_at')}, ${ms('discharged_at')}, review_triggers`,
    current: 'discharged_at IS NULL',
    read: (row) =>
      ({
        ...row,
        review_triggers: (row['review_triggers'] as Said[]).map((trigger) => ({
          kind: trigger.kind,
          at: Date.parse(trigger.at),
          recorded_at: Date.parse(trigger.recorded_at ?? trigger.at),
        })),
      }) as never,
  },
  room_stay: { columns: `id, patient_id, room_id, ${ms('starts_at')}, ${ms('ends_at')}`, current: 'ends_at IS NULL' },
  room_presence: {
    columns: `id, kind, patient_id, room_id, ${ms('starts_at')}, ${ms('ends_at')}`,
    current: 'ends_at IS NULL',
  },
  room_occupancy: { columns: 'id, state' },
  privacy_window: {
    columns: `id, room_id, patient_id, state, ${ms('starts_at')}, ${ms('ends_at')}`,
    current: `(state = 'open' OR state = 'planned' AND ends_at > now() - interval '1 day')`,
  },
  consent: {
    columns: `id, version, patient_id, admission_id, technology, operation, purpose, state, ${ms('decided_at')}, ${ms('reviewed_at')},
      ${ms('withdrawn_at')}, confirmation, hours, retention_hours, ${msArray('review_requested_at')}, representative_id`,
    current: `state <> 'superseded' AND ${admitted('consent')}`,
    read: withHours,
  },
  capacity_assessment: {
    columns: `${SCOPED}, state, outcome, ${ms('assessed_at')}, fluctuating, ${ms('lapses_at')}`,
    current: `state = 'stands' AND ${admitted('capacity_assessment')}`,
  },
  // Who may stand for a patient holds across admissions.
  representative: {
    columns: `id, patient_id, kind, state, technologies, operations, ${ms('registered_at')}, ${ms('starts_at')},
      ${ms('ends_at')}`,
    current: `state <> 'ended'`,
  },
  best_interests_decision: {
    columns: `${SCOPED}, state, outcome, ${ms('decided_at')}, ${ms('reviewed_at')}, hours, retention_hours,
      (advocate IS NOT NULL AND advocate ->> 'heard_at' IS NULL) AS awaits_advocate`,
    current: `state IN ('stands', 'withdrawn') AND ${admitted('best_interests_decision')}`,
    read: withHours,
  },
  // What stands against watching somebody belongs to them, and holds across admissions.
  advance_decision: {
    columns: `id, patient_id, state, technologies, operations, ${ms('made_at')}, refuses_in_emergency`,
    current: `state = 'stands'`,
  },
  objection: {
    columns: `id, patient_id, state, technology, ${ms('observed_at')}`,
    current: `state IN ('open', 'upheld')`,
  },
  trauma_consideration: { columns: 'id, patient_id, state', current: `state = 'stands'` },
  risk_assessment: {
    columns: `id, patient_id, admission_id, state, ${ms('signed_at')}`,
    current: `state = 'signed' AND ${admitted('risk_assessment')}`,
  },
  observation_level: {
    columns: 'id, patient_id, admission_id, state',
    current: `state = 'stands' AND ${admitted('observation_level')}`,
  },
  observation_attestation: {
    columns: 'id, ward_id, sequence, staff_id, shift_id, assignment_id, state, patients',
    // Longer than any shift and its grace.
    current: `attested_at > now() - interval '3 days'`,
    read: (row) => ({ ...row, patients: (row['patients'] as AttestedPatient[]).map(attestedPatient) }) as never,
  },
  restrictive_episode: {
    columns: `id, patient_id, admission_id, room_id, kind, state, ${ms('started_at')}, ${ms('ended_at')},
      psychiatrist_id IS NOT NULL AS authorised_by_psychiatrist, staff_present, held`,
    // What ended lately counts towards the hours of the next one, whatever admission it was in.
    current: `(state = 'open' OR ended_at > now() - interval '30 days')`,
    read: (row) => ({ ...row, held: instants(row['held'] as Record<string, string>) }) as never,
  },
  emergency_override: {
    columns: `id, patient_id, room_id, entry_safe, ${ms('starts_at')}, extended_at IS NOT NULL AS extended, ended_at IS NOT NULL AS ended`,
    // What came twice as long ago as a provider may look back on has been assessed since, or the assessment is overdue anyway.
    current: `starts_at > now() - interval '60 days'`,
  },
  // These hold across admissions, so an ended one leaves none of them out.
  viewer_conflict: { columns: 'id, patient_id, staff_id, state', current: `state = 'standing'` },
  viewer_preference: { columns: 'id, patient_id, state', current: `state = 'stands'` },
  viewer_match: { columns: 'id, patient_id, preference_id, staff_id, met', current: 'met' },
  moratorium: { columns: `id, technology, ${ms('starts_at')}, ${ms('lifted_at')}`, current: 'lifted_at IS NULL' },
  approval: {
    columns: `id, monitoring_system_id, ward_id, state, ${ms('oldest_part_at')}, ${ms('first_expiry_at')}, purposes`,
    current: `state IN ('approved', 'withdrawn')`,
  },
  pilot: {
    columns: `id, monitoring_system_id, technology, ward_ids, purposes, ${ms('ends_at')},
      ended_at IS NOT NULL AS ended_early, ${ms('concluded_at')}`,
    current: 'concluded_at IS NULL',
  },
  ward_halt: { columns: `id, ward_id, device_id, ${ms('restarted_at')}`, current: 'restarted_at IS NULL' },
  incident: {
    columns: `id, ward_id, room_id, place, immediate_violence, ${ms('opened_at')}, ${ms('announced_at')}, ${ms('closed_at')}`,
    current: 'closed_at IS NULL',
  },
  case_record: {
    columns: `id, ward_id, purpose, ${ms('opened_at')}, ${ms('closed_at')}`,
    current: 'closed_at IS NULL',
  },
  retention_hold: {
    columns: `id, device_id, ward_ids, ${ms('review_due_at')}, released_at IS NOT NULL AS released`,
    current: 'released_at IS NULL',
  },
  policy_layer: {
    columns: `id, scope, site_id, ward_id, name, file, hash,
      ARRAY(SELECT p ->> 'national_hash' FROM jsonb_array_elements(proofs) AS p WHERE (p ->> 'holds')::boolean) AS proved_for,
      CASE WHEN active_from > activated_at THEN (extract(epoch FROM active_from) * 1000)::float8 END AS active_from,
      ${ms('active_until')}, (activated_at IS NULL OR coalesce(active_until <= recorded_at, false)) AS ended`,
    current: `activated_at IS NOT NULL AND (active_until IS NULL OR active_until > now() - interval '1 day')`,
  },
};
