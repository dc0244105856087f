import type { Question } from '../../src/decision/question.js';
import type {
  CasePurpose,
  EpisodeKind,
  EpisodeReviewKind,
  Operation,
  Place,
  Purpose,
  RepresentativeKind,
  Technology,
} from '../../src/decision/words.js';

export interface Scope {
  technology: Technology;
  operation: Operation;
  purpose: Purpose;
}

/** Part of the London day as HH:MM; `to` may be 24:00, and at or before `from` it wraps midnight. */
export interface Hours {
  from: string;
  to: string;
}

export type HaltKind = 'allegation' | 'substantiated_complaint' | 'linked_complaints';

export interface InstalledDevice {
  device: string;
  vendor: string;
  system: string;
  ward: string;
  room: string | null;
  technology: Technology;
  vendor_device_id: string;
}

/** What a privacy window is over. */
export type Over = { patient: string } | { room: string };

/** What somebody recorded. Every id is fresh when it is first named; `on` is when it was said or done, which may be before it was recorded. */
export type WorldEvent =
  | { kind: 'ward'; ward: string; as: 'adult' | 'children' }
  | { kind: 'room'; room: string; ward: string; place: Place }
  | { kind: 'screen_approved'; screen: string; ward: string }
  | { kind: 'screen_withdrawn'; screen: string }
  | { kind: 'staff_joined'; staff: string; as: 'person' | 'shared' }
  | { kind: 'staff_left'; staff: string }
  | { kind: 'shift'; shift: string; staff: string; starts_at: number; ends_at: number }
  | { kind: 'shift_ended'; shift: string; on: number }
  | { kind: 'assigned'; assignment: string; staff: string; ward: string; starts_at: number }
  | { kind: 'assignment_ended'; assignment: string; on: number }
  | { kind: 'trained'; training: string; staff: string; on: number }
  | { kind: 'suspended'; suspension: string; staff: string; on: number }
  | { kind: 'suspension_lifted'; suspension: string; on: number }
  | { kind: 'vendor'; vendor: string; state: 'active' | 'suspended' }
  | { kind: 'client'; client: string; vendor: string; state: 'active' | 'suspended' | 'revoked' }
  | { kind: 'vendor_staff_id'; id: string; vendor: string; vendor_staff_id: string; staff: string }
  | { kind: 'vendor_staff_id_withdrawn'; id: string }
  | ({ kind: 'device_installed'; on: number } & InstalledDevice)
  | { kind: 'device_withdrawn'; device: string }
  | { kind: 'device_system_changed'; device: string; system: string; on: number }
  | { kind: 'moratorium'; moratorium: string; technology: Technology | null; starts_at: number }
  | { kind: 'moratorium_lifted'; moratorium: string }
  | { kind: 'halted'; halt: string; ward: string; device: string | null; for: HaltKind; by: string; on: number }
  | { kind: 'restarted'; halt: string; by: string; on: number }
  | {
      kind: 'approved';
      approval: string;
      system: string;
      ward: string;
      purposes: readonly Purpose[];
      /** When its parts were completed, and the end that one of them has of its own. */
      completed: number;
      expires: number | null;
    }
  | { kind: 'approval_withdrawn'; approval: string }
  | {
      kind: 'pilot_begun';
      pilot: string;
      system: string | null;
      technology: Technology | null;
      wards: readonly string[];
      purposes: readonly Purpose[];
      ends_at: number;
      now: number;
    }
  | { kind: 'pilot_ended'; pilot: string; on: number }
  | { kind: 'pilot_concluded'; pilot: string; by: string; on: number }
  | {
      kind: 'incident_opened';
      incident: string;
      ward: string;
      room: string | null;
      /** What kind of place, when it is in no room. */
      place: 'communal' | 'outdoor' | 'bedroom' | 'bathroom' | null;
      violent: boolean;
      on: number;
    }
  | { kind: 'incident_announced'; incident: string; on: number }
  | { kind: 'incident_closed'; incident: string; on: number }
  | { kind: 'case_opened'; case: string; ward: string; purpose: CasePurpose; on: number }
  | { kind: 'case_closed'; case: string; on: number }
  | { kind: 'conversation_kept_private'; room: string }
  | {
      kind: 'hold_asked';
      hold: string;
      over: { device: string } | { wards: readonly string[] };
      by: string;
      on: number;
    }
  | { kind: 'hold_approved'; hold: string; by: string; on: number }
  | { kind: 'hold_reviewed'; hold: string; by: string; on: number }
  | { kind: 'hold_released'; hold: string; by: string; on: number }
  /** A date of birth is YYYY-MM-DD. */
  | { kind: 'patient'; patient: string; born: string | null }
  | { kind: 'admitted'; admission: string; patient: string; ward: string; on: number }
  | { kind: 'discharged'; admission: string; on: number }
  | { kind: 'transferred'; admission: string; ward: string; on: number }
  | { kind: 'mha_status_changed'; admission: string; status: string; on: number }
  | { kind: 'stay_began'; stay: string; patient: string; admission: string; room: string; on: number }
  | { kind: 'stay_ended'; stay: string; on: number }
  /** The same leave said again names the same id. */
  | { kind: 'leave_began'; leave: string; patient: string; due_back_at: number; on: number }
  | { kind: 'leave_ended'; leave: string; on: number }
  | {
      kind: 'presence_began';
      presence: string;
      as: 'patients_visitor' | 'staff' | 'other_patient' | 'other';
      patient: string | null;
      room: string;
      on: number;
    }
  | { kind: 'presence_ended'; presence: string; on: number }
  | { kind: 'occupancy'; room: string; state: 'occupied' | 'confirmed_empty' | 'not_confirmed' }
  | { kind: 'window_planned'; window: string; over: Over; starts_at: number; ends_at: number; on: number }
  | { kind: 'window_started'; window: string; over: Over; as: 'legal' | 'shower' | null; on: number }
  | { kind: 'window_ended'; window: string; on: number }
  | { kind: 'window_cancelled'; window: string; on: number }
  | ({ kind: 'asked'; consent: string; patient: string; by: string | null; on: number } & Scope)
  | {
      kind: 'granted';
      consent: string;
      hours: readonly Hours[];
      retention_hours: number | null;
      pressed: boolean;
      on: number;
    }
  | { kind: 'refused'; consent: string; on: number }
  | { kind: 'reviewed'; consent: string; pressed: boolean; on: number }
  | { kind: 'confirmed'; consent: string; on: number }
  | { kind: 'review_requested'; consent: string; on: number }
  | { kind: 'withdrawn'; patient: string; of: Partial<Scope>; on: number }
  | ({
      kind: 'capacity_assessed';
      assessment: string;
      patient: string;
      all_four: boolean;
      impaired: boolean;
      fluctuating: boolean;
      returns_at: number | null;
      on: number;
    } & Scope)
  | {
      kind: 'representative';
      representative: string;
      patient: string;
      as: RepresentativeKind;
      technologies: readonly string[] | null;
      operations: readonly string[] | null;
      /** When a lasting power was registered; null for any other instrument. */
      registered_at: number | null;
      starts_at: number;
      ends_at: number | null;
    }
  | { kind: 'representative_verified'; representative: string; on: number }
  | { kind: 'representative_ended'; representative: string; on: number }
  | ({
      kind: 'decided_for';
      decision: string;
      patient: string;
      watching: boolean;
      advocate: 'none' | 'called' | 'heard';
      hours: readonly Hours[];
      retention_hours: number | null;
      on: number;
    } & Scope)
  | { kind: 'decision_reviewed'; decision: string; heard: boolean; on: number }
  | { kind: 'decision_ended'; decision: string; on: number }
  | {
      kind: 'refused_ahead';
      refusal: string;
      patient: string;
      technologies: readonly string[] | null;
      operations: readonly string[] | null;
      on: number;
    }
  | { kind: 'refusal_taken_back'; refusal: string; on: number }
  /** A technology of null is every camera. */
  | { kind: 'objected'; objection: string; patient: string; technology: Technology | null; on: number }
  | { kind: 'objection_decided'; objection: string; outcome: 'upheld' | 'decided_again'; on: number }
  | { kind: 'trauma_told'; trauma: string; patient: string; on: number }
  | { kind: 'trauma_ended'; trauma: string; on: number }
  | { kind: 'risk_signed'; risk: string; patient: string; on: number }
  | {
      kind: 'level_set';
      level: string;
      patient: string;
      as: 'general' | 'intermittent' | 'within_eyesight' | 'within_arms_length';
      interval: number | null;
      on: number;
    }
  | {
      kind: 'attested';
      attestation: string;
      ward: string;
      staff: string;
      patients: readonly { patient: string; carried_out: boolean }[];
      now: number;
      on: number;
    }
  | { kind: 'attestation_retracted'; attestation: string; on: number }
  | {
      kind: 'episode_began';
      episode: string;
      patient: string;
      room: string;
      as: EpisodeKind;
      psychiatrist: boolean;
      staff_present: boolean;
      on: number;
    }
  | { kind: 'episode_reviewed'; episode: string; as: EpisodeReviewKind; staff_present: boolean; on: number }
  | { kind: 'episode_ended'; episode: string; on: number }
  | {
      kind: 'override_started';
      override: string;
      patient: string;
      room: string;
      safe: boolean;
      reason: 'active_ligature' | 'fire' | 'unresponsive_no_safe_entry';
      /** Never earlier than it is recorded. */
      now: number;
    }
  | { kind: 'override_extended'; override: string; now: number }
  | { kind: 'override_ended'; override: string; on: number }
  | { kind: 'accused'; conflict: string; patient: string; staff: string; on: number }
  | { kind: 'accusation_resolved'; conflict: string; on: number }
  | { kind: 'preference_stated'; preference: string; patient: string; on: number }
  | { kind: 'preference_taken_back'; preference: string; on: number }
  | { kind: 'judged'; preference: string; staff: string; met: boolean; on: number };

export type EventOf<K extends WorldEvent['kind']> = Extract<WorldEvent, { kind: K }>;

/** One thing that happens, at the instant it is recorded or asked. */
export type Item = { at: number; event: WorldEvent } | { at: number; question: Question };

/** What either side says to a question: the reasons sorted, the expiry of a permit. */
export interface Answer {
  outcome: 'permit' | 'deny';
  reasons: readonly string[];
  expires_at: number | null;
}
