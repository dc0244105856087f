import { STANDING_TYPES } from '../../../dist/src/standing/rows.js';
import { Standing } from '../../../dist/src/standing/standing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const PROVIDER = 'BENCH';
export const VENDOR = 'vendor';
export const CLIENT = `${PROVIDER}.vendor`;
/** Patients to a ward. */
const WARD_SIZE = 20;

/** What the patients of a bench were asked for: the device's own readings, a clear check, a blurred look on an alert. */
const SCOPES = [
  ['read_vital_signs', 'vital_signs_observation'],
  ['view_live_clear', 'vital_signs_observation'],
  ['view_live_blurred', 'alert_response'],
];

/** How each patient of twenty stands; the other thirteen agreed and everything about them is in date. */
const OTHERS = new Map([
  [13, 'refused'],
  [14, 'withdrawn'],
  [15, 'review_overdue'],
  [16, 'risk_overdue'],
  [17, 'not_asked'],
  [18, 'not_confirmed'],
  [19, 'refused_and_risk_overdue'],
]);

/** How patient number `i` stands. */
export function toldOf(i, everybodyAgrees = false) {
  return everybodyAgrees ? 'granted' : (OTHERS.get(i % WARD_SIZE) ?? 'granted');
}

/** The ward of patient number `i`, by number. */
export function wardOf(i) {
  return Math.floor(i / WARD_SIZE);
}

/**
 * The records of `n` admitted patients, each in a room with a camera, twenty to a ward with a nurse on shift and one off
 * it; in an order in which each refers only to earlier ones. Instants are milliseconds since 1970.
 */
export function* wardRecords(n, now, { everybodyAgrees = false } = {}) {
  yield ['site', { id: 'site', name: 'Site' }];
  yield ['vendor', { id: VENDOR, name: 'Vendor', state: 'active' }];
  const system = { id: 'system', vendor_id: VENDOR, name: 'System', product_version: '1' };
  yield ['monitoring_system', { ...system, technologies: ['vision_based_monitoring'] }];
  for (let w = 0; w <= wardOf(n - 1); w++) {
    yield* ward(w, now);
    yield ['approval', approvalOf(`w${w}`, now)];
  }
  for (let i = 0; i < n; i++) yield* patient(i, now, toldOf(i, everybodyAgrees));
  for (let w = 0; w <= wardOf(n - 1); w++) yield ['observation_attestation', attestationOf(w, n, now)];
}

function* ward(w, now) {
  const ward_id = `w${w}`;
  yield ['ward', { id: ward_id, site_id: 'site', name: `Ward ${w}`, kind: 'adult' }];
  yield ['approved_screen', { id: `office-${w}`, ward_id, name: 'Office', state: 'approved' }];
  for (const [id, from, trained] of [
    [`nurse-${w}`, now - HOUR, now - 60 * DAY],
    [`off-${w}`, now - 20 * HOUR, now - 400 * DAY],
  ]) {
    const person = { kind: 'person', name: id, employer: 'Trust', registration: null, roles: ['nurse'] };
    yield ['staff_member', { id, ...person, state: 'active' }];
    yield ['shift', { id: `shift-${id}`, staff_id: id, starts_at: from, ends_at: from + 12 * HOUR }];
    yield ['ward_assignment', { id: `on-${id}`, staff_id: id, ward_id, starts_at: now - 90 * DAY, ends_at: null }];
    yield ['training', { id: `trained-${id}`, staff_id: id, course: 'monitoring_viewing', completed_at: trained }];
  }
}

