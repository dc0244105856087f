import fc from 'fast-check';
import type { DeletionView } from './deletion-view.js';
import type { Question } from './question.js';
import type { CaseView, IncidentView, SaidOfViewer, StandingView, ViewerView } from './view.js';
import {
  CASE_PURPOSES,
  FOOTAGE_FORMS,
  OPERATIONS,
  PLACES,
  PROHIBITED_PURPOSES,
  PURPOSES,
  TECHNOLOGIES,
  type Place,
} from './words.js';
import { INSTANT, HOUR, around, recent, later, maybe, mostly, mostlyEmpty } from './arbitrary.fixture.js';
import { overrideAround } from './any-override.fixture.js';
import { anyPerson } from './arbitrary-people.fixture.js';

/** Any question, more often than not one that could be permitted. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  client_id: fc.constant('X1.vendor'),
  subject_type: mostly('staff', 'vendor_staff', 'system', 'robot'),
  subject_id: fc.constantFrom('nurse', 'X1.vendor', 'nobody'),
  operation: fc.oneof(
    mostly('view_live_blurred', 'view_live_clear', 'read_vital_signs', 'retain'),
    fc.constantFrom(...OPERATIONS, 'dance'),
  ),
  resource_type: mostly('device', 'vendor_device', 'footage', 'room'),
  resource_id: fc.constantFrom('d1', 'd2'),
  purpose: fc.oneof(
    mostly<string | null>('alert_response', 'vital_signs_observation', 'seclusion_observation', null),
    fc.constantFrom(...PURPOSES, ...PROHIBITED_PURPOSES, 'fun'),
  ),
  seconds: fc.constantFrom(null, 1, 15, 16, 0, 'invalid' as const),
  footage_form: fc.constantFrom(null, ...FOOTAGE_FORMS, 'hologram'),
  retention_hours: fc.constantFrom(null, 1, 24, 25, 'invalid' as const),
  alert: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ id: fc.constant('a1'), raised_at: fc.oneof(fc.constant(INSTANT - 60_000), around) }),
    },
    { weight: 1, arbitrary: fc.constantFrom(null, 'invalid' as const) },
  ),
  incident_id: mostly<string | null>('i1', null),
  case_id: mostly<string | null>('k1', null),
  override_id: mostly<string | null>(null, 'o1'),
  screen_id: mostly<string | null>('s1', null, 's2'),
  viewer_authentication: fc.constantFrom(null, 'asserted', 'proved', 'none', 'guessed'),
  request_id: fc.constantFrom(null, 'r1'),
  supported_obligations: fc.constantFrom(null, [], ['delete_after'], ['do_not_keep', 'delete_after']),
});

const viewer: fc.Arbitrary<ViewerView> = fc.record({
  staff_id: fc.constant('nurse'),
  kind: mostly<ViewerView['kind']>('person', 'shared', 'system'),
  state: mostly('active', 'left'),
  on_shift_until: fc.oneof(later, maybe(around)),
  assigned_until: fc.oneof(fc.constant(0), maybe(around)),
  trained_at: fc.oneof(recent, maybe(around)),
  suspended: mostly(false, true),
});

const privacyWindow = fc.record({
  id: fc.constantFrom('w1', 'w2'),
  starts_at: fc.oneof(fc.constantFrom(INSTANT + 1, INSTANT + 15_000, INSTANT + 15_001), maybe(around)),
  ends_at: fc.oneof(fc.constant(INSTANT - 1), maybe(around)),
});

const YEAR = 365 * 24 * HOUR;
const approval = fc.record({
  id: fc.constant('g1'),
  basis_held: mostly(true, false),
  first_expiry_at: fc.oneof(fc.constantFrom(null, INSTANT, INSTANT + 1), maybe(around)),
  oldest_part_at: fc.oneof(recent, fc.constantFrom(INSTANT - YEAR, INSTANT - YEAR + 1), around),
  state: mostly<'approved' | 'withdrawn'>('approved', 'withdrawn'),
});

const pilot = fc.record({
  id: fc.constantFrom('t1', 't2'),
  ended_early: mostly(false, true),
  ends_at: fc.oneof(later, fc.constantFrom(INSTANT, INSTANT + 1), around),
  purposes: fc.constantFrom(['alert_response', 'vital_signs_observation'], ['alert_response']),
  ward_ids: fc.constantFrom(['w1', 'w2'], ['w2']),
});

const saidOfViewer: fc.Arbitrary<SaidOfViewer> = fc.record({
  patient_id: fc.constantFrom('p1', 'p2'),
  accused: fc.boolean(),
  preference: fc.constantFrom(null, 'met', 'not_met'),
});

const incident: fc.Arbitrary<IncidentView> = fc.record({
  id: fc.constant('i1'),
  ward_id: mostly('w1', 'w2'),
  place: mostly<Place>('communal', ...PLACES),
  immediate_violence: fc.boolean(),
  opened_at: fc.oneof(recent, around),
  announced_at: maybe(recent),
});

const caseRecord: fc.Arbitrary<CaseView> = fc.record({
  id: fc.constant('k1'),
  ward_id: mostly('w1', 'w2'),
  purpose: fc.constantFrom(...CASE_PURPOSES),
  opened_at: fc.oneof(recent, around),
});

const deletion: fc.Arbitrary<DeletionView> = fc.record({
  holds: mostlyEmpty(fc.record({ id: fc.constantFrom('n1', 'n2'), review_due_at: fc.oneof(later, around) })),
  open_cases: mostlyEmpty(fc.constantFrom('k1', 'k2')),
});

/** Any view, near to one that permits. */
export const anyView: fc.Arbitrary<StandingView> = fc.record({
  client: maybe(
    fc.record({ state: mostly('active', 'suspended', 'revoked'), vendor_state: mostly('active', 'suspended') }),
  ),
  device: maybe(
    fc.record({
      id: fc.constant('d1'),
      technology: mostly('vision_based_monitoring' as const, ...TECHNOLOGIES),
      place: mostly('bedroom' as const, 'seclusion_room', 'seclusion_room', ...PLACES),
      ward_id: fc.constant('w1'),
      state: mostly('in_service', 'withdrawn'),
      monitoring_system_id: fc.constant('m1'),
      private_conversation: mostly<true | null>(null, true),
    }),
  ),
  occupancy: mostly<StandingView['occupancy']>('occupied', 'confirmed_empty', 'not_confirmed', null),
  people: fc.array(anyPerson, { maxLength: 3 }),
  privacy_windows: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.array(privacyWindow, { minLength: 1, maxLength: 2 }) },
  ),
  incident: maybe(incident),
  case_record: maybe(caseRecord),
  deletion: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, deletion),
  last_clear_look_at: fc.oneof(fc.constant(null), maybe(around)),
  said_of_viewer: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.array(saidOfViewer, { minLength: 1, maxLength: 2 }),
  ),
  approval: fc.oneof({ weight: 9, arbitrary: approval }, { weight: 1, arbitrary: fc.constant(null) }),
  pilots: mostlyEmpty(pilot),
  moratoria: mostlyEmpty(fc.record({ id: fc.constantFrom('m1', 'm2'), starts_at: fc.oneof(later, around) })),
  viewer: maybe(viewer),
  screen: maybe(fc.record({ ward_id: mostly('w1', 'w2'), state: mostly('approved', 'withdrawn') })),
  alert: maybe(
    fc.record({
      device_id: mostly('d1', 'd2'),
      raised_at: fc.oneof(fc.constant(INSTANT - 60_000), around),
      first_sighting: fc.boolean(),
      used: mostly(false, true),
      others_in_hour: fc.constantFrom(0, 19, 20),
    }),
  ),
  override: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, overrideAround(INSTANT)),
  request: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        index: fc.constant(7),
        same_question: fc.boolean(),
        outcome: fc.constantFrom('permit' as const, 'deny' as const),
        expires_at: maybe(later),
      }),
    },
  ),
  ward_halts: mostlyEmpty(fc.constantFrom('h1', 'h2')),
});
