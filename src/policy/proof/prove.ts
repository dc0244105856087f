import type { Facts } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import type { Invariant, Situation } from './invariants.js';
import { Solver } from './solver.js';

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
  /** Rules that forbid nothing which the others do not forbid already, by id. */
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

async function shadowedOf(solver: Solver, rules: readonly PolicyRule[]): Promise<string[]> {
  const shadowed: string[] = [];
  for (const { id } of rules.filter(({ effect }) => effect === 'forbid')) {
    const alone = solver.all(solver.matches(id), solver.not(solver.forbiddenBut(id)));
    if (!(await solver.can(alone))) shadowed.push(id);
  }
  return shadowed;
}
