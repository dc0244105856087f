import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { flat, type Json, type Schema } from '../../src/openapi/narrowing.js';
import { ContractSchemas } from '../../src/openapi/schemas.fixture.js';

/** One operation of the contract, as far as making requests and judging answers needs it. */
export interface Operation {
  name: string;
  method: 'GET' | 'POST';
  /** With its parameters in braces. */
  path: string;
  /** The query parameters it names. */
  query: readonly string[];
  /** What its body may hold; undefined when it takes none. */
  body: Schema | undefined;
  /** What the contract shows as a body; undefined when it shows none. */
  example: unknown;
  /** Whether anybody may use it. */
  open: boolean;
  /** What it may be answered with: by status, then by media type. */
  answers: ReadonlyMap<number, ReadonlyMap<string, ValidateFunction>>;
}

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Json;
const schemas = new ContractSchemas(document);
const compiled = new Map<string, ValidateFunction>();

/** A schema with everything it refers to taken into it. */
export const flattened = (schema: Schema): Schema => flat(document, schema);

/** What a value has wrong with it by a schema, in one line; undefined when it has nothing. */
export function faultBy(validate: ValidateFunction, value: unknown): string | undefined {
  return validate(value) ? undefined : schemas.faults(validate);
}

/** Whether a value is what failed requests are answered with. */
export const isProblem: ValidateFunction = schemas.compile({ $ref: '#/components/schemas/Problem' });

/** Every operation of the contract. */
export const OPERATIONS: readonly Operation[] = Object.entries(document['paths'] as Record<string, Json>).flatMap(
  ([path, item]) => Object.entries(item).map(([method, said]) => operationOf(method.toUpperCase(), path, said as Json)),
);

function operationOf(method: string, path: string, said: Json): Operation {
  if (method !== 'GET' && method !== 'POST') throw new Error(`${method} ${path}: no such method is tried here.`);
  const parameters = ((said['parameters'] ?? []) as Json[]).filter((parameter) => parameter['in'] === 'query');
  const content = flattened((said['requestBody'] ?? {}) as Schema)['content'] as Json | undefined;
  const json = content?.['application/json'] as Json | undefined;
  return {
    name: `${method} ${path}`,
    method,
    path,
    query: parameters.map((parameter) => String(parameter['name'])),
    body: json?.['schema'] as Schema | undefined,
    example: exampleOf(json),
    open: (said['security'] as unknown[]).length === 0,
    answers: answersOf(said['responses'] as Record<string, Json>),
  };
}

function exampleOf(json: Json | undefined): unknown {
  const [first] = Object.values((json?.['examples'] ?? {}) as Record<string, Schema>);
  return first === undefined ? undefined : flattened(first)['value'];
}

/** Statuses the contract names; `default` stands for what nobody foresaw, so it excuses nothing. */
function answersOf(responses: Record<string, Json>): Operation['answers'] {
  const named = Object.entries(responses).filter(([status]) => status !== 'default');
  return new Map(
    named.map(([status, response]) => {
      const content = (flattened(response)['content'] ?? {}) as Record<string, Json>;
      const types = Object.entries(content).map(([type, { schema }]) => [type, validatorOf(schema)] as const);
      return [Number(status), new Map(types)];
    }),
  );
}

function validatorOf(schema: unknown): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? schemas.compile(schema as object);
  compiled.set(key, known);
  return known;
}
