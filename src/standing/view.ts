import type { Question } from '../decision/question.js';
import type { AlertView, DeviceView, OverrideView, RequestView, StandingView, ViewerView } from '../decision/view.js';
import { approvalFor } from './approvals.js';
import { peopleIn } from './people-view.js';
import { windowsOver } from './privacy-view.js';
import type { StandingRows } from './rows.js';
import { Seen, spanAround } from './seen.js';
import type { RoomStanding } from './room-standing.js';
import type { StaffStanding } from './staff-standing.js';
import type { Device, Standing, VendorStanding } from './standing.js';
import { NONE } from './stops.js';

/**
 * Picks out of a standing what one question needs at one instant (milliseconds since 1970). A vendor sees only its own devices.
 * Its device, people, screen and viewer are frozen, and the same until something changes.
 */
export function viewOf(standing: Standing, q: Question, instant: number): StandingView {
  const client = standing.clients.get(q.client_id);
  const device = client === undefined ? undefined : deviceOf(standing, q, client.vendor);
  const room = device?.room?.place == null ? null : device.room;
  const request = standing.usage.request(q, instant);
  const repeats = repeatOf(request, instant);
  const people = device === undefined || room === null ? NOBODY : peopleIn(q, device, room, instant);
  const viewer = viewerOf(standing, q, client?.vendor, device, instant);
  const incident = device === undefined ? null : standing.named.incident(q.incident_id);
  // A carried device has no room: it is where the incident is that it is for.
  const watched = room ?? incident?.room ?? null;
  return {
    alert: client === undefined ? null : alertOf(standing, q, client.vendor_id, device, repeats, instant),
    approval: device === undefined ? null : approvalFor(device.approved, q.purpose),
    case_record: device === undefined ? null : standing.named.caseRecord(q.case_id),
    client: client === undefined ? null : { state: client.state, vendor_state: client.vendor.state ?? 'unknown' },
    deletion: q.operation === 'delete' && device ? standing.holds.against(device, standing.named.openCases()) : null,
    device: device === undefined ? null : deviceView(device, room),
    incident: incident?.view ?? null,
    last_clear_look_at: lastClearLook(standing, q, people, repeats),
    occupancy: room === null ? null : (room.occupancy as StandingView['occupancy']),
    moratoria: device === undefined ? NONE : standing.stops.moratoriaOn(device.technology),
    override: device === undefined ? null : overrideOf(standing, q, room, people, repeats),
    people,
    pilots: device === undefined ? NONE : standing.pilots.on(device),
    privacy_windows: watched === null ? null : windowsOver(watched, instant),
    // A permit that has lapsed can no longer be repeated: the same request is then a new question.
    request:
      request !== null && request.same_question && request.outcome === 'permit' && repeats === null ? null : request,
    said_of_viewer: standing.saidOfViewers.about(viewer, people),
    screen: q.screen_id === null ? null : (standing.screens.get(q.screen_id) ?? null),
    viewer,
    ward_halts: device === undefined ? NONE : standing.stops.haltsOn(device),
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

function deviceView(device: Device, room: RoomStanding | null): DeviceView {
  const place = room?.place ?? 'carried';
  const private_conversation = room?.private_conversation === true ? true : null;
  if (device.seen?.place !== place || device.seen.private_conversation !== private_conversation)
    device.seen = Object.freeze({
      id: device.id,
      monitoring_system_id: device.monitoring_system_id,
      place,
      private_conversation,
      state: device.state,
      technology: device.technology,
      ward_id: device.ward_id,
    });
  return device.seen;
}

/** When a clear look was last permitted at any of these people; null unless one is asked for. */
function lastClearLook(
  standing: Standing,
  q: Question,
  people: StandingView['people'],
  repeats: number | null,
): number | null {
  if (q.operation !== 'view_live_clear') return null;
  let last: number | null = null;
  for (const { patient_id } of people) {
    const at = patient_id === null ? null : standing.usage.lastClearLook(patient_id, repeats);
    if (at !== null && (last === null || at > last)) last = at;
  }
  return last;
}

function overrideOf(
  standing: Standing,
  q: Question,
  room: RoomStanding | null,
  people: StandingView['people'],
  repeats: number | null,
): OverrideView | null {
  const row = q.override_id === null ? undefined : standing.overrides.get(q.override_id);
  if (row === undefined) return null;
  const { id, patient_id, entry_safe, starts_at, extended, ended } = row;
  const others = people.filter((person) => person.patient_id !== patient_id);
  return {
    ended,
    entry_safe,
    extended,
    here: row.room_id === room?.id,
    id,
    looks_used: standing.usage.looksUnder(id, repeats),
    others_clear_look_at: lastClearLook(standing, q, others, repeats),
    patient_id,
    starts_at,
  };
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
  const ward_id = device?.ward_id ?? null;
  const seen = staff.seen.get(ward_id);
  if (seen?.holds(instant)) return seen.view;
  const view = memberView(staff, staff.row, ward_id, instant);
  staff.seen.set(ward_id, new Seen(view, staff, spanAround(instant, momentsOf(staff))));
  return view;
}

function* momentsOf({ shifts, assignments, suspensions }: StaffStanding): Iterable<number | null> {
  for (const { starts_at, ends_at } of shifts) yield* [starts_at, ends_at];
  for (const { starts_at, ends_at } of assignments) yield* [starts_at, ends_at];
  for (const { lifted_at } of suspensions) yield lifted_at;
}

function memberView(
  staff: StaffStanding,
  row: StandingRows['staff_member'],
  ward_id: string | null,
  instant: number,
): ViewerView {
  return Object.freeze({
    assigned_until: ward_id === null ? null : assignedUntil(staff, ward_id, instant),
    kind: row.kind === 'person' ? 'person' : 'shared',
    on_shift_until: latest(staff.shifts, instant),
    staff_id: staff.id,
    state: row.state,
    suspended: staff.suspensions.some((s) => s.lifted_at === null || instant < s.lifted_at),
    trained_at: staff.trainings.reduce<number | null>(
      (last, t) => (last === null || t.completed_at > last ? t.completed_at : last),
      null,
    ),
  });
}

const NOBODY: StandingView['people'] = Object.freeze([]);

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
  const system = device?.system;
  if (system?.staff_id === id) return system;
  const view = Object.freeze({
    assigned_until: null,
    kind: 'system' as const,
    on_shift_until: null,
    staff_id: id,
    state: 'active',
    suspended: false,
    trained_at: null,
  });
  if (device !== undefined) device.system = view;
  return view;
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
