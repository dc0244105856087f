import { ask, type Asking } from './asking.js';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import type { Circumstances, ConsentFields, Information } from './consent.js';
import { grant, refuse, type GrantTerms } from './deciding.js';
import { AskfirstError } from '../shared/errors.js';

/** That hour of 20 November 2026; London time in November is UTC. */
export const at = (hour: number, minute = 0): Date => new Date(Date.UTC(2026, 10, 20, hour, minute));

/** Everything NB-CON-03 names. */
export const information: Information = {
  explained: 'What the camera sees and when.',
  harms_explained: 'Being watched can bring back abuse.',
  material_version: '2026-03',
  format: 'easy_read',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'Hourly checks in person.',
  thinking_time_minutes: 60,
  present: ['named nurse'],
  copy_given: true,
};
/** Nothing that makes a choice wait for somebody to confirm it. */
export const calm: Circumstances = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};
/** The admission of the patient asked, which began at 08:00. */
export const admission = { id: 'a1', admitted_at: at(8) };

/** An asking at 09:00. */
export const asking = (over: Partial<Asking> = {}): Asking => ({
  patient_id: 'p1',
  representative_id: null,
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
  information,
  patient_started: false,
  asked_by: 'staff:asker',
  asked_at: at(9),
  ...over,
});
/** A consent as that asking leaves it. */
export const asked = (id: string, over: Partial<Asking> = {}, earlier: ConsentFields[] = []): ConsentFields => ({
  ...ask(asking(over), admission, earlier, NATIONAL_PARAMETERS),
  id,
});
/** What the patient agrees to, at 10:00. */
export const terms = (over: Partial<GrantTerms> = {}): GrantTerms => ({
  words: 'Yes, at night, if the alarm goes.',
  patients_view: null,
  hours: [{ from: '21:00', to: '07:30' }],
  retention_hours: null,
  secondary_uses: [],
  circumstances: calm,
  monitoring_system_ids: [],
  occurred_at: at(10),
  ...over,
});
/** A consent granted at that hour. */
export const granted = (id: string, hour = 10): ConsentFields =>
  grant(asked(id), terms({ occurred_at: at(hour) }), [], NATIONAL_PARAMETERS).decided;
/** A consent refused at that hour. */
export const refused = (id: string, hour = 10): ConsentFields =>
  refuse(asked(id), { words: 'No.', occurred_at: at(hour) }, []).decided;

/** The AskfirstError that the work throws. */
export const thrown = (work: () => unknown): AskfirstError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AskfirstError) return error as AskfirstError;
    throw error;
  }
  throw new Error('nothing was thrown');
};
