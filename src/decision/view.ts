import type { AgainstView } from './against-view.js';
import type { DeletionView } from './deletion-view.js';
import type { EpisodeView } from './episode-schedule.js';
import type { ConsentState, Place, RepresentativeKind, Technology } from './words.js';

/**
 * What one question needs of a provider's standing, picked out at one instant. It is logged with the decision, so that
 * `facts` can be replayed. Instants are milliseconds since 1970 UTC; null means that nothing is recorded.
 */
export interface StandingView {
  /** What the provider approved of the device's system on its ward (NB-GOV-01); null when it never did. */
  approval: ApprovalView | null;
  client: { state: string; vendor_state: string } | null;
  device: DeviceView | null;
  /** What was last confirmed of the room; null when nobody ever confirmed anything. */
  occupancy: 'occupied' | 'confirmed_empty' | 'not_confirmed' | null;
  /** Everybody known to be in view: the patients whose room it is, and whoever signed in. */
  people: readonly PersonView[];
  /** When a clear look at anybody in view was last permitted, leaving out the permit this question repeats; null unless one is asked for. */
  last_clear_look_at: number | null;
  /** The windows over the room or over anybody in view that stand, and the one that begins next; null when there are none. */
  privacy_windows: readonly PrivacyWindowView[] | null;
  /** Every pilot of the device's system or of its technology that nobody has concluded. */
  pilots: readonly PilotView[];
  /** What those in view have said of the viewer, by patient: only those who have accused them or stated a preference; null for none. */
  said_of_viewer: readonly SaidOfViewer[] | null;
  /** Every moratorium on the device's technology that nobody has lifted, also one that is yet to start. */
  moratoria: readonly MoratoriumView[];
  viewer: ViewerView | null;
  screen: { ward_id: string; state: string } | null;
  alert: AlertView | null;
  /** The open incident the question names; null when it names none that is. */
  incident: IncidentView | null;
  /** The open investigation, request or proceedings the question names; null when it names none that is. */
  case_record: CaseView | null;
  /** The emergency override the question names; null when it names none on record. */
  override: OverrideView | null;
  /** What stands against deleting what the device recorded (NB-RET-04); null for nothing, and unless that is asked for. */
  deletion: DeletionView | null;
  request: RequestView | null;
  /** The ids of the halts that stand on the device's ward, or on the device itself (NB-GOV-05). */
  ward_halts: readonly string[];
}

/** An approval of one system on one ward, as far as one question turns on it. */
export interface ApprovalView {
  id: string;
  /** Whether it holds a UK GDPR basis for the purpose asked about (NB-GOV-02). */
  basis_held: boolean;
  /** The first end that one of its parts has of its own; null when none has. */
  first_expiry_at: number | null;
  /** When the part that was completed first was completed. */
  oldest_part_at: number;
  state: 'approved' | 'withdrawn';
}

/** A pilot: where and for what something is tried, until when. */
export interface PilotView {
  id: string;
  /** Whether somebody ended it before its time. */
  ended_early: boolean;
  ends_at: number;
  purposes: readonly string[];
  ward_ids: readonly string[];
}

export interface MoratoriumView {
  id: string;
  starts_at: number;
}

export interface DeviceView {
  id: string;
  technology: Technology;
  place: Place;
  ward_id: string;
  state: string;
  monitoring_system_id: string;
  /** True where people talk in private, as in a quiet corner of the day room; null elsewhere. */
  private_conversation: true | null;
}

export interface PersonView {
  /** Null for somebody who is not a patient here, and so can have agreed to nothing. */
  patient_id: string | null;
  /** What they themselves have said; what others decided for them stands in `deciding`. */
  consent: ConsentView | null;
  /** What bears on who decides for them; null for an adult of whom nothing of it is recorded, who decides alone (MCA s1(2)). */
  deciding: DecidingView | null;
  /** Whether the patient has agreed to something else by the same technology in this admission. */
  other_scope_granted: boolean;
  risk_signed_at: number | null;
  /** What stands against watching them, whoever agrees; null for nothing, as for most. */
  stands_against: AgainstView | null;
  /** The open episode that keeps them in this very room; null for none, and wherever no episode covers anybody. */
  episode: EpisodeView | null;
  /** How they are observed in person (NB-RSK-03); null while no level is set, and wherever an episode covers people. */
  observation: ObservationView | null;
  /** When emergency overrides for them were started lately, in order; null when none were. */
  override_starts: readonly number[] | null;
}

/** The level at which somebody is observed in person, and who says that it is carried out. */
export interface ObservationView {
  level_id: string;
  /** The last attestation on this ward, if it says that this very level is carried out and was not taken back; null otherwise. */
  attestation_id: string | null;
  /** When the attester's shift ends, or what put them on the ward does, the grace not included; null without an attestation. */
  attested_until: number | null;
}

