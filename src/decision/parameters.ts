import type { Operation } from './words.js';

/** The numbers of the national baseline, those that a decision turns on and those of the records it rests on; every one comes from `policies/`, none is a constant in code. */
export interface Parameters {
  /** NB-DEF-01: seconds within which a permitted look must start. */
  look_start_seconds: number;
  /** NB-DEF-01: seconds a lease for continuous work lasts. */
  lease_seconds: number;
  /** NB-VW-01, NB-VW-02: the longest look, in seconds. */
  look_max_seconds: number;
  /** NB-VW-01: minutes between clear looks at one patient, across devices and viewers. */
  clear_look_spacing_minutes: number;
  /** NB-VW-02: minutes for which an alert may lead to a look. */
  alert_max_age_minutes: number;
  /** How many seconds in the future an alert may claim to have been raised, for clocks that differ. */
  alert_future_seconds: number;
  /** How many new alerts one device may raise in an hour before they count as a feed. */
  alerts_per_device_per_hour: number;
  /** NB-CON-05: hours from a first decision to its first review. */
  first_review_hours: number;
  /** NB-CON-05: days from one review to the next. */
  review_days: number;
  /** NB-CON-05: hours from a transfer, change or request to the review it calls for. */
  triggered_review_hours: number;
  /** NB-CON-05: the London minute of the day before and after which no review falls due. */
  review_due_from_minute: number;
  review_due_until_minute: number;
  /** NB-CAP-01: hours for which an assessment of capacity that comes and goes stands. */
  fluctuating_capacity_hours: number;
  /** NB-CAP-01: hours for which any other assessment stands, as long as a best-interests decision may rest unreviewed. */
  capacity_assessment_hours: number;
  /** NB-CAP-02: days from a best-interests decision, and from each review of it, to the next. */
  best_interests_review_days: number;
  /** NB-CAP-05: working days from a best-interests decision within which an advocate is called. */
  advocate_referral_days: number;
  /** NB-CAP-05: hours for which a best-interests decision stands while its advocate is yet to be heard. */
  advocate_awaited_hours: number;
  /** NB-CAP-07: hours from an objection within which it is decided with an advocate; it stops watching until it is. */
  objection_decision_hours: number;
  /** NB-RSK-01: days a signed risk assessment stands. */
  risk_assessment_days: number;
  /** NB-RSK-03: minutes after the attester's shift for which an attestation of in-person observation stands. */
  observation_grace_minutes: number;
  /** NB-VW-03: months for which training stands, as days. */
  training_days: number;
  /** NB-GOV-01: months for which a part of an approval stands after it was completed, as days. */
  approval_days: number;
  /** NB-RET-02: the most hours blurred video or a reading may be kept. */
  retention_max_hours: number;
  /** NB-CON-07: days after a refusal in which nobody asks for the same thing again. */
  ask_again_days: number;
  /** NB-CON-07: how often a patient may be asked again in an admission after a refusal. */
  ask_again_most: number;
  /** NB-CON-07: the London minutes of the day between which a choice counts as made at night. */
  night_from_minute: number;
  night_until_minute: number;
  /** NB-RET-03: the most days anybody may agree that something is kept. */
  agreed_retention_max_days: number;
  /** NB-VW-04: the longest privacy window that can be planned, in hours. */
  privacy_window_max_hours: number;
  /** NB-VW-04: how many days ahead a privacy window can be planned. */
  privacy_window_ahead_days: number;
  /** NB-GOV-05: days from a halt within which its lived-experience review is due. */
  halt_review_days: number;
  /** NB-SEC-01: minutes between the records of somebody in seclusion. */
  seclusion_record_minutes: number;
  /** NB-SEC-01: hours to the first medical review of seclusion that no psychiatrist authorised. */
  seclusion_first_medical_hours: number;
  /** NB-SEC-01: hours between medical reviews of seclusion until the first team review. */
  seclusion_medical_hours: number;
  /** NB-SEC-01: hours between medical reviews of seclusion after the first team review, twice daily. */
  seclusion_medical_after_team_hours: number;
  /** NB-SEC-01: hours between reviews of seclusion by two nurses. */
  seclusion_nursing_hours: number;
  /** NB-SEC-01: hours of one seclusion after which an independent team reviews it. */
  seclusion_independent_hours: number;
  /** NB-SEC-01: hours of seclusion within the window below after which an independent team reviews it. */
  seclusion_independent_total_hours: number;
  /** NB-SEC-01: the hours that are looked back on for the total above. */
  seclusion_independent_window_hours: number;
  /** NB-SEC-01: hours between the notes on somebody in long-term segregation. */
  segregation_note_hours: number;
  /** NB-SEC-01: hours between the daily reviews of long-term segregation. */
  segregation_daily_hours: number;
  /** NB-SEC-01: days between the weekly reviews of long-term segregation. */
  segregation_weekly_days: number;
  /** NB-SEC-01: days between the three-monthly reviews of long-term segregation by another hospital. */
  segregation_external_days: number;
  /** NB-SEC-01: minutes past its due time for which a review may be late while staff are continuously present. */
  episode_grace_minutes: number;
  /** NB-RET-03: the most hours communal or body-worn footage may be kept. */
  communal_retention_max_hours: number;
  /** NB-BWC-01, NB-DEF-04: hours from its opening for which an incident bears out watching or recording it. */
  incident_live_hours: number;
  /** NB-PUR-01: days from its opening for which an incident bears out its review. */
  incident_review_days: number;
  /** NB-PUR-01: days from its opening for which a case bears out what it is about; a new one is a fresh look at the need. */
  case_days: number;
  /** NB-RET-04: hours from when a retention hold is asked for within which two people approve it; it stands without. */
  hold_approval_hours: number;
  /** NB-RET-04: days from when a retention hold is asked for, and from each review of it, to its next review. */
  hold_review_days: number;
  /** NB-SEC-02: days from an adult's admission to their first C(E)TR, IC(E)TR or statutory review. */
  care_review_adult_first_days: number;
  /** NB-SEC-02: calendar months from one such review of an adult to the next. */
  care_review_adult_months: number;
  /** NB-SEC-02: calendar months from one such review of an adult in a secure hospital to the next. */
  care_review_adult_secure_months: number;
  /** NB-SEC-02: days from a child's admission to their first such review. */
  care_review_child_first_days: number;
  /** NB-SEC-02: calendar months from one such review of a child to the next. */
  care_review_child_months: number;
  /** NB-BWC-02: months for which what is recorded of police attendance is kept at least. */
  use_of_force_record_months: number;
  /** NB-EMG-01: how many looks one emergency override lets be permitted. */
  override_looks: number;
  /** NB-EMG-01: minutes for which an emergency override stands. */
  override_minutes: number;
  /** NB-EMG-01: minutes from its start for which one stands that a second person agreed to. */
  override_extended_minutes: number;
  /** NB-EMG-02: hours from the start of an override within which the patient is told and heard. */
  override_told_hours: number;
  /** NB-EMG-02: hours from the start of an override to its clinical review. */
  override_clinical_review_hours: number;
  /** NB-EMG-02: hours from the start of an override to the advocate's review. */
  override_advocate_review_hours: number;
  /** NB-EMG-02: working days from the start of an override to its information-governance review. */
  override_ig_review_days: number;
  /** NB-EMG-02: hours from the start of an override to the review of the team. */
  override_team_review_hours: number;
  /** NB-EMG-03: so many overrides for one patient within the hours below force a reassessment. */
  override_repeat_times: number;
  override_repeat_hours: number;
  /** NB-EMG-03: so many overrides for one patient within the days below force one too. */
  override_repeat_more_times: number;
  override_repeat_more_days: number;
  /** Obligations a caller must be able to carry out before an operation can be permitted, by operation. */
  required_obligations: Readonly<Partial<Record<Operation, readonly string[]>>>;
}

