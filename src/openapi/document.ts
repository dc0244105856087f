import type { OpenAPIObject } from '@nestjs/swagger';
import type { Requirement, REQUIREMENT_IN_DOCUMENT } from '../identity/can.decorator.js';

/** The parts of an OpenAPI document as this folder works on them. */
export type Path = OpenAPIObject['paths'][string];
export type Operation = NonNullable<Path['get']> & { [REQUIREMENT_IN_DOCUMENT]?: Requirement };
export type Components = NonNullable<OpenAPIObject['components']>;
export type Answers = Operation['responses'];
export type Method = 'get' | 'post';

/** One operation with where it is found. */
export interface Placed {
  path: string;
  method: Method;
  operation: Operation;
}

/** Every operation of a document; the service has reads and writes, and no other methods. */
export function operationsOf(paths: OpenAPIObject['paths']): Placed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

/** The name of the schema a JSON body refers to; undefined when it has one of its own, or none. */
export function schemaName(content: unknown): string | undefined {
  const { schema } = (content as { 'application/json'?: { schema?: object } } | undefined)?.['application/json'] ?? {};
  const ref = schema && '$ref' in schema ? String(schema.$ref) : undefined;
  return ref?.split('/').at(-1);
}
