import { FACT_NAMES, type FactName, type Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type { AlertView, DecidingView, DeviceView, RequestView, SaidOfViewer, StandingView } from '../decision/view.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Judgement } from '../standing/judge.js';
import type { DecisionEffects } from '../standing/usage.js';
import { touchedBy, type DecisionBody, type Entry } from './entry.js';

/**
 * A decision's entry: canonical JSON (RFC 8785) of all that was asked, seen and decided, leaving out every member that is null,
 * what stops watching where nothing does, and every fact that is `not_applicable`, which is a third of it. It is put together by hand, since this is the hot road and
 * a general writer takes three times as long; a property test holds it to canonical JSON.
 */
export function decisionEntry(
  provider_id: string,
  index: number,
  decided_at: number,
  policy: string,
  j: Judgement,
): Entry {
  const body =
    `{"decided_at":${decided_at},${member('effects', j.effects, effectsJson)}"facts":${textOf(j.facts, factsJson)},` +
    `"index":${index},"kind":"decision",${member('limits', j.limits, limitsJson)}"policy":"${policy}",` +
    `"provider_id":${text(provider_id)},"question":${questionJson(j.question)},${number('repeat_of', j.repeat_of)}` +
    `"verdict":${textOf(j.verdict, verdictJson)},"view":${viewJson(j.view)}}`;
  return { kind: 'decision', touches: touchedBy(j.effects), body };
}

/** Reads a decision's entry back, whole. */
export function readDecision(body: string): DecisionBody {
  return wholeDecision(JSON.parse(body) as DecisionBody);
}

/** A decision as its text says it, whole: what the text leaves out is null again, or `not_applicable`. */
export function wholeDecision(said: DecisionBody): DecisionBody {
  const { effects, limits, view } = said;
  const request = effects?.request;
  return {
    ...said,
    effects: effects == null ? null : { ...effects, ...(request && { request: whole(NO_REQUEST, request) }) },
    facts: whole(NO_FACTS, said.facts),
    limits: limits == null ? null : whole(NO_LIMITS, limits),
    question: whole(NO_QUESTION, said.question),
    repeat_of: said.repeat_of ?? null,
    view: {
      ...NO_VIEW,
      ...view,
      approval: view.approval == null ? null : whole(NO_APPROVAL, view.approval),
      device: view.device == null ? null : whole(NO_DEVICE, view.device),
      incident: view.incident == null ? null : whole(NO_INCIDENT, view.incident),
      override: view.override == null ? null : whole(NO_OVERRIDE, view.override),
      people: view.people.map((person) => ({
        ...whole(NO_PERSON, person),
        consent: person.consent == null ? null : whole(NO_CONSENT, person.consent),
        deciding: person.deciding == null ? null : wholeDeciding(person.deciding),
        observation: person.observation == null ? null : whole(NO_OBSERVATION, person.observation),
        stands_against: person.stands_against == null ? null : whole(NOTHING_AGAINST, person.stands_against),
      })),
      privacy_windows: view.privacy_windows?.map((window) => whole(NO_WINDOW, window)) ?? null,
      request: view.request == null ? null : whole(NO_REQUEST, view.request),
      said_of_viewer: view.said_of_viewer?.map((one) => whole(NOT_SAID, one)) ?? null,
      viewer: view.viewer == null ? null : whole(NO_VIEWER, view.viewer),
    },
  };
}

function wholeDeciding({ age, assessment, best_interests, representatives }: DecidingView): DecidingView {
  return {
    age: age == null ? null : whole(NO_AGE, age),
    assessment: assessment == null ? null : whole(NO_ASSESSMENT, assessment),
    best_interests: best_interests == null ? null : whole(NO_CONSENT, best_interests),
    representatives:
      representatives?.map((one) => ({
        ...whole(NO_REPRESENTATIVE, one),
        consent: one.consent == null ? null : whole(NO_CONSENT, one.consent),
      })) ?? null,
  };
}

/** What was said, and nothing of what could have been and was not. */
function whole<T>(nothing: Partial<T>, said: T): T {
  return { ...nothing, ...said };
}

const NO_FACTS = Object.fromEntries(FACT_NAMES.map((name) => [name, 'not_applicable'])) as Record<FactName, never>;
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
  alert: null,
  approval: null,
  case_record: null,
  client: null,
  deletion: null,
  device: null,
  incident: null,
  last_clear_look_at: null,
  moratoria: [],
  occupancy: null,
  override: null,
  pilots: [],
  said_of_viewer: null,
  screen: null,
  ward_halts: [],
};
const NO_APPROVAL = { first_expiry_at: null };
const NO_DEVICE: Partial<DeviceView> = { private_conversation: null };
const NO_INCIDENT = { announced_at: null };
const NOT_SAID = { preference: null };
const NO_OVERRIDE = { others_clear_look_at: null };
const NO_PERSON = { episode: null, observation: null, override_starts: null, patient_id: null, risk_signed_at: null };
const NOTHING_AGAINST = { advance_decisions: null, objections: null, traumas: null };
const NO_OBSERVATION = { attestation_id: null, attested_until: null };
const NO_AGE = { until: null };
const NO_ASSESSMENT = { lapses_at: null };
const NO_REPRESENTATIVE = { ends_at: null, registered_at: null };
const NO_WINDOW = { ends_at: null, starts_at: null };
const NO_REQUEST = { expires_at: null };
const NO_LIMITS = { max_seconds: null, retention_hours: null };
const NO_CONSENT = {
  decided_at: null,
  retention_hours: null,
  reviewed_at: null,
  system_changed_at: null,
  triggered_at: null,
};
const NO_VIEWER = { assigned_until: null, on_shift_until: null, trained_at: null };

