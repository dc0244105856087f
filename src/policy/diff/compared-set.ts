import { verdictOn } from '../../decision/decide.js';
import type { Facts } from '../../decision/fact-values.js';
import type { PolicyRule, PolicySet } from '../../decision/policy-set.js';
import { canonicalHash } from '../../shared/canonical-json.js';
import type { CheckedPolicy } from '../check.js';
import { compilePolicy } from '../compile.js';
import { conditionsOf } from '../proof/solver.js';

/** What of a set is compared: its rules, and the numbers they go with. */
export type ComparedSet = Pick<CheckedPolicy, 'rules' | 'parameters'>;

/** What a set comes to in one situation, by what counts in a comparison: in which order a verdict tells it does not. */
export interface Outcome {
  /** The rule that permits; null for a deny. */
  permit: string | null;
  forbids: ReadonlySet<string>;
  /** The rules that oblige whoever is permitted. */
  obliges: ReadonlySet<string>;
  reasons: ReadonlySet<string>;
  obligations: ReadonlySet<string>;
}

/** One of two sets that are compared, as the engine judges by it. */
export class JudgedSet {
  private readonly policy: PolicySet;
  private readonly alike: ReadonlySet<string>;

  constructor(readonly set: ComparedSet) {
    this.policy = compilePolicy(set);
    this.alike = new Set(set.rules.map(meaningOf));
  }

  /** The rules that may permit, in the order in which they are asked. */
  get permits(): readonly PolicyRule[] {
    return this.set.rules.filter(({ effect }) => effect === 'permit');
  }

  get forbids(): readonly PolicyRule[] {
    return this.set.rules.filter(({ effect }) => effect === 'forbid');
  }

  /** The rules that add obligations to a permit. */
  get obliges(): readonly PolicyRule[] {
    return this.set.rules.filter(({ effect }) => effect === 'oblige');
  }

  /** Every obligation that a permit may carry. */
  get obligations(): ReadonlySet<string> {
    return new Set(this.set.rules.flatMap(({ obligations }) => obligations));
  }

  /** Whether it has a rule that asks for the same and comes to the same, under whatever id. */
  says(rule: PolicyRule): boolean {
    return this.alike.has(meaningOf(rule));
  }

  /** What it comes to in one situation, by the engine that decides. */
  outcome(facts: Facts): Outcome {
    const { outcome, reasons, rules, obligations } = verdictOn(facts, this.policy);
    const permitted = outcome === 'permit';
    return {
      permit: permitted ? (rules[0] ?? null) : null,
      obliges: new Set(permitted ? rules.slice(1) : []),
      forbids: new Set(this.policy.forbids(facts).map(({ id }) => id)),
      reasons: new Set(reasons),
      obligations: new Set(obligations),
    };
  }
}

/** What a rule does, without how it is named and what it is said to be. */
function meaningOf(rule: PolicyRule): string {
  const asked = Object.entries(conditionsOf(rule)).map(([fact, values]) => [fact, [...values].sort()] as const);
  return canonicalHash({
    asked: Object.fromEntries(asked),
    effect: rule.effect,
    obligations: [...rule.obligations].sort(),
    reason: rule.reason,
  });
}
