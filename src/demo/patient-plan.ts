import type { RISK_TEXTS } from '../risk/risk.js';
import { iso, type Call, type Chain } from './calls.js';
import { levelCall } from './observation-plan.js';
import type { Conversation, DemoTimes } from './times.js';
import { CONSENT_SCOPES, wardOf, type Persona } from './ward.js';
import type { DemoPatient, DemoRow, Told } from './row.js';

/** What makes a choice wait for somebody independent: none of it. */
export const FREELY = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};

/** What the demo's patients agree to: the whole day. */
export const ANY_HOUR = [{ from: '00:00', to: '24:00' }];

/** How the demo's patients are informed (NB-CON-03). */
export const INFORMATION = {
  explained:
    'A camera in the room sees in the dark; staff see a blurred picture for 15 seconds when it raises an alert.',
  harms_explained: 'Being watched can feel like being spied on, and can bring back earlier harm.',
  material_version: 'camera-leaflet-7',
  format: 'easy_read',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'A nurse looks in through the door instead; care is the same either way.',
  thinking_time_minutes: 30,
  present: ['named nurse'],
  copy_given: true,
};

/** The texts of a signed assessment, about one patient (NB-RSK-01). */
export function riskTexts(name: string): Record<(typeof RISK_TEXTS)[number], string> {
  return {
    formulation: `${name} has had seizures in sleep, twice in the last month.`,
    need: `To hear of a seizure of ${name} at night within a minute of its start.`,
    alternatives_tried: `${name} was looked in on every 15 minutes, which woke them each time.`,
    protective_factors: `${name} sleeps well with the door ajar and calls for help when able to.`,
    blind_spots: `The camera does not see ${name} in the bathroom or behind the wardrobe.`,
    harm_of_watching: `${name} dislikes being looked at in bed and may sleep less.`,
    harm_of_not_watching: `A long seizure of ${name} may be found only at the next round.`,
  };
}

/** A patient with everything that was said and done about them, but for the room they are in. */
export function patientCalls(patient: DemoPatient, device: string, times: DemoTimes): Chain {
  const { id, name, told, aged } = patient;
  const today = told === 'came_today_not_asked';
  const said = conversationOf(patient, times);
  const admitted_at = iso(today ? times.today.admitted : times.admitted);
  const never_asked = told === 'never_asked';
  const admission = {
    id: admissionOf(id),
    patient_id: id,
    ward_id: wardOf(device),
    // Nobody is kept in seclusion of their own will.
    mha_status: never_asked ? 'section_3' : 'informal',
    admitted_at,
  };
  return [
    clinician('patients', {
      id,
      name,
      ...(aged && { date_of_birth: times.born_fifteen_years_ago }),
      occurred_at: admitted_at,
    }),
    clinician('admissions', admission),
    levelCall(id, admitted_at),
    ...(never_asked ? [] : assessmentCalls(id, name, today ? times.today.assessed : said.assessed)),
    ...(today || never_asked || told === 'not_asked'
      ? []
      : CONSENT_SCOPES.flatMap((scope) => consentCalls(id, scope, told === 'refused', said))),
    ...(told === 'withdrew_yesterday'
      ? [nurse(`patients/${id}/withdraw`, { means: 'said', occurred_at: iso(times.withdrawn) })]
      : []),
  ];
}

/** Shows the patients of a row to their room, and then whatever else happens there. */
export function visitCalls(row: DemoRow, times: DemoTimes): Chain {
  const lately = iso(times.lately);
  const room_id = row.device;
  const stays = row.patients.map(({ id, told }) => {
    return stayCall(id, room_id, iso(cameAt(told, times)));
  });
  switch (row.besides) {
    case 'visitor_signed_in':
      return [...stays, nurse('room-presences', { room_id, kind: 'patients_visitor', starts_at: lately })];
    case 'confirmed_empty':
    case 'not_confirmed':
      return [...stays, nurse(`rooms/${room_id}/occupancy`, { state: row.besides, occurred_at: lately })];
    case 'privacy_window_open':
      return [...stays, ...row.patients.map(({ id }) => advocateCall(id, lately))];
    case 'prefers_other_viewers':
      return [...stays, ...row.patients.flatMap(({ id }) => preferenceCalls(id, lately))];
    case 'accused_nurse_on_shift':
      return [...stays, ...row.patients.map(({ id }) => accusationCall(id, lately))];
    case 'secluded_in_date':
    case 'secluded_medical_review_overdue': {
      const authorised = row.besides === 'secluded_in_date';
      return [...stays, ...row.patients.flatMap(({ id }) => seclusionCalls(id, room_id, authorised, times))];
    }
    default:
      return stays;
  }
}

