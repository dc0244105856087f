/** A provider, its places, its people and its equipment as the demonstration ward has them, by the name of their schema. */

const by = (staff: string, occurred_at: string): object => ({
  provider_id: 'DEMO',
  version: 1,
  occurred_at,
  recorded_at: '2026-11-22T03:14:33.142Z',
  recorded_by: staff,
});
const SET_UP = by('staff:platform_admin', '2026-07-24T10:00:00.000Z');
const STAFFED = by('staff:platform_admin', '2026-09-22T10:00:00.000Z');

/** The public half of the key in RFC 7515, appendix A.3, named by its thumbprint. */
export const PUBLIC_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  kid: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
  alg: 'ES256',
  use: 'sig',
};

/** The keys a vendor's client registers. */
export const JWKS = { keys: [PUBLIC_KEY] };

/** Records of the place, its people and its equipment. */
export const PREMISES = {
  Provider: {
    provider_id: 'DEMO',
    name: 'Askfirst demonstration trust (fictitious)',
    kind: 'sandbox',
    version: 1,
    occurred_at: '2026-07-24T10:00:00.000Z',
    recorded_at: '2026-11-22T03:14:31.716Z',
    recorded_by: 'system:demo_command',
  },
  Site: { ...SET_UP, id: 'demo-site', name: 'Demonstration hospital' },
  Ward: { ...SET_UP, id: 'larch', site_id: 'demo-site', name: 'Larch', kind: 'adult' },
  Room: {
    ...SET_UP,
    id: 'larch-01',
    ward_id: 'larch',
    name: 'Larch 01',
    place: 'bedroom',
    private_conversation: false,
  },
  ApprovedScreen: { ...SET_UP, id: 'larch-office', ward_id: 'larch', name: 'Larch office', state: 'approved' },
  StaffMember: {
    ...SET_UP,
    id: 'nurse_on_shift',
    kind: 'person',
    name: 'Nurse on shift',
    employer: 'Askfirst demonstration trust (fictitious)',
    registration: null,
    roles: ['nurse'],
    state: 'active',
  },
  Shift: {
    ...STAFFED,
    id: '2f2922b2-cb8f-44ff-92b7-f1b77e8c86fd',
    staff_id: 'nurse_on_shift',
    starts_at: '2026-11-22T01:00:00.000Z',
    ends_at: '2026-11-22T13:00:00.000Z',
  },
  WardAssignment: {
    ...SET_UP,
    id: '1f85b48c-917b-4aff-a82e-ff0eb7e5cff1',
    staff_id: 'nurse_on_shift',
    ward_id: 'larch',
    starts_at: '2026-07-24T10:00:00.000Z',
    ends_at: null,
  },
  Training: {
    ...STAFFED,
    id: '2e91d855-fd06-413e-b825-a9f75d14f3a0',
    staff_id: 'nurse_on_shift',
    course: 'monitoring_viewing',
    completed_at: '2026-09-22T10:00:00.000Z',
  },
  ViewerSuspension: {
    ...by('staff:ig_officer', '2026-11-18T11:00:00.000Z'),
    id: 'suspension-1',
    staff_id: 'suspended_nurse',
    ground: 'safeguarding',
    starts_at: '2026-11-18T11:00:00.000Z',
    lifted_at: null,
  },
  Vendor: { ...SET_UP, id: 'fernlight', name: 'Fernlight Monitoring (fictitious)', state: 'active' },
  VendorClient: {
    ...SET_UP,
    id: 'DEMO.vendor',
    vendor_id: 'fernlight',
    name: 'Fernlight Monitoring (fictitious) at DEMO',
    jwks: JWKS,
    scopes: ['evaluate'],
    state: 'active',
    sandbox: true,
  },
  VendorStaffId: {
    ...SET_UP,
    id: 'vs-nurse-1',
    vendor_id: 'fernlight',
    vendor_staff_id: 'vs-nurse-1',
    staff_id: 'nurse_on_shift',
    state: 'active',
  },
  MonitoringSystem: {
    ...SET_UP,
    id: 'fernlight-room',
    vendor_id: 'fernlight',
    name: 'Fernlight Room',
    product_version: '4.2.0',
    technologies: ['vision_based_monitoring'],
  },
  Device: {
    ...SET_UP,
    id: 'larch-01',
    vendor_id: 'fernlight',
    monitoring_system_id: 'fernlight-room',
    ward_id: 'larch',
    room_id: 'larch-01',
    technology: 'vision_based_monitoring',
    vendor_device_id: 'cam-larch-01',
    state: 'in_service',
    system_since: '2026-07-24T10:00:00.000Z',
  },
  PrivateKey: { ...PUBLIC_KEY, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' },
};
