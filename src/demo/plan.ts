import type { JWK } from 'jose';
import { DEMO_PROVIDER } from '../identity/personas.js';
import { approvalBody, approvalId } from '../governance/fictitious-approval.js';
import { iso, type Call, type Chain, type Stage } from './calls.js';
import { againstCalls } from './against-plan.js';
import { decidingCalls } from './capacity-plan.js';
import { attestCalls } from './observation-plan.js';
import { patientCalls, stayCall, visitCalls } from './patient-plan.js';
import { INCIDENTS } from './shared-places.js';
import { demoTimes } from './times.js';
import {
  DEMO_NAME,
  ROOMS,
  ROWS,
  screenOf,
  SITE,
  STAFF,
  SYSTEMS,
  VENDOR,
  VENDOR_CLIENT,
  VENDOR_STAFF_ID,
  vendorDeviceId,
  WARDS,
  wardOf,
  type DemoRoom,
  type DemoStaff,
} from './ward.js';

/** Everything that is written to seed the demo, in the order it must be. `key` is the public half of the sandbox vendor's key. */
export function demoPlan(now: number, key: JWK): Stage[] {
  const times = demoTimes(now);
  const at = { occurred_at: iso(times.opened) };
  const admin = (path: string, body: object): Call => ({ as: 'platform_admin', path, body: { ...at, ...body } });
  return [
    [
      [admin('sites', SITE)],
      ...STAFF.map((staff) => [admin('staff-members', staffBody(staff))]),
      [admin('vendors', VENDOR)],
    ],
    [
      ...WARDS.map((ward) => [
        admin('wards', { site_id: SITE.id, ...ward }),
        admin('approved-screens', { id: screenOf(ward.id), ward_id: ward.id, name: `${ward.name} office` }),
      ]),
      ...SYSTEMS.map((system) => [admin('monitoring-systems', { ...system, vendor_id: VENDOR.id })]),
      [admin('vendor-clients', clientBody(key))],
      [admin('vendor-staff-ids', staffIdBody())],
    ],
    [
      ...STAFF.map((staff) => dutyCalls(staff, now)),
      ...ROOMS.map((room) => roomCalls(room, times.opened)),
      ...SYSTEMS.flatMap(({ id }) => WARDS.map((ward) => approvalCalls(id, ward.id, iso(times.opened)))),
    ],
    [
      [suspension(times.suspended)],
      ...ROWS.flatMap((row) =>
        row.patients.map((patient) => [
          ...patientCalls(patient, row.device, times),
          ...decidingCalls(patient, times),
          ...againstCalls(patient, times),
        ]),
      ),
    ],
    [
      ...ROWS.map((row) => visitCalls(row, times)),
      ...incidentChains(times.lately),
      ...WARDS.map(({ id }) => attestCalls(id, patientsOf(id), times.lately)),
    ],
  ].map((stage) => stage.filter((chain) => chain.length > 0));
}

/** The patients of the table who are on a ward. */
function patientsOf(ward: string): string[] {
  return ROWS.filter(({ device }) => wardOf(device) === ward).flatMap(({ patients }) => patients.map(({ id }) => id));
}

/** What seeds `count` patients more, each alone in a bedroom of larch with own consent; returns their devices too. */
export function patientsPlan(now: number, count: number): { devices: string[]; stages: Stage[] } {
  const times = demoTimes(now);
  const devices = Array.from({ length: count }, (_, at) => `larch-p${String(at + 1).padStart(5, '0')}`);
  const rooms = devices.map((id) =>
    roomCalls({ id, name: id, place: 'bedroom', technology: 'vision_based_monitoring' }, times.opened),
  );
  const patients = devices.map((id) =>
    patientCalls({ id: `patient-${id}`, name: `Patient of ${id}`, told: 'agreed' }, id, times),
  );
  const stays = devices.map((id) => [stayCall(`patient-${id}`, id, iso(times.admitted))]);
  const attested = attestCalls(
    'larch',
    devices.map((id) => `patient-${id}`),
    times.lately,
  );
  return { devices, stages: [rooms, patients, [...stays, attested]] };
}

/** What happened on larch a little while ago; some of it was announced. */
function incidentChains(lately: number): Chain[] {
  return Object.values(INCIDENTS).map(({ announced, ...own }) => {
    const occurred_at = iso(lately);
    const call = (path: string, body: object): Call => ({ as: 'nurse_on_shift', path, body: { occurred_at, ...body } });
    const what = { ward_id: 'larch', kind: 'restraint', summary: 'Somebody was held.', immediate_violence: false };
    const opened = call('incidents', { ...own, ...what });
    return announced ? [opened, call(`incidents/${own.id}/announce`, {})] : [opened];
  });
}

/** A room and the device in it; a carried device has none. */
function roomCalls({ id, name, place, technology }: DemoRoom, opened: number): Chain {
  const ward_id = wardOf(id);
  const system = SYSTEMS.find(({ technologies }) => (technologies as readonly string[]).includes(technology));
  const device = { id, ward_id, technology, monitoring_system_id: system?.id, vendor_device_id: vendorDeviceId(id) };
  const call = (path: string, body: object): Call => ({
    as: 'platform_admin',
    path,
    body: { occurred_at: iso(opened), ...body },
  });
  if (place === 'carried') return [call('devices', device)];
  return [call('rooms', { id, ward_id, name, place }), call('devices', { ...device, room_id: id })];
}

/** What a system rests on at a ward: gathered by one person, approved by another. */
function approvalCalls(system: string, ward: string, at: string): Chain {
  return [
    { as: 'ig_officer', path: 'approvals', body: { ...approvalBody(system, ward, at), occurred_at: at } },
    { as: 'board_member', path: `approvals/${approvalId(system, ward)}/approve`, body: { occurred_at: at } },
  ];
}

function staffBody({ id, name, kind, roles, registration }: DemoStaff): object {
  return { id, name, kind, roles, employer: DEMO_NAME, ...(registration && { registration }) };
}

/** Where somebody is assigned, when they work, and what they have learnt. */
function dutyCalls({ id, wards, shift, trained }: DemoStaff, now: number): Chain {
  const times = demoTimes(now);
  const call = (path: string, body: object): Call => ({ as: 'platform_admin', path, body: { staff_id: id, ...body } });
  const worked = shift === 'now' ? times.shift : times.earlier_shift;
  return [
    ...wards.map((ward_id) => call('ward-assignments', { ward_id, occurred_at: iso(times.opened) })),
    ...(trained === true
      ? [
          call('trainings', {
            course: 'monitoring_viewing',
            completed_at: iso(times.trained),
            occurred_at: iso(times.trained),
          }),
        ]
      : []),
    ...(shift === undefined
      ? []
      : [call('shifts', { starts_at: iso(worked.from), ends_at: iso(worked.until), occurred_at: iso(times.trained) })]),
  ];
}

function suspension(at: number): Call {
  const body = { id: 'suspension-1', staff_id: 'suspended_nurse', ground: 'safeguarding', occurred_at: iso(at) };
  return { as: 'ig_officer', path: 'viewer-suspensions', body };
}

function clientBody(key: JWK): object {
  const own = { id: VENDOR_CLIENT, vendor_id: VENDOR.id, name: `${VENDOR.name} at ${DEMO_PROVIDER}` };
  return { ...own, jwks: { keys: [key] }, scopes: ['evaluate'] };
}

function staffIdBody(): object {
  return {
    id: VENDOR_STAFF_ID.id,
    vendor_id: VENDOR.id,
    vendor_staff_id: VENDOR_STAFF_ID.id,
    staff_id: VENDOR_STAFF_ID.staff_id,
  };
}
