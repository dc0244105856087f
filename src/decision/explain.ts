import { FACT_VALUES, type FactName, type Facts } from './fact-values.js';
import type { PolicyRule, PolicySet } from './policy-set.js';

/** One fact that would have to be otherwise. */
export interface FactChange {
  fact: FactName;
  from: string;
  to: string;
}

/**
 * How a fact may come to be otherwise: by an act of somebody's; by nobody for the sake of looking; or by itself, once what it
 * follows from has changed.
 */
export type Way = { act: string } | 'nobody' | 'follows';

/** What is nearest to a permit: the rule that would permit, and what would have to change for it; nothing for what is permitted. */
export interface Nearest {
  rule: PolicyRule;
  changes: readonly FactChange[];
}

/** What a set of changes asks of people, least first: what nobody may bring about, then acts, then facts. */
interface Cost {
  nobody: number;
  acts: number;
  facts: number;
}

/**
 * Facts that are the question itself: with another operation or technology, in another place, or under another emergency override
 * or none, it is another question. Which of the rules of other places would be nearest turns on what not every reader may be told.
 */
const ASKED: ReadonlySet<FactName> = new Set<FactName>(['operation', 'technology', 'place', 'override']);

/**
 * The changes of facts nearest to a permit: the fewest that nobody may bring about, then the fewest acts, then the fewest facts.
 * Found by search over the rules that permit this operation by this technology and those that forbid it; null when no rule
 * could ever permit it there. Pure: the same facts, rules and ways always give the same.
 */
export function nearestPermit(facts: Facts, policy: PolicySet, way: (change: FactChange) => Way): Nearest | null {
  const speaking = policy.rules.filter((rule) => speaks(rule, facts));
  const forbids = speaking.filter((rule) => rule.effect === 'forbid');
  let nearest: Nearest | null = null;
  let bound: Cost | null = null;
  for (const rule of speaking) {
    if (rule.effect !== 'permit') continue;
    const found: Found | null = new Search(facts, rule, forbids, way, bound).run();
    if (found === null) continue;
    bound = found.cost;
    nearest = { rule, changes: found.changes };
  }
  return nearest;
}

function speaks({ operations, technologies }: PolicyRule, { operation, technology }: Facts): boolean {
  return (operations?.includes(operation) ?? true) && (technologies?.includes(technology) ?? true);
}

interface Found {
  changes: readonly FactChange[];
  cost: Cost;
}

type Conditions = [FactName, readonly string[]][];
const conditionsOf = ({ when }: PolicyRule): Conditions => Object.entries(when) as Conditions;

/**
 * Branch and bound towards one permitting rule. INVARIANT: whatever condition is not as it must be names a fact that every
 * solution beyond the changes so far changes, so that trying each of its facts and values finds every solution.
 */
class Search {
  private readonly permit: ReadonlyMap<FactName, readonly string[]>;
  private readonly forbids: readonly Conditions[];
  private found: Found | null = null;

  constructor(
    private readonly facts: Facts,
    rule: PolicyRule,
    forbids: readonly PolicyRule[],
    private readonly way: (change: FactChange) => Way,
    private bound: Cost | null,
  ) {
    this.permit = new Map(conditionsOf(rule));
    this.forbids = forbids.map(conditionsOf);
  }

  run(): Found | null {
    this.step(new Map());
    return this.found;
  }

  private step(changes: ReadonlyMap<FactName, FactChange>): void {
    const cost = this.costOf([...changes.values()]);
    const wrong = [...this.permit].filter(([fact, values]) => !values.includes(this.now(fact, changes)));
    if (wrong.some(([fact]) => changes.has(fact) || ASKED.has(fact))) return;
    // Each fact the permit finds wrong must change, so that many more there will be at the least.
    if (this.bound !== null && !isLess({ ...cost, facts: cost.facts + wrong.length }, this.bound)) return;
    const [forced] = wrong;
    if (forced !== undefined) return this.branch(changes, forced[0], forced[1]);
    const forbidding = this.forbids.find((when) => when.every(([fact, of]) => of.includes(this.now(fact, changes))));
    if (forbidding === undefined) {
      this.bound = cost;
      this.found = { changes: [...changes.values()], cost };
      return;
    }
    for (const [fact, values] of forbidding) {
      const others = (FACT_VALUES[fact] as readonly string[]).filter((value) => !values.includes(value));
      this.branch(changes, fact, this.permit.get(fact)?.filter((value) => others.includes(value)) ?? others);
    }
  }

  private branch(changes: ReadonlyMap<FactName, FactChange>, fact: FactName, values: readonly string[]): void {
    if (changes.has(fact) || ASKED.has(fact)) return;
    const from = this.facts[fact];
    const tried = new Set<string>();
    for (const to of values) {
      const change = { fact, from, to };
      // Values that no rule tells apart, and that come about alike, are one.
      const alike = JSON.stringify([this.way(change), this.forbids.map((when) => names(when, fact, to))]);
      if (tried.has(alike)) continue;
      tried.add(alike);
      this.step(new Map(changes).set(fact, change));
    }
  }

  private now(fact: FactName, changes: ReadonlyMap<FactName, FactChange>): string {
    return changes.get(fact)?.to ?? this.facts[fact];
  }

  private costOf(changes: readonly FactChange[]): Cost {
    const ways = changes.map((change) => this.way(change));
    const acts = new Set(ways.flatMap((way) => (typeof way === 'object' ? [way.act] : [])));
    return { nobody: ways.filter((way) => way === 'nobody').length, acts: acts.size, facts: changes.length };
  }
}

function names(when: Conditions, fact: FactName, value: string): boolean {
  return when.some(([named, values]) => named === fact && values.includes(value));
}

function isLess(a: Cost, b: Cost): boolean {
  return a.nobody !== b.nobody ? a.nobody < b.nobody : a.acts !== b.acts ? a.acts < b.acts : a.facts < b.facts;
}