/** The consent that counts for the technology, operation and purpose asked about. */
export interface ConsentView {
  id: string;
  version: number;
  state: ConsentState;
  /** When the system in the device changed, if that was since the last decision or review; null otherwise. */
  system_changed_at: number | null;
  decided_at: number | null;
  /** The last review; null before the first. */
  reviewed_at: number | null;
  /** The earliest event since the last decision or review that calls for a review (NB-CON-05). */
  triggered_at: number | null;
  confirmation: string;
  /** London minutes of the day, as half-open [from, to); to ≤ from wraps midnight. */
  hours: readonly (readonly [number, number])[];
  retention_hours: number | null;
}

/** What bears on who decides for one person, of exactly what is asked. */
export interface DecidingView {
  /** Null for an adult. */
  age: AgeView | null;
  /** The last assessment of whether they can decide exactly this. */
  assessment: AssessmentView | null;
  /** Whoever is on record to stand for them and has not ended; null for nobody. */
  representatives: readonly RepresentativeView[] | null;
  /** What was last decided in their best interests; null also once that has ended. */
  best_interests: BestInterestsView | null;
}

export interface AgeView {
  group: 'under_16' | '16_17' | 'unknown';
  /** The birthday on which that changes; null when it is not known. */
  until: number | null;
}

/** One assessment of capacity, or of a child's competence. */
export interface AssessmentView {
  id: string;
  version: number;
  outcome: 'able' | 'not_able';
  assessed_at: number;
  fluctuating: boolean;
  /** Before its time: when capacity is likely back, or a child turns 16; null for neither. */
  lapses_at: number | null;
}

/** Somebody on record to stand for a person, and what they said of what is asked. */
export interface RepresentativeView {
  id: string;
  kind: RepresentativeKind;
  verified: boolean;
  /** Whether the instrument reaches the technology and operation asked about. */
  reaches: boolean;
  /** When a lasting power was registered; null for any other instrument, and before it is. */
  registered_at: number | null;
  starts_at: number;
  ends_at: number | null;
  consent: ConsentView | null;
}

/** A decision in somebody's best interests, in the same words as a consent: `granted` is for the monitoring, `refused` against it. */
export interface BestInterestsView extends ConsentView {
  /** Whether nobody but an advocate, who is yet to be heard, could be consulted (NB-CAP-05). */
  awaits_advocate: boolean;
}

/** A time in which nobody is watched (NB-VW-04). */
export interface PrivacyWindowView {
  id: string;
  /** Null when it was started on the spot: it stands from when it was recorded, whatever the clocks say. */
  starts_at: number | null;
  /** Null when it stands until somebody ends it. */
  ends_at: number | null;
}

export interface ViewerView {
  staff_id: string;
  kind: 'person' | 'shared' | 'system';
  state: string;
  /** When the shift that covers the instant ends. */
  on_shift_until: number | null;
  /** Until when the viewer is assigned to the device's ward, `null` when not; `Infinity` is written as 0. */
  assigned_until: number | null;
  trained_at: number | null;
  suspended: boolean;
}

/** What one patient has said of one viewer, or of whoever looks (NB-VW-03). */
export interface SaidOfViewer {
  patient_id: string;
  /** Whether the patient has accused them, and that stands. */
  accused: boolean;
  /** Whether they meet every preference of the patient's; null when none stands. */
  preference: 'met' | 'not_met' | null;
}

export interface AlertView {
  device_id: string;
  raised_at: number;
  /** Whether this question is the first to name it. */
  first_sighting: boolean;
  /** Whether an earlier permit used it up, leaving out the permit this question repeats. */
  used: boolean;
  /** How many alerts this device first raised in the hour before, this one left out. */
  others_in_hour: number;
}

/** An incident as it was recorded; whatever a vendor says of it counts for nothing. */
export interface IncidentView {
  id: string;
  ward_id: string;
  /** Where it is; of a room, what the room is. */
  place: Place;
  immediate_violence: boolean;
  opened_at: number;
  /** When everybody in view was told that a camera is on; null until they were. */
  announced_at: number | null;
}

/** What somebody investigates, asked for or goes to law about, on one ward; of the patient it may concern nothing is here. */
export interface CaseView {
  id: string;
  ward_id: string;
  purpose: string;
  opened_at: number;
}

/** An emergency override as it was recorded, and what its permits have used up (NB-EMG-01). */
export interface OverrideView {
  id: string;
  /** The person at risk. */
  patient_id: string;
  /** Whether the device watches the very room it was started for. */
  here: boolean;
  entry_safe: boolean;
  starts_at: number;
  /** Whether an independent second person agreed that it goes on (NB-EMG-01). */
  extended: boolean;
  ended: boolean;
  /** How many looks were permitted under it, across devices and viewers, leaving out the permit this question repeats. */
  looks_used: number;
  /** When a clear look at anybody else in view was last permitted; null unless one is asked for. */
  others_clear_look_at: number | null;
}

/** An earlier question under the same request id, within its memory. */
export interface RequestView {
  index: number;
  same_question: boolean;
  outcome: 'permit' | 'deny';
  expires_at: number | null;
}
