import type { Technology } from '../decision/words.js';
import { DEMO_PROVIDER, sandboxClientId, type STAFF_PERSONAS } from '../identity/personas.js';
import type { Role } from '../identity/abilities.js';
import type { NewProvider } from '../organisation/provider.js';
import { SECLUSION_LOOK } from './asks.js';
import { CAPACITY_ROWS } from './capacity-rows.js';
import { row, type DemoRow } from './row.js';
import { SHARED_ROWS } from './shared-places.js';

/** The demo provider as data: the wards, rooms, devices and staff that tests, pages and the story all use. Nobody in it exists. */

export type Persona = (typeof STAFF_PERSONAS)[number];

/** A mental-health provider that exists only here. */
export const DEMO_NAME = 'Askfirst demonstration trust (fictitious)';

/** What the demo provider is made as, with its first platform administrator. */
export const NEW_DEMO_PROVIDER: NewProvider = {
  provider_id: DEMO_PROVIDER,
  name: DEMO_NAME,
  kind: 'sandbox',
  administrator: { id: 'platform_admin', name: 'Platform administrator', employer: DEMO_NAME },
};

export const SITE = { id: 'demo-site', name: 'Demonstration hospital' } as const;
export const WARDS = [
  { id: 'larch', name: 'Larch', kind: 'adult' },
  { id: 'hazel', name: 'Hazel', kind: 'children' },
] as const;

/** The approved screen of a ward. */
export const screenOf = (ward: string): string => `${ward}-office`;
/** The ward a device of the demo is on, from its id. */
export const wardOf = (device: string): string => device.split('-', 1)[0] ?? '';

export const VENDOR = { id: 'fernlight', name: 'Fernlight Monitoring (fictitious)' } as const;
export const VENDOR_CLIENT = sandboxClientId(DEMO_PROVIDER);
/** The id by which the vendor knows `nurse_on_shift`. */
export const VENDOR_STAFF_ID = { id: 'vs-nurse-1', staff_id: 'nurse_on_shift' } as const;

/** The vendor's products, each at one version. */
export const SYSTEMS = [
  { id: 'fernlight-room', name: 'Fernlight Room', product_version: '4.2.0', technologies: ['vision_based_monitoring'] },
  {
    id: 'fernlight-cctv',
    name: 'Fernlight CCTV',
    product_version: '2.0.1',
    technologies: ['seclusion_cctv', 'communal_cctv'],
  },
  { id: 'fernlight-worn', name: 'Fernlight Worn', product_version: '1.3.0', technologies: ['body_worn_camera'] },
] as const satisfies readonly { id: string; name: string; product_version: string; technologies: Technology[] }[];

/** A room with its one device, which has the room's id; a carried device has no room. */
export interface DemoRoom {
  id: string;
  name: string;
  place: 'bedroom' | 'seclusion_room' | 'communal' | 'carried';
  technology: Technology;
}

/** The room the story is told in, where nobody stays before it. */
export const STORY_ROOM = 'larch-21';

export const ROOMS: readonly DemoRoom[] = [
  ...bedrooms('larch', 'Larch', 21),
  { id: 'larch-s1', name: 'Larch seclusion 1', place: 'seclusion_room', technology: 'seclusion_cctv' },
  { id: 'larch-s2', name: 'Larch seclusion 2', place: 'seclusion_room', technology: 'seclusion_cctv' },
  { id: 'larch-c1', name: 'Larch day room', place: 'communal', technology: 'communal_cctv' },
  { id: 'larch-b1', name: 'Larch body-worn camera 1', place: 'carried', technology: 'body_worn_camera' },
  ...bedrooms('hazel', 'Hazel', 3),
];

function bedrooms(ward: string, name: string, count: number): DemoRoom[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    return {
      id: `${ward}-${number}`,
      name: `${name} ${number}`,
      place: 'bedroom',
      technology: 'vision_based_monitoring',
    } as const;
  });
}

/** The vendor's own id for a device. */
export const vendorDeviceId = (device: string): string => `cam-${device}`;

/** Somebody who works on the demo wards. */
export interface DemoStaff {
  id: Persona | 'larch_office_shared';
  name: string;
  kind: 'person' | 'shared';
  /** The number by which a regulator knows them; nobody has these. */
  registration?: string;
  roles: readonly Role[];
  wards: readonly ('larch' | 'hazel')[];
  shift?: 'now' | 'over';
  trained?: boolean;
}

const BOTH = ['larch', 'hazel'] as const;
const person = { kind: 'person', wards: [] } as const;

