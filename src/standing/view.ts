import type { Question } from '../decision/question.js';
import type { AlertView, ConsentView, PersonView, RequestView, StandingView, ViewerView } from '../decision/view.js';
import { questionHash, requestHash } from './request-hash.js';
import type { StandingRows } from './rows.js';
import type { Device, PatientStanding, RoomStanding, StaffStanding, Standing, VendorStanding } from './standing.js';

type Admission = StandingRows['admission'];
type Consent = StandingRows['consent'];

/** Picks out of a standing what one question needs at one instant (milliseconds since 1970). A vendor sees only its own devices. */
export function viewOf(standing: Standing, q: Question, instant: number): StandingView {
  const client = standing.clients.get(q.client_id);
  const device = client === undefined ? undefined : deviceOf(standing, q, client.vendor);
  const room = device?.room?.row == null ? null : device.room;
  const request =
    q.request_id === null
      ? null
      : standing.usage.request(requestHash(q.client_id, q.request_id), () => questionHash(q), instant);
  const repeats = repeatOf(request, instant);
  return {
    alert: client === undefined ? null : alertOf(standing, q, client.vendor_id, device, repeats, instant),
    client: client === undefined ? null : { state: client.state, vendor_state: client.vendor.state ?? 'unknown' },
    device:
      device === undefined
        ? null
        : {
            id: device.id,
            monitoring_system_id: device.monitoring_system_id,
            place: room?.row?.place ?? 'carried',
            state: device.state,
            technology: device.technology,
            ward_id: device.ward_id,
          },
    occupancy: room === null ? null : (room.occupancy as StandingView['occupancy']),
    people: device === undefined || room === null ? [] : peopleIn(standing, q, device, room, repeats, instant),
    // A permit that has lapsed can no longer be repeated: the same request is then a new question.
    request:
      request !== null && request.same_question && request.outcome === 'permit' && repeats === null ? null : request,
    screen: q.screen_id === null ? null : screenOf(standing, q.screen_id),
    viewer: viewerOf(standing, q, client?.vendor, device, instant),
  };
}

/** The index of the permit a question repeats while it lasts; null otherwise. */
export function repeatOf(request: RequestView | null, instant: number): number | null {
  if (request === null || !request.same_question || request.outcome !== 'permit') return null;
  return request.expires_at !== null && instant < request.expires_at ? request.index : null;
}

function deviceOf(standing: Standing, q: Question, vendor: VendorStanding): Device | undefined {
  if (q.resource_type === 'vendor_device') return vendor.devices.get(q.resource_id)?.[0];
  const device = q.resource_type === 'device' ? standing.device(q.resource_id) : undefined;
  return device?.vendor_id === vendor.id ? device : undefined;
}

function screenOf(standing: Standing, id: string): StandingView['screen'] {
  const screen = standing.screens.get(id);
  return screen === undefined ? null : { state: screen.state, ward_id: screen.ward_id };
}

function viewerOf(
  standing: Standing,
  q: Question,
  vendor: VendorStanding | undefined,
  device: Device | undefined,
  instant: number,
): ViewerView | null {
  if (q.subject_type === 'system') return systemOf(q, vendor?.id, device);
  const staff =
    q.subject_type === 'staff'
      ? standing.staff(q.subject_id)
      : q.subject_type === 'vendor_staff'
        ? staffKnownAs(q.subject_id, vendor)
        : undefined;
  if (staff?.row == null) return null;
  return {
    assigned_until: device === undefined ? null : assignedUntil(staff, device.ward_id, instant),
    kind: staff.row.kind === 'person' ? 'person' : 'shared',
    on_shift_until: latest(staff.shifts, instant),
    staff_id: staff.id,
    state: staff.row.state,
    suspended: staff.suspensions.some((s) => s.lifted_at === null || instant < s.lifted_at),
    trained_at: staff.trainings.reduce<number | null>(
      (last, t) => (last === null || t.completed_at > last ? t.completed_at : last),
      null,
    ),
  };
}

/** A system may be named by its device, its monitoring system, its vendor or its client; the token proves the rest. */
function systemOf(q: Question, vendor_id: string | undefined, device: Device | undefined): ViewerView | null {
  const id = q.subject_id;
  const known =
    id === device?.id ||
    id === q.client_id ||
    id === device?.vendor_device_id ||
    id === device?.monitoring_system_id ||
    id === vendor_id;
  if (!known) return null;
  return {
    assigned_until: null,
    kind: 'system',
    on_shift_until: null,
    staff_id: q.subject_id,
    state: 'active',
    suspended: false,
    trained_at: null,
  };
}

function staffKnownAs(id: string, vendor: VendorStanding | undefined): StaffStanding | undefined {
  const known = vendor?.staff.get(id)?.[0];
  return known?.state === 'active' ? known.staff : undefined;
}

