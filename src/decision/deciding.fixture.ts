import { INSTANT } from './arbitrary.fixture.js';
import type {
  AssessmentView,
  BestInterestsView,
  ConsentView,
  DecidingView,
  PersonView,
  RepresentativeView,
} from './view.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Something said an hour ago. */
export const said = (state: ConsentView['state'], id = 'c1'): ConsentView => ({
  id,
  version: 1,
  state,
  decided_at: INSTANT - HOUR,
  reviewed_at: null,
  triggered_at: null,
  system_changed_at: null,
  confirmation: 'not_needed',
  hours: [[0, 1440]],
  retention_hours: null,
});

/** Found an hour ago to be unable to decide. */
export const UNABLE: AssessmentView = {
  id: 'e1',
  version: 1,
  outcome: 'not_able',
  assessed_at: INSTANT - HOUR,
  fluctuating: false,
  lapses_at: null,
};
/** Found an hour ago to be able. */
export const ABLE: AssessmentView = { ...UNABLE, outcome: 'able' };
/** Decided in their best interests an hour ago. */
export const DECIDED: BestInterestsView = { ...said('granted', 'b1'), awaits_advocate: false };
/** Fifteen, and sixteen tomorrow. */
export const FIFTEEN = { group: 'under_16', until: INSTANT + DAY } as const;
/** Seventeen, and eighteen tomorrow. */
export const SEVENTEEN = { group: '16_17', until: INSTANT + DAY } as const;

/** A verified representative of a kind, who agreed. */
export const by = (kind: RepresentativeView['kind'], more: Partial<RepresentativeView> = {}): RepresentativeView => ({
  id: kind,
  kind,
  verified: true,
  reaches: true,
  registered_at: null,
  starts_at: 0,
  ends_at: null,
  consent: said('granted', `c-${kind}`),
  ...more,
});

/** A person with what bears on who decides for them, and their own word. */
export const of = (deciding: Partial<DecidingView>, consent: ConsentView | null = null): PersonView => ({
  patient_id: 'p1',
  consent,
  deciding: { age: null, assessment: null, representatives: null, best_interests: null, ...deciding },
  other_scope_granted: false,
  risk_signed_at: INSTANT - HOUR,
  episode: null,
  stands_against: null,
  observation: { attestation_id: 'o1', attested_until: INSTANT + HOUR, level_id: 'l1' },
  override_starts: null,
});
