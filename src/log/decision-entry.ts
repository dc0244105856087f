import { FACT_NAMES, type Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type {
  AlertView,
  ConsentView,
  DecidingView,
  PersonView,
  RequestView,
  SaidOfViewer,
  StandingView,
} from '../decision/view.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Judgement } from '../standing/judge.js';
import type { DecisionEffects } from '../standing/usage.js';
import { USUAL, usualOf, type Unsaid } from './as-usual.js';
import { touchedBy, type Entry } from './entry.js';

/**
 * A decision's entry: canonical JSON (RFC 8785) of all that was asked, seen and decided, leaving out every member that is null,
 * what stops watching where nothing does, and every fact and part of the view that is as it usually is, by the usual it names:
 * half of it, which need not be written, hashed, sent, stored and synced. It is put together by hand, since this is the hot road
 * and a general writer takes three times as long; a property test holds it to canonical JSON.
 */
export function decisionEntry(
  provider_id: string,
  index: number,
  decided_at: number,
  policy: string,
  j: Omit<Judgement, 'policy'>,
): Entry {
  const body =
    `{"decided_at":${decided_at},${member('effects', j.effects, effectsJson)}"facts":${textOf(j.facts, factsJson)},` +
    `"index":${index},"kind":"decision",${member('limits', j.limits, limitsJson)}"policy":"${policy}",` +
    `"provider_id":${text(provider_id)},"question":${questionJson(j.question)},${number('repeat_of', j.repeat_of)}` +
    `"usual":"${usualOf(j.facts)}","verdict":${textOf(j.verdict, verdictJson)},"view":${viewJson(j.view)}}`;
  return { kind: 'decision', touches: touchedBy(j.effects), body };
}

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

function kept<T extends object>(name: string, part: T | null, json: (part: T) => string): string {
  return part === null ? '' : `"${name}":${textOf(part, json)},`;
}

function word(name: string, value: string | null): string {
  return value === null ? '' : `"${name}":${text(value)},`;
}

function number(name: string, value: number | 'invalid' | null): string {
  return value === null ? '' : value === 'invalid' ? `"${name}":"invalid",` : `"${name}":${value},`;
}

function effectsJson({ clear_look, override_look, request, sighted, used }: DecisionEffects): string {
  // One after the other, each with its comma, which the last one loses.
  let members = '';
  if (clear_look) members += `"clear_look":${list(clear_look)},`;
  if (override_look !== undefined) members += `"override_look":${text(override_look)},`;
  if (request) members += `"request":{${number('expires_at', request.expires_at)}"outcome":"${request.outcome}"},`;
  if (sighted) {
    const { device_id, id, raised_at, vendor_id } = sighted;
    const of = `"device_id":${text(device_id)},"id":${text(id)},"raised_at":${raised_at},"vendor_id":${text(vendor_id)}`;
    members += `"sighted":{${of}},`;
  }
  if (used) members += `"used":{"id":${text(used.id)},"vendor_id":${text(used.vendor_id)}},`;
  return `{${members.slice(0, -1)}}`;
}

/** Every fact is a word of its closed list, which needs no escaping. */
function factsJson(facts: Facts): string {
  const { facts: usual } = USUAL[usualOf(facts)];
  const unusual = FACTS_IN_ORDER.filter((name) => facts[name] !== usual[name]);
  return `{${unusual.map((name) => `"${name}":"${facts[name]}"`).join(',')}}`;
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

function viewJson(view: StandingView): string {
  if (!isPlain(view)) return viewText(view);
  const kept = plain.get(view.people);
  if (kept !== undefined && showsTheSame(kept.view, view)) return kept.text;
  const made = inOnePiece(viewText(view));
  if (Object.isFrozen(view.people)) plain.set(view.people, { view, text: made });
  return made;
}

/** The texts of plain views, by the people in them: most questions about a device see what the last one saw. */
const plain = new WeakMap<StandingView['people'], { view: StandingView; text: string }>();

/** Whether a view shows nothing that is of this one question or instant, or seldom there. */
function isPlain(view: StandingView): boolean {
  return (
    view.alert === null &&
    view.case_record === null &&
    view.deletion === null &&
    view.incident === null &&
    view.last_clear_look_at === null &&
    view.override === null &&
    view.privacy_windows === null &&
    view.request === null &&
    view.said_of_viewer === null &&
    view.moratoria.length + view.pilots.length + view.ward_halts.length === 0
  );
}

/** Whether two plain views of the same people are the same: what is frozen by the very object. */
function showsTheSame(one: StandingView, other: StandingView): boolean {
  return (
    one.approval === other.approval &&
    one.device === other.device &&
    one.screen === other.screen &&
    one.viewer === other.viewer &&
    one.occupancy === other.occupancy &&
    one.client?.state === other.client?.state &&
    one.client?.vendor_state === other.client?.vendor_state
  );
}

function viewText(view: StandingView): string {
  const { alert, client, last_clear_look_at, moratoria, pilots, privacy_windows, request, said_of_viewer } = view;
  return (
    `{${member('alert', alert, alertJson)}${kept('approval', view.approval, approvalJson)}` +
    `${member('case_record', view.case_record, partJson)}${clientJson(client)}` +
    `${member('deletion', view.deletion, partJson)}${kept('device', view.device, deviceJson)}` +
    `${member('incident', view.incident, partJson)}${number('last_clear_look_at', last_clear_look_at)}` +
    `${moratoria.length === 0 ? '' : `"moratoria":${partJson(moratoria)},`}${word('occupancy', view.occupancy)}` +
    `${member('override', view.override, partJson)}"people":${textOf(view.people, peopleJson)}` +
    `${pilots.length === 0 ? '' : `,"pilots":${partJson(pilots)}`}` +
    `${privacy_windows === null ? '' : `,"privacy_windows":${partJson(privacy_windows)}`}` +
    `${request === null ? '' : `,"request":${requestJson(request)}`}` +
    `${said_of_viewer === null ? '' : `,"said_of_viewer":[${said_of_viewer.map(saidJson).join(',')}]`}` +
    `${view.screen === null ? '' : `,"screen":${textOf(view.screen, screenJson)}`}` +
    `${view.viewer === null ? '' : `,"viewer":${textOf(view.viewer, viewerJson)}`}` +
    `${view.ward_halts.length === 0 ? '' : `,"ward_halts":${partJson(view.ward_halts)}`}}`
  );
}

/** What a view leaves out is the same by every usual there is. */
const UNSAID: Unsaid = USUAL['reading.1'];

/** The only part that is left out when all of it is as usual, so that the client nobody knows is said to be none. */
function clientJson(client: StandingView['client']): string {
  if (client === null) return '"client":null,';
  const { state, vendor_state } = client;
  if (state === UNSAID.client?.state && vendor_state === UNSAID.client.vendor_state) return '';
  return `"client":{"state":${text(state)},"vendor_state":${text(vendor_state)}},`;
}

function alertJson(a: AlertView): string {
  const { first_sighting, others_in_hour, used } = UNSAID.alert;
  return (
    `{"device_id":${text(a.device_id)},${a.first_sighting === first_sighting ? '' : `"first_sighting":${a.first_sighting},`}` +
    `${a.others_in_hour === others_in_hour ? '' : `"others_in_hour":${a.others_in_hour},`}` +
    `"raised_at":${a.raised_at}${a.used === used ? '' : `,"used":${a.used}`}}`
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
  if (Object.isFrozen(part)) texts.set(part, inOnePiece(made));
  return made;
}

/** The same text; one that was put together is otherwise held as its pieces, and gone through piece by piece at each use. */
function inOnePiece(made: string): string {
  return Buffer.from(made).toString();
}

/** How a part of the view is written without what is usual of it. */
const without = (usual: object) => (part: object) => canonicalJson(said(part, usual));
const approvalJson = without(UNSAID.approval);
const deviceJson = without(UNSAID.device);
const screenJson = without(UNSAID.screen);
const viewerJson = without(UNSAID.viewer);
const peopleJson = (people: readonly PersonView[]): string => canonicalJson(people.map(saidOfPerson));

function saidOfPerson({ consent, deciding, ...person }: PersonView): unknown {
  return {
    ...said(person, UNSAID.person),
    ...(consent && { consent: saidOfConsent(consent) }),
    ...(deciding && { deciding: saidOfDeciding(deciding) }),
  };
}

function saidOfDeciding({ best_interests, representatives, ...deciding }: DecidingView): unknown {
  return {
    ...said(deciding),
    ...(best_interests && { best_interests: saidOfConsent(best_interests) }),
    ...(representatives && {
      representatives: representatives.map(({ consent, ...one }) => ({
        ...said(one),
        ...(consent && { consent: saidOfConsent(consent) }),
      })),
    }),
  };
}

function saidOfConsent(consent: ConsentView): object {
  return said(consent, UNSAID.consent);
}

function partJson(part: object): string {
  return textOf(part, (one) => canonicalJson(Array.isArray(one) ? one.map(saidOf) : said(one)));
}

/** The members of an object that are not as usual, and none that is null at any depth. */
function said(part: object, usual: object = {}): object {
  const members = Object.entries(part).filter(([name, one]) => one !== null && !isUsual(name, one, usual));
  return Object.fromEntries(members.map(([name, one]) => [name, saidOf(one)]));
}

function saidOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidOf);
  return typeof value !== 'object' || value === null ? value : said(value);
}

function isUsual(name: string, value: unknown, usual: object): boolean {
  if (!Object.hasOwn(usual, name)) return false;
  return canonicalJson(value) === canonicalJson((usual as Record<string, unknown>)[name]);
}
