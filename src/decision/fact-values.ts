import {
  AUTHORITIES,
  FOOTAGE_FORMS,
  OPERATIONS,
  PLACES,
  PURPOSES,
  TECHNOLOGIES,
  VIEWER_AUTHENTICATIONS,
} from './words.js';

/**
 * Every fact and every value it can have. Finite on purpose: policy is checked against this table, and a rule that
 * names a fact or value outside it stops the boot. `not_applicable` means that the question does not turn on it.
 */
export const FACT_VALUES = {
  /** Whether the asking system still stands at this provider. */
  client: ['active', 'suspended', 'revoked', 'unknown'],
  operation: [...OPERATIONS, 'unknown'],
  technology: [...TECHNOLOGIES, 'unknown'],
  device: ['in_service', 'withdrawn', 'unknown', 'footage', 'unknown_type'],
  place: [...PLACES, 'unknown'],
  purpose: [...PURPOSES, 'prohibited', 'unknown', 'absent'],
  moratorium: ['none', 'in_force', 'not_applicable'],
  /** Whether the provider approved the device's system, at its version, on its ward (NB-GOV-01). */
  approval: ['in_date', 'lapsed', 'absent', 'withdrawn', 'not_applicable'],
  /** Whether that approval holds a UK GDPR basis for the purpose (NB-GOV-02). */
  lawful_basis: ['held', 'not_held', 'not_applicable'],
  /** Whether every pilot of the device's system or technology lets it be used here, for this, now. */
  pilot: ['none', 'current', 'ended', 'outside', 'not_applicable'],
  /** Whether what the patients in view agreed to was reviewed since the system in the device changed (NB-CON-05). */
  system_version: ['reviewed', 'review_due', 'unreviewed', 'not_applicable'],
  /** A device's own suspension counts as halted (NB-GOV-05). */
  ward_halt: ['none', 'halted', 'not_applicable'],
  viewer: ['person', 'shared_account', 'system', 'unknown', 'unknown_type'],
  viewer_authentication: [...VIEWER_AUTHENTICATIONS, 'unknown'],
  viewer_state: ['active', 'left', 'not_applicable'],
  viewer_shift: ['on', 'off', 'not_applicable'],
  viewer_assignment: ['assigned', 'not_assigned', 'not_applicable'],
  viewer_training: ['current', 'lapsed', 'absent', 'not_applicable'],
  viewer_suspension: ['none', 'suspended', 'not_applicable'],
  /** Whether a patient in view has accused the viewer. */
  viewer_conflict: ['none', 'accused', 'not_applicable'],
  /** Whether the viewer meets what every patient in view prefers. */
  viewer_preference: ['none', 'met', 'not_met', 'not_applicable'],
  screen: ['approved', 'not_approved', 'absent', 'not_applicable'],
  duration: ['within', 'exceeded', 'not_applicable'],
  alert: ['active', 'absent', 'invalid', 'expired', 'future', 'used', 'other_device', 'over_cap', 'not_applicable'],
  /** The record that bears out a look back on an incident, or watching a shared place while one goes on (NB-PUR-01). */
  incident: ['open_announced', 'open_unannounced', 'lapsed', 'other_ward', 'none', 'not_applicable'],
  /** For a carried device: where the incident it is for is, and whether somebody is being attacked there. */
  incident_place: ['shared', 'private', 'private_violence', 'bathroom', 'not_applicable'],
  case_record: ['open', 'none', 'not_applicable'],
  conversation_zone: ['none', 'private', 'not_applicable'],
  occupancy: ['occupied', 'empty', 'unknown', 'not_applicable'],
  /** Whether each person known to be in view is covered as their place asks: by an authority of their own, in a seclusion room by the in-date episode (NB-DEF-04). */
  coverage: ['all', 'only_person_uncovered', 'not_all', 'not_applicable'],
  /** Whether everybody in view whose capacity is in question decides for themself, or somebody may for them; if neither, why (NB-CAP-01, 03, 06). */
  capacity: [
    'decides',
    'lacks',
    'unsettled',
    'child_unassessed',
    'nobody_entitled',
    'not_a_child',
    'nobody_for_a_child',
    'not_applicable',
  ],
  /** What is on record of trauma by being watched: for a camera, whether anything but the person's own yes is relied on. */
  trauma: ['none', 'own_opt_in', 'watching_only', 'blocks', 'not_applicable'],
  /** Whether anybody in view refused this ahead of time, and nothing that may has set that aside. */
  advance_decision: ['none', 'set_aside', 'refused', 'not_applicable'],
  /** Whether anybody in view objects to it, by word or behaviour, and that was not decided otherwise since. */
  objection: ['none', 'pending', 'upheld', 'not_applicable'],
  /** Whether a time in which nobody is watched stands over the room or over anybody in view. */
  privacy_window: ['none', 'stands', 'not_applicable'],
  /** What was said by whoever decides, furthest from a permit among the patients in view. */
  consent: [
    'granted',
    'review_overdue',
    'best_interests_overdue',
    'advocate_not_heard',
    'scope_not_covered',
    'not_sought',
    'undecided',
    'withdrawn',
    'refused',
    'not_applicable',
  ],
  confirmation: ['not_needed', 'confirmed', 'needed', 'not_applicable'],
  hours: ['within', 'outside', 'none_chosen', 'not_applicable'],
  retention: ['within', 'exceeded', 'not_chosen', 'over_cap', 'not_applicable'],
  footage_form: [...FOOTAGE_FORMS, 'not_applicable'],
  risk_assessment: ['current', 'overdue', 'absent', 'reassessment_due', 'not_applicable'],
  /** Whether each patient in view is observed in person as their level says, by the word of who is in charge of the shift (NB-RSK-03). */
  observation: ['attested', 'not_attested', 'level_absent', 'not_applicable'],
  /** In a seclusion room, the restrictive episode that stands furthest from a permit among the patients in view. */
  episode: ['none', 'in_date', 'review_overdue', 'not_applicable'],
  /**
   * For a look into a bedroom: the emergency override it names, by whether entry is safe while it is in force. One that is not in
   * force lifts nothing; why it is not is for the record.
   */
  override: ['none', 'active_entry_safe', 'active_entry_unsafe', 'lapsed', 'ended', 'other_place', 'not_applicable'],
  /** Whether that override, while it is in force, still has a look left. */
  override_looks: ['left', 'used_up', 'not_applicable'],
  /** For a deletion, what keeps what would be deleted: a hold, which an overdue review does not lift, or an open case (NB-RET-04). */
  retention_hold: ['none', 'held', 'review_overdue', 'open_case', 'not_applicable'],
  clear_look_spacing: ['kept', 'too_soon', 'not_applicable'],
  obligations: ['supported', 'unsupported'],
  request: ['new', 'repeat', 'reused'],
  /** What a permit would rest on; of several people in view, the one furthest from a person's own consent. */
  authority: AUTHORITIES,
} as const satisfies Record<string, readonly string[]>;

export type FactName = keyof typeof FACT_VALUES;

/** A flat record of finite words: no times, no names, no free text. */
export type Facts = { readonly [F in FactName]: (typeof FACT_VALUES)[F][number] };

export const FACT_NAMES = Object.keys(FACT_VALUES) as FactName[];
