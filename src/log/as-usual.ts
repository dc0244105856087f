import { FACT_NAMES, type FactName, type Facts } from '../decision/fact-values.js';
import type {
  AlertView,
  ApprovalView,
  ConsentView,
  DeviceView,
  PersonView,
  StandingView,
  ViewerView,
} from '../decision/view.js';

/** What each part of a decision's entry is where the entry does not say it. */
export interface Unsaid {
  readonly alert: Partial<AlertView>;
  readonly approval: Partial<ApprovalView>;
  readonly client: StandingView['client'];
  readonly consent: Partial<ConsentView>;
  readonly device: Partial<DeviceView>;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly person: Partial<PersonView>;
  readonly screen: Partial<NonNullable<StandingView['screen']>>;
  readonly viewer: Partial<ViewerView>;
}

const NOT_APPLICABLE = Object.fromEntries(FACT_NAMES.map((name) => [name, 'not_applicable'])) as Record<
  FactName,
  'not_applicable'
>;

/** What an entry that names no usual does not say, as every entry until 2026-11: null, or a fact that does not apply. */
export const NOTHING_USUAL: Unsaid = {
  alert: {},
  approval: { first_expiry_at: null },
  client: null,
  consent: { decided_at: null, retention_hours: null, reviewed_at: null, system_changed_at: null, triggered_at: null },
  device: { private_conversation: null },
  facts: NOT_APPLICABLE,
  person: { episode: null, observation: null, override_starts: null, patient_id: null, risk_signed_at: null },
  screen: {},
  viewer: { assigned_until: null, on_shift_until: null, trained_at: null },
};

/** What most decisions see, whatever is asked: everything in force and in date, and an agreement for all day. */
const IN_ORDER: Omit<Unsaid, 'facts'> = {
  alert: { first_sighting: true, others_in_hour: 0, used: false },
  approval: { ...NOTHING_USUAL.approval, basis_held: true, state: 'approved' },
  client: Object.freeze({ state: 'active', vendor_state: 'active' }),
  consent: { ...NOTHING_USUAL.consent, confirmation: 'not_needed', hours: [[0, 1440]], state: 'granted' },
  device: { ...NOTHING_USUAL.device, state: 'in_service' },
  person: { ...NOTHING_USUAL.person, other_scope_granted: true },
  screen: { state: 'approved' },
  viewer: { ...NOTHING_USUAL.viewer, state: 'active', suspended: false },
};

/** The facts of the same. */
const FACTS_IN_ORDER = {
  advance_decision: 'none',
  approval: 'in_date',
  authority: 'own_consent',
  client: 'active',
  confirmation: 'not_needed',
  consent: 'granted',
  conversation_zone: 'none',
  coverage: 'all',
  device: 'in_service',
  hours: 'within',
  lawful_basis: 'held',
  moratorium: 'none',
  objection: 'none',
  obligations: 'supported',
  observation: 'attested',
  occupancy: 'occupied',
  pilot: 'none',
  place: 'bedroom',
  privacy_window: 'none',
  request: 'new',
  risk_assessment: 'current',
  system_version: 'reviewed',
  technology: 'vision_based_monitoring',
  trauma: 'none',
  ward_halt: 'none',
} as const satisfies Partial<Facts>;

const READING = {
  ...FACTS_IN_ORDER,
  operation: 'read_vital_signs',
  purpose: 'vital_signs_observation',
  viewer: 'system',
  viewer_authentication: 'proved',
} as const satisfies Partial<Facts>;

const LOOK = {
  ...FACTS_IN_ORDER,
  alert: 'active',
  duration: 'within',
  operation: 'view_live_blurred',
  override: 'none',
  purpose: 'alert_response',
  screen: 'approved',
  viewer: 'person',
  viewer_assignment: 'assigned',
  viewer_authentication: 'asserted',
  viewer_conflict: 'none',
  viewer_preference: 'none',
  viewer_shift: 'on',
  viewer_state: 'active',
  viewer_suspension: 'none',
  viewer_training: 'current',
} as const satisfies Partial<Facts>;

/**
 * What is usual, by the name an entry gives it: a device that goes on reading, and a look that somebody takes. What an entry
 * does not say is then as it is here, and a fact that is not here does not apply.
 *
 * INVARIANT: a name means the same for ever, since entries that name it are read for as long as the log is: what is to be
 * usual from now on gets a name of its own.
 */
export const USUAL = {
  'reading.1': { ...IN_ORDER, facts: { ...NOT_APPLICABLE, ...READING } },
  'look.1': { ...IN_ORDER, facts: { ...NOT_APPLICABLE, ...LOOK } },
} as const satisfies Readonly<Record<string, Unsaid>>;

export type UsualName = keyof typeof USUAL;

/** The usual that an entry is written by, from its facts alone. */
export function usualOf(facts: Facts): UsualName {
  return facts.viewer === 'person' ? 'look.1' : 'reading.1';
}

/** What an entry does not say, by the usual it names. Throws RangeError for a name that this version does not know. */
export function unsaidIn(usual: string | undefined): Unsaid {
  if (usual === undefined) return NOTHING_USUAL;
  if (Object.hasOwn(USUAL, usual)) return USUAL[usual as UsualName];
  throw new RangeError(`a decision leaves out what is usual by ${usual}, which this version does not know`);
}
