import type { Asks } from './asks.js';
import type { Authority, Reason, RepresentativeKind } from '../decision/words.js';

/** What became of asking a patient; the times of each are in `demoTimes`. */
export type Told =
  | 'agreed'
  | 'refused'
  | 'withdrew_yesterday'
  | 'review_overdue'
  | 'assessment_overdue'
  | 'came_today_not_asked'
  | 'agreed_at_night'
  | 'not_asked'
  | 'never_asked';

/** A patient of the demo; ids of their records begin with the id of the patient. */
export interface DemoPatient {
  id: string;
  name: string;
  told: Told;
  /** Fifteen years old; an adult unless said. */
  aged?: 15;
  /** What an assessment of whether they can decide found, where there is one. */
  assessed?: 'able' | 'not_able';
  /** Who may stand for them; only somebody for health and welfare, or a parent, is asked, and agrees. */
  stood_for_by?: RepresentativeKind;
  /** Whether watching was decided in their best interests. */
  best_interests?: true;
  /** What stands against it all the same. */
  against?: 'trauma' | 'advance_refusal' | 'covers_the_camera' | 'says_no';
}

/** One device of the demo ward: who is there, and what its question comes to. */
export interface DemoRow {
  device: string;
  who: string;
  patients: readonly DemoPatient[];
  /** What happens in the room besides. */
  besides?:
    | 'visitor_signed_in'
    | 'confirmed_empty'
    | 'not_confirmed'
    | 'privacy_window_open'
    | 'prefers_other_viewers'
    | 'accused_nurse_on_shift'
    | 'secluded_in_date'
    | 'secluded_medical_review_overdue';
  /** What is asked there, when it is not a blurred look on an alert. */
  asks?: Asks;
  /** Every reason in the record, in order; none is a permit. */
  reasons: readonly Reason[];
  /** What a permit rests on; the patient's own consent unless said. */
  authority?: Authority;
}

/** A row with one patient, who is named after the device. */
export function row(device: string, who: string, [name, told]: [string, Told], reasons: readonly Reason[]): DemoRow {
  return { device, who, patients: [{ id: `patient-${device}`, name, told }], reasons };
}
