import type { Facts } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import type { Invariant, Situation } from './invariants.js';
import { Solver, type Term } from './solver.js';

/** A situation that an invariant says is never permitted, and facts of it that the rules permit. */
export interface Broken {
  invariant: Invariant;
  situation: Situation;
  counterexample: Facts;
}

/** What was proved of a set of rules over every combination of facts there is; it holds when every list is empty. */
export interface Proof {
  broken: readonly Broken[];
  /** Invariants one of whose situations no facts can be in, so that it says nothing, by id. */
  vacuous: readonly string[];
  /** Rules that permit in no situation, because what they ask for is always forbidden, by id. */
  unreachable: readonly string[];
  /** Rules that do nothing which the others do not do already, by id. */
  shadowed: readonly string[];
}

/** Proves each invariant of a set of rules, that each of its rules can permit, and that each forbids something of its own. */
export async function prove(rules: readonly PolicyRule[], invariants: readonly Invariant[]): Promise<Proof> {
  const solver = await Solver.open(rules);
  return proofOf(solver, rules, invariants).finally(() => solver.close());
}

/** The same, with a solver that was opened with these rules. */
export async function proofOf(
  solver: Solver,
  rules: readonly PolicyRule[],
  invariants: readonly Invariant[],
): Promise<Proof> {
  return {
    broken: await brokenOf(solver, invariants),
    vacuous: await vacuousOf(solver, invariants),
    unreachable: await unreachableOf(solver, rules),
    shadowed: await shadowedOf(solver, rules),
  };
}

/** Whether nothing was found that must not be. */
export function holdsWhole(proof: Proof): boolean {
  return Object.values(proof).every((found: readonly unknown[]) => found.length === 0);
}

/** The situations that must never be permitted and are, each with facts that show it. */
export async function brokenOf(solver: Solver, invariants: readonly Invariant[]): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const invariant of invariants) {
    for (const situation of invariant.never_permits) {
      const counterexample = await solver.facts(solver.all(solver.permitted, solver.holds(situation)));
      if (counterexample !== null) broken.push({ invariant, situation, counterexample });
    }
  }
  return broken;
}

async function vacuousOf(solver: Solver, invariants: readonly Invariant[]): Promise<string[]> {
  const vacuous: string[] = [];
  for (const { id, never_permits } of invariants) {
    for (const situation of never_permits) if (!(await solver.can(solver.holds(situation)))) vacuous.push(id);
  }
  return vacuous;
}

async function unreachableOf(solver: Solver, rules: readonly PolicyRule[]): Promise<string[]> {
  const unreachable: string[] = [];
  for (const { id } of rules.filter(({ effect }) => effect === 'permit'))
    if (!(await solver.can(solver.all(solver.permitted, solver.matches(id))))) unreachable.push(id);
  return unreachable;
}

/**
 * Of what forbids, a rule is shadowed when others forbid all that it does; of what permits, when rules before it permit all of that;
 * and of what obliges, when each of its obligations is asked for by others wherever it speaks.
 */
async function shadowedOf(solver: Solver, rules: readonly PolicyRule[]): Promise<string[]> {
  const shadowed: string[] = [];
  for (const rule of rules) if (!(await solver.can(aloneOf(solver, rules, rule)))) shadowed.push(rule.id);
  return shadowed;
}

/** That a rule does what no other does. */
function aloneOf(solver: Solver, rules: readonly PolicyRule[], rule: PolicyRule): Term {
  const matches = solver.matches(rule.id);
  const any = (others: readonly PolicyRule[]): Term => solver.any(others.map(({ id }) => solver.matches(id)));
  const none = (others: readonly PolicyRule[]): Term => solver.not(any(others));
  if (rule.effect === 'forbid') return solver.all(matches, solver.not(solver.forbiddenBut(rule.id)));
  const permits = rules.filter(({ effect }) => effect === 'permit');
  if (rule.effect === 'permit')
    return solver.all(matches, solver.permitted, none(permits.slice(0, permits.indexOf(rule))));
  const added = rule.obligations.map((name) =>
    none(rules.filter((one) => one !== rule && one.effect === 'oblige' && one.obligations.includes(name))),
  );
  return solver.all(matches, solver.permitted, solver.any(added));
}
