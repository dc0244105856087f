import type { Question } from '../decision/question.js';
import type { AlertView, ConsentView, PersonView, RequestView, StandingView, ViewerView } from '../decision/view.js';
import { questionHash, requestHash } from './request-hash.js';
import type { StandingRows } from './rows.js';
import { JOIN, type Standing } from './standing.js';

type Device = StandingRows['device'];
type Admission = StandingRows['admission'];
type Consent = StandingRows['consent'];

/** Picks out of a standing what one question needs at one instant (milliseconds since 1970). A vendor sees only its own devices. */
export function viewOf(standing: Standing, q: Question, instant: number): StandingView {
  const client = standing.clients.get(q.client_id);
  const vendor = client === undefined ? undefined : standing.vendors.get(client.vendor_id);
  const device = client === undefined ? undefined : deviceOf(standing, q, client.vendor_id);
  const room = device?.room_id == null ? undefined : standing.rooms.get(device.room_id);
  const request =
    q.request_id === null
      ? null
      : standing.usage.request(requestHash(q.client_id, q.request_id), () => questionHash(q), instant);
  const repeats = repeatOf(request, instant);
  return {
    client: client === undefined ? null : { state: client.state, vendor_state: vendor?.state ?? 'unknown' },
    device:
      device === undefined
        ? null
        : {
            id: device.id,
            technology: device.technology,
            place: room?.place ?? 'carried',
            ward_id: device.ward_id,
            state: device.state,
            monitoring_system_id: device.monitoring_system_id,
          },
    occupancy: room === undefined ? null : ((standing.occupancy.get(room.id) as StandingView['occupancy']) ?? null),
    people: device === undefined || room === undefined ? [] : peopleIn(standing, q, device, room.id, repeats, instant),
    viewer: viewerOf(standing, q, client?.vendor_id, device, instant),
    screen: q.screen_id === null ? null : screenOf(standing, q.screen_id),
    alert: client === undefined ? null : alertOf(standing, q, client.vendor_id, device, repeats, instant),
    // A permit that has lapsed can no longer be repeated: the same request is then a new question.
    request:
      request !== null && request.same_question && request.outcome === 'permit' && repeats === null ? null : request,
  };
}

/** The index of the permit a question repeats while it lasts; null otherwise. */
export function repeatOf(request: RequestView | null, instant: number): number | null {
  if (request === null || !request.same_question || request.outcome !== 'permit') return null;
  return request.expires_at !== null && instant < request.expires_at ? request.index : null;
}

function deviceOf(standing: Standing, q: Question, vendor_id: string): Device | undefined {
  if (q.resource_type === 'vendor_device') return standing.devices.of(vendor_id + JOIN + q.resource_id)[0];
  const device = q.resource_type === 'device' ? standing.devices.get(q.resource_id) : undefined;
  return device?.vendor_id === vendor_id ? device : undefined;
}

function screenOf(standing: Standing, id: string): StandingView['screen'] {
  const screen = standing.screens.get(id);
  return screen === undefined ? null : { ward_id: screen.ward_id, state: screen.state };
}

function viewerOf(
  standing: Standing,
  q: Question,
  vendor_id: string | undefined,
  device: Device | undefined,
  instant: number,
): ViewerView | null {
  if (q.subject_type === 'system') return systemOf(q, vendor_id, device);
  const staff_id =
    q.subject_type === 'staff'
      ? q.subject_id
      : q.subject_type === 'vendor_staff'
        ? staffKnownAs(standing, q.subject_id, vendor_id)
        : null;
  const staff = staff_id === null ? undefined : standing.staff.get(staff_id);
  if (staff === undefined) return null;
  return {
    staff_id: staff.id,
    kind: staff.kind === 'person' ? 'person' : 'shared',
    state: staff.state,
    on_shift_until: latest(standing.shifts.of(staff.id), instant),
    assigned_until: device === undefined ? null : assignedUntil(standing, staff.id, device.ward_id, instant),
    trained_at: standing.trainings
      .of(staff.id)
      .reduce<number | null>((last, t) => (last === null || t.completed_at > last ? t.completed_at : last), null),
    suspended: standing.suspensions.of(staff.id).some((s) => s.lifted_at === null || instant < s.lifted_at),
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
    staff_id: q.subject_id,
    kind: 'system',
    state: 'active',
    on_shift_until: null,
    assigned_until: null,
    trained_at: null,
    suspended: false,
  };
}

