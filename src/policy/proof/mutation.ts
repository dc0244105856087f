import type { FactName, Facts } from '../../decision/fact-values.js';
import type { PolicyRule, PolicySet } from '../../decision/policy-set.js';
import type { PolicyCase } from '../cases.js';
import { isIn, type Invariant, type Situation } from './invariants.js';
import { mutantsOf, MutationBench, type Mutant } from './mutate.js';
import { conditionsOf, Solver, type Term } from './solver.js';

/** A mutant that neither a case nor an invariant tells from the set, and a situation in which they differ. */
export interface Survivor {
  rule: string;
  change: string;
  /** Whether it permits what the set does not; otherwise its denies give other reasons. */
  permits: boolean;
  witness: Facts;
}

/** What became of every mutant of a set. */
export interface MutationScore {
  mutants: number;
  by_cases: number;
  by_invariants: number;
  /** Those that decide the same as the set in every situation, so that there is nothing to find. */
  equivalent: number;
  survivors: readonly Survivor[];
}

/** Tries every mutant on the cases. One that no case tells from the set survives, unless an invariant breaks or nothing has changed. */
export async function mutationScore(
  policy: PolicySet,
  cases: readonly PolicyCase[],
  invariants: readonly Invariant[],
): Promise<MutationScore> {
  const bench = new MutationBench(policy, cases);
  const mutants = mutantsOf(policy.rules);
  const left = mutants.filter((mutant) => bench.killer(mutant) === null);
  const solver = await Solver.open(policy.rules);
  try {
    return await proved(solver, bench, policy.rules, invariants, mutants.length, left);
  } finally {
    await solver.close();
  }
}

async function proved(
  solver: Solver,
  bench: MutationBench,
  rules: readonly PolicyRule[],
  invariants: readonly Invariant[],
  mutants: number,
  left: readonly Mutant[],
): Promise<MutationScore> {
  const situations = invariants.flatMap(({ never_permits }) => never_permits);
  const never = solver.any(situations.map((one) => solver.holds(one)));
  const survivors: Survivor[] = [];
  let equivalent = 0;
  for (const mutant of left) {
    if (evidentlySame(mutant, rules)) {
      equivalent += 1;
      continue;
    }
    const { gained, differs } = termsOf(solver, rules, mutant);
    const permitted = bench.gained(mutant) ?? (await solver.facts(gained));
    // Mostly an invariant forbids what was found first. Only where none does is another situation looked for that one forbids.
    if (permitted !== null && situations.some((one) => isIn(permitted, one))) continue;
    if (permitted !== null && (await solver.can(solver.all(gained, never)))) continue;
    const witness = permitted ?? (await solver.facts(differs));
    if (witness === null) equivalent += 1;
    else survivors.push({ rule: mutant.rule.id, change: mutant.change, permits: permitted !== null, witness });
  }
  const by_invariants = left.length - equivalent - survivors.length;
  return { mutants, by_cases: mutants - left.length, by_invariants, equivalent, survivors };
}

/** `gained`: the mutant permits what the set does not. `differs`: it decides otherwise, or denies for other reasons. */
function termsOf(
  solver: Solver,
  rules: readonly PolicyRule[],
  { rule, asks }: Mutant,
): { gained: Term; differs: Term } {
  const [before, after] = [solver.matches(rule.id), asks === null ? solver.any([]) : solver.holds(asks)];
  const permitting = solver.any(rules.filter(({ effect }) => effect === 'permit').map(({ id }) => solver.matches(id)));
  if (rule.effect === 'permit') {
    const gained = solver.all(after, solver.not(permitting), solver.not(solver.forbiddenBut(null)));
    return { gained, differs: gained };
  }
  const lost = solver.all(before, solver.not(after));
  if (rule.effect === 'oblige') return { gained: solver.any([]), differs: solver.all(lost, solver.permitted) };
  const sameReason = rules.filter((one) => one.reason === rule.reason && one !== rule);
  return {
    gained: solver.all(lost, permitting, solver.not(solver.forbiddenBut(rule.id))),
    differs: solver.all(lost, solver.not(solver.any(sameReason.map(({ id }) => solver.matches(id))))),
  };
}

/** Whether one rule forbids all that a wider permit would add, which is seen without a solver and is so of most. */
function evidentlySame({ rule, added }: Mutant, rules: readonly PolicyRule[]): boolean {
  if (added === null) return false;
  const widening: Situation = { ...conditionsOf(rule), ...added };
  return rules.some((one) => one.effect === 'forbid' && within(widening, conditionsOf(one)));
}

/** Whether every situation of one kind is of another. */
function within(some: Situation, others: Situation): boolean {
  return (Object.entries(others) as [FactName, readonly string[]][]).every(
    ([fact, values]) => some[fact]?.every((value) => values.includes(value)) === true,
  );
}
