import { againstFacts } from './against-facts.js';
import { coveringOf } from './covering.js';
import { alertDue, trainingDue } from './deadlines.js';
import { retentionHoldFact } from './deletion-facts.js';
import type { Facts } from './fact-values.js';
import { approvalFact, basisFact, pilotFact, systemVersionFact } from './governance-facts.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import { looksFact, overrideFact, overrideInForce } from './override-facts.js';
import { peopleFacts } from './people-facts.js';
import { privacyFact } from './privacy-facts.js';
import { recordFacts } from './record-facts.js';
import type { StandingView, ViewerView } from './view.js';
import {
  CAMERA_SENSING,
  FOOTAGE_FORMS,
  KEEPING,
  LOOKS,
  OPERATIONS,
  PROHIBITED_PURPOSES,
  PURPOSES,
  VIEWER_AUTHENTICATIONS,
  type Operation,
} from './words.js';

const operations: ReadonlySet<string> = new Set(OPERATIONS);
const purposes: ReadonlySet<string> = new Set(PURPOSES);
const prohibited: ReadonlySet<string> = new Set(PROHIBITED_PURPOSES);
const forms: ReadonlySet<string> = new Set(FOOTAGE_FORMS);
const authentications: ReadonlySet<string> = new Set(VIEWER_AUTHENTICATIONS);

/**
 * What is true of a question at one instant (milliseconds since 1970 UTC), as finite words. Pure and total: the same
 * question, view, parameters and instant always give the same facts, and a deadline lapses by being compared, not by a timer.
 */
export function facts(q: Question, view: StandingView, p: Parameters, instant: number): Facts {
  const operation = operations.has(q.operation) ? (q.operation as Operation) : 'unknown';
  const look = LOOKS.has(operation as Operation);
  const device = view.device;
  const viewer = viewerFacts(q, view.viewer, p, instant);
  const override = overrideFact(view, p, instant, operation);
  const in_force = overrideInForce(override, view);
  const people = peopleFacts(q, view, p, instant, operation, in_force);
  const against = againstFacts(view, p, instant, in_force);
  const records = recordFacts(q, view, p, instant);
  // One by one, since spreading costs four times as much; by name, since the log writes them so (RFC 8785).
  return {
    advance_decision: against.advance_decision,
    alert: needsAlert(q) ? alertFact(q, view, p, instant) : 'not_applicable',
    approval: approvalFact(view, p, instant),
    authority: authorityFact(view, people, records.incident),
    capacity: people.capacity,
    case_record: records.case_record,
    clear_look_spacing: people.clear_look_spacing,
    client: clientFact(view),
    confirmation: people.confirmation,
    consent: people.consent,
    conversation_zone: records.conversation_zone,
    coverage: people.coverage,
    device: deviceFact(q, view),
    duration: look ? durationFact(q, p) : 'not_applicable',
    episode: people.episode,
    footage_form: KEEPING.has(operation) ? footageForm(q, view) : 'not_applicable',
    hours: people.hours,
    incident: records.incident,
    incident_place: records.incident_place,
    lawful_basis: basisFact(q, view),
    moratorium: moratoriumFact(view, instant),
    objection: against.objection,
    obligations: obligationsFact(q, operation, p),
    observation: people.observation,
    occupancy: people.occupancy,
    operation,
    override,
    override_looks: looksFact(in_force, p),
    pilot: pilotFact(q, view, instant),
    place: device?.place ?? 'unknown',
    privacy_window: privacyFact(q, view, p, instant),
    purpose: purposeFact(q.purpose),
    request: view.request === null ? 'new' : view.request.same_question ? 'repeat' : 'reused',
    retention: people.retention,
    retention_hold: retentionHoldFact(q, view, instant),
    risk_assessment: people.risk_assessment,
    screen: look ? screenFact(q, view) : 'not_applicable',
    system_version: systemVersionFact(view, p, instant),
    technology: device?.technology ?? 'unknown',
    trauma: against.trauma,
    viewer: viewer.viewer,
    viewer_assignment: viewer.viewer_assignment,
    viewer_authentication: viewer.viewer_authentication,
    viewer_conflict: people.viewer_conflict,
    viewer_preference: people.viewer_preference,
    viewer_shift: viewer.viewer_shift,
    viewer_state: viewer.viewer_state,
    viewer_suspension: viewer.viewer_suspension,
    viewer_training: viewer.viewer_training,
    ward_halt: view.device === null ? 'not_applicable' : view.ward_halts.length > 0 ? 'halted' : 'none',
  };
}

/** What a permit would rest on, by what covers the people in the place (NB-DEF-04). */
function authorityFact(
  { device }: StandingView,
  { authority, coverage, episode }: Pick<Facts, 'authority' | 'coverage' | 'episode'>,
  incident: Facts['incident'],
): Facts['authority'] {
  if (device === null) return 'none';
  switch (coveringOf(device.place)) {
    case 'notice':
      return 'communal_approval';
    case 'announcement':
      return incident === 'open_announced' ? 'announced_incident' : 'none';
    default:
      if (coverage !== 'all') return 'none';
      return episode === 'not_applicable' ? authority : 'restrictive_episode';
  }
}

function moratoriumFact({ device, moratoria }: StandingView, instant: number): Facts['moratorium'] {
  if (device === null) return 'not_applicable';
  return moratoria.some(({ starts_at }) => starts_at <= instant) ? 'in_force' : 'none';
}

function clientFact(view: StandingView): Facts['client'] {
  if (view.client === null) return 'unknown';
  if (view.client.state === 'revoked') return 'revoked';
  return view.client.state === 'active' && view.client.vendor_state === 'active' ? 'active' : 'suspended';
}

