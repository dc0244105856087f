import { askingOnly, FAULT, onFacts, type OnFacts } from '../decision/decide.js';
import type { Facts } from '../decision/fact-values.js';
import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { Verdict } from '../decision/verdict.js';

/** Facts and what was decided on them: frozen when they came before, so that their text in the log is made once. */
export interface Decided {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

interface Kept extends Decided, OnFacts {
  /** The verdict for a caller that can carry out none of its obligations. */
  readonly bare: Verdict;
}

/** How many are kept of one operation and technology: facts are words of short lists, and most questions find theirs. */
const MOST_KEPT = 32;

const kept = new WeakMap<PolicySet, Map<string, Map<string, Kept[]>>>();

/**
 * The same as `decide`, which is pure, at a cost that does not grow with the rules: the same facts have the same verdict under
 * the same policy set, so that only what was not decided lately is decided.
 */
export function decideOnce(q: Question, facts: Facts, policy: PolicySet): Decided {
  const before = listOf(policy, facts);
  for (let i = 0; i < before.length; i++) {
    const one = before[i] as Kept;
    if (!sameFacts(one.facts, facts)) continue;
    // What comes often comes to stand first.
    if (i > 0) [before[i - 1], before[i]] = [one, before[i - 1] as Kept];
    return asAsked(q, one);
  }
  const { verdict, obliging } = onFacts(facts, policy);
  // A fault may pass.
  if (verdict === FAULT) return { facts, verdict };
  const bare = verdict.obligations.length === 0 ? verdict : { ...verdict, obligations: [] };
  const one = Object.freeze({ facts: Object.freeze(facts), verdict: frozen(verdict), bare: frozen(bare), obliging });
  if (before.length >= MOST_KEPT) before.pop();
  before.push(one);
  return asAsked(q, one);
}

function asAsked(q: Question, { facts, verdict, bare, obliging }: Kept): Decided {
  const asked = askingOnly(q, verdict, obliging);
  if (asked.outcome === 'deny') return { facts, verdict: asked };
  return { facts, verdict: asked.obligations.length === 0 ? bare : asked };
}

function frozen(verdict: Verdict): Verdict {
  for (const list of [verdict.reasons, verdict.rules, verdict.obligations]) Object.freeze(list);
  return Object.freeze(verdict);
}

function listOf(policy: PolicySet, { operation, technology }: Facts): Kept[] {
  let operations = kept.get(policy);
  if (operations === undefined) kept.set(policy, (operations = new Map<string, Map<string, Kept[]>>()));
  let technologies = operations.get(operation);
  if (technologies === undefined) operations.set(operation, (technologies = new Map<string, Kept[]>()));
  let list = technologies.get(technology);
  if (list === undefined) technologies.set(technology, (list = []));
  return list;
}

/**
 * INVARIANT: names every fact there is, since the one left out could be the one that forbids; its spec tries each. Written out,
 * because a loop over their names takes fourteen times as long.
 */
function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.consent === b.consent &&
    a.risk_assessment === b.risk_assessment &&
    a.alert === b.alert &&
    a.approval === b.approval &&
    a.lawful_basis === b.lawful_basis &&
    a.pilot === b.pilot &&
    a.system_version === b.system_version &&
    a.coverage === b.coverage &&
    a.viewer_shift === b.viewer_shift &&
    a.authority === b.authority &&
    a.trauma === b.trauma &&
    a.advance_decision === b.advance_decision &&
    a.objection === b.objection &&
    a.case_record === b.case_record &&
    a.capacity === b.capacity &&
    a.clear_look_spacing === b.clear_look_spacing &&
    a.client === b.client &&
    a.confirmation === b.confirmation &&
    a.conversation_zone === b.conversation_zone &&
    a.device === b.device &&
    a.duration === b.duration &&
    a.episode === b.episode &&
    a.footage_form === b.footage_form &&
    a.hours === b.hours &&
    a.incident === b.incident &&
    a.incident_place === b.incident_place &&
    a.obligations === b.obligations &&
    a.observation === b.observation &&
    a.occupancy === b.occupancy &&
    a.operation === b.operation &&
    a.override === b.override &&
    a.override_looks === b.override_looks &&
    a.place === b.place &&
    a.privacy_window === b.privacy_window &&
    a.purpose === b.purpose &&
    a.request === b.request &&
    a.retention === b.retention &&
    a.retention_hold === b.retention_hold &&
    a.screen === b.screen &&
    a.technology === b.technology &&
    a.viewer === b.viewer &&
    a.viewer_assignment === b.viewer_assignment &&
    a.viewer_authentication === b.viewer_authentication &&
    a.viewer_conflict === b.viewer_conflict &&
    a.viewer_preference === b.viewer_preference &&
    a.viewer_state === b.viewer_state &&
    a.viewer_suspension === b.viewer_suspension &&
    a.viewer_training === b.viewer_training &&
    a.moratorium === b.moratorium &&
    a.ward_halt === b.ward_halt
  );
}
