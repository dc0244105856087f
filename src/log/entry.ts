import type { Judgement } from '../standing/judge.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type { StandingView } from '../decision/view.js';
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
 * A decision's entry: the same bytes `canonicalJson` gives, since every object here is written with its keys in their
 * order; one pass of the engine's own writer takes a third of the time, and this is the hot road.
 */
export function decisionEntry(
  provider_id: string,
  index: number,
  decided_at: number,
  policy: string,
  j: Judgement,
): Entry {
  const e = j.effects;
  const body = JSON.stringify({
    decided_at,
    effects: e && orderedEffects(e),
    facts: j.facts,
    index,
    kind: 'decision',
    limits: j.limits && {
      expires_at: j.limits.expires_at,
      max_seconds: j.limits.max_seconds,
      retention_hours: j.limits.retention_hours,
    },
    policy,
    provider_id,
    question: orderedQuestion(j.question),
    repeat_of: j.repeat_of,
    verdict: orderedVerdict(j.verdict),
    view: orderedView(j.view),
  });
  const touches = e === null ? 'nothing' : e.sighted || e.used || e.clear_look ? 'standing' : 'request';
  return { kind: 'decision', touches, body };
}

function orderedEffects(e: DecisionEffects): DecisionEffects {
  const { clear_look, request, sighted, used } = e;
  return {
    ...(clear_look && { clear_look }),
    ...(request && {
      request: { expires_at: request.expires_at, id: request.id, key: request.key, outcome: request.outcome },
    }),
    ...(sighted && {
      sighted: {
        device_id: sighted.device_id,
        id: sighted.id,
        raised_at: sighted.raised_at,
        vendor_id: sighted.vendor_id,
      },
    }),
    ...(used && { used: { id: used.id, vendor_id: used.vendor_id } }),
  };
}

function orderedVerdict(v: Verdict): Verdict {
  return {
    authority: v.authority,
    obligations: v.obligations,
    outcome: v.outcome,
    reasons: v.reasons,
    rules: v.rules,
  };
}

function orderedQuestion(q: Question): Question {
  return {
    alert: q.alert === null || q.alert === 'invalid' ? q.alert : { id: q.alert.id, raised_at: q.alert.raised_at },
    client_id: q.client_id,
    footage_form: q.footage_form,
    operation: q.operation,
    purpose: q.purpose,
    request_id: q.request_id,
    resource_id: q.resource_id,
    resource_type: q.resource_type,
    retention_hours: q.retention_hours,
    screen_id: q.screen_id,
    seconds: q.seconds,
    subject_id: q.subject_id,
    subject_type: q.subject_type,
    supported_obligations: q.supported_obligations,
    viewer_authentication: q.viewer_authentication,
  };
}

function orderedView(v: StandingView): StandingView {
  const { alert, client, device, request, screen, viewer } = v;
  return {
    alert: alert && {
      device_id: alert.device_id,
      first_sighting: alert.first_sighting,
      others_in_hour: alert.others_in_hour,
      raised_at: alert.raised_at,
      used: alert.used,
    },
    client: client && { state: client.state, vendor_state: client.vendor_state },
    device: device && {
      id: device.id,
      monitoring_system_id: device.monitoring_system_id,
      place: device.place,
      state: device.state,
      technology: device.technology,
      ward_id: device.ward_id,
    },
    occupancy: v.occupancy,
    people: v.people.map((person) => ({
      consent: person.consent && {
        confirmation: person.consent.confirmation,
        decided_at: person.consent.decided_at,
        hours: person.consent.hours,
        id: person.consent.id,
        retention_hours: person.consent.retention_hours,
        reviewed_at: person.consent.reviewed_at,
        state: person.consent.state,
        triggered_at: person.consent.triggered_at,
        version: person.consent.version,
      },
      last_clear_look_at: person.last_clear_look_at,
      other_scope_granted: person.other_scope_granted,
      patient_id: person.patient_id,
      risk_signed_at: person.risk_signed_at,
    })),
    request: request && {
      expires_at: request.expires_at,
      index: request.index,
      outcome: request.outcome,
      same_question: request.same_question,
    },
    screen: screen && { state: screen.state, ward_id: screen.ward_id },
    viewer: viewer && {
      assigned_until: viewer.assigned_until,
      kind: viewer.kind,
      on_shift_until: viewer.on_shift_until,
      staff_id: viewer.staff_id,
      state: viewer.state,
      suspended: viewer.suspended,
      trained_at: viewer.trained_at,
    },
  };
}
