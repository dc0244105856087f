import { hoursAgo, noonDaysAgo, type PatientsWorld, type Row } from './patients-world.js';

/** How a patient was informed, as every asking must say. */
export const INFORMATION = {
  explained: 'What the camera sees, and when.',
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
export const CALM = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};

/** The blurred view on an alert, which most of the tests ask for. */
export const BLURRED = {
  technology: 'vision_based_monitoring',
  operation: 'view_live_blurred',
  purpose: 'alert_response',
};

/** What a patient says yes to. */
export function terms(occurred_at = hoursAgo(0), more: object = {}): object {
  const words = 'Yes, if the alarm goes.';
  return { words, hours: [{ from: '00:00', to: '24:00' }], circumstances: CALM, occurred_at, ...more };
}

/** An asking of a patient, for the blurred view unless told otherwise. */
export function asking(id: string, patient_id: string, more: object = {}): object {
  return { id, patient_id, ...BLURRED, information: INFORMATION, occurred_at: noonDaysAgo(3), ...more };
}

/** Asks a patient and records their yes. */
export async function granted(
  world: PatientsWorld,
  id: string,
  said: { patient_id: string; asked_at?: string; granted_at?: string; more?: object },
): Promise<Row> {
  const { patient_id, asked_at = noonDaysAgo(3), granted_at = noonDaysAgo(2), more } = said;
  await world.tenant.created(world.clinician, 'consents', asking(id, patient_id, { occurred_at: asked_at, ...more }));
  const { status, body } = await world.tenant.post<Row>(world.clinician, `consents/${id}/grant`, terms(granted_at));
  if (status !== 200) throw new Error(`grant ${id}: ${status} ${JSON.stringify(body)}`);
  return body;
}
