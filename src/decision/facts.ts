import { alertDue, clearLookFrom, insideHours, reviewDue, riskDue, trainingDue } from './deadlines.js';
import type { FACT_VALUES, Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import type { ConsentView, PersonView, StandingView, ViewerView } from './view.js';
import {
  CAMERA_SENSING,
  FOOTAGE_FORMS,
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
const KEEPING: ReadonlySet<string> = new Set<Operation>(['record', 'retain']);

/**
 * What is true of a question at one instant (milliseconds since 1970 UTC), as finite words. Pure and total: the same
 * question, view, parameters and instant always give the same facts, and a deadline lapses by being compared, not by a timer.
 */
export function facts(q: Question, view: StandingView, p: Parameters, instant: number): Facts {
  const operation = operations.has(q.operation) ? (q.operation as Operation) : 'unknown';
  const look = LOOKS.has(operation as Operation);
  const device = view.device;
  const viewer = viewerFacts(q, view.viewer, p, instant);
  const people = peopleFacts(q, view, p, instant, operation);
  // One by one, since spreading costs four times as much; by name, since the log writes them so (RFC 8785).
  return {
    alert: needsAlert(q) ? alertFact(q, view, p, instant) : 'not_applicable',
    authority: people.coverage === 'all' ? 'own_consent' : 'none',
    clear_look_spacing: people.clear_look_spacing,
    client: clientFact(view),
    confirmation: people.confirmation,
    consent: people.consent,
    coverage: people.coverage,
    device: deviceFact(q, view),
    duration: look ? durationFact(q, p) : 'not_applicable',
    footage_form: KEEPING.has(operation) ? footageForm(q, view) : 'not_applicable',
    hours: people.hours,
    obligations: obligationsFact(q, operation, p),
    occupancy: people.occupancy,
    operation,
    place: device?.place ?? 'unknown',
    purpose: purposeFact(q.purpose),
    request: view.request === null ? 'new' : view.request.same_question ? 'repeat' : 'reused',
    retention: people.retention,
    risk_assessment: people.risk_assessment,
    screen: look ? screenFact(q, view) : 'not_applicable',
    technology: device?.technology ?? 'unknown',
    viewer: viewer.viewer,
    viewer_assignment: viewer.viewer_assignment,
    viewer_authentication: viewer.viewer_authentication,
    viewer_shift: viewer.viewer_shift,
    viewer_state: viewer.viewer_state,
    viewer_suspension: viewer.viewer_suspension,
    viewer_training: viewer.viewer_training,
  };
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

/** Whether a look rests on an alert (NB-VW-02). */
export function needsAlert(q: Question): boolean {
  if (!LOOKS.has(q.operation as Operation)) return false;
  return q.operation === 'view_live_blurred' || q.purpose === 'alert_response';
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

type PeopleFacts = Pick<
  Facts,
  | 'occupancy'
  | 'coverage'
  | 'consent'
  | 'confirmation'
  | 'hours'
  | 'retention'
  | 'risk_assessment'
  | 'clear_look_spacing'
>;

const NOBODY: PeopleFacts = {
  occupancy: 'not_applicable',
  coverage: 'not_applicable',
  consent: 'not_applicable',
  confirmation: 'not_applicable',
  hours: 'not_applicable',
  retention: 'not_applicable',
  risk_assessment: 'not_applicable',
  clear_look_spacing: 'not_applicable',
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The facts about everybody in view, each the worst among them: one person uncovered is enough to deny (NB-DEF-04). */
function peopleFacts(
  q: Question,
  view: StandingView,
  p: Parameters,
  instant: number,
  operation: Facts['operation'],
): PeopleFacts {
  if (view.device === null) return NOBODY;
  if (view.occupancy === 'confirmed_empty') return { ...NOBODY, occupancy: 'empty' };
  const out: Mutable<PeopleFacts> = { ...NOBODY };
  out.occupancy = view.occupancy === 'occupied' && view.people.length > 0 ? 'occupied' : 'unknown';
  let uncovered = 0;
  for (const person of view.people) {
    if (!personFacts(out, q, person, p, instant, operation)) uncovered++;
  }
  if (view.people.length > 0) {
    const only = view.people.length === 1 && view.people[0]?.patient_id !== null;
    out.coverage = uncovered === 0 ? 'all' : only ? 'only_person_uncovered' : 'not_all';
  }
  return out;
}

/** Worsens `out` by what is true of one person; returns whether that person is covered by an authority of their own. */
function personFacts(
  out: Mutable<PeopleFacts>,
  q: Question,
  person: PersonView,
  p: Parameters,
  instant: number,
  operation: Facts['operation'],
): boolean {
  if (person.patient_id === null) return false;
  const consent = consentFact(person, p, instant);
  out.consent = worse('consent', out.consent, consent);
  out.risk_assessment = worse('risk_assessment', out.risk_assessment, riskFact(person, p, instant));
  if (operation === 'view_live_clear') {
    const last = person.last_clear_look_at;
    const spacing = last === null || instant >= clearLookFrom(last, p) ? 'kept' : 'too_soon';
    out.clear_look_spacing = worse('clear_look_spacing', out.clear_look_spacing, spacing);
  }
  if (person.consent === null || (consent !== 'granted' && consent !== 'review_overdue')) return false;
  const { confirmation: said, hours: chosen } = person.consent;
  const confirmation = said === 'not_needed' || said === 'confirmed' ? said : 'needed';
  const hours = chosen.length === 0 ? 'none_chosen' : insideHours(chosen, instant) ? 'within' : 'outside';
  const retention = KEEPING.has(operation) ? retentionFact(q, person.consent, p) : 'not_applicable';
  out.confirmation = worse('confirmation', out.confirmation, confirmation);
  out.hours = worse('hours', out.hours, hours);
  out.retention = worse('retention', out.retention, retention);
  return (
    consent === 'granted' &&
    confirmation !== 'needed' &&
    hours === 'within' &&
    (retention === 'within' || retention === 'not_applicable')
  );
}

function consentFact(person: PersonView, p: Parameters, instant: number): Facts['consent'] {
  const consent = person.consent;
  if (consent === null) return person.other_scope_granted ? 'scope_not_covered' : 'not_sought';
  switch (consent.state) {
    case 'granted':
      return instant < reviewDue(consent, p) ? 'granted' : 'review_overdue';
    case 'refused':
    case 'withdrawn':
    case 'undecided':
      return consent.state;
    default:
      return 'not_sought';
  }
}

function riskFact(person: PersonView, p: Parameters, instant: number): Facts['risk_assessment'] {
  if (person.risk_signed_at === null) return 'absent';
  return instant < riskDue(person.risk_signed_at, p) ? 'current' : 'overdue';
}

function retentionFact(q: Question, consent: ConsentView, p: Parameters): Facts['retention'] {
  if (consent.retention_hours === null) return 'not_chosen';
  if (q.retention_hours === null) return 'within';
  if (q.retention_hours === 'invalid' || q.retention_hours <= 0) return 'exceeded';
  return q.retention_hours <= Math.min(consent.retention_hours, p.retention_max_hours) ? 'within' : 'exceeded';
}

/** From best to worst; `not_applicable` gives way to anything. */
const SEVERITY = {
  consent: [
    'not_applicable',
    'granted',
    'review_overdue',
    'scope_not_covered',
    'undecided',
    'not_sought',
    'withdrawn',
    'refused',
  ],
  confirmation: ['not_applicable', 'not_needed', 'confirmed', 'needed'],
  hours: ['not_applicable', 'within', 'outside', 'none_chosen'],
  retention: ['not_applicable', 'within', 'exceeded', 'not_chosen'],
  risk_assessment: ['not_applicable', 'current', 'overdue', 'absent'],
  clear_look_spacing: ['not_applicable', 'kept', 'too_soon'],
} as const satisfies { [K in keyof PeopleFacts]?: readonly (typeof FACT_VALUES)[K][number][] };

function worse<K extends keyof typeof SEVERITY>(fact: K, a: Facts[K], b: Facts[K]): Facts[K] {
  const order: readonly string[] = SEVERITY[fact];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
