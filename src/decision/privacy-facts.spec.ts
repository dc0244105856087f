import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { INSTANT } from './arbitrary.fixture.js';
import { decide } from './decide.js';
import { facts } from './facts.js';
import { limits } from './limits.js';
import type { Question } from './question.js';
import type { PrivacyWindowView, StandingView } from './view.js';
import type { Technology } from './words.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));
const p = policy.parameters;
const HOUR = 3_600_000;
const SECOND = 1_000;

const QUESTION: Question = {
  client_id: 'X1.vendor',
  subject_type: 'staff',
  subject_id: 'nurse',
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
  screen_id: 's1',
  viewer_authentication: null,
  request_id: null,
  supported_obligations: null,
};
const LOOK: Partial<Question> = {
  operation: 'view_live_blurred',
  purpose: 'alert_response',
  alert: { id: 'a1', raised_at: INSTANT - 60 * SECOND },
};

function viewWith(windows: readonly PrivacyWindowView[] | null, technology: Technology): StandingView {
  return {
    client: { state: 'active', vendor_state: 'active' },
    deletion: null,
    device: {
      id: 'd1',
      technology,
      place: 'bedroom',
      ward_id: 'w1',
      state: 'in_service',
      monitoring_system_id: 'm1',
      private_conversation: null,
    },
    occupancy: 'occupied',
    people: [
      {
        patient_id: 'p1',
        consent: {
          id: 'c1',
          version: 2,
          state: 'granted',
          decided_at: INSTANT - HOUR,
          reviewed_at: null,
          system_changed_at: null,
          triggered_at: null,
          confirmation: 'not_needed',
          hours: [[0, 1440]],
          retention_hours: null,
        },
        deciding: null,
        observation: { attestation_id: 'o1', attested_until: INSTANT + 8 * HOUR, level_id: 'l1' },
        other_scope_granted: false,
        stands_against: null,
        override_starts: null,
        risk_signed_at: INSTANT - 2 * HOUR,
        episode: null,
      },
    ],
    privacy_windows: windows,
    last_clear_look_at: null,
    incident: null,
    case_record: null,
    override: null,
    said_of_viewer: null,
    approval: {
      id: 'g1',
      basis_held: true,
      first_expiry_at: null,
      oldest_part_at: INSTANT - HOUR,
      state: 'approved',
    },
    pilots: [],
    moratoria: [],
    ward_halts: [],
    viewer: {
      staff_id: 'nurse',
      kind: 'person',
      state: 'active',
      on_shift_until: INSTANT + HOUR,
      assigned_until: 0,
      trained_at: INSTANT - HOUR,
      suspended: false,
    },
    screen: { ward_id: 'w1', state: 'approved' },
    alert: {
      device_id: 'd1',
      raised_at: INSTANT - 60 * SECOND,
      first_sighting: true,
      used: false,
      others_in_hour: 0,
    },
    request: null,
  };
}

/** `permit` with the milliseconds it lasts, or every reason of the deny. */
function answer(
  windows: readonly PrivacyWindowView[] | null,
  q: Partial<Question> = {},
  technology: Technology = 'vision_based_monitoring',
): string {
  const [question, view] = [{ ...QUESTION, ...q }, viewWith(windows, technology)];
  const { outcome, reasons } = decide(question, facts(question, view, p, INSTANT), policy);
  if (outcome === 'deny') return reasons.join(' ');
  return `permit ${limits(question, view, p, INSTANT).expires_at - INSTANT}`;
}

const window = (starts_in: number | null, ends_in: number | null): PrivacyWindowView[] => [
  {
    id: 'w1',
    starts_at: starts_in === null ? null : INSTANT + starts_in,
    ends_at: ends_in === null ? null : INSTANT + ends_in,
  },
];

describe('a privacy window', () => {
  it.each([
    ['an instant before it starts', window(1, HOUR), 'permit 1'],
    ['as it starts', window(0, HOUR), 'privacy_window'],
    ['an instant after it started', window(-1, HOUR), 'privacy_window'],
    ['an instant before it ends', window(-HOUR, 1), 'privacy_window'],
    ['as it ends', window(-HOUR, 0), 'permit 60000'],
    ['an instant after it ended', window(-HOUR, -1), 'permit 60000'],
    ['started on the spot', window(null, null), 'privacy_window'],
    ['that nobody recorded', null, 'permit 60000'],
  ])('%s: a reading is answered with %j: %s', (_when, windows, told) => {
    expect(answer(windows)).toBe(told);
  });

  it.each([
    [59_999, 'permit 59999'],
    [60_000, 'permit 60000'],
    [60_001, 'permit 60000'],
  ])('planned to start in %i ms ends a lease before it: %s', (starts_in, told) => {
    expect(answer(window(starts_in, HOUR))).toBe(told);
  });

  it.each([
    ['15 seconds, which it would run into', null, 15_000, 'privacy_window'],
    ['15 seconds, an instant before', null, 15_001, 'permit 1'],
    ['5 seconds, which it would run into', 5, 5_000, 'privacy_window'],
    ['5 seconds, an instant before', 5, 5_001, 'permit 1'],
    ['15 seconds, long before', null, 75_000, 'permit 60000'],
    ['15 seconds, which it would run into were it begun late', null, 74_999, 'permit 59999'],
    ['far too many seconds', 600, 20_000, 'duration_exceeded'],
  ])('is not looked into by a look of %s', (_what, seconds, starts_in, told) => {
    expect(answer(window(starts_in, HOUR), { ...LOOK, seconds })).toBe(told);
  });

  it.each<[Technology, string, string]>([
    ['vision_based_monitoring', 'location_alert', 'privacy_window'],
    ['infrared_sensor', 'location_alert', 'privacy_window'],
    ['radar_sensor', 'location_alert', 'privacy_window'],
    ['radar_sensor', 'read_vital_signs', 'privacy_window'],
    ['bed_sensor', 'read_vital_signs', 'privacy_window'],
    ['bed_sensor', 'location_alert', 'permit 60000'],
    ['door_sensor', 'location_alert', 'permit 60000'],
  ])('while it stands, a %s is answered on %s: %s', (technology, operation, told) => {
    expect(answer(window(-1, HOUR), { operation }, technology)).toBe(told);
  });
});
