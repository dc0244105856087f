import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { FactName } from '../decision/fact-values.js';
import { SCOPES, type PolicyRule, type Scope } from '../decision/policy-set.js';
import { ASKING_REASONS, OPERATIONS, RECORD_REASONS, TECHNOLOGIES, type Reason } from '../decision/words.js';
import type { ParameterCheck } from './check-parameters.js';
import { obligingFault, tellingFault } from './check-telling.js';
import { OBLIGATIONS } from './obligations.js';
import type { PolicyFile } from './policy-files.js';
import type { PolicyProblem } from './policy-problem.js';
import { nameOf, PolicyReader, type When } from './policy-reader.js';
import { RULE_ID } from './rule-id.js';

type Effect = PolicyRule['effect'];

const EFFECTS = { forbid: 'forbid', permit: 'permit', oblige: 'oblige' } as const satisfies Record<Effect, Effect>;
const RULE_KEYS = [
  'id',
  'operations',
  'technologies',
  ...Object.keys(EFFECTS),
  'tightens',
  'all',
  'when',
  'obligations',
  'says',
  'source',
];
const FILE_KEYS = ['scope', 'site', 'ward', 'parameters', 'conditions', 'rules'];
/** Ids that stand for what this product ships with, so that no layer's rule can pass for one of them. */
const NATIONAL_IDS = /^(NB|INV)-/;

/** Where a layer may stand: the sites and wards there are, by id. */
export interface Places {
  sites: ReadonlySet<string>;
  wards: ReadonlySet<string>;
}

/** What the files of one set have said so far: each rule, each number, and where each id stands. */
export interface SetSoFar {
  rules: PolicyRule[];
  parameters: ParameterCheck;
  /** Where each id of a rule was used. */
  seen: Map<string, string>;
  /** The most rules a file may have, since a person reviews all of it; null for the national set, which is reviewed with the software. */
  most_rules: number | null;
}

/** One policy file while it is checked, first where it stands and then what it says: what is wrong with either is told. */
export class FileCheck extends PolicyReader {
  scope: Scope = 'national';
  /** The site or the ward it stands for, by id; null for everywhere. */
  place: string | null = null;
  private root: YAMLMap | null = null;
  private readonly conditions = new Map<string, When>();

  /** `places` are those that a layer may be of; null where they are not known. */
  constructor(
    file: PolicyFile,
    problems: PolicyProblem[],
    private readonly places: Places | null,
  ) {
    super(file, problems);
  }

  /** Reads where it stands, as far as that can be read. */
  readHead(): void {
    if (!this.parses()) return;
    const root = this.doc.contents;
    if (!isMap(root)) return this.problem(root, 'a policy file is a map with scope, parameters, conditions and rules');
    this.root = root;
    this.knownKeys(root, FILE_KEYS, 'a policy file');
    const scope = this.word(root, 'scope', SCOPES);
    if (scope !== null) this.readPlace(root, scope);
  }

  /** Reads what it says, and adds what is right of that to its set; only once its head was read. */
  readInto(set: SetSoFar): void {
    const { root } = this;
    if (root === null) return;
    const parameters = root.get('parameters', true) as Node | undefined;
    if (parameters !== undefined) set.parameters.read(this, this.scope, parameters);
    this.readConditions(root);
    const rules = root.get('rules', true);
    if (rules === undefined) return;
    if (!isSeq(rules)) return this.problem(rules, 'rules is a list');
    const { most_rules } = set;
    if (most_rules !== null && rules.items.length > most_rules)
      return this.problem(rules, `${rules.items.length} rules are more than ${most_rules}, which one layer may have`);
    for (const item of rules.items) this.readRule(item as Node, set);
  }

  /** The file of a site or a ward names that place itself, so that it means the same wherever it is kept. */
  private readPlace(root: YAMLMap, scope: Scope): void {
    this.scope = scope;
    for (const key of ['site', 'ward'] as const) {
      if (key !== scope) {
        if (root.has(key)) this.problem(root.get(key, true), `${scope} policy names no ${key}`);
        continue;
      }
      this.place = this.text(root, key);
      const known = key === 'site' ? this.places?.sites : this.places?.wards;
      if (this.place !== null && known?.has(this.place) === false)
        this.problem(root.get(key, true), `there is no ${key} ${this.place}`);
    }
  }

