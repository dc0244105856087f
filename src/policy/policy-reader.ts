import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { FACT_VALUES, type FactName } from '../decision/fact-values.js';
import type { PolicyFile } from './policy-files.js';
import type { PolicyProblem } from './policy-problem.js';

/** What facts must be for something to hold, as it is read. */
export type When = Partial<Record<FactName, string[]>>;

/**
 * Characters that are not text, or that make text read otherwise than it is: controls, line ends that not every program knows,
 * marks that nobody sees or that turn the direction of writing round, fillers, and halves of characters.
 */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]/u;
/** What ends lines and sets words apart for everybody. */
const LINES = /\r\n|[\n\t]/g;
const DIRECTIVE = /^%/m;
const MERGE = '<<';

/** One policy file while it is read: whatever is wrong is told with its line and column, and reading goes on. */
export class PolicyReader {
  readonly doc: Document;
  private readonly lines = new LineCounter();

  constructor(
    readonly file: PolicyFile,
    private readonly problems: PolicyProblem[],
  ) {
    this.doc = parseDocument(file.text, { lineCounter: this.lines, uniqueKeys: false });
  }

  /** Whether it is YAML at all, and plain; if not, that is told. */
  parses(): boolean {
    const before = this.faults;
    for (const fault of [...this.doc.errors, ...this.doc.warnings])
      this.at(fault.pos[0], fault.message.split('\n')[0] ?? 'is not YAML');
    const unreadable = UNREADABLE.exec(this.file.text.replace(LINES, (ends) => ' '.repeat(ends.length)));
    if (unreadable !== null) this.at(unreadable.index, 'a character stands here that nobody can read; take it out');
    const directive = DIRECTIVE.exec(this.file.text);
    if (directive !== null) this.at(directive.index, 'directives are no part of a policy file');
    this.keysOnce();
    this.plain();
    return this.faults === before;
  }

  /** Tells each key that a map has twice; the parser's own way compares each with every other. */
  private keysOnce(): void {
    visit(this.doc, {
      Map: (_key, { items }) => {
        const seen = new Set<string>();
        for (const { key } of items) {
          const name = nameOf(key);
          if (seen.has(name)) this.problem(key as Node, `${name} stands here twice; each key of a map stands once`);
          seen.add(name);
        }
      },
    });
  }

  /** Tells whatever would put a part of a rule elsewhere in the file: whoever reviews a rule must find all of it in one place. */
  protected plain(): void {
    visit(this.doc, (_key, node) => {
      if (isNode(node) && (isAlias(node) || node.anchor !== undefined))
        this.problem(node, 'anchors and aliases are no part of a policy file; write it out where it stands');
      else if (isNode(node) && node.tag !== undefined) this.problem(node, 'tags are no part of a policy file');
      else if (isScalar(node) && node.value === MERGE)
        this.problem(node, 'merge keys are no part of a policy file; write it out where it stands');
    });
  }

  /** How many faults have been told so far, in every file. */
  get faults(): number {
    return this.problems.length;
  }

  /** A word of a closed list; `what` names in plain words what it is. */
  word<W extends string>(map: YAMLMap, key: string, known: readonly W[], what = key): W | null {
    const value = this.text(map, key);
    if (value === null) return null;
    const fault = notOneOf(known, value, what);
    if (fault !== null) this.problem(map.get(key, true), fault);
    return fault === null ? (value as W) : null;
  }

  /** Different words of a closed list, at least one. */
  words(node: Node | undefined, known: readonly string[], what: string): string[] | null {
    return this.list(node, what, (value) => notOneOf(known, value, what));
  }

  /** Different texts, at least one; `fault` says what is wrong with one. */
  list(node: Node | undefined, what: string, fault: (value: string) => string | null): string[] | null {
    if (!isSeq(node) || node.items.length === 0) {
      this.problem(node, `a list of at least one ${what} must stand here`);
      return null;
    }
    const out: string[] = [];
    for (const item of node.items as Node[]) {
      const value: unknown = isScalar(item) ? item.value : undefined;
      const wrong = fault(String(value));
      if (typeof value !== 'string' || wrong !== null)
        this.problem(item, wrong ?? `${String(value)} is not ${one(what)}`);
      else if (out.includes(value)) this.problem(item, `${value} stands here twice`);
      else out.push(value);
    }
    return out;
  }

  /** The same under a key that may be left out; null where it is. */
  optionalWords(map: YAMLMap, key: string, known: readonly string[], what: string): string[] | null {
    const node = map.get(key, true) as Node | undefined;
    return node === undefined ? null : this.words(node, known, what);
  }

  /** What facts must be: a map from each to a list of its values; what is wrong with one is told and left out. */
  when(node: Node | undefined): When {
    const when: When = {};
    if (node === undefined) return when;
    if (!isMap(node)) {
      this.problem(node, 'when is a map from fact to a list of values');
      return when;
    }
    for (const pair of node.items) {
      const fact = nameOf(pair.key);
      if (!Object.hasOwn(FACT_VALUES, fact)) {
        this.problem(pair.key as Node, `unknown fact ${fact}; known: ${Object.keys(FACT_VALUES).join(', ')}`);
        continue;
      }
      const values = this.words(pair.value as Node, FACT_VALUES[fact as FactName], `value of ${fact}`);
      if (values !== null) when[fact as FactName] = values;
    }
    return when;
  }

  /** A text that is not blank. */
  text(map: YAMLMap, key: string): string | null {
    const node = map.get(key, true) as Node | undefined;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string' || value.trim() === '') {
      this.problem(node ?? map, `${key} is missing or not a text`);
      return null;
    }
    return value;
  }

  knownKeys(map: YAMLMap, known: readonly string[], what: string): void {
    for (const pair of map.items) {
      const key = nameOf(pair.key);
      if (!known.includes(key))
        this.problem(pair.key as Node, `${key} is not a part of ${what}; known: ${known.join(', ')}`);
    }
  }

  problem(node: Node | null | undefined, message: string): void {
    this.at(node?.range?.[0] ?? 0, message);
  }

  /** Where a node stands, for a fault told elsewhere. */
  placeOf(node: Node): string {
    return `${this.file.name}:${this.lineOf(node)}`;
  }

  /** The line a node begins in. */
  lineOf(node: Node): number {
    return this.lines.linePos(node.range?.[0] ?? 0).line;
  }

  private at(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ file: this.file.name, line, column: col, message });
  }
}

function notOneOf(known: readonly string[], value: string, what: string): string | null {
  return known.includes(value) ? null : `${value} is not ${one(what)}; known: ${known.join(', ')}`;
}

/** A noun with its article; of those with a u there is only `unit`. */
function one(what: string): string {
  return `${/^[aeio]/.test(what) ? 'an' : 'a'} ${what}`;
}

/** A key of a map, as text. */
export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
