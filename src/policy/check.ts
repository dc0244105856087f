import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { FACT_VALUES, type FactName } from '../decision/fact-values.js';
import { TIGHTER, type NumberParameter, type Parameters } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { ASKING_REASONS, OPERATIONS, RECORD_REASONS, TECHNOLOGIES, type Reason } from '../decision/words.js';
import { OBLIGATIONS } from './obligations.js';
import type { PolicyFile } from './policy-files.js';
import { PolicyError, type PolicyProblem } from './policy-problem.js';

const SCOPES = ['national', 'provider', 'site', 'ward'] as const;
const RULE_KEYS = [
  'id',
  'operations',
  'technologies',
  'forbid',
  'permit',
  'all',
  'when',
  'obligations',
  'says',
  'source',
];
const FILE_KEYS = ['scope', 'parameters', 'conditions', 'rules'];
const RULE_ID = /^[A-Z]{2,6}(-[A-Z0-9]+)+(\.[a-z0-9_]+)?$/;

type When = Partial<Record<FactName, string[]>>;

/** What the files say once nothing is wrong with them. */
export interface CheckedPolicy {
  rules: PolicyRule[];
  parameters: Parameters;
}

/** Checks policy files as one set: words, facts, values, ids, scopes and numbers. Throws PolicyError with every fault. */
export function checkPolicy(files: readonly PolicyFile[]): CheckedPolicy {
  const problems: PolicyProblem[] = [];
  const rules: PolicyRule[] = [];
  const parameters: Record<string, unknown> = {};
  const seen = new Map<string, string>();
  for (const file of files) {
    new FileCheck(file, problems, rules, parameters, seen).run();
  }
  const first = files[0]?.name ?? 'policies';
  for (const name of [...Object.keys(TIGHTER), 'required_obligations']) {
    if (!(name in parameters) && problems.length === 0) {
      problems.push({ file: first, line: 1, column: 1, message: `no file sets the parameter ${name}` });
    }
  }
  if (!rules.some((rule) => rule.effect === 'permit') && problems.length === 0) {
    problems.push({ file: first, line: 1, column: 1, message: 'no rule permits anything, so the set could only deny' });
  }
  const inOrder = problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  if (inOrder.length > 0) throw new PolicyError(inOrder);
  return { rules, parameters: parameters as unknown as Parameters };
}

class FileCheck {
  private readonly lines = new LineCounter();
  private readonly doc: Document;
  private scope: PolicyRule['scope'] = 'national';
  private readonly conditions = new Map<string, When>();

  constructor(
    private readonly file: PolicyFile,
    private readonly problems: PolicyProblem[],
    private readonly rules: PolicyRule[],
    private readonly parameters: Record<string, unknown>,
    private readonly seen: Map<string, string>,
  ) {
    this.doc = parseDocument(file.text, { lineCounter: this.lines, uniqueKeys: true });
  }

  run(): void {
    if (this.doc.errors.length > 0) {
      for (const error of this.doc.errors) this.at(error.pos[0], error.message.split('\n')[0] ?? 'is not YAML');
      return;
    }
    const root = this.doc.contents;
    if (!isMap(root)) return this.problem(root, 'a policy file is a map with scope, parameters, conditions and rules');
    this.knownKeys(root, FILE_KEYS, 'a policy file');
    const scope = this.word(root, 'scope', SCOPES);
    if (scope !== null) this.scope = scope;
    this.readParameters(root);
    this.readConditions(root);
    const rules = root.get('rules', true);
    if (rules === undefined) return;
    if (!isSeq(rules)) return this.problem(rules, 'rules is a list');
    for (const item of rules.items) this.readRule(item as Node);
  }

  private readParameters(root: YAMLMap): void {
    const node = root.get('parameters', true);
    if (node === undefined) return;
    if (!isMap(node)) return this.problem(node, 'parameters is a map of numbers');
    for (const pair of node.items) {
      const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (name === 'required_obligations') this.readRequired(pair.value as Node);
      else this.readNumber(name, pair.key as Node, pair.value as Node);
    }
  }

