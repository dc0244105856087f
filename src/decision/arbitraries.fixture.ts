import fc from 'fast-check';
import type { EpisodeView } from './episode-schedule.js';
import type { Question } from './question.js';
import type {
  AssessmentView,
  BestInterestsView,
  CaseView,
  ConsentView,
  DecidingView,
  IncidentView,
  PersonView,
  RepresentativeView,
  SaidOfViewer,
  StandingView,
  ViewerView,
} from './view.js';
import {
  CASE_PURPOSES,
  CONSENT_STATES,
  EPISODE_KINDS,
  EPISODE_REVIEW_KINDS,
  FOOTAGE_FORMS,
  OPERATIONS,
  PLACES,
  PROHIBITED_PURPOSES,
  PURPOSES,
  REPRESENTATIVE_KINDS,
  TECHNOLOGIES,
  type Place,
} from './words.js';

/** The instant the arbitrary views are seen at: a Wednesday noon in London, in winter. */
export const INSTANT = Date.UTC(2026, 0, 14, 12);

const HOUR = 3_600_000;
const around = fc.oneof(
  fc.integer({ min: INSTANT - 20 * 24 * HOUR, max: INSTANT + HOUR }),
  fc.constantFrom(INSTANT, INSTANT - 1, INSTANT + 1, INSTANT - HOUR, INSTANT - 600_000, INSTANT - 24 * HOUR),
);
const recent = fc.integer({ min: INSTANT - 24 * HOUR, max: INSTANT });
const later = fc.integer({ min: INSTANT + 1, max: INSTANT + 10 * HOUR });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
const mostly = <T>(value: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(value, ...others) });
/** A list that is mostly empty, since whatever stands in it denies. */
const mostlyEmpty = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 1, maxLength: 2 }) },
  );

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
  screen_id: mostly<string | null>('s1', null, 's2'),
  viewer_authentication: fc.constantFrom(null, 'asserted', 'proved', 'none', 'guessed'),
  request_id: fc.constantFrom(null, 'r1'),
  supported_obligations: fc.constantFrom(null, [], ['delete_after'], ['do_not_keep', 'delete_after']),
});

const lately = fc.integer({ min: INSTANT - 80 * 60_000, max: INSTANT });

/** Any open episode, more often than not one in date. */
export const anyEpisode: fc.Arbitrary<EpisodeView> = fc.record({
  id: fc.constantFrom('e1', 'e2'),
  kind: mostly<EpisodeView['kind']>('seclusion', ...EPISODE_KINDS),
  started_at: fc.oneof(lately, around),
  authorised_by_psychiatrist: fc.boolean(),
  staff_present: mostly(true, false),
  held: fc.dictionary(fc.constantFrom(...EPISODE_REVIEW_KINDS), fc.oneof(lately, around)),
  earlier: fc.oneof(
    fc.constant([]),
    fc
      .tuple(around, fc.integer({ min: 1, max: 20 * HOUR }))
      .map(([from, length]): EpisodeView['earlier'] => [[from, from + length]]),
  ),
});

const consent: fc.Arbitrary<ConsentView> = fc.record({
  id: fc.constant('c1'),
  version: fc.constant(1),
  state: mostly('granted' as const, ...CONSENT_STATES),
  decided_at: fc.oneof(recent, maybe(around)),
  reviewed_at: maybe(around),
  triggered_at: fc.oneof(fc.constant(null), maybe(around)),
  system_changed_at: fc.oneof(fc.constant(null), maybe(around)),
  confirmation: mostly('not_needed', 'needed', 'confirmed', 'perhaps'),
  hours: fc.constantFrom([[0, 1440]] as const, [[540, 720]] as const, [[1320, 420]] as const, [] as const),
  retention_hours: fc.constantFrom(24, null, 1),
});

/** Somebody who may stand for a patient. */
export const anyRepresentative: fc.Arbitrary<RepresentativeView> = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  kind: fc.constantFrom(...REPRESENTATIVE_KINDS),
  verified: mostly(true, false),
  reaches: mostly(true, false),
  starts_at: fc.oneof(fc.constant(0), around, later),
  ends_at: fc.oneof(fc.constant(null), maybe(later), around),
  consent: maybe(consent),
});

/** An assessment of whether somebody can decide. */
export const anyAssessment: fc.Arbitrary<AssessmentView> = fc.record({
  id: fc.constant('e1'),
  version: fc.constant(1),
  outcome: mostly<AssessmentView['outcome']>('not_able', 'able'),
  assessed_at: fc.oneof(recent, around),
  fluctuating: fc.boolean(),
  lapses_at: fc.oneof(fc.constant(null), later, around),
});

/** A decision in somebody's best interests. */
export const anyBestInterests: fc.Arbitrary<BestInterestsView> = fc
  .tuple(consent, fc.boolean())
  .map(([said, awaits_advocate]) => ({ ...said, id: 'b1', awaits_advocate }));

/** Whatever bears on who decides for a person. */
export const anyDeciding: fc.Arbitrary<DecidingView> = fc.record({
  age: fc.oneof(
    fc.constant(null),
    fc.record({ group: fc.constantFrom('under_16', '16_17', 'unknown'), until: maybe(later) }),
  ),
  assessment: maybe(anyAssessment),
  representatives: maybe(fc.array(anyRepresentative, { minLength: 1, maxLength: 3 })),
  best_interests: maybe(anyBestInterests),
});

const observation = fc.record({
  level_id: fc.constant('l1'),
  attestation: maybe(
    fc.record({
      id: fc.constant('o1'),
      until: fc.oneof(later, fc.constantFrom(INSTANT - HOUR, INSTANT - HOUR + 1, INSTANT - HOUR + 5_000), around),
    }),
  ),
});

const person: fc.Arbitrary<PersonView> = fc.record({
  patient_id: mostly<string | null>('p1', 'p2', null),
  consent: maybe(consent),
  deciding: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, anyDeciding),
  other_scope_granted: fc.boolean(),
  risk_signed_at: fc.oneof(recent, maybe(around)),
  episode: maybe(anyEpisode),
  observation: maybe(observation),
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
  people: fc.array(person, { maxLength: 3 }),
  privacy_windows: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.array(privacyWindow, { minLength: 1, maxLength: 2 }) },
  ),
  incident: maybe(incident),
  case_record: maybe(caseRecord),
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
