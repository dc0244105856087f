import { createHash } from 'node:crypto';
import { Ability, type AbilityTuple, type ConditionsMatcher, type RawRuleOf } from '@casl/ability';
import type { FactName, Facts } from '../decision/fact-values.js';
import type { PolicyRule, PolicySet } from '../decision/policy-set.js';
import { OPERATIONS, TECHNOLOGIES } from '../decision/words.js';
import type { CheckedPolicy } from './check.js';
import { contentOf } from './set-content.js';

type Conditions = PolicyRule['when'];
type FactAbility = Ability<AbilityTuple<string, string | Facts>, Conditions>;
type Matcher = (facts: Facts) => boolean;

/** What one fact must be for a condition to hold. */
function matchFact(fact: FactName, values: readonly string[]): Matcher {
  const [first, second] = values;
  if (values.length === 1) return (facts) => facts[fact] === first;
  if (values.length === 2) return (facts) => facts[fact] === first || facts[fact] === second;
  const all: ReadonlySet<string> = new Set(values);
  return (facts) => all.has(facts[fact]);
}

/** CASL's conditions matcher over Facts: every named fact has one of its values. */
export function matchConditions(when: Conditions): Matcher {
  const matchers = (Object.entries(when) as [FactName, readonly string[]][]).map(([fact, values]) =>
    matchFact(fact, values),
  );
  const [first, second] = matchers;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (matchers.length === 2) return (facts) => first(facts) && second(facts);
  return (facts) => {
    for (const matches of matchers) if (!matches(facts)) return false;
    return true;
  };
}

/** The rules that permit or forbid as a CASL ability: operation → action, technology → subject; permits first, forbids last, since the last match wins. */
export function buildAbility(rules: readonly PolicyRule[]): FactAbility {
  return abilityOf([...withEffect(rules, 'permit'), ...withEffect(rules, 'forbid')]);
}

function withEffect(rules: readonly PolicyRule[], effect: PolicyRule['effect']): PolicyRule[] {
  return rules.filter((rule) => rule.effect === effect);
}

function abilityOf(rules: readonly PolicyRule[]): FactAbility {
  const raw = (rule: PolicyRule): RawRuleOf<FactAbility> =>
    ({
      action: rule.operations ?? 'manage',
      subject: rule.technologies ?? 'all',
      conditions: rule.when,
      inverted: rule.effect === 'forbid',
      reason: rule.id,
    }) as unknown as RawRuleOf<FactAbility>;
  return new Ability<AbilityTuple<string, string | Facts>, Conditions>(rules.map(raw), {
    conditionsMatcher: matchConditions as unknown as ConditionsMatcher<Conditions>,
    detectSubjectType: (facts: Facts) => facts.technology,
  });
}

interface Row {
  rule: PolicyRule;
  /** Its place in the order in which rules are told. */
  at: number;
  matches: Matcher;
  /** The same, by place and purpose alone. */
  supports: Matcher;
}

/** The rules that speak of one operation and technology, as CASL indexes them. */
interface Cell {
  forbids: readonly Row[];
  permits: readonly Row[];
  obliges: readonly Row[];
}

/** Every operation and technology that facts can name, those on no list too. */
const NAMED = { operations: [...OPERATIONS, 'unknown'], technologies: [...TECHNOLOGIES, 'unknown'] };

/** Cells by operation, and in each by technology. */
type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/**
 * Compiles checked policy into a set that answers in about a microsecond. CASL remains the rule model: each cell is what
 * `ability.rulesFor(operation, technology)` gives, run as closures, since asking CASL for every forbid costs three times as much.
 */
export function compilePolicy(checked: Pick<CheckedPolicy, 'rules' | 'parameters'>): PolicySet {
  const rules = Object.freeze(checked.rules.map((rule) => Object.freeze(rule)));
  const parameters = Object.freeze(checked.parameters);
  const cells = cellsOf(rules);
  const find = (facts: Facts): Cell => {
    const found = cells.get(facts.operation)?.get(facts.technology);
    if (found === undefined) throw new Error('facts name an operation or technology that is not on the list');
    return found;
  };
  return Object.freeze({
    hash: createHash('sha256').update(contentOf({ rules, parameters })).digest('hex'),
    parameters,
    rules,
    forbids(facts: Facts): readonly PolicyRule[] {
      return rulesOf(find(facts).forbids, facts);
    },
    supports(facts: Facts): boolean {
      return find(facts).permits.some((row) => row.supports(facts));
    },
    obliges(facts: Facts): readonly PolicyRule[] {
      const { obliges } = find(facts);
      return obliges.length === 0 ? NONE : rulesOf(obliges, facts);
    },
    permits(facts: Facts): PolicyRule | null {
      for (const row of find(facts).permits) if (row.matches(facts)) return row.rule;
      return null;
    },
  });
}

const NONE: readonly PolicyRule[] = Object.freeze([]);

function rulesOf(rows: readonly Row[], facts: Facts): PolicyRule[] {
  const out: PolicyRule[] = [];
  for (const row of rows) if (row.matches(facts)) out.push(row.rule);
  return out;
}

function cellsOf(rules: readonly PolicyRule[]): Cells {
  // Every cell that a rule speaks in shares its row: there are a hundred cells, and a provider may have many sets.
  const rowOf = new Map(rules.map((rule, at): [string, Row] => [rule.id, { rule, at, ...matchersOf(rule) }]));
  // What obliges permits nothing, so that it is asked after by itself.
  const abilities = [buildAbility(rules), abilityOf(withEffect(rules, 'oblige'))];
  const { operations, technologies } = NAMED;
  return new Map(
    operations.map((operation) => [
      operation,
      new Map(technologies.map((technology) => [technology, cellOf(abilities, operation, technology, rowOf)])),
    ]),
  );
}

function cellOf(
  abilities: readonly FactAbility[],
  operation: string,
  technology: string,
  rowOf: ReadonlyMap<string, Row>,
): Cell {
  const rows = abilities.flatMap((ability) =>
    ability.rulesFor(operation, technology).map(({ reason = '' }) => {
      const row = rowOf.get(reason);
      if (row === undefined) throw new Error(`a compiled rule has no source: ${reason}`);
      return row;
    }),
  );
  rows.sort((a, b) => a.at - b.at);
  const of = (effect: PolicyRule['effect']): Row[] => rows.filter((row) => row.rule.effect === effect);
  return { forbids: of('forbid'), permits: of('permit'), obliges: of('oblige') };
}

function matchersOf({ when }: PolicyRule): Pick<Row, 'matches' | 'supports'> {
  return { matches: matchConditions(when), supports: matchConditions(placeAndPurpose(when)) };
}

function placeAndPurpose({ place, purpose }: Conditions): Conditions {
  return { ...(place && { place }), ...(purpose && { purpose }) };
}
