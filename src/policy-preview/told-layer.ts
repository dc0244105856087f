import type { FactName } from '../decision/fact-values.js';
import type { Tells } from '../decision/folding.js';
import type { NumberParameter } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { asksWhoseReview, readByWhom } from '../decision/told-decision.js';
import type { CheckedPolicy } from '../policy/check.js';
import type { CheckedLayer } from '../policy/layered.js';
import { baselineOf } from '../policy/rule-id.js';

/** A layer in two: what its reader may see the effect of on single decisions, and what would tell them more than they may know. */
export interface ToldLayer {
  told: CheckedLayer;
  untold: CheckedLayer;
}

/**
 * Takes out of a layer each rule and number by which decisions would tell what its reader may not be told (NB-SEE-01): whoever could
 * try out a rule on trauma would find, by what it changes, who was traumatised.
 */
export function inTwo(layer: CheckedLayer, national: Pick<CheckedPolicy, 'rules' | 'shapes'>, tells: Tells): ToldLayer {
  const hides = (rule: PolicyRule): boolean => telling(rule, tells);
  // A rule that permits names nearly every fact, so that it tells of no single one.
  const hidesNumber = (name: NumberParameter): boolean =>
    national.rules.some(
      (rule) => rule.effect === 'forbid' && belongs(national.shapes[name].rules, rule) && hides(rule),
    );
  const part = (hidden: boolean): CheckedLayer => ({
    ...layer,
    rules: layer.rules.filter((rule) => hides(rule) === hidden),
    numbers: Object.fromEntries(
      (Object.entries(layer.numbers) as [NumberParameter, number][]).filter(([name]) => hidesNumber(name) === hidden),
    ),
  });
  return { told: part(false), untold: part(true) };
}

/** Whether what a rule forbids tells of a fact that the reader may not be told, or for whom somebody else decided. */
function telling({ when }: PolicyRule, tells: Tells): boolean {
  const facts = Object.keys(when) as FactName[];
  if (facts.some((fact) => !tells(readByWhom(fact)))) return true;
  // Whose review is overdue tells who decides. A rule on a patient's own review is hidden too: what it does not change tells the rest.
  return !tells('treating_team') && asksWhoseReview({ when });
}

function belongs(ids: readonly string[], { id }: PolicyRule): boolean {
  return ids.includes(id) || ids.includes(baselineOf(id));
}
