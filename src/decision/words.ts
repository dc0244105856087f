/** The closed lists of words the whole service uses; an unknown word is never guessed at. */

export const TECHNOLOGIES = [
  'vision_based_monitoring',
  'bedroom_cctv',
  'communal_cctv',
  'seclusion_cctv',
  'body_worn_camera',
  'radar_sensor',
  'infrared_sensor',
  'bed_sensor',
  'door_sensor',
  'wearable',
  'audio',
] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

/** Technologies that watch with a camera, whatever they output. */
export const CAMERA_SENSING: ReadonlySet<Technology> = new Set<Technology>([
  'vision_based_monitoring',
  'bedroom_cctv',
  'communal_cctv',
  'seclusion_cctv',
  'body_worn_camera',
  'infrared_sensor',
]);

/** Technologies fixed in a place; the rest are carried or worn. */
export const CARRIED: ReadonlySet<Technology> = new Set<Technology>(['body_worn_camera', 'wearable']);

export const OPERATIONS = [
  'read_vital_signs',
  'location_alert',
  'view_live_clear',
  'view_live_blurred',
  'record',
  'playback',
  'retain',
  'export',
  'disclose',
  'delete',
  'train_algorithm',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Operations in which a person looks: each permit is single-use. */
export const LOOKS: ReadonlySet<Operation> = new Set<Operation>([
  'view_live_clear',
  'view_live_blurred',
  'playback',
  'export',
]);

/** Operations a device goes on with by itself: each permit is a lease. */
export const CONTINUOUS: ReadonlySet<Operation> = new Set<Operation>([
  'read_vital_signs',
  'location_alert',
  'record',
  'retain',
]);

/** Operations that keep something. */
export const KEEPING: ReadonlySet<string> = new Set<Operation>(['record', 'retain']);

export const PURPOSES = [
  'vital_signs_observation',
  'alert_response',
  'seclusion_observation',
  'post_incident_review',
  'safeguarding_investigation',
  'complaint_investigation',
  'subject_access',
  'legal_proceedings',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Purposes for which nobody may ever be watched. */
export const PROHIBITED_PURPOSES = [
  'staff_performance',
  'staff_convenience',
  'cost_saving',
  'behaviour_sanction',
  'demand_management',
  'police_intelligence',
  'product_development',
  'marketing',
  'covert',
] as const;

/** Purposes that an open incident bears out, and those that an open case does (NB-PUR-01). */
export const INCIDENT_PURPOSE = 'post_incident_review' satisfies Purpose;
export const CASE_PURPOSES = [
  'safeguarding_investigation',
  'complaint_investigation',
  'subject_access',
  'legal_proceedings',
] as const satisfies readonly Purpose[];
export type CasePurpose = (typeof CASE_PURPOSES)[number];

export const PLACES = [
  'bedroom',
  'bathroom',
  'seclusion_room',
  'communal',
  'visiting_room',
  'outdoor',
  'carried',
] as const;
export type Place = (typeof PLACES)[number];

/** What footage is kept as: a reading is a number worked out from the picture, with no picture in it. */
export const FOOTAGE_FORMS = ['clear_video', 'blurred_video', 'derived_reading'] as const;

export const VIEWER_AUTHENTICATIONS = ['none', 'asserted', 'proved'] as const;

export const AUTHORITIES = [
  'own_consent',
  'gillick_consent',
  'parental_responsibility',
  'attorney_health_welfare',
  'welfare_deputy',
  'court_order',
  'best_interests',
  'emergency_override',
  'restrictive_episode',
  'announced_incident',
  'communal_approval',
  'none',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Who may stand for a patient, and by what; one for property and affairs may be consulted, and authorises nothing (NB-CAP-03). */
export const REPRESENTATIVE_KINDS = [
  'attorney_health_welfare',
  'attorney_property_affairs',
  'welfare_deputy',
  'court_order',
  'parental_responsibility',
] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

/** Reasons in the asking, in the order in which they are told: worked out without any fact about a patient or a member of staff, so the vendor may be told. */
export const ASKING_REASONS = [
  'unknown_operation',
  'unknown_device',
  'purpose_prohibited',
  'unknown_purpose',
  'purpose_unsupported',
  'viewer_unknown',
  'screen_not_approved',
  'duration_exceeded',
  'no_active_alert',
  'obligation_unsupported',
  'request_id_reused',
  'engine_unavailable',
] as const;
export type AskingReason = (typeof ASKING_REASONS)[number];

/** Reasons in the record, in the order in which they are told, after those in the asking: never told to the vendor. */
export const RECORD_REASONS = [
  'system_not_approved',
  'audio_prohibited',
  'place_prohibited',
  'moratorium',
  'ward_halt',
  'no_legal_gateway',
  'pilot_ended',
  'system_changed',
  'incident_unannounced',
  'occupancy_unknown',
  'no_one_there',
  'not_all_covered',
  'consent_refused',
  'consent_withdrawn',
  'no_consent',
  'scope_not_covered',
  'consent_review_overdue',
  'consent_unconfirmed',
  'outside_hours',
  'risk_assessment_absent',
  'risk_assessment_overdue',
  'blanket_request',
  'frequency_exceeded',
  'capacity_unresolved',
  'trauma_block',
  'advance_refusal',
  'objection_pending',
  'observation_not_attested',
  'privacy_window',
  'episode_review_overdue',
  'viewer_shared_account',
  'viewer_suspended',
  'viewer_not_on_shift',
  'viewer_not_assigned',
  'viewer_untrained',
  'viewer_conflict',
  'viewer_preference_not_met',
  'retention_expired',
  'retention_hold',
] as const;
export type RecordReason = (typeof RECORD_REASONS)[number];

export type Reason = AskingReason | RecordReason;

/** What a consent record itself says; `review_overdue` and `expired` are worked out from the clock, `not_sought` is the lack of a record. */
export const CONSENT_STATES = ['undecided', 'granted', 'refused', 'withdrawn', 'superseded'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** How somebody is kept apart from others: locked in for a while, or kept from others for long (Code of Practice, chapter 26). */
export const EPISODE_KINDS = ['seclusion', 'long_term_segregation'] as const;
export type EpisodeKind = (typeof EPISODE_KINDS)[number];

/** The reviews of seclusion, then those of long-term segregation (NB-SEC-01). */
export const EPISODE_REVIEW_KINDS = [
  'record',
  'medical',
  'nursing',
  'team',
  'independent_team',
  'note',
  'daily',
  'weekly',
  'external',
] as const;
export type EpisodeReviewKind = (typeof EPISODE_REVIEW_KINDS)[number];

/** What happens to an admission and calls for everything agreed to in it to be looked at again (NB-CON-05). */
export const REVIEW_TRIGGER_KINDS = [
  'transfer',
  'mha_status',
  'risk_assessment',
  'system_version',
  'capacity',
] as const;
export type ReviewTriggerKind = (typeof REVIEW_TRIGGER_KINDS)[number];

/** What falls due for a patient. */
export const DUE_KINDS = [
  'consent_review',
  'consent_confirmation',
  'best_interests_review',
  'capacity_assessment',
  'risk_assessment',
  'observation_level',
  'observation_attestation',
  'episode_review',
  'objection',
  'representative',
  'care_review',
  'leave',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A care (education) and treatment review, an independent one for somebody kept apart, and a review that statute asks for (NB-SEC-02). */
export const CARE_REVIEW_KINDS = ['cetr', 'ic_etr', 'statutory_review'] as const;
export type CareReviewKind = (typeof CARE_REVIEW_KINDS)[number];

/** Why something falls due when it does: by its own clock, or because something happened that calls for it. */
export const DUE_WHYS = [
  'first',
  'regular',
  ...REVIEW_TRIGGER_KINDS,
  'requested',
  'advocate_not_heard',
  'fluctuating',
  'lapses',
  'objected',
  'repeated_overrides',
  'ends',
  'unconfirmed',
  'not_attested',
  'never_made',
  'due_back',
] as const;
export type DueWhy = (typeof DUE_WHYS)[number];

/** The only reasons for which somebody is looked at in an emergency (NB-EMG-01). */
export const OVERRIDE_REASONS = [
  'suspected_cardiorespiratory_arrest',
  'active_ligature',
  'serious_self_harm',
  'assault_in_progress',
  'fire',
  'unresponsive_no_safe_entry',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

export const PROVIDER_KINDS = ['live', 'sandbox'] as const;
export const WARD_KINDS = ['adult', 'children'] as const;
export const STAFF_KINDS = ['person', 'shared'] as const;
