import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import {
  SEMANTICS,
  type EvaluationRequest,
  type EvaluationsRequest,
  type Members,
  type Read,
  type SearchKind,
  type SearchRequest,
  type Semantic,
} from './messages.js';

/** The longest text any member of a question may hold. */
const LONGEST = 256;
/** How many evaluations one request may hold. */
export const MOST_EVALUATIONS = 100;

/** Control characters and lone surrogates, which no id holds and no log line should. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/** Whether a text is short enough and free of control characters and lone surrogates. */
export function isReadable(value: string): boolean {
  return value.length <= LONGEST && !UNREADABLE.test(value);
}

const text = { type: 'string', maxLength: LONGEST, readable: true } as const;
const properties = { type: 'object' } as const;
const entity = { type: 'object', required: ['type', 'id'], properties: { type: text, id: text, properties } } as const;
const kind = { type: 'object', required: ['type'], properties: { type: text, id: text, properties } } as const;
const action = { type: 'object', required: ['name'], properties: { name: text, properties } } as const;
const context = { type: 'object' } as const;
const members = { subject: entity, action, resource: entity, context } as const;

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
ajv.addKeyword({
  keyword: 'readable',
  type: 'string',
  validate: (_schema: boolean, value: string) => !UNREADABLE.test(value),
});

/** The shape AuthZEN 1.0 §6.1 asks of an evaluation request; members it does not name are ignored. */
const evaluation = ajv.compile({
  type: 'object',
  required: ['subject', 'action', 'resource'],
  properties: members,
});

/** The shape of a request with several (§7.1): members beside them that stand in for what an item lacks, and options. */
const evaluations = ajv.compile({
  type: 'object',
  properties: {
    subject: { type: 'object' },
    action: { type: 'object' },
    resource: { type: 'object' },
    context,
    evaluations: { type: 'array' },
    options: {
      type: 'object',
      properties: { evaluations_semantic: { type: 'string', enum: SEMANTICS } },
    },
  },
});

const page = {
  type: 'object',
  properties: { token: { type: 'string' }, limit: { type: 'integer', minimum: 1 }, properties },
} as const;

const searches: Record<SearchKind, ValidateFunction> = {
  subject: ajv.compile(searchFor(['subject', 'action', 'resource'], { ...members, subject: kind })),
  resource: ajv.compile(searchFor(['subject', 'action', 'resource'], { ...members, resource: kind })),
  action: ajv.compile(searchFor(['subject', 'resource'], { subject: entity, resource: entity, context })),
};

function searchFor(required: readonly string[], properties: object): object {
  return { type: 'object', required, properties: { ...properties, page } };
}

export function readEvaluation(body: unknown): Read<EvaluationRequest> {
  return evaluation(body) ? { value: body } : { faults: faultsOf(evaluation) };
}

/**
 * Reads several evaluations, each judged by its own shape: one that is malformed does not spoil the others (§7.2.1). Null when
 * there are none, which is the single form.
 */
export function readEvaluations(body: unknown): Read<EvaluationsRequest | null> {
  if (!evaluations(body)) return { faults: faultsOf(evaluations) };
  const {
    evaluations: items,
    options,
    ...defaults
  } = body as Members & {
    evaluations?: readonly unknown[];
    options?: { evaluations_semantic?: Semantic };
  };
  if (items === undefined || items.length === 0) return { value: null };
  // Most send none, and a copy of each item costs as much as reading it.
  const none = Object.keys(defaults).length === 0;
  const read = items.map((item) => readEvaluation(isObject(item) && !none ? filled(item, defaults) : item));
  return { value: { evaluations: read, semantic: options?.evaluations_semantic ?? 'execute_all' } };
}

/** An item with a whole member standing in where it has none; a member of its own lends nothing but the type, id or name it lacks. */
function filled(item: Members, defaults: Members): Members {
  const full: Record<string, unknown> = { ...defaults, ...item };
  for (const [name, required] of REQUIRED) {
    const [own, standIn] = [item[name], defaults[name]];
    if (!isObject(own) || !isObject(standIn)) continue;
    const lent = required.filter((member) => own[member] === undefined && standIn[member] !== undefined);
    full[name] = { ...own, ...Object.fromEntries(lent.map((member) => [member, standIn[member]])) };
  }
  return full;
}

const REQUIRED = [
  ['subject', ['type', 'id']],
  ['action', ['name']],
  ['resource', ['type', 'id']],
] as const;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readSearch(kind: SearchKind, body: unknown): Read<SearchRequest> {
  const validate = searches[kind];
  return validate(body) ? { value: body as SearchRequest } : { faults: faultsOf(validate) };
}

function faultsOf({ errors }: ValidateFunction): string[] {
  return (errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the body' : error.instancePath.slice(1).replaceAll('/', '.');
  switch (error.keyword) {
    case 'required':
      return `${where === 'the body' ? '' : `${where}.`}${String(error.params['missingProperty'])} is missing`;
    case 'type':
      return `${where} must be ${TYPES[String(error.params['type'])] ?? String(error.params['type'])}`;
    case 'enum':
      return `${where} must be one of ${SEMANTICS.join(', ')}`;
    case 'minimum':
      return `${where} must be at least ${String(error.params['limit'])}`;
    case 'maxLength':
      return `${where} is longer than ${LONGEST} characters`;
    default:
      return `${where} holds a control character or half a surrogate pair`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object',
  string: 'a string',
  array: 'a list',
  integer: 'a whole number',
};
