import { FACT_NAMES, FACT_VALUES } from '../decision/fact-values.js';
import { TIGHTER, type Tightens } from '../decision/parameters.js';
import { SCOPES } from '../decision/policy-set.js';
import { ASKING_REASONS, OPERATIONS, RECORD_REASONS, TECHNOLOGIES } from '../decision/words.js';
import { FACT_MEANINGS } from './fact-meanings.js';
import { OBLIGATIONS } from './obligations.js';
import { UNITS } from './parameter-shape.js';
import { RULE_ID } from './rule-id.js';

type Schema = Readonly<Record<string, unknown>>;

/** A list of different words, at least one. */
function listOf(words: readonly string[], description?: string): Schema {
  return {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: { enum: words },
    ...(description === undefined ? {} : { description }),
  };
}

function each<V>(names: readonly string[], value: (name: string) => V): Record<string, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

const sentence = (description: string): Schema => ({ type: 'string', pattern: '\\S', description });

/**
 * The JSON Schema (draft 2020-12) of a policy file, for editors: every key, fact and word there is. What only a whole set
 * shows (ids used twice, parameters loosened, conditions that exclude each other) `checkPolicy` finds.
 */
export function policySchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A policy file',
    type: 'object',
    additionalProperties: false,
    required: ['scope'],
    properties: {
      scope: {
        enum: SCOPES,
        description: 'Only national policy may permit; the scopes below it may only tighten.',
      },
      site: sentence('Of a site’s layer: the id of the site.'),
      ward: sentence('Of a ward’s layer: the id of the ward.'),
      parameters: { type: 'object', description: 'The numbers of the rules.' },
      conditions: {
        type: 'object',
        description: 'Conditions with a name, for the rules of this file to share through `all`.',
        additionalProperties: { $ref: '#/$defs/when' },
      },
      rules: { type: 'array', items: { $ref: '#/$defs/rule' } },
    },
    if: { properties: { scope: { const: 'national' } } },
    then: { properties: { parameters: parameters(true) } },
    else: { properties: { parameters: parameters(false), rules: { items: { not: { required: ['permit'] } } } } },
    allOf: (['site', 'ward'] as const).map(ofPlace),
    $defs: { when: when(), rule: rule() },
  };
}

/** A site’s or a ward’s layer names it, and no other file does. */
function ofPlace(scope: 'site' | 'ward'): Schema {
  return {
    if: { properties: { scope: { const: scope } } },
    then: { required: [scope] },
    else: { properties: { [scope]: false } },
  };
}

/** The numbers: whole at national scope, and below it a number that stands in place of the one above. */
function parameters(national: boolean): Schema {
  const numbers = Object.fromEntries(
    Object.entries(TIGHTER).map(([name, way]) => [name, national ? parameter(way) : tighter(way)]),
  );
  if (!national) return { type: 'object', additionalProperties: false, properties: numbers };
  const required = each(OPERATIONS, () => listOf(Object.keys(OBLIGATIONS)));
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...numbers,
      required_obligations: {
        type: 'object',
        description: 'What a caller must be able to carry out before an operation can be permitted.',
        additionalProperties: false,
        properties: required,
      },
    },
  };
}

const whole = (description: string): Schema => ({ type: 'integer', minimum: 0, description });

const DIRECTIONS: Readonly<Record<Tightens, string>> = {
  down: 'It may only be tightened: a smaller number is tighter.',
  up: 'It may only be tightened: a larger number is tighter.',
  within: 'It may be set between its floor and its cap, since both directions can harm.',
};

const tighter = (way: Tightens): Schema => whole(DIRECTIONS[way]);

function parameter(way: Tightens): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['value', 'unit', 'tightens', 'rules', 'from', ...(way === 'within' ? ['floor', 'cap'] : [])],
    properties: {
      value: whole('The number.'),
      unit: { enum: UNITS, description: 'What it counts.' },
      tightens: { const: way, description: `Below national scope: ${DIRECTIONS[way]}` },
      rules: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', pattern: RULE_ID.source },
        description: 'The rules it belongs to; a baseline id stands for every rule of it.',
      },
      from: sentence('What it rests on.'),
      product_default: { const: true, description: 'It is this product’s default, marked † in the baseline.' },
      floor: whole('The least any scope may set.'),
      cap: whole('The most any scope may set.'),
    },
  };
}

function when(): Schema {
  const facts = Object.fromEntries(FACT_NAMES.map((fact) => [fact, listOf(FACT_VALUES[fact], FACT_MEANINGS[fact])]));
  return {
    type: 'object',
    description: 'Every fact named here must have one of its values.',
    additionalProperties: false,
    properties: facts,
  };
}

function obligations(description: string): Schema {
  const known = Object.entries(OBLIGATIONS).map(([name, says]) => ({ const: name, description: says }));
  return { type: 'array', minItems: 1, uniqueItems: true, items: { oneOf: known }, description };
}

function rule(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'says', 'source'],
    oneOf: [{ required: ['forbid'] }, { required: ['oblige'] }, { required: ['permit', 'operations', 'technologies'] }],
    properties: {
      id: {
        type: 'string',
        pattern: RULE_ID.source,
        description:
          'A baseline id and, after a dot, which part of it: NB-CON-04.withdrawn. Unique in the whole set, and never changed.',
      },
      operations: listOf(OPERATIONS, 'Which operations it speaks of; all of them when left out.'),
      technologies: listOf(TECHNOLOGIES, 'Which technologies it speaks of; all of them when left out.'),
      forbid: { enum: [...ASKING_REASONS, ...RECORD_REASONS], description: 'The reason recorded when it forbids.' },
      oblige: obligations('What whoever is permitted where it speaks must do besides; whoever cannot is denied.'),
      permit: { const: true, description: 'It permits, on the authorities that its `when` names.' },
      all: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string' },
        description: 'Conditions of this file that must hold too.',
      },
      when: { $ref: '#/$defs/when' },
      tightens: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', pattern: RULE_ID.source },
        description: 'The rules above that it adds to; a baseline id stands for every rule of it.',
      },
      obligations: obligations('What whoever is permitted must do.'),
      says: sentence('The rule in one plain sentence.'),
      source: sentence('The law, guidance or evidence it rests on.'),
    },
  };
}
