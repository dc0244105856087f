import type { Facts } from '../decision/fact-values.js';
import { facts } from '../decision/facts.js';
import { limits } from '../decision/limits.js';
import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { Limits, Verdict } from '../decision/verdict.js';
import type { StandingView } from '../decision/view.js';
import { decideOnce } from './decided-before.js';
import { effectsOf } from './effects.js';
import { policyAt } from './policy-at.js';
import type { Standing } from './standing.js';
import type { DecisionEffects } from './usage.js';
import { viewOf } from './view.js';

/** One question judged: what was seen, what it came to, and what it uses up once it is logged. */
export interface Judgement {
  question: Question;
  /** The set that decided: the national one with the layers of the place. */
  policy: PolicySet;
  view: StandingView;
  facts: Facts;
  verdict: Verdict;
  limits: Limits | null;
  effects: DecisionEffects | null;
  /** The index of the earlier decision this one repeats with the same outcome; null when it stands for itself. */
  repeat_of: number | null;
}

/** Judges one question against a standing at one instant (milliseconds since 1970), by the national set and the layers of the place; changes nothing. */
export function judge(standing: Standing, q: Question, national: PolicySet, instant: number): Judgement {
  const view = viewOf(standing, q, instant);
  const layered = policyAt(standing, national, view.device, instant);
  const policy = layered?.set ?? national;
  const { facts: known, verdict } = decideOnce(q, facts(q, view, policy.parameters, instant), policy);
  const repeats =
    view.request !== null && view.request.same_question && view.request.outcome === verdict.outcome
      ? view.request
      : null;
  let reach = verdict.outcome === 'permit' ? limits(q, view, policy.parameters, instant) : null;
  // A repeated permit keeps the expiry it was given, unless what it rests on ends sooner by now.
  if (reach !== null && repeats?.expires_at != null)
    reach = { ...reach, expires_at: Math.min(reach.expires_at, repeats.expires_at) };
  // Nothing permitted by one set lasts into the time of the next.
  if (reach !== null && layered !== null && layered.until < reach.expires_at)
    reach = { ...reach, expires_at: layered.until };
  return {
    question: q,
    policy,
    view,
    facts: known,
    verdict,
    limits: reach,
    effects: effectsOf(standing, q, view, known, verdict, reach, policy.parameters.alerts_per_device_per_hour),
    repeat_of: repeats?.index ?? null,
  };
}