  private readNumber(name: string, key: Node, node: Node): void {
    if (!(name in TIGHTER))
      return this.problem(key, `unknown parameter ${name}; known: ${Object.keys(TIGHTER).join(', ')}`);
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      return this.problem(node, `${name} is a whole number of at least 0`);
    }
    const before = this.parameters[name];
    if (typeof before === 'number') {
      if (this.scope === 'national') return this.problem(key, `${name} is set twice`);
      const looser = TIGHTER[name as NumberParameter] === 'down' ? value > before : value < before;
      if (looser)
        return this.problem(node, `${this.scope} policy may only tighten ${name}: ${before} stands (NB-DEF-03)`);
    }
    this.parameters[name] = value;
  }

  private readRequired(node: Node): void {
    if (!isMap(node)) return this.problem(node, 'required_obligations is a map from operation to obligations');
    const required: Record<string, string[]> = {};
    for (const pair of node.items) {
      const operation = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!(OPERATIONS as readonly string[]).includes(operation))
        this.problem(pair.key as Node, `unknown operation ${operation}`);
      required[operation] = this.words(pair.value as Node, Object.keys(OBLIGATIONS), 'obligation') ?? [];
    }
    if (this.scope !== 'national') return this.problem(node, 'only national policy sets required_obligations');
    this.parameters['required_obligations'] = required;
  }

  private readConditions(root: YAMLMap): void {
    const node = root.get('conditions', true);
    if (node === undefined) return;
    if (!isMap(node)) return this.problem(node, 'conditions is a map of named conditions');
    for (const pair of node.items) {
      this.conditions.set(String(isScalar(pair.key) ? pair.key.value : pair.key), this.readWhen(pair.value as Node));
    }
  }

  private readWhen(node: Node | undefined): When {
    const when: When = {};
    if (node === undefined) return when;
    if (!isMap(node)) {
      this.problem(node, 'when is a map from fact to a list of values');
      return when;
    }
    for (const pair of node.items) {
      const fact = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!Object.hasOwn(FACT_VALUES, fact)) {
        this.problem(pair.key as Node, `unknown fact ${fact}; known: ${Object.keys(FACT_VALUES).join(', ')}`);
        continue;
      }
      const values = this.words(pair.value as Node, FACT_VALUES[fact as FactName], `value of ${fact}`);
      if (values !== null) when[fact as FactName] = values;
    }
    return when;
  }

  private readRule(node: Node): void {
    if (!isMap(node)) return this.problem(node, 'a rule is a map');
    this.knownKeys(node, RULE_KEYS, 'a rule');
    const before = this.problems.length;
    const id = this.text(node, 'id');
    if (id !== null && !RULE_ID.test(id))
      this.problem(node.get('id', true), `${id} is not a rule id such as NB-CON-04.withdrawn`);
    if (id !== null) this.unique(id, node);
    const forbid = node.has('forbid');
    if (forbid === node.has('permit')) this.problem(node, 'a rule has one of forbid and permit');
    if (!forbid && this.scope !== 'national')
      this.problem(node, `${this.scope} policy may only forbid, never permit (NB-DEF-03)`);
    const when = this.readWhen(node.get('when', true));
    this.merge(node, when);
    const rule: PolicyRule = {
      id: id ?? '',
      effect: forbid ? 'forbid' : 'permit',
      scope: this.scope,
      operations: this.optionalWords(node, 'operations', OPERATIONS),
      technologies: this.optionalWords(node, 'technologies', TECHNOLOGIES),
      when,
      reason: forbid ? this.word<Reason>(node, 'forbid', [...ASKING_REASONS, ...RECORD_REASONS]) : null,
      obligations: this.optionalWords(node, 'obligations', Object.keys(OBLIGATIONS)) ?? [],
      says: this.text(node, 'says') ?? '',
      source: this.text(node, 'source') ?? '',
    };
    if (!forbid) this.checkPermit(node, rule);
    if (this.problems.length === before) this.rules.push(rule);
  }

  private checkPermit(node: YAMLMap, { operations, technologies, when }: PolicyRule): void {
    const permit = node.get('permit', true);
    if (!isScalar(permit) || permit.value !== true) this.problem(permit, 'permit is true or left out');
    if (operations === null || technologies === null)
      this.problem(node, 'a permitting rule names its operations and technologies');
    if (when.authority === undefined || when.authority.includes('none'))
      this.problem(node, 'a permitting rule names the authorities it may rest on, and none is not one of them');
  }

  private merge(node: YAMLMap, when: When): void {
    const all = node.get('all', true) as Node | undefined;
    if (all === undefined) return;
    for (const name of this.words(all, [...this.conditions.keys()], 'condition of this file') ?? []) {
      for (const [fact, values] of Object.entries(this.conditions.get(name) ?? {}) as [FactName, string[]][]) {
        const mine = when[fact];
        when[fact] = mine === undefined ? values : mine.filter((value) => values.includes(value));
        if (when[fact].length === 0) this.problem(node, `no value of ${fact} meets every condition of this rule`);
      }
    }
  }

  private unique(id: string, node: YAMLMap): void {
    const line = this.lines.linePos(node.range?.[0] ?? 0).line;
    const before = this.seen.get(id);
    if (before !== undefined) this.problem(node.get('id', true), `the id ${id} is already used at ${before}`);
    else this.seen.set(id, `${this.file.name}:${line}`);
  }

  private word<W extends string>(map: YAMLMap, key: string, known: readonly W[]): W | null {
    const value = this.text(map, key);
    if (value === null) return null;
    if (!(known as readonly string[]).includes(value)) {
      this.problem(map.get(key, true), `${value} is not a ${key}; known: ${known.join(', ')}`);
      return null;
    }
    return value as W;
  }

  private words(node: Node, known: readonly string[], what: string): string[] | null {
    if (!isSeq(node) || node.items.length === 0) {
      this.problem(node, `a list of at least one ${what} stands here`);
      return null;
    }
    const out: string[] = [];
    for (const item of node.items as Node[]) {
      const value: unknown = isScalar(item) ? item.value : undefined;
      if (typeof value !== 'string' || !known.includes(value))
        this.problem(item, `${String(value)} is not a ${what}; known: ${known.join(', ')}`);
      else if (out.includes(value)) this.problem(item, `${value} stands here twice`);
      else out.push(value);
    }
    return out;
  }

  private optionalWords(map: YAMLMap, key: string, known: readonly string[]): string[] | null {
    const node = map.get(key, true) as Node | undefined;
    return node === undefined ? null : this.words(node, known, key.replace(/s$/, ''));
  }

  private text(map: YAMLMap, key: string): string | null {
    const node = map.get(key, true) as Node | undefined;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string' || value.trim() === '') {
      this.problem(node ?? map, `${key} is missing or not a text`);
      return null;
    }
    return value;
  }

  private knownKeys(map: YAMLMap, known: readonly string[], what: string): void {
    for (const pair of map.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!known.includes(key))
        this.problem(pair.key as Node, `${key} is not a part of ${what}; known: ${known.join(', ')}`);
    }
  }

  private problem(node: Node | null | undefined, message: string): void {
    this.at(node?.range?.[0] ?? 0, message);
  }

  private at(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ file: this.file.name, line, column: col, message });
  }
}
