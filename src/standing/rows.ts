import type { LayerScope } from '../decision/policy-set.js';
import type {
  ConsentState,
  EpisodeKind,
  EpisodeReviewKind,
  Place,
  RepresentativeKind,
  Technology,
} from '../decision/words.js';
import type { Trigger } from './review-trigger.js';

/** What is on record of one exact question about one patient in one admission (NB-CON-02). */
interface OfOneQuestion {
  id: string;
  version: number;
  patient_id: string;
  admission_id: string;
  technology: string;
  operation: string;
  purpose: string;
}

/** The columns of each record that a question can turn on. Instants are milliseconds since 1970 UTC; null means without end or not yet. */
export interface StandingRows {
  provider: { id: string; kind: string };
  room: { id: string; ward_id: string; place: Place; private_conversation: boolean };
  approved_screen: { id: string; ward_id: string; state: string };
  staff_member: { id: string; kind: string; state: string };
  shift: { id: string; staff_id: string; starts_at: number; ends_at: number };
  ward_assignment: { id: string; staff_id: string; ward_id: string; starts_at: number; ends_at: number | null };
  training: { id: string; staff_id: string; completed_at: number };
  viewer_suspension: { id: string; staff_id: string; starts_at: number; lifted_at: number | null };
  vendor: { id: string; state: string };
  vendor_client: { id: string; vendor_id: string; state: string };
  vendor_staff_id: { id: string; vendor_id: string; vendor_staff_id: string; staff_id: string; state: string };
  device: {
    id: string;
    vendor_id: string;
    monitoring_system_id: string;
    ward_id: string;
    /** The site of that ward. */
    site_id: string;
    room_id: string | null;
    technology: Technology;
    vendor_device_id: string;
    state: string;
    system_since: number;
  };
  admission: {
    id: string;
    patient_id: string;
    /** The patient's date of birth as a whole number, YYYYMMDD; null when it is not known. */
    born: number | null;
    /** The kind of the ward they are admitted to. */
    ward_kind: string;
    admitted_at: number;
    discharged_at: number | null;
    review_triggers: readonly Trigger[];
  };
  room_stay: { id: string; patient_id: string; room_id: string; starts_at: number; ends_at: number | null };
  room_presence: {
    id: string;
    kind: string;
    patient_id: string | null;
    room_id: string;
    starts_at: number;
    ends_at: number | null;
  };
  /** The id is the room's. */
  room_occupancy: { id: string; state: string };
  privacy_window: {
    id: string;
    room_id: string | null;
    patient_id: string | null;
    state: string;
    starts_at: number;
    ends_at: number | null;
  };
  consent: OfOneQuestion & {
    state: ConsentState;
    decided_at: number | null;
    reviewed_at: number | null;
    withdrawn_at: number | null;
    confirmation: string;
    hours: readonly (readonly [number, number])[];
    retention_hours: number | null;
    review_requested_at: readonly number[];
    /** Null when the patient was asked themself. */
    representative_id: string | null;
  };
  capacity_assessment: OfOneQuestion & {
    state: string;
    outcome: 'able' | 'not_able';
    assessed_at: number;
    fluctuating: boolean;
    lapses_at: number | null;
  };
  /** Technologies and operations of null are every one. */
  representative: {
    id: string;
    patient_id: string;
    kind: RepresentativeKind;
    state: string;
    technologies: readonly string[] | null;
    operations: readonly string[] | null;
    registered_at: number | null;
    starts_at: number;
    ends_at: number | null;
  };
  best_interests_decision: OfOneQuestion & {
    state: string;
    outcome: 'for' | 'against';
    decided_at: number;
    reviewed_at: number | null;
    awaits_advocate: boolean;
    hours: readonly (readonly [number, number])[];
    retention_hours: number | null;
  };
  /** Technologies and operations of null are every one. */
  advance_decision: {
    id: string;
    patient_id: string;
    state: string;
    technologies: readonly string[] | null;
    operations: readonly string[] | null;
    made_at: number;
    refuses_in_emergency: boolean;
  };
  /** A technology of null is every one that watches with a camera. */
  objection: { id: string; patient_id: string; state: string; technology: string | null; observed_at: number };
  trauma_consideration: { id: string; patient_id: string; state: string };
  risk_assessment: { id: string; patient_id: string; admission_id: string; state: string; signed_at: number | null };
  observation_level: { id: string; patient_id: string; admission_id: string; state: string };
  /** The last of a ward, by its sequence, counts for each patient it names. A level of null was not carried out. */
  observation_attestation: {
    id: string;
    ward_id: string;
    sequence: number;
    staff_id: string;
    shift_id: string;
    assignment_id: string;
    state: string;
    patients: readonly { readonly patient_id: string; readonly level_id: string | null }[];
  };
  restrictive_episode: {
    id: string;
    patient_id: string;
    admission_id: string;
    room_id: string;
    kind: EpisodeKind;
    state: string;
    started_at: number;
    ended_at: number | null;
    authorised_by_psychiatrist: boolean;
    staff_present: boolean;
    held: Readonly<Partial<Record<EpisodeReviewKind, number>>>;
  };
  /** Those that are over too: when they came says how often. */
  emergency_override: {
    id: string;
    patient_id: string;
    room_id: string;
    entry_safe: boolean;
    starts_at: number;
    extended: boolean;
    ended: boolean;
  };
  viewer_conflict: { id: string; patient_id: string; staff_id: string; state: string };
  viewer_preference: { id: string; patient_id: string; state: string };
  viewer_match: { id: string; patient_id: string; preference_id: string; staff_id: string; met: boolean };
  /** A technology of null means every one. */
  moratorium: { id: string; technology: Technology | null; starts_at: number; lifted_at: number | null };
  approval: {
    id: string;
    monitoring_system_id: string;
    ward_id: string;
    state: string;
    oldest_part_at: number;
    first_expiry_at: number | null;
    purposes: readonly string[];
  };
  /** Of a system, or of a technology. */
  pilot: {
    id: string;
    monitoring_system_id: string | null;
    technology: Technology | null;
    ward_ids: readonly string[];
    purposes: readonly string[];
    ends_at: number;
    ended_early: boolean;
    concluded_at: number | null;
  };
  /** A device of null means the whole ward. */
  ward_halt: { id: string; ward_id: string; device_id: string | null; restarted_at: number | null };
  incident: {
    id: string;
    ward_id: string;
    room_id: string | null;
    place: Place;
    immediate_violence: boolean;
    opened_at: number;
    announced_at: number | null;
    closed_at: number | null;
  };
  /** Over a device, or over whatever was recorded on wards. */
  retention_hold: {
    id: string;
    device_id: string | null;
    ward_ids: readonly string[];
    review_due_at: number;
    released: boolean;
  };
  /** A start of null is its place in the log; `proved_for` are the national sets that it is proved with, by hash. */
  policy_layer: {
    id: string;
    scope: LayerScope;
    site_id: string | null;
    ward_id: string | null;
    name: string;
    file: string;
    hash: string;
    proved_for: readonly string[];
    active_from: number | null;
    active_until: number | null;
    /** Whether it holds nowhere any more, or not yet anywhere, as its last change says. */
    ended: boolean;
  };
  /** The patient it may concern is not among the columns: no question turns on it. */
  case_record: { id: string; ward_id: string; purpose: string; opened_at: number; closed_at: number | null };
}

