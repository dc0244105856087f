import type { Facts } from './fact-values.js';
import type { PolicyRule, PolicySet } from './policy-set.js';
import type { Verdict } from './verdict.js';
import type { Question } from './question.js';
import { ASKING_REASONS, RECORD_REASONS, type Reason } from './words.js';

/** The verdict when the engine itself is at fault (NB-DEF-01: any fault is a deny). */
export const FAULT: Verdict = Object.freeze({
  outcome: 'deny',
  reasons: Object.freeze(['engine_unavailable'] as const),
  rules: Object.freeze([]),
  authority: 'none',
  obligations: Object.freeze([]),
});

/**
 * Decides one question from its facts: a permit needs a rule that permits and not one that forbids; a deny names every
 * reason. Pure and total: a policy set that throws is a deny, never an exception.
 */
export function decide(q: Question, facts: Facts, policy: PolicySet): Verdict {
  const { verdict, obliging } = onFacts(facts, policy);
  return askingOnly(q, verdict, obliging);
}

/** What a set says of facts alone: the verdict, and the rules of layers that oblige there, whatever the verdict. */
export interface OnFacts {
  readonly verdict: Verdict;
  readonly obliging: readonly PolicyRule[];
}

/** What a set says of facts alone; of one that throws, the verdict FAULT. */
export function onFacts(facts: Facts, policy: PolicySet): OnFacts {
  try {
    const obliging = policy.obliges(facts);
    return { verdict: verdictWith(obliging, facts, policy), obliging };
  } catch {
    return { verdict: FAULT, obliging: [] };
  }
}

/** The verdict on facts alone, asking for every obligation of the rule that permits, whether or not the caller knows it. */
export function verdictOn(facts: Facts, policy: PolicySet): Verdict {
  return onFacts(facts, policy).verdict;
}

function verdictWith(obliging: readonly PolicyRule[], facts: Facts, policy: PolicySet): Verdict {
  const forbids = policy.forbids(facts);
  const unsupported = answerable(facts) && !policy.supports(facts);
  if (forbids.length > 0 || unsupported) return denied(forbids, unsupported);
  const rule = policy.permits(facts);
  // Every permit asks for each check by name: what no rule forbids and none permits is a gap in the policy, not a permit.
  if (rule === null) return FAULT;
  const by = [rule, ...obliging];
  const obligations = by.length === 1 ? rule.obligations : [...new Set(by.flatMap((one) => one.obligations))];
  return { outcome: 'permit', reasons: [], rules: by.map(({ id }) => id), authority: facts.authority, obligations };
}

/**
 * The same verdict, asking only for what the caller says it can carry out; the very same when that is all or nothing of it. What a
 * layer obliges to is a condition of the permit: a caller that cannot carry it out is denied, and told so whatever else denies it,
 * since told only where all else permits, it would tell that a patient agreed.
 */
export function askingOnly(q: Question, verdict: Verdict, obliging: readonly PolicyRule[]): Verdict {
  if (verdict === FAULT) return verdict;
  const { obligations } = verdict;
  if (obliging.length === 0 && obligations.length === 0) return verdict;
  const can = (name: string): boolean => q.supported_obligations?.includes(name) === true;
  const unable = obliging.filter((rule) => !rule.obligations.every(can));
  if (unable.length > 0) return unsupportedBy(unable, verdict);
  if (obligations.every(can)) return verdict;
  return { ...verdict, obligations: obligations.filter(can) };
}

/** A deny for what the caller cannot carry out, beside whatever else denies it. */
function unsupportedBy(rules: readonly PolicyRule[], { outcome, reasons, rules: others }: Verdict): Verdict {
  const given = new Set<Reason>([...reasons, UNSUPPORTED]);
  return {
    ...denied([], false),
    reasons: IN_ORDER.filter((reason) => given.has(reason)),
    rules: [...(outcome === 'deny' ? others : []), ...rules.map(({ id }) => id)],
  };
}

const UNSUPPORTED: Reason = 'obligation_unsupported';
const IN_ORDER: readonly Reason[] = [...ASKING_REASONS, ...RECORD_REASONS];

/** Whether the question names an operation, a device and a purpose that exist; otherwise its own fault is the reason. */
function answerable(facts: Facts): boolean {
  const { operation, device, purpose } = facts;
  return (
    operation !== 'unknown' &&
    device === 'in_service' &&
    purpose !== 'unknown' &&
    purpose !== 'absent' &&
    purpose !== 'prohibited'
  );
}

function denied(rules: readonly PolicyRule[], unsupported: boolean): Verdict {
  const reasons: Reason[] = unsupported ? ['purpose_unsupported'] : [];
  const ids: string[] = unsupported ? ['NB-PUR-01'] : [];
  for (const { id, reason } of rules) {
    ids.push(id);
    if (reason !== null && !reasons.includes(reason)) reasons.push(reason);
  }
  return { outcome: 'deny', reasons, rules: ids, authority: 'none', obligations: [] };
}