function staffKnownAs(standing: Standing, id: string, vendor_id: string | undefined): string | null {
  const known = vendor_id === undefined ? undefined : standing.vendorStaff.of(vendor_id + JOIN + id)[0];
  return known?.state === 'active' ? known.staff_id : null;
}

function latest(shifts: readonly StandingRows['shift'][], instant: number): number | null {
  let until: number | null = null;
  for (const shift of shifts) {
    if (shift.starts_at <= instant && instant < shift.ends_at && (until === null || shift.ends_at > until))
      until = shift.ends_at;
  }
  return until;
}

function assignedUntil(standing: Standing, staff_id: string, ward_id: string, instant: number): number | null {
  let until: number | null = null;
  for (const a of standing.assignments.of(staff_id)) {
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
    raised_at: q.alert.raised_at,
    first_sighting: true,
    used: false,
    others_in_hour: standing.usage.sightingsInHour(device.id, instant),
  };
}

function peopleIn(
  standing: Standing,
  q: Question,
  device: Device,
  room_id: string,
  repeats: number | null,
  instant: number,
): PersonView[] {
  const people: PersonView[] = [];
  for (const stay of standing.stays.of(room_id))
    people.push(person(standing, q, device, stay.patient_id, repeats, instant));
  for (const presence of standing.presences.of(room_id)) {
    if (presence.patient_id !== null && people.some((p) => p.patient_id === presence.patient_id)) continue;
    people.push(person(standing, q, device, presence.patient_id, repeats, instant));
  }
  return people;
}

function person(
  standing: Standing,
  q: Question,
  device: Device,
  patient_id: string | null,
  repeats: number | null,
  instant: number,
): PersonView {
  const admission = patient_id === null ? undefined : openAdmission(standing, patient_id, instant);
  if (patient_id === null || admission === undefined) {
    return { patient_id, consent: null, other_scope_granted: false, risk_signed_at: null, last_clear_look_at: null };
  }
  let current: Consent | null = null;
  let other_scope_granted = false;
  for (const consent of standing.consents.of(patient_id)) {
    if (consent.admission_id !== admission.id || consent.technology !== device.technology) continue;
    if (consent.operation === q.operation && consent.purpose === q.purpose) current = inForce(current, consent);
    else if (consent.state === 'granted') other_scope_granted = true;
  }
  return {
    patient_id,
    consent: current === null ? null : consentView(current, admission, device),
    other_scope_granted,
    risk_signed_at: riskOf(standing, patient_id, admission.id),
    last_clear_look_at: standing.usage.lastClearLook(patient_id, repeats),
  };
}

/** The admission a patient is in; a discharge counts from when it is recorded, whatever time it gives. */
function openAdmission(standing: Standing, patient_id: string, instant: number): Admission | undefined {
  return standing.admissions.of(patient_id).find((a) => a.admitted_at <= instant && a.discharged_at === null);
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
    id: consent.id,
    version: consent.version,
    state: consent.state,
    decided_at: consent.decided_at,
    reviewed_at: consent.reviewed_at,
    triggered_at,
    confirmation: consent.confirmation,
    hours: consent.hours,
    retention_hours: consent.retention_hours,
  };
}

function riskOf(standing: Standing, patient_id: string, admission_id: string): number | null {
  let last: number | null = null;
  for (const risk of standing.risks.of(patient_id)) {
    if (risk.admission_id === admission_id && risk.signed_at !== null && (last === null || risk.signed_at > last))
      last = risk.signed_at;
  }
  return last;
}
