import { INSTANT } from './arbitrary.fixture.js';
import type { Question } from './question.js';
import type { OverrideView, PersonView, StandingView } from './view.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Somebody at risk who was never asked, of whom nothing is assessed. */
export const AT_RISK: PersonView = {
  patient_id: 'p1',
  consent: null,
  deciding: null,
  other_scope_granted: false,
  risk_signed_at: null,
  episode: null,
  stands_against: null,
  override_starts: null,
  observation: { attestation_id: 'o1', attested_until: INSTANT + HOUR, level_id: 'l1' },
};

/** An override for them, started a minute ago, where going in is safe. */
export const OVERRIDE: OverrideView = {
  id: 'o1',
  patient_id: 'p1',
  here: true,
  entry_safe: true,
  starts_at: INSTANT - MINUTE,
  extended: false,
  ended: false,
  looks_used: 0,
  others_clear_look_at: null,
};

/** A clear look under it. */
export const LOOK: Question = {
  client_id: 'X1.vendor',
  subject_type: 'staff',
  subject_id: 'nurse',
  operation: 'view_live_clear',
  resource_type: 'device',
  resource_id: 'd1',
  purpose: 'vital_signs_observation',
  seconds: 15,
  footage_form: null,
  retention_hours: null,
  alert: null,
  incident_id: null,
  case_id: null,
  override_id: 'o1',
  screen_id: 's1',
  viewer_authentication: 'proved',
  request_id: null,
  supported_obligations: null,
};

/** A look into the bedroom of somebody never asked, under an override, with nothing amiss that an override does not lift. */
export function viewWith(over: Partial<StandingView> = {}, override: Partial<OverrideView> | null = {}): StandingView {
  return {
    client: { state: 'active', vendor_state: 'active' },
    deletion: null,
    device: {
      id: 'd1',
      technology: 'vision_based_monitoring',
      place: 'bedroom',
      ward_id: 'w1',
      state: 'in_service',
      monitoring_system_id: 'm1',
      private_conversation: null,
    },
    occupancy: 'occupied',
    people: [AT_RISK],
    privacy_windows: null,
    last_clear_look_at: null,
    said_of_viewer: null,
    approval: { id: 'g1', basis_held: true, first_expiry_at: null, oldest_part_at: INSTANT - HOUR, state: 'approved' },
    pilots: [],
    moratoria: [],
    ward_halts: [],
    viewer: {
      staff_id: 'nurse',
      kind: 'person',
      state: 'active',
      on_shift_until: INSTANT + 8 * HOUR,
      assigned_until: 0,
      trained_at: INSTANT - DAY,
      suspended: false,
    },
    screen: { ward_id: 'w1', state: 'approved' },
    alert: null,
    incident: null,
    case_record: null,
    override: override && { ...OVERRIDE, ...override },
    request: null,
    ...over,
  };
}
