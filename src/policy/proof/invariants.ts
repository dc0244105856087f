import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { FACT_VALUES, type FactName, type Facts } from '../../decision/fact-values.js';
import { canonicalHash } from '../../shared/canonical-json.js';
import type { PolicyFile } from '../policy-files.js';
import { PolicyError, type PolicyProblem } from '../policy-problem.js';
import { PolicyReader } from '../policy-reader.js';

/** A kind of situation: every fact it names has one of its values, and all others may be anything. */
export type Situation = Readonly<Partial<Record<FactName, readonly string[]>>>;

/** What no set of rules may ever permit, which is proved of every set before it is used. What a permit needs is put as the situations it is never in. */
export interface Invariant {
  id: string;
  says: string;
  source: string;
  never_permits: readonly Situation[];
}

const KEYS = ['id', 'says', 'source', 'never_permits', 'permits_only'];
const INVARIANT_ID = /^INV-[0-9]{2}\.[a-z0-9_]+$/;

/** Reads a file of invariants; throws PolicyError with every fault, each with its line and column. */
export function readInvariants(file: PolicyFile): Invariant[] {
  const problems: PolicyProblem[] = [];
  const read = new InvariantReader(file, problems).invariants();
  if (problems.length > 0) throw new PolicyError(problems);
  return read;
}

/** Whether facts are as a situation says. */
export function isIn(facts: Facts, situation: Situation): boolean {
  return (Object.entries(situation) as [FactName, readonly string[]][]).every(([fact, values]) =>
    values.includes(facts[fact]),
  );
}

/** The hash of what invariants say, in hex: how their file is laid out does not count. */
export function invariantsHash(invariants: readonly Invariant[]): string {
  return canonicalHash(invariants);
}

class InvariantReader extends PolicyReader {
  private readonly seen = new Set<string>();

  invariants(): Invariant[] {
    if (!this.parses()) return [];
    const root = this.doc.contents;
    const list = isMap(root) ? root.get('invariants', true) : undefined;
    if (!isMap(root) || !isSeq(list)) {
      this.problem(root, 'a file of invariants is a map with a list of invariants');
      return [];
    }
    this.knownKeys(root, ['invariants'], 'a file of invariants');
    // Of a set against which nothing is held, anything could be said to be proved.
    if (list.items.length === 0) this.problem(list, 'a file of invariants has at least one');
    return list.items.flatMap((item) => this.invariant(item as Node));
  }

  private invariant(node: Node): Invariant[] {
    if (!isMap(node)) {
      this.problem(node, 'an invariant is a map');
      return [];
    }
    this.knownKeys(node, KEYS, 'an invariant');
    const [id, says, source] = [this.text(node, 'id'), this.text(node, 'says'), this.text(node, 'source')];
    if (id !== null) this.identified(node, id);
    const never_permits = [...this.never(node), ...this.only(node)];
    if (!node.has('never_permits') && !node.has('permits_only'))
      this.problem(node, 'an invariant has never_permits, permits_only or both');
    return [{ id: id ?? '', says: says ?? '', source: source ?? '', never_permits }];
  }

  private identified(node: YAMLMap, id: string): void {
    if (!INVARIANT_ID.test(id))
      this.problem(node.get('id', true), `${id} is not the id of an invariant such as INV-01.authority`);
    if (this.seen.has(id)) this.problem(node.get('id', true), `the id ${id} is already used`);
    this.seen.add(id);
  }

  private never(node: YAMLMap): Situation[] {
    return this.listed(node, 'never_permits', 'situation').map((item) => {
      const situation = this.when(item);
      // An empty one would say that nothing is ever permitted, and a fact that could not be read would make it say more than was written.
      if (Object.keys(situation).length === 0) this.problem(item, 'a situation names at least one fact');
      return situation;
    });
  }

  /** What a permit needs, as the situations that it is therefore never in: one for each fact, with all its other values. */
  private only(node: YAMLMap): Situation[] {
    return this.listed(node, 'permits_only', 'need').flatMap((item) => {
      if (!isMap(item)) {
        this.problem(item, 'what a permit needs is a map with needs, and where it does');
        return [];
      }
      this.knownKeys(item, ['where', 'needs'], 'what a permit needs');
      const where: Situation = this.when(item.get('where', true));
      const needs = Object.entries(this.when(item.get('needs', true)));
      if (needs.length === 0) this.problem(item, 'needs names at least one fact');
      return needs.map(([fact, values]) => this.otherwise(item, where, fact as FactName, values));
    });
  }

  private otherwise(node: Node, where: Situation, fact: FactName, values: readonly string[]): Situation {
    const others = FACT_VALUES[fact].filter((value) => !values.includes(value));
    if (others.length === 0) this.problem(node, `every value of ${fact} would do, so that it is not needed`);
    if (where[fact] !== undefined) this.problem(node, `${fact} stands in where already`);
    return { ...where, [fact]: others };
  }

  private listed(node: YAMLMap, key: string, what: string): Node[] {
    const list = node.get(key, true) as Node | undefined;
    if (list === undefined) return [];
    if (isSeq(list) && list.items.length > 0) return list.items as Node[];
    this.problem(list, `${key} is a list of at least one ${what}`);
    return [];
  }
}
