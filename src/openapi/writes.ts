import type { OpenAPIObject } from '@nestjs/swagger';
import { REQUIREMENT_IN_DOCUMENT } from '../identity/can.decorator.js';
import { schemaName, type Components, type Placed } from './document.js';
import { explains, isWithdrawal, previews } from './words.js';

/** What a write by staff may say of itself in its headers. */
export const PARAMETERS: NonNullable<Components['parameters']> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'A fresh UUID for each act: sent again under the same key within a day, it is recorded once and answers the same, with `Idempotent-Replayed: true`. What takes an authority away needs none, since there a repeat answers with the first.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    example: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The `ETag` of the record as it was read: when it has changed since, nothing is written (RFC 9110). What takes an authority away is written all the same.',
    schema: { type: 'string' },
    example: '"3"',
  },
};

/** The version of a record, to send back as `If-Match`. */
export const ETAG = {
  description: 'The version of the record (RFC 9110), for `If-Match`.',
  schema: { type: 'string' },
  example: '"3"',
} as const;

/** Whether it is a write by staff that may be conditional: nothing holds a withdrawal up. */
export function isConditional({ path, method, operation }: Placed): boolean {
  return (
    method === 'post' &&
    operation[REQUIREMENT_IN_DOCUMENT] !== undefined &&
    !isWithdrawal(path) &&
    !explains(path) &&
    !previews(path)
  );
}

/** Adds the headers a conditional write takes, and the tag that a record is answered with. */
export function describeConditions(placed: Placed, schemas: NonNullable<OpenAPIObject['components']>['schemas']): void {
  const { path, operation } = placed;
  if (isConditional(placed)) {
    const names = path.includes('{id}') ? ['IdempotencyKey', 'IfMatch'] : ['IdempotencyKey'];
    operation.parameters = [
      ...(operation.parameters ?? []),
      ...names.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ];
  }
  if (operation[REQUIREMENT_IN_DOCUMENT] === undefined) return;
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (!/^20[01]$/.test(status) || answer === undefined || !('description' in answer)) continue;
    const schema = schemas?.[schemaName(answer.content) ?? ''];
    const names = schema !== undefined && 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
    if (names.includes('id') && names.includes('version'))
      answer.headers = { ETag: { $ref: '#/components/headers/ETag' }, ...answer.headers };
  }
}