function deviceFact(q: Question, view: StandingView): Facts['device'] {
  if (q.resource_type === 'footage') return 'footage';
  if (q.resource_type !== 'device' && q.resource_type !== 'vendor_device') return 'unknown_type';
  if (view.device === null) return 'unknown';
  return view.device.state === 'in_service' ? 'in_service' : 'withdrawn';
}

function purposeFact(purpose: string | null): Facts['purpose'] {
  if (purpose === null) return 'absent';
  if (prohibited.has(purpose)) return 'prohibited';
  return purposes.has(purpose) ? (purpose as Facts['purpose']) : 'unknown';
}

type ViewerFacts = Pick<
  Facts,
  | 'viewer'
  | 'viewer_authentication'
  | 'viewer_state'
  | 'viewer_shift'
  | 'viewer_assignment'
  | 'viewer_training'
  | 'viewer_suspension'
>;

function viewerFacts(q: Question, viewer: ViewerView | null, p: Parameters, instant: number): ViewerFacts {
  // A vendor that names a member of staff asserts who it is; only the word `none` says that nobody knows.
  // A system is proved by its token, whatever is said of it.
  const said = viewer?.kind === 'system' ? 'proved' : (q.viewer_authentication ?? 'asserted');
  const viewer_authentication = authentications.has(said) ? (said as Facts['viewer_authentication']) : 'unknown';
  const known = viewerFact(q, viewer);
  if (viewer === null || viewer.kind === 'system') {
    return {
      viewer: known,
      viewer_authentication,
      viewer_state: 'not_applicable',
      viewer_shift: 'not_applicable',
      viewer_assignment: 'not_applicable',
      viewer_training: 'not_applicable',
      viewer_suspension: 'not_applicable',
    };
  }
  const trained = viewer.trained_at;
  return {
    viewer: known,
    viewer_authentication,
    viewer_state: viewer.state === 'active' ? 'active' : 'left',
    viewer_shift: viewer.on_shift_until !== null && instant < viewer.on_shift_until ? 'on' : 'off',
    viewer_assignment: stands(viewer.assigned_until, instant) ? 'assigned' : 'not_assigned',
    viewer_training: trained === null ? 'absent' : instant < trainingDue(trained, p) ? 'current' : 'lapsed',
    viewer_suspension: viewer.suspended ? 'suspended' : 'none',
  };
}

/** Whether something that stands until an instant stands now; 0 means without end, null not at all. */
function stands(until: number | null, instant: number): boolean {
  return until !== null && (until === 0 || instant < until);
}

function viewerFact(q: Question, viewer: ViewerView | null): Facts['viewer'] {
  if (q.subject_type !== 'staff' && q.subject_type !== 'vendor_staff' && q.subject_type !== 'system')
    return 'unknown_type';
  if (viewer === null) return 'unknown';
  if (viewer.kind === 'system') return 'system';
  return viewer.kind === 'person' ? 'person' : 'shared_account';
}

function screenFact(q: Question, view: StandingView): Facts['screen'] {
  if (q.screen_id === null) return 'absent';
  const screen = view.screen;
  if (screen === null || screen.state !== 'approved') return 'not_approved';
  return view.device === null || screen.ward_id === view.device.ward_id ? 'approved' : 'not_approved';
}

function durationFact(q: Question, p: Parameters): Facts['duration'] {
  if (q.seconds === null) return 'within';
  return q.seconds !== 'invalid' && q.seconds >= 1 && q.seconds <= p.look_max_seconds ? 'within' : 'exceeded';
}

/** Whether a look rests on an alert (NB-VW-02). Seclusion is observed without one, and a blurred look must not ask for more than a clear one. */
export function needsAlert(q: Question): boolean {
  if (!LOOKS.has(q.operation as Operation)) return false;
  if (q.purpose === 'alert_response') return true;
  return q.operation === 'view_live_blurred' && q.purpose !== 'seclusion_observation';
}

function alertFact(q: Question, view: StandingView, p: Parameters, instant: number): Facts['alert'] {
  if (q.alert === null) return 'absent';
  if (q.alert === 'invalid') return 'invalid';
  const alert = view.alert;
  // What is recorded outranks what is sent: a known alert keeps the time of its first sighting.
  const raised_at = alert?.raised_at ?? q.alert.raised_at;
  if (raised_at > instant + p.alert_future_seconds * 1000) return 'future';
  if (instant >= alertDue(raised_at, p)) return 'expired';
  if (alert === null) return 'invalid';
  if (view.device === null || alert.device_id !== view.device.id) return 'other_device';
  if (alert.used) return 'used';
  return alert.first_sighting && alert.others_in_hour >= p.alerts_per_device_per_hour ? 'over_cap' : 'active';
}

/** The form asked for; unsaid or unknown, it is taken for the most intrusive the device can make. */
function footageForm(q: Question, view: StandingView): Facts['footage_form'] {
  if (q.footage_form !== null)
    return forms.has(q.footage_form) ? (q.footage_form as Facts['footage_form']) : 'clear_video';
  return view.device !== null && !CAMERA_SENSING.has(view.device.technology) ? 'derived_reading' : 'clear_video';
}

function obligationsFact(q: Question, operation: Facts['operation'], p: Parameters): Facts['obligations'] {
  if (operation === 'unknown') return 'supported';
  const required = p.required_obligations[operation];
  if (required === undefined) return 'supported';
  return required.every((name) => q.supported_obligations?.includes(name)) ? 'supported' : 'unsupported';
}
