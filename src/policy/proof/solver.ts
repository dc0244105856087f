import { setTimeout } from 'node:timers/promises';
import { init, killThreads, type Bool, type Context } from 'z3-solver';
import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from '../../decision/fact-values.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import type { Situation } from './invariants.js';

type Z3 = Awaited<ReturnType<typeof init>>;
type Name = 'askfirst';

/** Something that may be so of facts. */
export type Term = Bool<Name>;

/** What Emscripten keeps of Z3’s threads. */
interface Threads {
  PThread: { runningWorkers: readonly unknown[] };
}

/** How much memory Z3 may take, in megabytes: it ends in an error when it would need more. The national policy needs less than 16. */
const MEMORY_MB = 512;

/** How often the same is asked when Z3 says that it was called off, as it does now and then though nobody did. */
const MOST_TRIES = 3;
const CALLED_OFF = 'canceled';

/** Everything a rule asks of facts: operations and technologies are facts like the rest. */
export function conditionsOf({ operations, technologies, when }: PolicyRule): Situation {
  return {
    ...when,
    ...(operations && { operation: both(operations, when.operation) }),
    ...(technologies && { technology: both(technologies, when.technology) }),
  };
}

function both(named: readonly string[], asked: readonly string[] | undefined): readonly string[] {
  return asked === undefined ? named : named.filter((one) => asked.includes(one));
}

/**
 * A set of rules as an SMT problem for Z3: that a fact has a value is a proposition, every fact has exactly one of its values, and
 * what is permitted is what the engine permits: some rule permits it, and none forbids it. Nothing is asserted but what is asked.
 */
export class Solver {
  /** That something is permitted. */
  readonly permitted: Term;
  private readonly matching: ReadonlyMap<string, Term>;
  private readonly forbidding: readonly string[];
  private readonly solver: InstanceType<Context<Name>['Solver']>;

  private constructor(
    private readonly z3: Z3,
    private readonly context: Context<Name>,
    rules: readonly PolicyRule[],
  ) {
    this.matching = new Map(rules.map((rule) => [rule.id, this.holds(conditionsOf(rule))]));
    this.forbidding = rules.flatMap(({ id, effect }) => (effect === 'forbid' ? [id] : []));
    this.permitted = this.permittedBy(rules);
    this.solver = new this.context.Solver();
    for (const fact of FACT_NAMES) {
      const values = FACT_VALUES[fact].map((value) => this.has(fact, value));
      this.solver.add(this.any(values), this.context.AtMost(values as [Term, ...Term[]], 1));
    }
  }

  /** Loads Z3 with a set of rules. */
  static async open(rules: readonly PolicyRule[]): Promise<Solver> {
    const z3 = await init();
    z3.setParam('memory_max_size', MEMORY_MB);
    return new Solver(z3, z3.Context('askfirst'), rules);
  }

  /** The solver’s name and version. */
  get name(): string {
    return `Z3 ${this.z3.getFullVersion().replace(/^Z3 /, '')}`;
  }

  /** That something is permitted by these rules, which need not be those it was opened with: some rule permits it, and none forbids it. */
  permittedBy(rules: readonly PolicyRule[]): Term {
    const terms = (wanted: PolicyRule['effect']): Term[] =>
      rules.filter(({ effect }) => effect === wanted).map((rule) => this.holds(conditionsOf(rule)));
    return this.all(this.any(terms('permit')), this.not(this.any(terms('forbid'))));
  }

  /** That facts are as a situation says. */
  holds(situation: Situation): Term {
    const named = Object.entries(situation) as [FactName, readonly string[]][];
    return this.all(...named.map(([fact, values]) => this.any(values.map((value) => this.has(fact, value)))));
  }

  /** That a rule’s conditions hold. */
  matches(id: string): Term {
    const term = this.matching.get(id);
    if (term === undefined) throw new Error(`the set has no rule ${id}`);
    return term;
  }

  /** That a rule forbids, other than one. */
  forbiddenBut(id: string | null): Term {
    return this.any(this.forbidding.filter((one) => one !== id).map((one) => this.matches(one)));
  }

  all(...terms: Term[]): Term {
    return this.context.And(...terms);
  }

  /** That one of the terms holds; of none, that is false. */
  any(terms: readonly Term[]): Term {
    return this.context.Or(...terms);
  }

  not(term: Term): Term {
    return this.context.Not(term);
  }

  /** Whether a term holds of any facts. Throws when the solver cannot tell. */
  async can(term: Term): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      const answer = await this.solver.check(term);
      if (answer !== 'unknown') return answer === 'sat';
      const why = this.solver.reasonUnknown();
      if (why !== CALLED_OFF || tries === MOST_TRIES) throw new Error(`the solver could not tell: ${why}`);
    }
  }

  /** Facts of which a term holds; null when there are none. Throws when the solver cannot tell. */
  async facts(term: Term): Promise<Facts | null> {
    if (!(await this.can(term))) return null;
    const model = this.solver.model();
    const found = FACT_NAMES.map((fact) => {
      const value = FACT_VALUES[fact].find((one) => this.context.isTrue(model.eval(this.has(fact, one), true)));
      if (value === undefined) throw new Error(`the solver gave no value of ${fact}`);
      return [fact, value];
    });
    return Object.fromEntries(found) as Facts;
  }

  /** Ends the solver’s threads, which would keep the process alive. */
  async close(): Promise<void> {
    // A moment after its answer a thread clears its timer of ten minutes. Ended before that, it leaves the timer, which keeps the process alive.
    const { PThread } = this.z3.em as Threads;
    while (PThread.runningWorkers.length > 0) await setTimeout(5);
    await killThreads(this.z3.em);
  }

  private has(fact: FactName, value: string): Term {
    return this.context.Bool.const(`${fact}=${value}`);
  }
}
