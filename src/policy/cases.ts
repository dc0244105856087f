import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from '../decision/fact-values.js';
import { ASKING_REASONS, RECORD_REASONS } from '../decision/words.js';
import { OBLIGATIONS } from './obligations.js';
import type { PolicyFile } from './policy-files.js';
import { PolicyError, type PolicyProblem } from './policy-problem.js';
import { nameOf, PolicyReader } from './policy-reader.js';

/** One situation and what must come of it. */
export interface PolicyCase {
  file: string;
  line: number;
  name: string;
  /** The rule this case is about: the one that permits, or one of those that forbid; null where it only says that it is denied. */
  rule: string | null;
  facts: Facts;
  /** `permit`, every reason of the deny in order, or `deny` for whatever reasons. */
  expect: 'permit' | 'deny' | readonly string[];
  /** What a permit asks of whoever acts on it, and nothing else. */
  obligations: readonly string[];
}

type Situation = ReadonlyMap<string, string>;

const CASE_KEYS = ['name', 'base', 'given', 'rule', 'expect', 'obligations'];

/** Case files as read: the situations that cases start from by name, and the cases. */
export interface CaseSet {
  bases: ReadonlyMap<string, Facts>;
  cases: PolicyCase[];
}

/** Reads the cases of case files; throws PolicyError with every fault, each with its line and column. */
export function readCases(files: readonly PolicyFile[]): PolicyCase[] {
  return readCaseSet(files).cases;
}

/** Reads case files as one set; throws PolicyError with every fault, each with its line and column. */
export function readCaseSet(files: readonly PolicyFile[]): CaseSet {
  const problems: PolicyProblem[] = [];
  const readers = files.map((file) => new CaseReader(file, problems)).filter((reader) => reader.parses());
  const bases = new Map<string, Situation>();
  for (const reader of readers) reader.bases(bases);
  const cases = readers.flatMap((reader) => reader.cases(bases));
  if (problems.length > 0) throw new PolicyError(toldOnce(problems));
  const facts = [...bases].map(([name, situation]) => [name, Object.fromEntries(situation) as Facts] as const);
  return { bases: new Map(facts), cases };
}

/** A fault of a situation that others take over is found as often as it is taken over. */
function toldOnce(problems: readonly PolicyProblem[]): PolicyProblem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

/** Reads every case file of a policies folder, in name order. */
export async function readCaseFiles(folder: string): Promise<PolicyFile[]> {
  const names = (await readdir(join(folder, 'cases'))).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name: `cases/${name}`, text: await readFile(join(folder, 'cases', name), 'utf8') })),
  );
}

class CaseReader extends PolicyReader {
  /** Cases may share what they start from by anchors; in policy, an anchor could hide what a reviewer must read. */
  protected override plain(): void {
    return undefined;
  }

  private get root(): YAMLMap | null {
    return isMap(this.doc.contents) ? this.doc.contents : null;
  }

  /** Adds the situations this file names to those that cases start from. */
  bases(into: Map<string, Situation>): void {
    if (this.root === null) return this.problem(this.doc.contents, 'a case file is a map with bases and cases');
    this.knownKeys(this.root, ['bases', 'cases'], 'a case file');
    const bases = this.root.get('bases', true) as Node | undefined;
    if (bases === undefined) return;
    if (!isMap(bases)) return this.problem(bases, 'bases is a map of named situations');
    for (const { key, value } of bases.items) {
      const name = nameOf(key);
      if (into.has(name)) this.problem(key as Node, `the base ${name} is already there`);
      const said = this.situation(value as Node, new Set());
      const missing = FACT_NAMES.filter((fact) => !said.has(fact));
      if (missing.length > 0) this.problem(key as Node, `the base ${name} lacks ${missing.join(', ')}`);
      into.set(name, said);
    }
  }

  /** The cases of this file, each starting from one of all the bases there are. */
  cases(bases: ReadonlyMap<string, Situation>): PolicyCase[] {
    const list = this.root?.get('cases', true) as Node | undefined;
    if (list === undefined) return [];
    if (!isSeq(list)) {
      this.problem(list, 'cases is a list');
      return [];
    }
    return (list.items as Node[]).flatMap((item) => this.case(item, bases));
  }

  private case(node: Node, bases: ReadonlyMap<string, Situation>): PolicyCase[] {
    if (!isMap(node)) {
      this.problem(node, 'a case is a map');
      return [];
    }
    this.knownKeys(node, CASE_KEYS, 'a case');
    const before = this.faults;
    const name = this.text(node, 'name');
    const from = this.word(node, 'base', [...bases.keys()]);
    const given = node.get('given', true) as Node | undefined;
    const changed = given === undefined ? new Map<string, string>() : this.situation(given, new Set());
    const expect = this.expected(node);
    const rule = node.has('rule') || expect !== 'deny' ? this.text(node, 'rule') : null;
    const obligations = this.optionalWords(node, 'obligations', Object.keys(OBLIGATIONS), 'obligation') ?? [];
    if (obligations.length > 0 && expect !== 'permit')
      this.problem(node.get('obligations', true), 'only a permit has obligations');
    if (this.faults > before) return [];
    const facts = Object.fromEntries([...(bases.get(from ?? '') ?? []), ...changed]) as Facts;
    return [{ file: this.file.name, line: this.lineOf(node), name: name ?? '', rule, expect, obligations, facts }];
  }

  private expected(node: YAMLMap): PolicyCase['expect'] {
    const expect = node.get('expect', true) as Node | undefined;
    if (isScalar(expect) && (expect.value === 'permit' || expect.value === 'deny')) return expect.value;
    if (isSeq(expect)) return this.words(expect, [...ASKING_REASONS, ...RECORD_REASONS], 'reason') ?? [];
    this.problem(expect ?? node, 'expect is permit, deny, or a list of every reason of the deny in order');
    return [];
  }

  /** What a map says of facts, with what it takes over from others by `<<`, which its own words outweigh. */
  private situation(node: Node, within: ReadonlySet<Node>): Map<string, string> {
    const said = new Map<string, string>();
    if (!isMap(node) || within.has(node)) {
      this.problem(node, 'a situation is a map from fact to value');
      return said;
    }
    const taken = node.items.filter(({ key }) => nameOf(key) === '<<');
    for (const { value } of taken) {
      const other = isAlias(value) ? value.resolve(this.doc) : value;
      const inherited = isMap(other) ? this.situation(other, new Set([...within, node])) : undefined;
      if (inherited === undefined) this.problem(value as Node, '<< takes over a situation that was given an anchor');
      for (const [fact, one] of inherited ?? []) said.set(fact, one);
    }
    for (const { key, value } of node.items.filter((pair) => !taken.includes(pair))) {
      const word = this.wordOf(key as Node, value as Node);
      if (word !== null) said.set(nameOf(key), word);
    }
    return said;
  }

  private wordOf(key: Node, value: Node): string | null {
    const fact = nameOf(key);
    if (!Object.hasOwn(FACT_VALUES, fact)) {
      this.problem(key, `there is no fact ${fact}; known: ${FACT_NAMES.join(', ')}`);
      return null;
    }
    const known: readonly string[] = FACT_VALUES[fact as FactName];
    const word: unknown = isScalar(value) ? value.value : undefined;
    if (typeof word === 'string' && known.includes(word)) return word;
    this.problem(value, `${nameOf(value)} is not a value of ${fact}; known: ${known.join(', ')}`);
    return null;
  }
}
