import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Components } from './document.js';
import { operationsOf } from './document.js';
import { ContractSchemas } from './schemas.fixture.js';

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Parameters<typeof operationsOf>[0];
  components: Components;
};
const operations = operationsOf(document.paths).map(
  (placed) => [`${placed.method.toUpperCase()} ${placed.path}`, placed.operation] as const,
);

interface Content {
  schema?: object;
  example?: unknown;
  examples?: Record<string, { $ref?: string; value?: unknown }>;
}

/** What a reference within the document stands for. */
function resolved<T extends object>(value: T | { $ref: string } | undefined): T | undefined {
  if (value === undefined || !('$ref' in value)) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document) as T;
}

const schemas = new ContractSchemas(document);

/** What is wrong with the examples of one body: none there, or not what its schema says. */
function faultsOf(where: string, content: Content | undefined): string[] {
  const values = [
    ...(content?.example === undefined ? [] : [content.example]),
    ...Object.values(content?.examples ?? {}).map((example) => resolved<{ value?: unknown }>(example)?.value),
  ];
  if (values.length === 0) return [`${where} has no example`];
  const validate = schemas.compile(content?.schema ?? {});
  return values.flatMap((value) => (validate(value) ? [] : [`${where}: ${schemas.faults(validate)}`]));
}

describe('the contract', () => {
  it('says of every operation what it does, who may, and how it is told apart', () => {
    const unsaid = operations.filter(
      ([, { summary, description, security, tags }]) => !summary || !description || !security || !tags?.length,
    );
    expect(unsaid.map(([name]) => name)).toEqual([]);
  });

  it('shows of every request what it may hold, true to its schema', () => {
    const faults = operations.flatMap(([name, { requestBody }]) => {
      const body = resolved(requestBody);
      return Object.values(body?.content ?? {}).flatMap((content) => faultsOf(name, content as Content));
    });
    expect(faults).toEqual([]);
  });

  it('shows of every answer what it may hold, true to its schema', () => {
    const faults = operations.flatMap(([name, { responses }]) =>
      Object.entries(responses).flatMap(([status, response]) => {
        const contents = Object.values(resolved(response)?.content ?? {}) as Content[];
        return contents.length === 0
          ? [`${name} ${status} has no content`]
          : contents.flatMap((content) => faultsOf(`${name} ${status}`, content));
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('has the X-Request-ID on every answer, Retry-After on 429 and 503, and a challenge on 401', () => {
    const faults = operations.flatMap(([name, { responses }]) =>
      Object.entries(responses).flatMap(([status, response]) => {
        const headers = Object.keys(resolved(response)?.headers ?? {});
        const needed = ['X-Request-ID', ...(HEADERS_OF[status] ?? [])];
        return needed.filter((header) => !headers.includes(header)).map((header) => `${name} ${status}: no ${header}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  it('says of every operation that needs a token what happens without one, and of each that it may be limited or away', () => {
    const faults = operations.flatMap(([name, { responses, security }]) => {
      const needed = ['429', '503', 'default', ...(security?.length ? ['401', '403'] : [])];
      return needed.filter((status) => !(status in responses)).map((status) => `${name}: no ${status}`);
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['a withdrawal', /POST .*(consents|patients)\/\{id\}\/withdraw/, 2],
    ['starting a privacy window on the spot', /POST .*\/start-privacy-window/, 2],
    ['an objection', /POST .*patients\/\{id\}\/object/, 1],
  ])('never says that %s fails for what was sent', (_what, path, count) => {
    const withdrawals = operations.filter(([name]) => path.test(name));
    const statuses = withdrawals.flatMap(([, { responses }]) => Object.keys(responses));
    expect(withdrawals).toHaveLength(count);
    expect(statuses.filter((status) => ['409', '413', '415', '422'].includes(status))).toEqual([]);
  });
});

const HEADERS_OF: Readonly<Record<string, readonly string[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};
