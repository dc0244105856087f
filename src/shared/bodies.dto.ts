import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { IdField, InstantField } from './fields.js';

/** What every write may say: when it was said or done. */
export class WriteBody {
  @InstantField('When it was said or done: now unless given; may lie in the past, never in the future.', {
    optional: true,
  })
  occurred_at?: string;
}

/** What every new record may say besides: the id its maker chose. */
export class CreateBody extends WriteBody {
  @IdField('An id unique within the provider for this kind of record; a fresh one unless given.', { optional: true })
  id?: string;
}

/** How many rows a page may hold at most, and how many it holds unless asked. */
export const PAGE = { most: 200, usual: 50 } as const;

/** Which page of a collection, in the order of ids. */
export class PageQuery {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: PAGE.most,
    default: PAGE.usual,
    required: false,
    description: 'How many records at most.',
  })
  @ValidateIf((_query: object, value: unknown) => value !== undefined)
  @ValidateBy(
    { name: 'limit', validator: { validate: isLimit, defaultMessage: () => 'must be a whole number' } },
    { context: { fix: `a whole number from 1 to ${PAGE.most}` } },
  )
  limit?: string;

  @IdField('Only records after this id: the `next` of the page before.', { optional: true })
  after?: string;
}

function isLimit(value: unknown): boolean {
  return /^\d{1,3}$/.test(String(value)) && Number(value) >= 1 && Number(value) <= PAGE.most;
}

/** The rows a page asks for. */
export function pageSize(query: Pick<PageQuery, 'limit'>): number {
  return query.limit === undefined ? PAGE.usual : Number(query.limit);
}