/** The parameters that are one number each. */
export type NumberParameter = Exclude<keyof Parameters, 'required_obligations'>;

/**
 * Which way a scope below national may move a number: `down` means that smaller is tighter; `within`, that both directions can
 * harm, so that it may move between a floor and a cap (NB-DEF-03).
 */
export type Tightens = 'down' | 'up' | 'within';

/** How each number is used, and so which way it tightens: what `policies/` says of it must agree. */
export const TIGHTER: Record<NumberParameter, Tightens> = {
  look_start_seconds: 'down',
  lease_seconds: 'down',
  look_max_seconds: 'down',
  clear_look_spacing_minutes: 'up',
  alert_max_age_minutes: 'down',
  alert_future_seconds: 'down',
  alerts_per_device_per_hour: 'down',
  first_review_hours: 'down',
  review_days: 'down',
  triggered_review_hours: 'down',
  review_due_from_minute: 'up',
  review_due_until_minute: 'down',
  fluctuating_capacity_hours: 'down',
  capacity_assessment_hours: 'down',
  best_interests_review_days: 'down',
  advocate_referral_days: 'down',
  advocate_awaited_hours: 'down',
  objection_decision_hours: 'down',
  risk_assessment_days: 'down',
  observation_grace_minutes: 'down',
  training_days: 'down',
  approval_days: 'down',
  retention_max_hours: 'within',
  ask_again_days: 'up',
  ask_again_most: 'down',
  night_from_minute: 'down',
  night_until_minute: 'up',
  agreed_retention_max_days: 'down',
  privacy_window_max_hours: 'within',
  privacy_window_ahead_days: 'within',
  halt_review_days: 'down',
  seclusion_record_minutes: 'down',
  seclusion_first_medical_hours: 'down',
  seclusion_medical_hours: 'down',
  seclusion_medical_after_team_hours: 'down',
  seclusion_nursing_hours: 'down',
  seclusion_independent_hours: 'down',
  seclusion_independent_total_hours: 'down',
  seclusion_independent_window_hours: 'up',
  segregation_note_hours: 'down',
  segregation_daily_hours: 'down',
  segregation_weekly_days: 'down',
  segregation_external_days: 'down',
  episode_grace_minutes: 'down',
  communal_retention_max_hours: 'within',
  incident_live_hours: 'down',
  incident_review_days: 'down',
  case_days: 'down',
  hold_approval_hours: 'down',
  hold_review_days: 'down',
  care_review_adult_first_days: 'down',
  care_review_adult_months: 'down',
  care_review_adult_secure_months: 'down',
  care_review_child_first_days: 'down',
  care_review_child_months: 'down',
  use_of_force_record_months: 'up',
  override_looks: 'down',
  override_minutes: 'down',
  override_extended_minutes: 'down',
  override_told_hours: 'down',
  override_clinical_review_hours: 'down',
  override_advocate_review_hours: 'down',
  override_ig_review_days: 'down',
  override_team_review_hours: 'down',
  override_repeat_times: 'down',
  override_repeat_hours: 'up',
  override_repeat_more_times: 'down',
  override_repeat_more_days: 'up',
};