/** Records whose change can change an answer. */
export type StandingType = keyof StandingRows;

const TYPES: Record<StandingType, true> = {
  provider: true,
  room: true,
  approved_screen: true,
  staff_member: true,
  shift: true,
  ward_assignment: true,
  training: true,
  viewer_suspension: true,
  vendor: true,
  vendor_client: true,
  vendor_staff_id: true,
  device: true,
  admission: true,
  room_stay: true,
  room_presence: true,
  room_occupancy: true,
  privacy_window: true,
  consent: true,
  capacity_assessment: true,
  representative: true,
  best_interests_decision: true,
  advance_decision: true,
  objection: true,
  trauma_consideration: true,
  risk_assessment: true,
  observation_level: true,
  observation_attestation: true,
  restrictive_episode: true,
  emergency_override: true,
  viewer_conflict: true,
  viewer_preference: true,
  viewer_match: true,
  moratorium: true,
  ward_halt: true,
  approval: true,
  pilot: true,
  incident: true,
  case_record: true,
  retention_hold: true,
  policy_layer: true,
};

export const STANDING_TYPES = Object.keys(TYPES) as StandingType[];

/** Whether a change to this kind of record can change an answer. */
export function isStandingType(type: string): type is StandingType {
  return Object.hasOwn(TYPES, type);
}
