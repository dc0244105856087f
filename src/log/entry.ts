import type { Judgement } from '../standing/judge.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type {
  AlertView,
  ConsentView,
  DeviceView,
  PersonView,
  RequestView,
  StandingView,
  ViewerView,
} from '../decision/view.js';
import type { DecisionEffects } from '../standing/usage.js';
import { isStandingType } from '../standing/rows.js';
import type { RecordType } from './record-types.js';

/**
 * What a reader of the log must take in: `standing` when an answer can turn on it, `request` when only a repeated
 * question can, `nothing` otherwise. It follows from the body, and verification checks that it does.
 */
export type Touches = 'nothing' | 'request' | 'standing';

export const ENTRY_KINDS = ['change', 'decision', 'access', 'policy', 'outage', 'late_answers'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry ready to append: its canonical bytes (RFC 8785) as text. */
export interface Entry {
  kind: EntryKind;
  touches: Touches;
  body: string;
}

/** A decision as recorded. Instants are milliseconds since 1970 UTC. */
export interface DecisionBody {
  decided_at: number;
  effects: DecisionEffects | null;
  facts: Facts;
  index: number;
  kind: 'decision';
  limits: Limits | null;
  policy: string;
  provider_id: string;
  question: Question;
  repeat_of: number | null;
  verdict: Verdict;
  view: StandingView;
}

/** A change to a record; its state stands in the history under the hash given here. */
export interface ChangeBody {
  by: string;
  event: string;
  id: string;
  index: number;
  kind: 'change';
  occurred_at: number;
  provider_id: string;
  recorded_at: number;
  state_hash: string;
  type: RecordType;
  version: number;
}

/** Somebody read decisions: who, and what they asked for. */
export interface AccessBody {
  by: string;
  index: number;
  kind: 'access';
  provider_id: string;
  query: Readonly<Record<string, string | number>>;
  recorded_at: number;
}

/** The policy set that decides from here on; a process that holds another one denies. */
export interface PolicyBody {
  hash: string;
  index: number;
  kind: 'policy';
  provider_id: string;
  recorded_at: number;
}

/** How many questions were denied without being logged while the log could not be written. */
export interface OutageBody {
  index: number;
  kind: 'outage';
  provider_id: string;
  recorded_at: number;
  unlogged_denials: number;
}

/** Permits that were logged but answered as denies, because they were too old to send. */
export interface LateAnswersBody {
  index: number;
  indexes: readonly number[];
  kind: 'late_answers';
  provider_id: string;
  recorded_at: number;
}

export type EntryBody = DecisionBody | ChangeBody | AccessBody | PolicyBody | OutageBody | LateAnswersBody;

/** What an entry touches, worked out from its body alone. */
export function touchesOf(body: EntryBody): Touches {
  switch (body.kind) {
    case 'change':
      return isStandingType(body.type) ? 'standing' : 'nothing';
    case 'policy':
      return 'standing';
    case 'decision': {
      const effects = body.effects;
      if (effects === null) return 'nothing';
      return effects.sighted || effects.used || effects.clear_look ? 'standing' : 'request';
    }
    default:
      return 'nothing';
  }
}

/** An entry of any kind but the hot one. */
export function entryOf(body: Exclude<EntryBody, DecisionBody>): Entry {
  return { kind: body.kind, touches: touchesOf(body), body: canonicalJson(body) };
}

/**
 * A decision's entry: the same bytes `canonicalJson` gives, every key in its place. It is put together by hand, since this is
 * the hot road and a general writer takes three times as long; a property test holds it to canonical JSON.
 */
export function decisionEntry(
  provider_id: string,
  index: number,
  decided_at: number,
  policy: string,
  j: Judgement,
): Entry {
  const e = j.effects;
  const body =
    `{"decided_at":${decided_at},"effects":${e === null ? 'null' : effectsJson(e)},"facts":${factsJson(j.facts)},` +
    `"index":${index},"kind":"decision","limits":${j.limits === null ? 'null' : limitsJson(j.limits)},"policy":"${policy}",` +
    `"provider_id":${text(provider_id)},"question":${questionJson(j.question)},"repeat_of":${j.repeat_of},` +
    `"verdict":${verdictJson(j.verdict)},"view":${viewJson(j.view)}}`;
  const touches = e === null ? 'nothing' : e.sighted || e.used || e.clear_look ? 'standing' : 'request';
  return { kind: 'decision', touches, body };
}

/** What JSON may not hold as it is: quotation marks, backslashes, control characters and surrogates, lone ones among them. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function text(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

function maybe(value: string | null): string {
  return value === null ? 'null' : text(value);
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(',')}]`;
}

function effectsJson({ clear_look, request, sighted, used }: DecisionEffects): string {
  const members: string[] = [];
  if (clear_look) members.push(`"clear_look":${list(clear_look)}`);
  if (request) {
    const { expires_at, id, key, outcome } = request;
    members.push(`"request":{"expires_at":${expires_at},"id":${text(id)},"key":${text(key)},"outcome":"${outcome}"}`);
  }
  if (sighted) {
    const { device_id, id, raised_at, vendor_id } = sighted;
    const of = `"device_id":${text(device_id)},"id":${text(id)},"raised_at":${raised_at},"vendor_id":${text(vendor_id)}`;
    members.push(`"sighted":{${of}}`);
  }
  if (used) members.push(`"used":{"id":${text(used.id)},"vendor_id":${text(used.vendor_id)}}`);
  return `{${members.join(',')}}`;
}

/** Every fact is a word of its closed list, which needs no escaping. */
function factsJson(f: Facts): string {
  return (
    `{"alert":"${f.alert}","authority":"${f.authority}","clear_look_spacing":"${f.clear_look_spacing}","client":"${f.client}",` +
    `"confirmation":"${f.confirmation}","consent":"${f.consent}","coverage":"${f.coverage}","device":"${f.device}",` +
    `"duration":"${f.duration}","footage_form":"${f.footage_form}","hours":"${f.hours}","obligations":"${f.obligations}",` +
    `"occupancy":"${f.occupancy}","operation":"${f.operation}","place":"${f.place}","purpose":"${f.purpose}",` +
    `"request":"${f.request}","retention":"${f.retention}","risk_assessment":"${f.risk_assessment}","screen":"${f.screen}",` +
    `"technology":"${f.technology}","viewer":"${f.viewer}","viewer_assignment":"${f.viewer_assignment}",` +
    `"viewer_authentication":"${f.viewer_authentication}","viewer_shift":"${f.viewer_shift}","viewer_state":"${f.viewer_state}",` +
    `"viewer_suspension":"${f.viewer_suspension}","viewer_training":"${f.viewer_training}"}`
  );
}

function limitsJson({ expires_at, max_seconds, retention_hours }: Limits): string {
  return `{"expires_at":${expires_at},"max_seconds":${max_seconds},"retention_hours":${retention_hours}}`;
}

function verdictJson({ authority, obligations, outcome, reasons, rules }: Verdict): string {
  return `{"authority":"${authority}","obligations":${list(obligations)},"outcome":"${outcome}","reasons":${list(reasons)},"rules":${list(rules)}}`;
}

function questionJson(q: Question): string {
  const alert =
    q.alert === null
      ? 'null'
      : q.alert === 'invalid'
        ? '"invalid"'
        : `{"id":${text(q.alert.id)},"raised_at":${q.alert.raised_at}}`;
  return (
    `{"alert":${alert},"client_id":${text(q.client_id)},"footage_form":${maybe(q.footage_form)},"operation":${text(q.operation)},` +
    `"purpose":${maybe(q.purpose)},"request_id":${maybe(q.request_id)},"resource_id":${text(q.resource_id)},` +
    `"resource_type":${text(q.resource_type)},"retention_hours":${numberJson(q.retention_hours)},"screen_id":${maybe(q.screen_id)},` +
    `"seconds":${numberJson(q.seconds)},"subject_id":${text(q.subject_id)},"subject_type":${text(q.subject_type)},` +
    `"supported_obligations":${q.supported_obligations === null ? 'null' : list(q.supported_obligations)},` +
    `"viewer_authentication":${maybe(q.viewer_authentication)}}`
  );
}

function numberJson(value: number | 'invalid' | null): string {
  return value === 'invalid' ? '"invalid"' : `${value}`;
}

function viewJson({ alert, client, device, occupancy, people, request, screen, viewer }: StandingView): string {
  return (
    `{"alert":${alert === null ? 'null' : alertJson(alert)},` +
    `"client":${client === null ? 'null' : `{"state":${text(client.state)},"vendor_state":${text(client.vendor_state)}}`},` +
    `"device":${device === null ? 'null' : deviceJson(device)},"occupancy":${maybe(occupancy)},` +
    `"people":[${people.map(personJson).join(',')}],"request":${request === null ? 'null' : requestJson(request)},` +
    `"screen":${screen === null ? 'null' : `{"state":${text(screen.state)},"ward_id":${text(screen.ward_id)}}`},` +
    `"viewer":${viewer === null ? 'null' : viewerJson(viewer)}}`
  );
}

function alertJson(a: AlertView): string {
  return (
    `{"device_id":${text(a.device_id)},"first_sighting":${a.first_sighting},"others_in_hour":${a.others_in_hour},` +
    `"raised_at":${a.raised_at},"used":${a.used}}`
  );
}

function deviceJson(d: DeviceView): string {
  return (
    `{"id":${text(d.id)},"monitoring_system_id":${text(d.monitoring_system_id)},"place":${text(d.place)},"state":${text(d.state)},` +
    `"technology":${text(d.technology)},"ward_id":${text(d.ward_id)}}`
  );
}

function personJson(p: PersonView): string {
  return (
    `{"consent":${p.consent === null ? 'null' : consentJson(p.consent)},"last_clear_look_at":${p.last_clear_look_at},` +
    `"other_scope_granted":${p.other_scope_granted},"patient_id":${maybe(p.patient_id)},"risk_signed_at":${p.risk_signed_at}}`
  );
}

function consentJson(c: ConsentView): string {
  return (
    `{"confirmation":${text(c.confirmation)},"decided_at":${c.decided_at},"hours":[${c.hours.map((span) => `[${span.join(',')}]`).join(',')}],` +
    `"id":${text(c.id)},"retention_hours":${c.retention_hours},"reviewed_at":${c.reviewed_at},"state":${text(c.state)},` +
    `"triggered_at":${c.triggered_at},"version":${c.version}}`
  );
}

function requestJson(r: RequestView): string {
  return `{"expires_at":${r.expires_at},"index":${r.index},"outcome":"${r.outcome}","same_question":${r.same_question}}`;
}

function viewerJson(v: ViewerView): string {
  return (
    `{"assigned_until":${v.assigned_until},"kind":"${v.kind}","on_shift_until":${v.on_shift_until},"staff_id":${text(v.staff_id)},` +
    `"state":${text(v.state)},"suspended":${v.suspended},"trained_at":${v.trained_at}}`
  );
}
