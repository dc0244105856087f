import { Ago } from './drafts.js';

// What a body must say for more to come of it than a refusal: schemas tell nothing of what must agree with what.

/** Somebody in a room of their own, unresponsive and out of reach, so that it may go on; more often than not for the first time. */
export function atRisk([override, room]: [unknown, string]): object {
  const { attendance_dispatched_at: _at, ...without } = override as { attendance_dispatched_at?: unknown };
  return {
    ...without,
    patient_id: `patient-${room}`,
    room_id: room,
    reason: 'unresponsive_no_safe_entry',
    legal_ground: 'necessity',
    entry_safe: false,
    why_entry_unsafe: 'The door is blocked.',
    attendance_staff_ids: ['support_worker_untrained'],
  };
}

/** A camera that was on needs no reason; and the police came a while after. */
export function filmed(attendance: unknown): object {
  const { police_camera_why_not: _why, ...without } = attendance as { police_camera_why_not?: unknown };
  return { ...without, police_attended_at: new Ago(0), police_camera_worn: true, police_camera_on: true };
}

/** The advocate is heard, and it is decided then. */
export function heardNow(decision: unknown): object {
  const { occurred_at: _at, ...without } = decision as Record<string, unknown>;
  return { ...without, advocate_heard_at: new Ago(0) };
}

/** Only intermittent observation has an interval. */
export function observed(setting: unknown): object {
  const { interval_minutes: _interval, ...without } = setting as { interval_minutes?: unknown };
  return { ...without, level: 'general' };
}

/** Whoever is in charge of this shift says of each patient that their level is carried out. */
export function vouchedFor(attestation: unknown): object {
  const { patients, ...without } = attestation as { patients: { patient_id: unknown }[] };
  const said = patients.map(({ patient_id }) => ({ patient_id, level: 'general' }));
  return { ...without, ward_id: 'larch', occurred_at: undefined, patients: said };
}

/** Only what keeps anything says for how long. */
export function keepsNothing(grant: unknown): object {
  const { retention_hours: _hours, patients_view: _view, ...without } = grant as Record<string, unknown>;
  return without;
}

/** By day as by night, somebody else has to confirm it. */
export function underPressure(grant: unknown): object {
  const { circumstances, ...without } = keepsNothing(grant) as { circumstances: object };
  return { ...without, circumstances: Object.fromEntries(Object.keys(circumstances).map((one) => [one, true])) };
}

/** As of now, whatever was drafted. */
export function now(body: unknown): object {
  return { ...(body as object), occurred_at: undefined };
}

/** Asked of the patient, and of nobody for them. */
export function ofThePatient(asking: unknown): object {
  const { representative_id: _representative, ...without } = asking as Record<string, unknown>;
  return without;
}

/** A system of the vendor whose devices were seeded: of any other they take none. */
export function seededSystem(change: unknown): object {
  return { ...(change as object), monitoring_system_id: 'fernlight-room', occurred_at: undefined };
}

/** The id of a client begins with its provider. */
export function ownId(client: unknown): object {
  return { id: `DEMO.${String((client as { id: unknown }).id)}`.slice(0, 64) };
}

/** Held now, of either kind of episode, by the doctor whose review it may be, and by nobody who was not there. */
export function heldByADoctor([review, ofSeclusion]: [unknown, boolean]): object {
  const now = { occurred_at: undefined, external_reviewers: undefined, with_staff_ids: undefined };
  return { ...(review as object), ...now, kind: ofSeclusion ? 'medical' : 'daily' };
}

/** At once: what is planned for long from now keeps others from being activated, and cannot be seen to hold. */
export function atOnce(activation: unknown): object {
  return { ...(activation as object), active_from: undefined };
}

/** Whoever reviews a layer has nothing against it. */
export function agreedTo(review: unknown): object {
  return { ...(review as object), outcome: 'approved' };
}