function cameAt(told: Told, times: DemoTimes): number {
  if (told === 'never_asked') return times.secluded;
  return told === 'came_today_not_asked' ? times.today.admitted : times.admitted;
}

/** The patient asks to be left alone with their advocate. */
function advocateCall(patient_id: string, occurred_at: string): Call {
  const said = { kind: 'advocate', asked_by: 'patient', occurred_at };
  return nurse(`patients/${patient_id}/start-privacy-window`, said);
}

/** A patient says who they want to look at them, and the nurse in charge that `nurse_on_shift` is nobody of those. */
function preferenceCalls(patient_id: string, occurred_at: string): Chain {
  const id = `${patient_id}-preference`;
  const judged = { preference_id: id, staff_id: 'nurse_on_shift', met: false, occurred_at };
  return [
    nurse('viewer-preferences', { id, patient_id, words: 'I only want women to look at me.', occurred_at }),
    inCharge('viewer-matches', judged),
  ];
}

/** A patient tells their advocate of `nurse_on_shift`. */
function accusationCall(patient_id: string, occurred_at: string): Call {
  return advocate('viewer-conflicts', { patient_id, staff_id: 'nurse_on_shift', occurred_at });
}

/**
 * A patient is put in seclusion, and a record of it is made since. Without a psychiatrist who authorised it, the first medical
 * review fell due an hour after it began, and was not held; the two nurses' is not due yet.
 */
function seclusionCalls(patient_id: string, room_id: string, authorised: boolean, times: DemoTimes): Chain {
  const id = `${patient_id}-seclusion`;
  const started = {
    ...{ id, patient_id, kind: 'seclusion', room_id, staff_present: true },
    reason: 'Blows at two other patients within minutes; nothing said or offered was heard.',
    way_out: 'Half an hour of talking without threats, and the wish to come out.',
    ...(authorised && { psychiatrist_id: 'responsible_clinician' }),
    occurred_at: iso(times.secluded),
  };
  const record = { episode_id: id, kind: 'record', outcome: 'Sits, drinks water, answers.', staff_present: true };
  return [
    nurse('restrictive-episodes', started),
    nurse('episode-reviews', { ...record, occurred_at: iso(times.recorded) }),
  ];
}

/** Shows one patient to a room. */
export function stayCall(patient_id: string, room_id: string, starts_at: string): Call {
  return clinician('room-stays', {
    id: `${patient_id}-stay`,
    admission_id: admissionOf(patient_id),
    room_id,
    starts_at,
  });
}

/** The id of the one admission of a demo patient. */
export const admissionOf = (patient_id: string): string => `${patient_id}-admission`;

/** The id of a demo patient's consent to one operation. */
export const consentOf = (patient_id: string, operation: string): string => `${patient_id}.${operation}`;

/** When a patient was assessed, asked, and answered. */
export function conversationOf({ told }: DemoPatient, times: DemoTimes): Conversation {
  switch (told) {
    case 'review_overdue':
      return times.long_ago;
    case 'assessment_overdue':
      return times.assessed_long_ago;
    case 'agreed_at_night':
      return times.at_night;
    default:
      return times.usual;
  }
}

/** A signed assessment of one patient. */
function assessmentCalls(patient_id: string, name: string, at: number): Chain {
  const [id, occurred_at] = [`${patient_id}-risk`, iso(at)];
  return [
    clinician('risk-assessments', { id, patient_id, ...riskTexts(name), occurred_at }),
    clinician(`risk-assessments/${id}/sign`, { occurred_at }),
  ];
}

/** A patient is asked for one thing, and answers. */
function consentCalls(
  patient_id: string,
  scope: (typeof CONSENT_SCOPES)[number],
  refused: boolean,
  { asked, decided }: Conversation,
): Chain {
  const id = consentOf(patient_id, scope.operation);
  const answer = refused
    ? { words: 'No. I do not want that in my room.' }
    : { words: 'Yes, that is all right with me.', hours: ANY_HOUR, circumstances: FREELY };
  return [
    clinician('consents', { id, patient_id, ...scope, information: INFORMATION, occurred_at: iso(asked) }),
    clinician(`consents/${id}/${refused ? 'refuse' : 'grant'}`, { ...answer, occurred_at: iso(decided) }),
  ];
}

const by =
  (as: Persona) =>
  (path: string, body: object): Call => ({ as, path, body });
const clinician = by('responsible_clinician');
const nurse = by('nurse_on_shift');
const inCharge = by('nurse_in_charge');
const advocate = by('advocate');