  private readConditions(root: YAMLMap): void {
    const node = root.get('conditions', true);
    if (node === undefined) return;
    if (!isMap(node)) return this.problem(node, 'conditions is a map of named conditions');
    for (const pair of node.items) this.conditions.set(nameOf(pair.key), this.when(pair.value as Node));
  }

  private readRule(node: Node, set: SetSoFar): void {
    if (!isMap(node)) return this.problem(node, 'a rule is a map');
    this.knownKeys(node, RULE_KEYS, 'a rule');
    const before = this.faults;
    const id = this.text(node, 'id');
    if (id !== null) this.identified(node, id, set.seen);
    const effect = this.effectOf(node);
    const when = this.when(node.get('when', true));
    this.merge(node, when);
    const tightens = node.has('tightens') ? this.tightened(node, set.seen) : null;
    const obligations = effect === 'oblige' ? 'oblige' : 'obligations';
    const rule: PolicyRule = {
      id: id ?? '',
      effect,
      scope: this.scope,
      operations: this.optionalWords(node, 'operations', OPERATIONS, 'operation'),
      technologies: this.optionalWords(node, 'technologies', TECHNOLOGIES, 'technology'),
      when,
      reason:
        effect === 'forbid'
          ? this.word<Reason>(node, 'forbid', [...ASKING_REASONS, ...RECORD_REASONS], 'reason')
          : null,
      obligations: this.optionalWords(node, obligations, Object.keys(OBLIGATIONS), 'obligation') ?? [],
      ...(tightens && { tightens }),
      says: this.text(node, 'says') ?? '',
      source: this.text(node, 'source') ?? '',
    };
    if (effect === 'permit') this.checkPermit(node, rule);
    if (effect !== 'permit' && this.faults === before) this.checkTold(node, rule);
    if (this.faults === before) set.rules.push(rule);
  }

  /** Whether a rule forbids, permits or obliges: national policy may permit, and every scope below it only forbid and oblige. */
  private effectOf(node: YAMLMap): Effect {
    const [effect, ...more] = Object.values(EFFECTS).filter((one) => node.has(one));
    if (effect === undefined || more.length > 0) this.problem(node, 'a rule has one of forbid, permit and oblige');
    if (effect === 'permit' && this.scope !== 'national')
      this.problem(node, `${this.scope} policy may only forbid and oblige, never permit (NB-DEF-03)`);
    if (effect !== 'permit' && node.has('obligations'))
      this.problem(node.get('obligations', true), 'only a rule that permits has obligations; this one may oblige');
    return effect ?? 'forbid';
  }

  private checkPermit(node: YAMLMap, { operations, technologies, when }: PolicyRule): void {
    const permit = node.get('permit', true);
    if (!isScalar(permit) || permit.value !== true) this.problem(permit, 'permit is true or left out');
    if (operations === null || technologies === null)
      this.problem(node, 'a permitting rule names its operations and technologies');
    if (when.authority === undefined || when.authority.includes('none'))
      this.problem(node, 'a permitting rule names the authorities it may rest on, and none is not one of them');
  }

  /** What somebody is told by it, be it a reason or an obligation, tells them nothing they may not know. */
  private checkTold(node: YAMLMap, rule: PolicyRule): void {
    const fault = rule.effect === 'oblige' ? obligingFault(rule) : tellingFault(rule);
    if (fault !== null) this.problem(node.get(rule.effect, true), fault);
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

  /** The rules it adds to, which must exist, so that a reader finds what it is about. */
  private tightened(node: YAMLMap, seen: SetSoFar['seen']): string[] | null {
    const known = [...seen.keys()];
    return this.list(node.get('tightens', true), 'rule', (id) =>
      known.some((one) => one === id || one.startsWith(`${id}.`)) ? null : `there is no rule ${id}`,
    );
  }

  private identified(node: YAMLMap, id: string, seen: SetSoFar['seen']): void {
    const at = node.get('id', true);
    if (!RULE_ID.test(id)) this.problem(at, `${id} is not a rule id such as NB-CON-04.withdrawn`);
    if (this.scope !== 'national' && NATIONAL_IDS.test(id))
      this.problem(at, `${id} would pass for a rule of the national baseline; begin it with letters of your own`);
    const before = seen.get(id);
    if (before !== undefined) this.problem(at, `the id ${id} is already used at ${before}`);
    else seen.set(id, this.placeOf(node));
  }
}
