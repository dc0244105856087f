import { createHash } from 'node:crypto';
import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import type { FactName } from '../../decision/fact-values.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import type { PolicyFile } from '../policy-files.js';
import { PolicyError, type PolicyProblem } from '../policy-problem.js';
import { PolicyReader } from '../policy-reader.js';

/** Situations, each with what some facts are in it: every named fact has one of its values, and all others may be anything. */
export type Situation = Readonly<Partial<Record<FactName, readonly string[]>>>;

/** What no set of rules may ever permit, whatever it says: proved of every set before it is used. */
export interface Invariant {
  id: string;
  says: string;
  source: string;
  never_permits: readonly Situation[];
}

const KEYS = ['id', 'says', 'source', 'never_permits'];
const INVARIANT_ID = /^INV-[0-9]{2}\.[a-z0-9_]+$/;

/** Reads a file of invariants; throws PolicyError with every fault, each with its line and column. */
export function readInvariants(file: PolicyFile): Invariant[] {
  const problems: PolicyProblem[] = [];
  const read = new InvariantReader(file, problems).invariants();
  if (problems.length > 0) throw new PolicyError(problems);
  return read;
}

/** The hash of what invariants say, in hex: how their file is laid out does not count. */
export function invariantsHash(invariants: readonly Invariant[]): string {
  return createHash('sha256').update(canonicalJson(invariants)).digest('hex');
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
    return [{ id: id ?? '', says: says ?? '', source: source ?? '', never_permits: this.situations(node) }];
  }

  private identified(node: YAMLMap, id: string): void {
    if (!INVARIANT_ID.test(id))
      this.problem(node.get('id', true), `${id} is not the id of an invariant such as INV-01.authority`);
    if (this.seen.has(id)) this.problem(node.get('id', true), `the id ${id} is already used`);
    this.seen.add(id);
  }

  private situations(node: YAMLMap): Situation[] {
    const list = node.get('never_permits', true) as Node | undefined;
    if (!isSeq(list) || list.items.length === 0) {
      this.problem(list ?? node, 'never_permits is a list of at least one situation');
      return [];
    }
    return (list.items as Node[]).map((item) => {
      const situation = this.when(item);
      // An empty one would say that nothing is ever permitted, and a fact that could not be read would make it say more than was written.
      if (Object.keys(situation).length === 0) this.problem(item, 'a situation names at least one fact');
      return situation;
    });
  }
}
