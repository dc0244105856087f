import { INSTANT } from '../decision/arbitrary.fixture.js';
import type { Question } from '../decision/question.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { judge, type Judgement } from './judge.js';
import type { StandingRows, StandingType } from './rows.js';
import { Standing } from './standing.js';

/** The national policy. */
export const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const HOUR = 3_600_000;
/** How long a lease lasts, in milliseconds. */
export const LEASE = policy.parameters.lease_seconds * 1000;

/** The device's own reading of vital signs, which a provider permits that has nothing halted. */
export const READING: Question = {
  client_id: 'X1.vendor',
  subject_type: 'system',
  subject_id: 'd1',
  operation: 'read_vital_signs',
  resource_type: 'device',
  resource_id: 'd1',
  purpose: 'vital_signs_observation',
  seconds: null,
  footage_form: null,
  retention_hours: null,
  alert: null,
  incident_id: null,
  case_id: null,
  override_id: null,
  screen_id: null,
  viewer_authentication: null,
  request_id: null,
  supported_obligations: null,
};

/** When the shift ends of whoever attests that they are observed in person. */
export const SHIFT_END = INSTANT + 90 * 24 * HOUR;

type Put = { [T in StandingType]: readonly [T, StandingRows[T]] }[StandingType];

/** Two wards with a device each, `d1` on `w1` and `d2` on `w2`, and in each room somebody who agreed to be read. */
export function agreed(): Standing {
  const standing = new Standing();
  const put = (...[type, row]: Put): void => void standing.put(type, row);
  put('vendor', { id: 'v', state: 'active' });
  put('vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' });
  for (const n of ['1', '2']) {
    const of = { patient_id: `p${n}`, admission_id: `a${n}` };
    put('approval', {
      id: `g${n}`,
      monitoring_system_id: 'm',
      ward_id: `w${n}`,
      state: 'approved',
      oldest_part_at: INSTANT - HOUR,
      first_expiry_at: null,
      purposes: ['vital_signs_observation'],
    });
    put('room', { id: `r${n}`, ward_id: `w${n}`, place: 'bedroom', private_conversation: false });
    put('room_occupancy', { id: `r${n}`, state: 'occupied' });
    put('device', {
      id: `d${n}`,
      vendor_id: 'v',
      monitoring_system_id: 'm',
      ward_id: `w${n}`,
      site_id: 's1',
      room_id: `r${n}`,
      technology: n === '1' ? 'vision_based_monitoring' : 'bed_sensor',
      vendor_device_id: `cam${n}`,
      state: 'in_service',
      system_since: 0,
    });
    put('admission', {
      id: `a${n}`,
      patient_id: `p${n}`,
      born: null,
      ward_kind: 'adult',
      admitted_at: 0,
      discharged_at: null,
      review_triggers: [],
    });
    put('room_stay', { id: `y${n}`, patient_id: `p${n}`, room_id: `r${n}`, starts_at: 0, ends_at: null });
    put('risk_assessment', { id: `k${n}`, ...of, state: 'signed', signed_at: INSTANT - HOUR });
    put('staff_member', { id: `n${n}`, kind: 'person', state: 'active' });
    put('shift', { id: `s${n}`, staff_id: `n${n}`, starts_at: INSTANT - 6 * HOUR, ends_at: SHIFT_END });
    put('ward_assignment', { id: `w${n}`, staff_id: `n${n}`, ward_id: `w${n}`, starts_at: 0, ends_at: null });
    put('observation_level', { id: `l${n}`, ...of, state: 'stands' });
    put('observation_attestation', {
      id: `o${n}`,
      ward_id: `w${n}`,
      sequence: 1,
      staff_id: `n${n}`,
      shift_id: `s${n}`,
      assignment_id: `w${n}`,
      state: 'stands',
      patients: [{ patient_id: `p${n}`, level_id: `l${n}` }],
    });
    put('consent', {
      id: `c${n}`,
      version: 1,
      ...of,
      technology: n === '1' ? 'vision_based_monitoring' : 'bed_sensor',
      operation: 'read_vital_signs',
      purpose: 'vital_signs_observation',
      state: 'granted',
      decided_at: INSTANT - HOUR,
      reviewed_at: null,
      withdrawn_at: null,
      confirmation: 'not_needed',
      hours: [[0, 1440]],
      retention_hours: null,
      review_requested_at: [],
      representative_id: null,
    });
  }
  return standing;
}

/** What is judged of a device's own reading of vital signs. */
export const read = (standing: Standing, instant = INSTANT, device = 'd1'): Judgement =>
  judge(standing, { ...READING, subject_id: device, resource_id: device }, policy, instant);
