import type { FactName, Facts } from '../../decision/fact-values.js';
import { saidOf } from '../../decision/fact-words.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { ASKED, factsApart } from '../facts-apart.js';
import { Solver } from '../proof/solver.js';
import { CHANGE_KINDS, ChangesBetween, type Change, type ChangeKind } from './changes-between.js';
import { JudgedSet, type ComparedSet } from './compared-set.js';
import { numbersBetween, requiredBetween, type NumberChange, type RequiredChange } from './numbers-between.js';
import { ORIGINS, Situations, type Origin, type Shown } from './situations.js';
import { sentenceOf } from './difference-words.js';

/** A rule as a difference names it. */
export interface NamedRule {
  id: string;
  effect: PolicyRule['effect'];
  /** For which reason it forbids; null for a rule that does not. */
  reason: string | null;
  says: string;
  source: string;
}

/** One fact of a situation, in plain words. */
export interface ToldFact {
  fact: FactName;
  value: string;
  says: string;
}

/** A situation that shows a change. */
export interface Witness {
  facts: Facts;
  /** Whether it surely comes about (`known`); of those that only the solver thought of, some are such that no records lead to them. */
  origin: Origin;
  /** What of it matters: what is asked, what the rules speak of, and what is otherwise than in a permitted situation like it. */
  told: ToldFact[];
}

/** Situations that change alike, and why. */
export interface ChangeGroup {
  change: ChangeKind;
  /** The rule that permits them, of the set that does; null where both sets deny. */
  permit: NamedRule | null;
  /** The rules of one set that the other has not and that make the change; none where the lack of a permit makes it. */
  rules: NamedRule[];
  reason: string | null;
  obligation: string | null;
  /** The change in plain words. */
  says: string;
  witness: Witness;
}

/** What a second set means that a first does not: when every list is empty, the two decide alike in every situation there is. */
export interface Difference {
  groups: ChangeGroup[];
  numbers: NumberChange[];
  /** What a caller must be able to carry out, by operation, where that changes. */
  required_obligations: RequiredChange[];
}

/**
 * Compares what two sets mean. Whatever changes in any situation is in a group, and every group has a situation that shows it: one
 * near to the `known` where they lead to one, else one that Z3 finds. Loads Z3, so never in a process that decides.
 */
export async function difference(
  before: ComparedSet,
  after: ComparedSet,
  known: readonly Facts[],
): Promise<Difference> {
  const sets = [new JudgedSet(before), new JudgedSet(after)] as const;
  const solver = await Solver.open([]);
  try {
    const changes = await new ChangesBetween(solver, ...sets, new Situations(...sets, known)).all();
    const numbers = numbersBetween(before, after);
    const groups = changes.map(groupOf).sort(surestFirst);
    return { groups, numbers, required_obligations: requiredBetween(before, after) };
  } finally {
    await solver.close();
  }
}

/** Whether two sets mean the same. */
export function isNone({ groups, numbers, required_obligations }: Difference): boolean {
  return groups.length === 0 && numbers.length === 0 && required_obligations.length === 0;
}

function groupOf(change: Change): ChangeGroup {
  const { permit, rules, reason, obligation, shown } = change;
  return {
    change: change.change,
    permit: permit === null ? null : named(permit),
    rules: rules.map(named),
    reason,
    obligation,
    says: sentenceOf(change),
    witness: { facts: shown.facts, origin: shown.origin, told: toldOf(shown, rules) },
  };
}

/** Of what changes alike, what surely comes about first. */
function surestFirst(a: ChangeGroup, b: ChangeGroup): number {
  return CHANGE_KINDS.indexOf(a.change) - CHANGE_KINDS.indexOf(b.change) || sureness(a) - sureness(b);
}

function sureness({ witness: { origin } }: ChangeGroup): number {
  return ORIGINS.indexOf(origin);
}

function named({ id, effect, reason, says, source }: PolicyRule): NamedRule {
  return { id, effect, reason, says, source };
}

function toldOf({ facts, near }: Shown, rules: readonly PolicyRule[]): ToldFact[] {
  const spoken = rules.flatMap(({ when }) => Object.keys(when) as FactName[]);
  const apart = near === null ? [] : factsApart(facts, near);
  const told = new Set([...ASKED, ...spoken, ...apart]);
  return [...told].map((fact) => ({ fact, value: facts[fact], says: saidOf(fact, facts[fact]).says }));
}