/** What JSON may not hold as it is: quotation marks, backslashes, control characters and surrogates, lone ones among them. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function text(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

function list(values: readonly string[]): string {
  return values.length === 0 ? '[]' : `[${values.map(text).join(',')}]`;
}

// One member of an object with the comma after it, or nothing when it is null; the last member is always one that is there.

function member<T>(name: string, value: T | null, json: (value: T) => string): string {
  return value === null ? '' : `"${name}":${json(value)},`;
}

function word(name: string, value: string | null): string {
  return value === null ? '' : `"${name}":${text(value)},`;
}

function number(name: string, value: number | 'invalid' | null): string {
  return value === null ? '' : value === 'invalid' ? `"${name}":"invalid",` : `"${name}":${value},`;
}

/** Every fact is a word of its closed list, which needs no escaping. */
function fact(name: FactName, value: string): string {
  return value === 'not_applicable' ? '' : `"${name}":"${value}",`;
}

function effectsJson({ clear_look, override_look, request, sighted, used }: DecisionEffects): string {
  const members: string[] = [];
  if (clear_look) members.push(`"clear_look":${list(clear_look)}`);
  if (override_look !== undefined) members.push(`"override_look":${text(override_look)}`);
  if (request) {
    members.push(`"request":{${number('expires_at', request.expires_at)}"outcome":"${request.outcome}"}`);
  }
  if (sighted) {
    const { device_id, id, raised_at, vendor_id } = sighted;
    const of = `"device_id":${text(device_id)},"id":${text(id)},"raised_at":${raised_at},"vendor_id":${text(vendor_id)}`;
    members.push(`"sighted":{${of}}`);
  }
  if (used) members.push(`"used":{"id":${text(used.id)},"vendor_id":${text(used.vendor_id)}}`);
  return `{${members.join(',')}}`;
}

function factsJson(f: Facts): string {
  let members = '';
  for (const name of FACTS_IN_ORDER) members += fact(name, f[name]);
  return `{${members.slice(0, -1)}}`;
}

const FACTS_IN_ORDER = [...FACT_NAMES].sort();

function limitsJson({ expires_at, max_seconds, retention_hours }: Limits): string {
  return `{"expires_at":${expires_at}${max_seconds === null ? '' : `,"max_seconds":${max_seconds}`}${
    retention_hours === null ? '' : `,"retention_hours":${retention_hours}`
  }}`;
}

function verdictJson({ authority, obligations, outcome, reasons, rules }: Verdict): string {
  return `{"authority":"${authority}","obligations":${list(obligations)},"outcome":"${outcome}","reasons":${list(reasons)},"rules":${list(rules)}}`;
}

