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

export const ENTRY_KINDS = ['change', 'decision', 'access', 'explanation', 'policy', 'outage', 'late_answers'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry ready to append: its canonical bytes (RFC 8785) as text. */
export interface Entry {
  kind: EntryKind;
  touches: Touches;
  body: string;
}

/** A decision as recorded, whole: its text leaves out what was not said. Instants are milliseconds since 1970 UTC. */
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

/** Somebody had it explained how a question would be answered: nothing was permitted or used up. */
export interface ExplanationBody {
  by: string;
  facts: Facts;
  index: number;
  kind: 'explanation';
  policy: string;
  provider_id: string;
  question: Question;
  recorded_at: number;
  verdict: Verdict;
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

export type EntryBody =
  DecisionBody | ChangeBody | AccessBody | ExplanationBody | PolicyBody | OutageBody | LateAnswersBody;

/** What an entry touches, worked out from its body alone. */
export function touchesOf(body: EntryBody): Touches {
  switch (body.kind) {
    case 'change':
      return isStandingType(body.type) ? 'standing' : 'nothing';
    case 'policy':
      return 'standing';
    case 'decision': {
      return touchedBy(body.effects);
    }
    default:
      return 'nothing';
  }
}

/** What a decision's effects touch. */
export function touchedBy(effects: DecisionEffects | null): Touches {
  if (effects === null) return 'nothing';
  return effects.sighted || effects.used || effects.clear_look || effects.override_look ? 'standing' : 'request';
}

/** An entry of any kind but the hot one. */
export function entryOf(body: Exclude<EntryBody, DecisionBody>): Entry {
  return { kind: body.kind, touches: touchesOf(body), body: canonicalJson(body) };
}
