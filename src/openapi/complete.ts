import type { OpenAPIObject } from '@nestjs/swagger';
import { REQUIREMENT_IN_DOCUMENT } from '../identity/can.decorator.js';
import { operationsOf, schemaName, type Answers, type Components, type Placed } from './document.js';
import { MALFORMED_QUESTION } from './example-messages.js';
import { Examples } from './examples.js';
import { HEADERS, problemRef, PROBLEMS, SAID_ALWAYS, type ProblemStatus } from './problems.js';
import { describeConditions, ETAG, isConditional, PARAMETERS } from './writes.js';
import { descriptionOf, isWithdrawal, TAGS } from './words.js';

const SUCCESS: Readonly<Record<string, string>> = { 200: 'Done, or found.', 201: 'Recorded.' };

/**
 * The document with what every operation has in common: a description, the ways it can fail, the headers of its answers, who may
 * use it, and examples. What an operation already says of itself stays as it is.
 */
export function complete(document: OpenAPIObject): OpenAPIObject {
  const paths = structuredClone(document.paths);
  const examples = new Examples(paths);
  const operations = operationsOf(paths);
  for (const placed of operations) completeOne(placed, examples, document.components?.schemas);
  const tags = new Set(operations.flatMap(({ operation }) => operation.tags ?? []));
  return {
    ...document,
    info: { ...document.info, contact: { name: 'The maintainers of Askfirst' } },
    servers: [{ url: '/', description: 'The service this document was got from.' }],
    tags: [...tags].sort().map((name) => ({ name, description: TAGS[name] ?? '' })),
    paths,
    components: {
      ...document.components,
      responses: Object.fromEntries(Object.values(PROBLEMS)) as NonNullable<Components['responses']>,
      headers: { ...HEADERS, ETag: ETAG },
      parameters: PARAMETERS,
      examples: Object.fromEntries(Object.entries(examples.chosen).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function completeOne(placed: Placed, examples: Examples, schemas: Components['schemas']): void {
  const { operation } = placed;
  operation.description ??= descriptionOf(placed);
  describeConditions(placed, schemas);
  const conditional = isConditional(placed);
  delete operation[REQUIREMENT_IN_DOCUMENT];
  // Not said means not needed: a route without `@Can` is for anybody.
  operation.security ??= [];
  describeParameters(placed);
  const body = operation.requestBody;
  const sent = examples.ofRequest(placed);
  if (body && 'content' in body && sent) Object.assign(body.content['application/json'] ?? {}, { examples: sent });
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (answer === undefined || !('description' in answer)) continue;
    answer.description ||= SUCCESS[status] ?? '';
    answer.headers = { ...SAID_ALWAYS, ...answer.headers };
    const text = answer.content?.['text/plain'];
    if (text && status === '400') text.example ??= MALFORMED_QUESTION;
    const json = answer.content?.['application/json'];
    const shown = json && examples.ofAnswer(placed, schemaName(answer.content));
    if (json && shown) json.examples ??= shown;
  }
  operation.responses = { ...failures(placed, conditional), ...operation.responses };
}

/** Every status an operation can fail with, from what it takes. */
function failures({ path, method, operation }: Placed, conditional: boolean): Answers {
  const recorded = path.startsWith('/api/');
  const reads = method === 'post' && !isWithdrawal(path);
  const asks = (where: string): boolean =>
    operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === where) ?? false;
  const can: Readonly<Record<ProblemStatus, boolean>> = {
    400: method === 'post' || asks('path'),
    401: (operation.security?.length ?? 0) > 0,
    403: (operation.security?.length ?? 0) > 0,
    404: asks('path') || path.startsWith('/sandbox/'),
    409: recorded && reads,
    412: conditional && asks('path'),
    413: reads,
    415: reads,
    422: (recorded && reads) || asks('query'),
    429: true,
    503: true,
    default: true,
  };
  const statuses = (Object.keys(can) as (keyof typeof can & string)[]).filter((status) => can[status]);
  return Object.fromEntries(statuses.map((status) => [status, problemRef(status)]));
}

const IN_PATH: Readonly<Record<string, { description: string; example: string }>> = {
  provider: { description: 'The provider, by ODS code.', example: 'DEMO' },
  hash: {
    description: 'The set, by its hash: 64 hexadecimal digits.',
    example: '5f2b0d9c6c1f4b8f6e3a7d1c9b0e2f4a6d8c0b1e3f5a7d9c2b4e6f8a0c1d3e5f',
  },
  set: {
    description: 'The set to lay it on, by its hash: the national one, or one that decides at a place of yours now.',
    example: '230be7909309695be84f7aa4ac203503b4ef93e08ade08df2d9599de132fb27c',
  },
  index: { description: 'The decision’s index in the provider’s log.', example: '277' },
};

function describeParameters({ path, operation }: Placed): void {
  const of = /\/([a-z-]+)\/\{id\}/.exec(path)?.[1]?.replaceAll('-', ' ');
  for (const parameter of operation.parameters ?? []) {
    if (!('in' in parameter) || parameter.in !== 'path') continue;
    parameter.description ??= IN_PATH[parameter.name]?.description ?? `Which of the ${of}, by its id.`;
    const example = IN_PATH[parameter.name]?.example;
    if (example !== undefined) parameter.example ??= example;
  }
}