function questionJson(q: Question): string {
  const { alert } = q;
  const named =
    alert === null
      ? ''
      : alert === 'invalid'
        ? '"alert":"invalid",'
        : `"alert":{"id":${text(alert.id)},"raised_at":${alert.raised_at}},`;
  const authentication = q.viewer_authentication;
  return (
    `{${named}${word('case_id', q.case_id)}"client_id":${text(q.client_id)},${word('footage_form', q.footage_form)}` +
    `${word('incident_id', q.incident_id)}"operation":${text(q.operation)},${word('override_id', q.override_id)}` +
    `${word('purpose', q.purpose)}${word('request_id', q.request_id)}"resource_id":${text(q.resource_id)},` +
    `"resource_type":${text(q.resource_type)},${number('retention_hours', q.retention_hours)}` +
    `${word('screen_id', q.screen_id)}${number('seconds', q.seconds)}"subject_id":${text(q.subject_id)},` +
    `"subject_type":${text(q.subject_type)}${q.supported_obligations === null ? '' : `,"supported_obligations":${list(q.supported_obligations)}`}` +
    `${authentication === null ? '' : `,"viewer_authentication":${text(authentication)}`}}`
  );
}

function viewJson({ alert, approval, case_record, client, deletion, device, incident, ...view }: StandingView): string {
  const { last_clear_look_at, moratoria, occupancy, override, people, pilots, privacy_windows, request } = view;
  const { said_of_viewer, screen, viewer, ward_halts } = view;
  return (
    `{${member('alert', alert, alertJson)}${member('approval', approval, partJson)}${member('case_record', case_record, partJson)}` +
    `${client === null ? '' : `"client":{"state":${text(client.state)},"vendor_state":${text(client.vendor_state)}},`}` +
    `${member('deletion', deletion, partJson)}${member('device', device, partJson)}${member('incident', incident, partJson)}${number('last_clear_look_at', last_clear_look_at)}` +
    `${moratoria.length === 0 ? '' : `"moratoria":${partJson(moratoria)},`}${word('occupancy', occupancy)}` +
    `${member('override', override, partJson)}"people":${partJson(people)}${pilots.length === 0 ? '' : `,"pilots":${partJson(pilots)}`}${privacy_windows === null ? '' : `,"privacy_windows":${partJson(privacy_windows)}`}${request === null ? '' : `,"request":${requestJson(request)}`}` +
    `${said_of_viewer === null ? '' : `,"said_of_viewer":[${said_of_viewer.map(saidJson).join(',')}]`}` +
    `${screen === null ? '' : `,"screen":${partJson(screen)}`}${viewer === null ? '' : `,"viewer":${partJson(viewer)}`}` +
    `${ward_halts.length === 0 ? '' : `,"ward_halts":${partJson(ward_halts)}`}}`
  );
}

function alertJson(a: AlertView): string {
  return (
    `{"device_id":${text(a.device_id)},"first_sighting":${a.first_sighting},"others_in_hour":${a.others_in_hour},` +
    `"raised_at":${a.raised_at},"used":${a.used}}`
  );
}

function saidJson({ accused, patient_id, preference }: SaidOfViewer): string {
  return `{"accused":${accused},"patient_id":${text(patient_id)}${preference === null ? '' : `,"preference":"${preference}"`}}`;
}

function requestJson(r: RequestView): string {
  return `{${number('expires_at', r.expires_at)}"index":${r.index},"outcome":"${r.outcome}","same_question":${r.same_question}}`;
}

/** The texts of what is frozen, which comes again and again until a record changes, by the very object. */
const texts = new WeakMap<object, string>();

function textOf<T extends object>(part: T, json: (part: T) => string): string {
  const before = texts.get(part);
  if (before !== undefined) return before;
  const made = json(part);
  if (Object.isFrozen(part)) texts.set(part, made);
  return made;
}

function partJson(part: object): string {
  return textOf(part, (one) => canonicalJson(said(one)));
}

/** A value without the members that are null, at any depth. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(members.map(([name, one]) => [name, said(one)]));
}
