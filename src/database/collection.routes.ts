import { Get, Param, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import type { RecordVersion } from '../log/history.service.js';
import type { RecordType } from '../log/record-types.js';
import { PageQuery } from '../shared/bodies.dto.js';
import type { Collection, Page } from './collection.js';
import type { RecordEntity } from './record.entity.js';

/** One version of a record: what it said then, when that was said or done, when it was written down and by whom. */
export class RecordVersionView implements RecordVersion {
  @ApiProperty()
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  occurred_at: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recorded_at: string;

  @ApiProperty()
  recorded_by: string;

  @ApiProperty({ type: Object, description: 'The whole record as it stood.' })
  state: Record<string, unknown>;
}

/** The class OpenAPI knows a page of these records by. */
export function pageOf<E extends object>(entity: Type<E>): Type<Page<E>> {
  class RecordPage {
    @ApiProperty({ type: entity, isArray: true })
    items: E[];

    @ApiProperty({ type: String, nullable: true, description: 'The `after` of the next page; null on the last.' })
    next: string | null;
  }
  Object.defineProperty(RecordPage, 'name', { value: `${entity.name}Page` });
  return RecordPage;
}

/** A controller that reads one collection which is not held to a ward. */
interface Reads<E extends RecordEntity> {
  readonly records: Collection<E>;
  list(session: Session, query: PageQuery): Promise<Page<E>>;
  get(session: Session, id: string): Promise<E>;
  versions(session: Session, id: string): Promise<RecordVersion[]>;
}

/**
 * The three reading routes every collection has, for a controller to extend: `class WardController extends reads(Ward, 'ward')`,
 * whose constructor passes the collection on: `super(organisation.wards)`.
 * For records about patients, whose readers are held to their wards, write the routes out and authorise with the ward.
 */
export function reads<E extends RecordEntity>(
  entity: Type<E>,
  type: RecordType,
): abstract new (records: Collection<E>) => Reads<E> {
  const name = type.replaceAll('_', ' ');

  abstract class CollectionReads implements Reads<E> {
    constructor(readonly records: Collection<E>) {}

    @Get()
    @Can('read', type)
    @ApiOperation({ summary: `Every ${name}, in the order of ids` })
    @ApiOkResponse({ type: pageOf(entity) })
    list(@CurrentSession() session: Session, @Query() query: PageQuery): Promise<Page<E>> {
      return this.records.list(session.caller.provider_id, query);
    }

    @Get(':id')
    @Can('read', type)
    @ApiOperation({ summary: `One ${name}, as it stands` })
    @ApiOkResponse({ type: entity })
    get(@CurrentSession() session: Session, @Param('id') id: string): Promise<E> {
      return this.records.get(session.caller.provider_id, id);
    }

    @Get(':id/versions')
    @Can('read', type)
    @ApiOperation({ summary: `Every version of one ${name}, oldest first` })
    @ApiOkResponse({ type: RecordVersionView, isArray: true })
    versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersion[]> {
      return this.records.versions(session.caller.provider_id, id);
    }
  }
  return CollectionReads;
}
