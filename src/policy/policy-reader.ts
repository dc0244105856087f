import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { FACT_VALUES, type FactName } from '../decision/fact-values.js';
import type { PolicyFile } from './policy-files.js';
import type { PolicyProblem } from './policy-problem.js';

/** What facts must be for something to hold, as it is read. */
export type When = Partial<Record<FactName, string[]>>;

/** One policy file while it is read: whatever is wrong is told with its line and column, and reading goes on. */
export class PolicyReader {
  readonly doc: Document;
  private readonly lines = new LineCounter();

  constructor(
    readonly file: PolicyFile,
    private readonly problems: PolicyProblem[],
  ) {
    this.doc = parseDocument(file.text, { lineCounter: this.lines, uniqueKeys: true });
  }

  /** Whether it is YAML at all; if not, that is told. */
  parses(): boolean {
    for (const error of this.doc.errors) this.at(error.pos[0], error.message.split('\n')[0] ?? 'is not YAML');
    return this.doc.errors.length === 0;
  }

  /** How many faults have been told so far, in every file. */
  get faults(): number {
    return this.problems.length;
  }

  /** A word of a closed list. */
  word<W extends string>(map: YAMLMap, key: string, known: readonly W[]): W | null {
    const value = this.text(map, key);
    if (value === null) return null;
    if (!(known as readonly string[]).includes(value)) {
      this.problem(map.get(key, true), `${value} is not a ${key}; known: ${known.join(', ')}`);
      return null;
    }
    return value as W;
  }

  /** Different words of a closed list, at least one. */
  words(node: Node | undefined, known: readonly string[], what: string): string[] | null {
    return this.list(node, what, (value) =>
      known.includes(value) ? null : `${value} is not a ${what}; known: ${known.join(', ')}`,
    );
  }

  /** Different texts, at least one; `fault` says what is wrong with one. */
  list(node: Node | undefined, what: string, fault: (value: string) => string | null): string[] | null {
    if (!isSeq(node) || node.items.length === 0) {
      this.problem(node, `a list of at least one ${what} stands here`);
      return null;
    }
    const out: string[] = [];
    for (const item of node.items as Node[]) {
      const value: unknown = isScalar(item) ? item.value : undefined;
      const wrong = fault(String(value));
      if (typeof value !== 'string' || wrong !== null) this.problem(item, wrong ?? `${String(value)} is not a ${what}`);
      else if (out.includes(value)) this.problem(item, `${value} stands here twice`);
      else out.push(value);
    }
    return out;
  }

  optionalWords(map: YAMLMap, key: string, known: readonly string[]): string[] | null {
    const node = map.get(key, true) as Node | undefined;
    return node === undefined ? null : this.words(node, known, key.replace(/s$/, ''));
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
    return `${this.file.name}:${this.lines.linePos(node.range?.[0] ?? 0).line}`;
  }

  private at(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ file: this.file.name, line, column: col, message });
  }
}

/** A key of a map, as text. */
export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
