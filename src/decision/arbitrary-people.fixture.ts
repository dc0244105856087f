import fc from 'fast-check';
import { startsAround } from './any-override.fixture.js';
import type { AgainstView } from './against-view.js';
import type { EpisodeView } from './episode-schedule.js';
import type {
  AssessmentView,
  BestInterestsView,
  ConsentView,
  DecidingView,
  PersonView,
  RepresentativeView,
} from './view.js';
import { CONSENT_STATES, EPISODE_KINDS, EPISODE_REVIEW_KINDS, REPRESENTATIVE_KINDS } from './words.js';
import { INSTANT, HOUR, around, recent, later, maybe, mostly } from './arbitrary.fixture.js';

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
  registered_at: maybe(around),
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

/** Whatever stands against watching somebody. */
export const anyAgainst: fc.Arbitrary<AgainstView> = fc.record({
  advance_decisions: maybe(
    fc.array(fc.record({ id: fc.constantFrom('v1', 'v2'), made_at: around, refuses_in_emergency: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  objections: maybe(
    fc.array(fc.record({ id: fc.constantFrom('o1', 'o2'), state: mostly<'open' | 'upheld'>('open', 'upheld') }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  traumas: maybe(fc.constant(['t1'])),
});

const observation = fc.record({
  level_id: fc.constant('l1'),
  attestation_id: maybe(fc.constant('o1')),
  attested_until: maybe(
    fc.oneof(later, fc.constantFrom(INSTANT - HOUR, INSTANT - HOUR + 1, INSTANT - HOUR + 5_000), around),
  ),
});

export const anyPerson: fc.Arbitrary<PersonView> = fc.record({
  patient_id: mostly<string | null>('p1', 'p2', null),
  consent: maybe(consent),
  deciding: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, anyDeciding),
  other_scope_granted: fc.boolean(),
  risk_signed_at: fc.oneof(recent, maybe(around)),
  stands_against: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, anyAgainst),
  episode: maybe(anyEpisode),
  observation: maybe(observation),
  override_starts: startsAround(INSTANT),
});
