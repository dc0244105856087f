import { FACT_VALUES, type FactName } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { conditionsOf, type Solver, type Term } from '../proof/solver.js';
import type { JudgedSet } from './compared-set.js';

/** Reasons that the engine gives by itself too, where no rule does. */
export const OWN_REASONS = { unsupported: 'purpose_unsupported', fault: 'engine_unavailable' };

const except = (fact: FactName, ...values: string[]): readonly string[] =>
  FACT_VALUES[fact].filter((value) => !values.includes(value));

/** A question that names an operation, a device and a purpose there are; of any other, its own fault is the reason. */
const ANSWERABLE = {
  operation: except('operation', 'unknown'),
  device: ['in_service'],
  purpose: except('purpose', 'unknown', 'absent', 'prohibited'),
};

/** One set as statements for the solver: what it permits, by which rule, and for which reasons it denies. */
export class SetTerms {
  readonly permitted: Term;
  private readonly matching: ReadonlyMap<string, Term>;
  private readonly forbidden: Term;
  private readonly unsupported: Term;

  constructor(
    private readonly solver: Solver,
    private readonly set: JudgedSet,
  ) {
    this.matching = new Map(set.set.rules.map((rule) => [rule.id, solver.holds(conditionsOf(rule))]));
    this.forbidden = this.solver.any(set.forbids.map(({ id }) => this.matches(id)));
    this.permitted = solver.all(
      this.solver.any(set.permits.map(({ id }) => this.matches(id))),
      solver.not(this.forbidden),
    );
    this.unsupported = solver.all(
      solver.holds(ANSWERABLE),
      solver.not(this.solver.any(set.permits.map((p) => this.supports(p)))),
    );
  }

  matches(id: string): Term {
    const term = this.matching.get(id);
    if (term === undefined) throw new Error(`the set has no rule ${id}`);
    return term;
  }

  /** That it permits by this very rule: the first of those that match. */
  permittedBy(id: string): Term {
    const before = this.set.permits.slice(
      0,
      this.set.permits.findIndex((permit) => permit.id === id),
    );
    return this.solver.all(
      this.permitted,
      this.matches(id),
      this.solver.not(this.solver.any(before.map((permit) => this.matches(permit.id)))),
    );
  }

  /** That it denies though no rule forbids. */
  get unforbidden(): Term {
    return this.solver.all(this.solver.not(this.permitted), this.solver.not(this.forbidden));
  }

  /** That a deny names this reason. */
  deniedFor(reason: string): Term {
    const rules = this.set.forbids.filter((rule) => rule.reason === reason).map(({ id }) => this.matches(id));
    if (reason === OWN_REASONS.unsupported) rules.push(this.unsupported);
    if (reason === OWN_REASONS.fault) rules.push(this.solver.all(this.unforbidden, this.solver.not(this.unsupported)));
    return this.solver.all(this.solver.not(this.permitted), this.solver.any(rules));
  }

  /** That a permit carries this obligation: its own rule's, or that of a rule which obliges. */
  obliged(obligation: string): Term {
    const carrying = this.set.permits.filter(({ obligations }) => obligations.includes(obligation));
    const obliging = this.set.obliges.filter(({ obligations }) => obligations.includes(obligation));
    return this.solver.any([
      ...carrying.map(({ id }) => this.permittedBy(id)),
      ...obliging.map(({ id }) => this.solver.all(this.permitted, this.matches(id))),
    ]);
  }

  private supports({ operations, technologies, when }: PolicyRule): Term {
    const { place, purpose } = when;
    return this.solver.holds({
      ...(operations && { operation: operations }),
      ...(technologies && { technology: technologies }),
      ...(place && { place }),
      ...(purpose && { purpose }),
    });
  }
}
