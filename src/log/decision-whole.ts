import type { BestInterestsView, DecidingView, PersonView, StandingView } from '../decision/view.js';
import { unsaidIn, type Unsaid } from './as-usual.js';
import type { DecisionBody } from './entry.js';

/** A decision as its text has it, with the name of the usual that it leaves out; an older one names none. */
type SaidDecision = DecisionBody & { usual?: string };
/** A view as its text has it. */
type SaidView = Omit<StandingView, 'client'> & Partial<Pick<StandingView, 'client'>>;

/** Reads a decision's entry back, whole. */
export function readDecision(body: string): DecisionBody {
  return wholeDecision(JSON.parse(body) as DecisionBody);
}

/**
 * A decision as its text says it, whole: what the text leaves out is null again, or as it usually is. Throws RangeError when it
 * names a usual that this version does not know.
 */
export function wholeDecision({ usual, ...said }: SaidDecision): DecisionBody {
  const { effects, limits, view } = said;
  const request = effects?.request;
  const unsaid = unsaidIn(usual);
  return {
    ...said,
    effects: effects == null ? null : { ...effects, ...(request && { request: whole(NO_REQUEST, request) }) },
    facts: { ...(unsaid.facts as DecisionBody['facts']), ...said.facts },
    limits: limits == null ? null : whole(NO_LIMITS, limits),
    question: whole(NO_QUESTION, said.question),
    repeat_of: said.repeat_of ?? null,
    view: wholeView(view, unsaid),
  };
}

function wholeView(view: SaidView, unsaid: Unsaid): StandingView {
  return {
    ...NO_VIEW,
    ...view,
    // That there is no client is written as null only where it is usual that there is one.
    client: view.client === undefined ? unsaid.client : view.client,
    alert: view.alert == null ? null : whole(unsaid.alert, view.alert),
    approval: view.approval == null ? null : whole(unsaid.approval, view.approval),
    device: view.device == null ? null : whole(unsaid.device, view.device),
    incident: view.incident == null ? null : whole(NO_INCIDENT, view.incident),
    override: view.override == null ? null : whole(NO_OVERRIDE, view.override),
    people: view.people.map((person) => wholePerson(person, unsaid)),
    privacy_windows: view.privacy_windows?.map((window) => whole(NO_WINDOW, window)) ?? null,
    request: view.request == null ? null : whole(NO_REQUEST, view.request),
    said_of_viewer: view.said_of_viewer?.map((one) => whole(NOT_SAID, one)) ?? null,
    screen: view.screen == null ? null : whole(unsaid.screen, view.screen),
    viewer: view.viewer == null ? null : whole(unsaid.viewer, view.viewer),
  };
}

function wholePerson(person: PersonView, unsaid: Unsaid): PersonView {
  return {
    ...whole(unsaid.person, person),
    consent: person.consent == null ? null : whole(unsaid.consent, person.consent),
    deciding: person.deciding == null ? null : wholeDeciding(person.deciding, unsaid),
    observation: person.observation == null ? null : whole(NO_OBSERVATION, person.observation),
    stands_against: person.stands_against == null ? null : whole(NOTHING_AGAINST, person.stands_against),
  };
}

function wholeDeciding({ age, assessment, best_interests, representatives }: DecidingView, un: Unsaid): DecidingView {
  return {
    age: age == null ? null : whole(NO_AGE, age),
    assessment: assessment == null ? null : whole(NO_ASSESSMENT, assessment),
    best_interests: best_interests == null ? null : whole<BestInterestsView>(un.consent, best_interests),
    representatives:
      representatives?.map((one) => ({
        ...whole(NO_REPRESENTATIVE, one),
        consent: one.consent == null ? null : whole(un.consent, one.consent),
      })) ?? null,
  };
}

/** What was said, and what goes without saying. */
function whole<T>(unsaid: Partial<T>, said: T): T {
  return { ...unsaid, ...said };
}

const NO_QUESTION = {
  alert: null,
  case_id: null,
  footage_form: null,
  incident_id: null,
  purpose: null,
  override_id: null,
  request_id: null,
  retention_hours: null,
  screen_id: null,
  seconds: null,
  supported_obligations: null,
  viewer_authentication: null,
};
const NO_VIEW = {
  case_record: null,
  deletion: null,
  last_clear_look_at: null,
  moratoria: [],
  occupancy: null,
  pilots: [],
  ward_halts: [],
};
const NO_INCIDENT = { announced_at: null };
const NOT_SAID = { preference: null };
const NO_OVERRIDE = { others_clear_look_at: null };
const NOTHING_AGAINST = { advance_decisions: null, objections: null, traumas: null };
const NO_OBSERVATION = { attestation_id: null, attested_until: null };
const NO_AGE = { until: null };
const NO_ASSESSMENT = { lapses_at: null };
const NO_REPRESENTATIVE = { ends_at: null, registered_at: null };
const NO_WINDOW = { ends_at: null, starts_at: null };
const NO_REQUEST = { expires_at: null };
const NO_LIMITS = { max_seconds: null, retention_hours: null };