/** Every persona but the platform administrator, who is made with the provider. */
export const STAFF: readonly DemoStaff[] = [
  {
    ...person,
    id: 'nurse_on_shift',
    registration: 'NMC 0000001',
    name: 'Nurse on shift',
    roles: ['nurse'],
    wards: BOTH,
    shift: 'now',
    trained: true,
  },
  {
    ...person,
    id: 'nurse_off_shift',
    registration: 'NMC 0000002',
    name: 'Nurse off shift',
    roles: ['nurse'],
    wards: BOTH,
    shift: 'over',
    trained: true,
  },
  {
    ...person,
    id: 'nurse_in_charge',
    registration: 'NMC 0000003',
    name: 'Nurse in charge',
    roles: ['nurse_in_charge'],
    wards: BOTH,
    shift: 'now',
    trained: true,
  },
  {
    ...person,
    id: 'support_worker_untrained',
    name: 'Support worker',
    roles: ['support_worker'],
    wards: BOTH,
    shift: 'now',
  },
  {
    ...person,
    id: 'suspended_nurse',
    registration: 'NMC 0000004',
    name: 'Suspended nurse',
    roles: ['nurse'],
    wards: BOTH,
    shift: 'now',
    trained: true,
  },
  {
    ...person,
    id: 'responsible_clinician',
    registration: 'GMC 0000001',
    name: 'Responsible clinician',
    roles: ['responsible_clinician'],
    wards: BOTH,
  },
  {
    ...person,
    id: 'second_clinician',
    name: 'Second clinician',
    registration: 'GMC 0000002',
    roles: ['responsible_clinician'],
    wards: BOTH,
  },
  { ...person, id: 'advocate', name: 'Advocate', roles: ['advocate'] },
  { ...person, id: 'ig_officer', name: 'Information-governance officer', roles: ['ig_officer'] },
  { ...person, id: 'caldicott_guardian', name: 'Caldicott Guardian', roles: ['caldicott_guardian'] },
  { ...person, id: 'board_member', name: 'Board member', roles: ['board_member'] },
  {
    id: 'larch_office_shared',
    name: 'Larch office',
    kind: 'shared',
    roles: [],
    wards: ['larch'],
    shift: 'now',
    trained: true,
  },
];

/** What the patient agreed to, wherever the table says consent: any hour, by the camera of their room. */
export const CONSENT_SCOPES = [
  { technology: 'vision_based_monitoring', operation: 'read_vital_signs', purpose: 'vital_signs_observation' },
  { technology: 'vision_based_monitoring', operation: 'view_live_clear', purpose: 'vital_signs_observation' },
  { technology: 'vision_based_monitoring', operation: 'view_live_blurred', purpose: 'alert_response' },
] as const;

/** The rows of the demo table. */
export const ROWS: readonly DemoRow[] = [
  row('larch-01', 'own consent', ['Alder Finch', 'agreed'], []),
  row('larch-02', 'refused', ['Bryony Teal', 'refused'], ['consent_refused']),
  row('larch-03', 'granted, withdrawn yesterday', ['Cedar Wren', 'withdrew_yesterday'], ['consent_withdrawn']),
  row('larch-04', 'granted, review overdue', ['Daisy Plover', 'review_overdue'], ['consent_review_overdue']),
  row(
    'larch-05',
    'granted, risk assessment overdue',
    ['Elder Swift', 'assessment_overdue'],
    ['risk_assessment_overdue'],
  ),
  row('larch-08', 'admitted today, not yet asked', ['Fern Dunlin', 'came_today_not_asked'], ['no_consent']),
  {
    ...row('larch-11', 'own consent; a patient’s visitor signed in', ['Gale Linnet', 'agreed'], ['not_all_covered']),
    besides: 'visitor_signed_in',
  },
  { ...row('larch-12', 'confirmed empty', ['Hazel Martin', 'agreed'], ['no_one_there']), besides: 'confirmed_empty' },
  {
    device: 'larch-13',
    who: 'two patients, one granted, one refused',
    patients: [
      { id: 'patient-larch-13', name: 'Iris Siskin', told: 'agreed' },
      { id: 'patient-larch-13b', name: 'Juniper Crake', told: 'refused' },
    ],
    reasons: ['not_all_covered', 'consent_refused'],
  },
  {
    ...row('larch-14', 'nobody has confirmed who is there', ['Kerry Whimbrel', 'agreed'], ['occupancy_unknown']),
    besides: 'not_confirmed',
  },
  {
    ...row(
      'larch-16',
      'own consent; preference for women viewers, not met by nurse_on_shift',
      ['Maple Dotterel', 'agreed'],
      ['viewer_preference_not_met'],
    ),
    besides: 'prefers_other_viewers',
  },
  {
    ...row('larch-17', 'own consent; has accused nurse_on_shift', ['Nettle Avocet', 'agreed'], ['viewer_conflict']),
    besides: 'accused_nurse_on_shift',
  },
  {
    ...row(
      'larch-18',
      'own consent; privacy window open (advocate’s visit)',
      ['Maple Dipper', 'agreed'],
      ['privacy_window'],
    ),
    besides: 'privacy_window_open',
  },
  row(
    'larch-20',
    'own consent taken at 02:00, not confirmed',
    ['Linden Rook', 'agreed_at_night'],
    ['consent_unconfirmed'],
  ),
  {
    ...row('larch-s1', 'seclusion, reviews in date', ['Oak Pipit', 'never_asked'], []),
    besides: 'secluded_in_date',
    asks: SECLUSION_LOOK,
    authority: 'restrictive_episode',
  },
  {
    ...row(
      'larch-s2',
      'seclusion, medical review past its grace',
      ['Pine Redstart', 'never_asked'],
      ['episode_review_overdue'],
    ),
    besides: 'secluded_medical_review_overdue',
    asks: SECLUSION_LOOK,
  },
  ...SHARED_ROWS,
  ...CAPACITY_ROWS,
];
