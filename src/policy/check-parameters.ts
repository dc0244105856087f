import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { TIGHTER, type NumberParameter, type Parameters } from '../decision/parameters.js';
import type { Scope } from '../decision/policy-set.js';
import { OPERATIONS } from '../decision/words.js';
import { OBLIGATIONS } from './obligations.js';
import { loosening, PARAMETER_KEYS, TIGHTENS, UNITS, type ParameterShape } from './parameter-shape.js';
import { nameOf, type PolicyReader } from './policy-reader.js';
import { RULE_ID } from './rule-id.js';

const WHOLE = /^(0|[1-9]\d*)$/;

/** Where a number names a rule, until every rule is known. */
interface NamedRule {
  id: string;
  fault: (message: string) => void;
}

/** Reads the numbers of policy files: whole at national scope, and below it only tighter, or between a floor and a cap (NB-DEF-03). */
export class ParameterCheck {
  readonly shapes: Partial<Record<NumberParameter, ParameterShape>> = {};
  /** What a scope below national set, by name. */
  readonly tightened: Partial<Record<NumberParameter, number>> = {};
  private readonly numbers: Partial<Record<NumberParameter, number>> = {};
  private required: Parameters['required_obligations'] | null = null;
  private readonly named: NamedRule[] = [];

  /** Begins with nothing, or with the numbers of the sets above, which are tightened from there. */
  constructor(above?: { shapes: Partial<Record<NumberParameter, ParameterShape>>; parameters: Parameters }) {
    if (above === undefined) return;
    const { required_obligations, ...numbers } = above.parameters;
    this.shapes = { ...above.shapes };
    this.numbers = numbers;
    this.required = required_obligations;
  }

  /** The numbers as the last file left them. */
  get parameters(): Parameters {
    return { ...this.numbers, required_obligations: this.required ?? {} } as Parameters;
  }

  /** The names of the numbers that no file sets. */
  get missing(): string[] {
    const names = Object.keys(TIGHTER).filter((name) => !(name in this.numbers));
    return this.required === null ? [...names, 'required_obligations'] : names;
  }

  read(reader: PolicyReader, scope: Scope, node: Node): void {
    if (!isMap(node)) return reader.problem(node, 'parameters is a map of numbers');
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      if (name === 'required_obligations') this.readRequired(reader, scope, value as Node);
      else if (!isNumberParameter(name))
        reader.problem(key as Node, `unknown parameter ${name}; known: ${Object.keys(TIGHTER).join(', ')}`);
      else if (scope === 'national') this.readShape(reader, name, key as Node, value as Node);
      else this.readTighter(reader, scope, name, value as Node);
    }
  }

  /** Tells every whole id that no rule has, once all rules are read. */
  checkRules(ids: ReadonlySet<string>): void {
    for (const { id, fault } of this.named) if (id.includes('.') && !ids.has(id)) fault(`there is no rule ${id}`);
  }

  private readShape(reader: PolicyReader, name: NumberParameter, key: Node, node: Node): void {
    if (name in this.numbers) return reader.problem(key, `${name} is set twice`);
    if (!isMap(node))
      return reader.problem(node, `${name} is a map of value, unit, tightens, rules and from, at national scope`);
    const before = reader.faults;
    reader.knownKeys(node, PARAMETER_KEYS, 'a parameter');
    const shape = {
      value: wholeNumber(reader, node, 'value', name) ?? 0,
      unit: reader.word(node, 'unit', UNITS) ?? 'times',
      tightens: reader.word(node, 'tightens', TIGHTENS, 'direction') ?? 'down',
      rules: this.readRules(reader, node),
      from: reader.text(node, 'from') ?? '',
      product_default: readFlag(reader, node, 'product_default'),
      floor: node.has('floor') ? wholeNumber(reader, node, 'floor', name) : null,
      cap: node.has('cap') ? wholeNumber(reader, node, 'cap', name) : null,
    };
    if (reader.faults === before) checkShape(reader, name, node, shape);
    this.shapes[name] = shape;
    this.numbers[name] = shape.value;
  }

  private readRules(reader: PolicyReader, node: YAMLMap): string[] {
    const rules = node.get('rules', true) as Node | undefined;
    const fault = (id: string): string | null => (RULE_ID.test(id) ? null : `${id} is not the id of a rule`);
    const ids = reader.list(rules ?? node, 'rule', fault) ?? [];
    for (const id of ids) this.named.push({ id, fault: (message) => reader.problem(rules, message) });
    return ids;
  }

  private readTighter(reader: PolicyReader, scope: string, name: NumberParameter, node: Node): void {
    const value = isWhole(node) ? node.value : null;
    if (value === null) return reader.problem(node, `${name} is a whole number of at least 0 below national scope`);
    const shape = this.shapes[name];
    const before = this.numbers[name];
    if (shape === undefined || before === undefined)
      return reader.problem(node, `national policy says what ${name} is, before ${scope} policy tightens it`);
    const fault = loosening(shape, before, value);
    if (fault !== null) return reader.problem(node, `${scope} policy may ${loosened(fault, name)} (NB-DEF-03)`);
    this.numbers[name] = value;
    this.tightened[name] = value;
  }

  private readRequired(reader: PolicyReader, scope: string, node: Node): void {
    if (!isMap(node)) return reader.problem(node, 'required_obligations is a map from operation to obligations');
    const required: Record<string, string[]> = {};
    for (const pair of node.items) {
      const operation = nameOf(pair.key);
      if (!(OPERATIONS as readonly string[]).includes(operation))
        reader.problem(pair.key as Node, `unknown operation ${operation}`);
      required[operation] = reader.words(pair.value as Node, Object.keys(OBLIGATIONS), 'obligation') ?? [];
    }
    if (scope !== 'national') return reader.problem(node, 'only national policy sets required_obligations');
    this.required = required;
  }
}