function latest(shifts: readonly StandingRows['shift'][], instant: number): number | null {
  let until: number | null = null;
  for (const shift of shifts) {
    if (shift.starts_at <= instant && instant < shift.ends_at && (until === null || shift.ends_at > until))
      until = shift.ends_at;
  }
  return until;
}

function assignedUntil(staff: StaffStanding, ward_id: string, instant: number): number | null {
  let until: number | null = null;
  for (const a of staff.assignments) {
    if (a.ward_id !== ward_id || a.starts_at > instant) continue;
    if (a.ends_at === null) return 0;
    if (instant < a.ends_at && (until === null || a.ends_at > until)) until = a.ends_at;
  }
  return until;
}

function alertOf(
  standing: Standing,
  q: Question,
  vendor_id: string,
  device: Device | undefined,
  repeats: number | null,
  instant: number,
): AlertView | null {
  if (q.alert === null || q.alert === 'invalid') return null;
  const known = standing.usage.alert(vendor_id, q.alert.id, repeats, instant);
  if (known !== null || device === undefined) return known;
  return {
    device_id: device.id,
    first_sighting: true,
    others_in_hour: standing.usage.sightingsInHour(device.id, instant),
    raised_at: q.alert.raised_at,
    used: false,
  };
}

function peopleIn(
  standing: Standing,
  q: Question,
  device: Device,
  room: RoomStanding,
  repeats: number | null,
  instant: number,
): PersonView[] {
  const people = room.stays.map((stay) => person(standing, q, device, stay.patient, repeats, instant));
  for (const { patient } of room.presences) {
    if (patient !== null && people.some((p) => p.patient_id === patient.id)) continue;
    people.push(patient === null ? NOT_A_PATIENT : person(standing, q, device, patient, repeats, instant));
  }
  return people;
}

const NOBODY_AGREED = { consent: null, last_clear_look_at: null, other_scope_granted: false } as const;
const NOT_A_PATIENT: PersonView = { ...NOBODY_AGREED, patient_id: null, risk_signed_at: null };

function person(
  standing: Standing,
  q: Question,
  device: Device,
  patient: PatientStanding,
  repeats: number | null,
  instant: number,
): PersonView {
  const patient_id = patient.id;
  const admission = openAdmission(patient, instant);
  if (admission === undefined) return { ...NOBODY_AGREED, patient_id, risk_signed_at: null };
  let current: Consent | null = null;
  let other_scope_granted = false;
  for (const consent of patient.consents) {
    if (consent.admission_id !== admission.id || consent.technology !== device.technology) continue;
    if (consent.operation === q.operation && consent.purpose === q.purpose) current = inForce(current, consent);
    else if (consent.state === 'granted') other_scope_granted = true;
  }
  return {
    consent: current === null ? null : consentView(current, admission, device),
    last_clear_look_at: standing.usage.lastClearLook(patient_id, repeats),
    other_scope_granted,
    patient_id,
    risk_signed_at: riskOf(patient, admission.id),
  };
}

/** The admission a patient is in; a discharge counts from when it is recorded, whatever time it gives. */
function openAdmission(patient: PatientStanding, instant: number): Admission | undefined {
  for (const admission of patient.admissions) if (admission.admitted_at <= instant) return admission;
  return undefined;
}

/** Which of two consents of one scope counts: a no before a yes, unless the yes was said after it; any decision before none. */
function inForce(a: Consent | null, b: Consent): Consent {
  if (a === null) return b;
  return rank(a, b) >= rank(b, a) ? a : b;
}

function rank(one: Consent, other: Consent): number {
  switch (one.state) {
    case 'refused':
      return 4;
    case 'granted':
      return other.state === 'withdrawn' && (one.decided_at ?? 0) < (other.withdrawn_at ?? Infinity) ? 1 : 3;
    case 'withdrawn':
      return 2;
    default:
      return 0;
  }
}

function consentView(consent: Consent, admission: Admission, device: Device): ConsentView {
  const since = consent.reviewed_at ?? consent.decided_at ?? 0;
  let triggered_at: number | null = null;
  const trigger = (at: number): void => {
    if (at > since && (triggered_at === null || at < triggered_at)) triggered_at = at;
  };
  for (const { at, recorded_at } of admission.review_triggers) {
    // What was written down after the last review was not weighed in it, however far back it is dated.
    trigger(at > since ? at : recorded_at);
  }
  for (const at of consent.review_requested_at) trigger(at);
  trigger(device.system_since);
  return {
    confirmation: consent.confirmation,
    decided_at: consent.decided_at,
    hours: consent.hours,
    id: consent.id,
    retention_hours: consent.retention_hours,
    reviewed_at: consent.reviewed_at,
    state: consent.state,
    triggered_at,
    version: consent.version,
  };
}

function riskOf(patient: PatientStanding, admission_id: string): number | null {
  let last: number | null = null;
  for (const risk of patient.risks) {
    if (risk.admission_id === admission_id && risk.signed_at !== null && (last === null || risk.signed_at > last))
      last = risk.signed_at;
  }
  return last;
}
