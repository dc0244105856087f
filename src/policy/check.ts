import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { FactName } from '../decision/fact-values.js';
import type { NumberParameter, Parameters } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { ASKING_REASONS, OPERATIONS, RECORD_REASONS, TECHNOLOGIES, type Reason } from '../decision/words.js';
import { ParameterCheck } from './check-parameters.js';
import { tellingFault } from './check-telling.js';
import { OBLIGATIONS } from './obligations.js';
import type { ParameterShape } from './parameter-shape.js';
import type { PolicyFile } from './policy-files.js';
import { PolicyError, type PolicyProblem } from './policy-problem.js';
import { nameOf, PolicyReader, type When } from './policy-reader.js';
import { inTellingOrder } from './rule-order.js';

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

/** What the files say once nothing is wrong with them. */
export interface CheckedPolicy {
  /** Those that forbid in the order in which they are told, then those that permit as written. */
  rules: PolicyRule[];
  parameters: Parameters;
  /** Each number of the national baseline with its unit, its bounds and what it rests on. */
  shapes: Readonly<Record<NumberParameter, ParameterShape>>;
}

/** Checks policy files as one set: words, facts, values, ids, scopes and numbers. Throws PolicyError with every fault. */
export function checkPolicy(files: readonly PolicyFile[]): CheckedPolicy {
  const problems: PolicyProblem[] = [];
  const rules: PolicyRule[] = [];
  const parameters = new ParameterCheck();
  const seen = new Map<string, string>();
  for (const file of files) new FileCheck(file, problems, rules, parameters, seen).run();
  parameters.checkRules(new Set(seen.keys()));
  const first = files[0]?.name ?? 'policies';
  const unset = problems.length === 0 ? parameters.missing : [];
  for (const name of unset)
    problems.push({ file: first, line: 1, column: 1, message: `no file sets the parameter ${name}` });
  if (!rules.some((rule) => rule.effect === 'permit') && problems.length === 0) {
    problems.push({ file: first, line: 1, column: 1, message: 'no rule permits anything, so the set could only deny' });
  }
  const inOrder = problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  if (inOrder.length > 0) throw new PolicyError(inOrder);
  const shapes = parameters.shapes as CheckedPolicy['shapes'];
  return { rules: inTellingOrder(rules), parameters: parameters.parameters, shapes };
}

class FileCheck extends PolicyReader {
  private scope: PolicyRule['scope'] = 'national';
  private readonly conditions = new Map<string, When>();

  constructor(
    file: PolicyFile,
    problems: PolicyProblem[],
    private readonly rules: PolicyRule[],
    private readonly parameters: ParameterCheck,
    private readonly seen: Map<string, string>,
  ) {
    super(file, problems);
  }

  run(): void {
    if (!this.parses()) return;
    const root = this.doc.contents;
    if (!isMap(root)) return this.problem(root, 'a policy file is a map with scope, parameters, conditions and rules');
    this.knownKeys(root, FILE_KEYS, 'a policy file');
    const scope = this.word(root, 'scope', SCOPES);
    if (scope !== null) this.scope = scope;
    const parameters = root.get('parameters', true);
    if (parameters !== undefined) this.parameters.read(this, this.scope, parameters);
    this.readConditions(root);
    const rules = root.get('rules', true);
    if (rules === undefined) return;
    if (!isSeq(rules)) return this.problem(rules, 'rules is a list');
    for (const item of rules.items) this.readRule(item as Node);
  }

  private readConditions(root: YAMLMap): void {
    const node = root.get('conditions', true);
    if (node === undefined) return;
    if (!isMap(node)) return this.problem(node, 'conditions is a map of named conditions');
    for (const pair of node.items) {
      this.conditions.set(nameOf(pair.key), this.when(pair.value as Node));
    }
  }

  private readRule(node: Node): void {
    if (!isMap(node)) return this.problem(node, 'a rule is a map');
    this.knownKeys(node, RULE_KEYS, 'a rule');
    const before = this.faults;
    const id = this.text(node, 'id');
    if (id !== null && !RULE_ID.test(id))
      this.problem(node.get('id', true), `${id} is not a rule id such as NB-CON-04.withdrawn`);
    if (id !== null) this.unique(id, node);
    const forbid = node.has('forbid');
    if (forbid === node.has('permit')) this.problem(node, 'a rule has one of forbid and permit');
    if (!forbid && this.scope !== 'national')
      this.problem(node, `${this.scope} policy may only forbid, never permit (NB-DEF-03)`);
    const when = this.when(node.get('when', true));
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
    const telling = forbid && this.faults === before ? tellingFault(rule) : null;
    if (telling !== null) this.problem(node.get('forbid', true), telling);
    if (this.faults === before) this.rules.push(rule);
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
    const before = this.seen.get(id);
    if (before !== undefined) this.problem(node.get('id', true), `the id ${id} is already used at ${before}`);
    else this.seen.set(id, this.placeOf(node));
  }
}