function isNumberParameter(name: string): name is NumberParameter {
  return Object.hasOwn(TIGHTER, name);
}

function isWhole(node: unknown): node is { value: number } {
  return (
    isScalar(node) &&
    typeof node.value === 'number' &&
    Number.isSafeInteger(node.value) &&
    // Octal, sexagesimal and the like read otherwise than they are.
    WHOLE.test(node.source ?? '')
  );
}

function wholeNumber(reader: PolicyReader, map: YAMLMap, key: string, name: string): number | null {
  const node = map.get(key, true) as Node | undefined;
  if (isWhole(node)) return node.value;
  reader.problem(node ?? map, `the ${key} of ${name} is a whole number of at least 0`);
  return null;
}

function readFlag(reader: PolicyReader, map: YAMLMap, key: string): boolean {
  const node = map.get(key, true) as Node | undefined;
  if (node === undefined) return false;
  if (!isScalar(node) || node.value !== true) reader.problem(node, `${key} is true or left out`);
  return true;
}

/** A shape agrees with the code that uses the number, and with itself. */
function checkShape(reader: PolicyReader, name: NumberParameter, node: YAMLMap, shape: ParameterShape): void {
  const { value, tightens, floor, cap } = shape;
  const at = (key: string): Node => (node.get(key, true) as Node | undefined) ?? node;
  if (tightens !== TIGHTER[name]) reader.problem(at('tightens'), `${name} tightens ${TIGHTER[name]}, not ${tightens}`);
  if (tightens === 'within' && (floor === null || cap === null))
    reader.problem(node, `${name} can harm both ways, so it has a floor and a cap (NB-DEF-03)`);
  // A large enough number makes an instant that no date can hold, which is neither before nor after any other.
  if (tightens === 'up' && cap === null) reader.problem(node, `${name} tightens up, so it has a cap`);
  if (floor !== null && cap !== null && floor > cap)
    reader.problem(at('floor'), `the floor of ${name} is above its cap`);
  if (floor !== null && value < floor) reader.problem(at('value'), `${name} is below its own floor`);
  if (cap !== null && value > cap) reader.problem(at('value'), `${name} is above its own cap`);
}

function loosened(fault: string, name: string): string {
  return fault.startsWith('only') ? fault.replace('tighten', `tighten ${name}`) : `not set ${name} so: it ${fault}`;
}
