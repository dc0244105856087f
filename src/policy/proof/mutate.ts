import { verdictOn } from '../../decision/decide.js';
import { FACT_VALUES, type FactName, type Facts } from '../../decision/fact-values.js';
import type { PolicyRule, PolicySet } from '../../decision/policy-set.js';
import type { PolicyCase } from '../cases.js';
import { matchConditions } from '../compile.js';
import { caseFaults } from '../testing.js';
import type { Situation } from './invariants.js';
import { conditionsOf } from './solver.js';

/** A set with one rule deleted or made weaker. */
export interface Mutant {
  rule: PolicyRule;
  change: string;
  /** What the rule asks for instead; null when it is deleted. */
  asks: Situation | null;
  obligations: readonly string[];
  /** For a permit that was widened: by what. */
  added: Situation | null;
}

/**
 * Every least weakening there is of a set: each rule deleted, each value taken from what a rule forbids, each value added to what a
 * rule permits, and each obligation dropped. Whatever weakens a rule more does all that one of these does.
 */
export function mutantsOf(rules: readonly PolicyRule[]): Mutant[] {
  return rules.flatMap((rule) => [
    { rule, change: 'deleted', asks: null, obligations: [], added: null },
    ...(rule.effect === 'permit' ? widened(rule) : narrowed(rule)),
    ...rule.obligations.map((one) => ({
      rule,
      change: `without ${one}`,
      asks: conditionsOf(rule),
      obligations: rule.obligations.filter((other) => other !== one),
      added: null,
    })),
  ]);
}

function widened(rule: PolicyRule): Mutant[] {
  const asks = conditionsOf(rule);
  return conditions(asks).flatMap(([fact, values]) =>
    FACT_VALUES[fact]
      .filter((value) => !values.includes(value))
      .map((value) => ({
        rule,
        change: `${fact} ${value} too`,
        asks: { ...asks, [fact]: [...values, value] },
        obligations: rule.obligations,
        added: { [fact]: [value] },
      })),
  );
}

function narrowed(rule: PolicyRule): Mutant[] {
  const asks = conditionsOf(rule);
  return conditions(asks).flatMap(([fact, values]) =>
    // Without its only value it would never fire, which is to be deleted.
    values.length < 2
      ? []
      : values.map((value) => ({
          rule,
          change: `not ${fact} ${value}`,
          asks: { ...asks, [fact]: values.filter((other) => other !== value) },
          obligations: rule.obligations,
          added: null,
        })),
  );
}

function conditions(asks: Situation): [FactName, readonly string[]][] {
  return Object.entries(asks) as [FactName, readonly string[]][];
}

type Matcher = (facts: Facts) => boolean;
interface Row {
  rule: PolicyRule;
  matches: Matcher;
  /** For a rule that permits: by what the answer to a vendor may turn on alone. */
  supports: Matcher;
}

/** Cases with what the rules of a set make of each, so that of a mutant only the rule that changed is looked at again. */
export class MutationBench {
  private readonly rows: readonly Row[];
  private readonly tried: readonly { case: PolicyCase; matched: readonly Row[]; supported: readonly Row[] }[];

  constructor(
    private readonly policy: PolicySet,
    cases: readonly PolicyCase[],
  ) {
    this.rows = policy.rules.map((rule) => rowOf(rule, conditionsOf(rule)));
    this.tried = cases.map((one) => ({
      case: one,
      matched: this.rows.filter(({ matches }) => matches(one.facts)),
      supported: this.rows.filter(({ supports }) => supports(one.facts)),
    }));
  }

  /** The first case that comes out otherwise than expected under a mutant; null when none does. */
  killer({ rule, asks, obligations }: Mutant): PolicyCase | null {
    const own = this.rows.find((row) => row.rule === rule);
    const changed = asks === null ? null : rowOf({ ...rule, obligations }, asks);
    const replaced = (rows: readonly Row[]): Row[] => rows.filter((row) => row !== own);
    for (const { case: one, matched, supported } of this.tried) {
      const matches = changed?.matches(one.facts) === true;
      const supports = changed?.supports(one.facts) === true;
      const as = (had: readonly Row[], has: boolean): boolean => own !== undefined && had.includes(own) === has;
      if (as(matched, matches) && as(supported, supports) && obligations.length === rule.obligations.length) continue;
      const rules = [...replaced(matched), ...(changed !== null && matches ? [changed] : [])];
      const set = this.setOf(rules, replaced(supported).length > 0 || supports);
      if (caseFaults(one, verdictOn(one.facts, set)).length > 0) return one;
    }
    return null;
  }

  /** A situation that a widened permit permits and the set does not, made from a case of that rule; null when no such case leads to one. */
  gained({ rule, added }: Mutant): Facts | null {
    if (added === null) return null;
    const value = Object.fromEntries(Object.entries(added).map(([fact, [one]]) => [fact, one]));
    for (const { case: one } of this.tried.filter((tried) => tried.case.rule === rule.id)) {
      const facts = { ...one.facts, ...value } as Facts;
      if (this.policy.forbids(facts).length === 0 && this.policy.permits(facts) === null) return facts;
    }
    return null;
  }

  /** A set of which these rows match what is asked, in the order of the rules. */
  private setOf(matched: readonly Row[], supported: boolean): PolicySet {
    const order = (row: Row): number => this.rows.findIndex(({ rule }) => rule.id === row.rule.id);
    const rules = [...matched].sort((a, b) => order(a) - order(b)).map(({ rule }) => rule);
    return {
      ...this.policy,
      forbids: () => rules.filter(({ effect }) => effect === 'forbid'),
      obliges: () => rules.filter(({ effect }) => effect === 'oblige'),
      permits: () => rules.find(({ effect }) => effect === 'permit') ?? null,
      supports: () => supported,
    };
  }
}

function rowOf(rule: PolicyRule, asks: Situation): Row {
  const { operation, technology, place, purpose } = asks;
  const open = {
    ...(operation && { operation }),
    ...(technology && { technology }),
    ...(place && { place }),
    ...(purpose && { purpose }),
  };
  return {
    rule,
    matches: matchConditions(asks),
    supports: rule.effect === 'permit' ? matchConditions(open) : () => false,
  };
}