function* patient(i, now, told) {
  const ward_id = `w${wardOf(i)}`;
  const [room_id, patient_id, admission_id] = [`r${i}`, `p${i}`, `a${i}`];
  const admitted_at = now - 12 * DAY;
  yield ['room', { id: room_id, ward_id, name: `Room ${i}`, place: 'bedroom', private_conversation: false }];
  yield ['device', deviceOf(i, ward_id, now)];
  yield ['patient', { id: patient_id, name: `Patient ${i}`, nhs_number: null, date_of_birth: null }];
  const admission = { id: admission_id, patient_id, ward_id, mha_status: 'informal', admitted_at, discharged_at: null };
  // What a standing reads with an admission, of its patient and its ward.
  const read = { born: null, ward_kind: 'adult' };
  yield ['admission', { ...admission, review_triggers: [], ...read }];
  yield ['room_stay', { id: `s${i}`, admission_id, patient_id, room_id, starts_at: admitted_at, ends_at: null }];
  yield ['room_occupancy', { id: room_id, state: told === 'not_confirmed' ? 'not_confirmed' : 'occupied' }];
  const signed_at = told.endsWith('risk_overdue') ? now - 9 * DAY : now - 26 * HOUR;
  yield [
    'risk_assessment',
    { id: `k${i}`, patient_id, admission_id, state: 'signed', signed_at, signed_by: 'staff:x' },
  ];
  yield ['observation_level', { id: levelOf(i), patient_id, admission_id, state: 'stands' }];
  if (told === 'not_asked') return;
  for (const [operation, purpose] of SCOPES) {
    yield ['consent', consentOf({ id: `${operation}-${i}`, patient_id, admission_id, operation, purpose }, told, now)];
  }
}

const levelOf = (i) => `level-${i}`;

/** The nurse on shift attests that everybody on the ward is observed in person. */
function attestationOf(w, n, now) {
  const nurse = `nurse-${w}`;
  const duty = { staff_id: nurse, shift_id: `shift-${nurse}`, assignment_id: `on-${nurse}` };
  const patients = [];
  for (let i = w * WARD_SIZE; i < Math.min(n, (w + 1) * WARD_SIZE); i++)
    patients.push({ patient_id: `p${i}`, level_id: levelOf(i) });
  const said = { sequence: 1, state: 'stands', attested_at: now - HOUR / 2, patients };
  return { id: `observed-${w}`, ward_id: `w${w}`, ...duty, ...said };
}

function approvalOf(ward_id, now) {
  const standing = { oldest_part_at: now - 90 * DAY, first_expiry_at: null, state: 'approved' };
  const purposes = ['vital_signs_observation', 'alert_response'];
  return { id: `approval-${ward_id}`, monitoring_system_id: 'system', ward_id, ...standing, purposes };
}

function deviceOf(i, ward_id, now) {
  return {
    id: `d${i}`,
    vendor_id: VENDOR,
    monitoring_system_id: 'system',
    ward_id,
    room_id: `r${i}`,
    technology: 'vision_based_monitoring',
    vendor_device_id: `cam-${i}`,
    state: 'in_service',
    system_since: now - 90 * DAY,
  };
}

function consentOf(scope, told, now) {
  const refused = told.startsWith('refused');
  const decided_at = told === 'review_overdue' ? now - 10 * DAY : now - 24 * HOUR;
  return {
    ...scope,
    version: 1,
    technology: 'vision_based_monitoring',
    state: refused ? 'refused' : told === 'withdrawn' ? 'withdrawn' : 'granted',
    asked_at: decided_at - HOUR,
    decided_at,
    reviewed_at: null,
    review_requested_at: [],
    withdrawn_at: told === 'withdrawn' ? now - 12 * HOUR : null,
    withdrawn_means: told === 'withdrawn' ? 'said' : null,
    confirmation: 'not_needed',
    hours: refused ? [] : [[0, 1440]],
    retention_hours: null,
    representative_id: null,
  };
}

const standing = new Set(STANDING_TYPES);

/** The same records as a standing in memory, with one client of the vendor. */
export function standingOf(n, now, options) {
  const built = new Standing();
  built.put('vendor_client', { id: CLIENT, vendor_id: VENDOR, state: 'active' });
  for (const [type, row] of wardRecords(n, now, options)) if (standing.has(type)) built.put(type, row);
  return built;
}
