import { Get, Param, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Page, RecordVersion } from '../database/collection.js';
import { pageOf, RecordVersionView } from '../database/collection.routes.js';
import type { RecordEntity } from '../database/record.entity.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import type { RecordType } from '../log/record-types.js';
import { PageQuery } from '../shared/bodies.dto.js';
import type { WardHeld } from './ward-held.js';

/** A controller that reads one collection whose readers are held to their wards. */
interface WardHeldReads<E extends RecordEntity> {
  list(session: Session, query: PageQuery): Promise<Page<E>>;
  get(session: Session, id: string): Promise<E>;
  versions(session: Session, id: string): Promise<RecordVersion[]>;
}

/** The three reading routes of a collection about patients, for a controller to extend. */
export function wardHeldReads<E extends RecordEntity>(
  entity: Type<E>,
  type: RecordType,
): abstract new (held: WardHeld<E>) => WardHeldReads<E> {
  const name = type.replaceAll('_', ' ');

  abstract class Reads implements WardHeldReads<E> {
    constructor(private readonly held: WardHeld<E>) {}

    @Get()
    @Can('read', type)
    @ApiOperation({ summary: `Every ${name} you may see, in the order of ids` })
    @ApiOkResponse({ type: pageOf(entity) })
    list(@CurrentSession() session: Session, @Query() query: PageQuery): Promise<Page<E>> {
      return this.held.list(session, query);
    }

    @Get(':id')
    @Can('read', type)
    @ApiOperation({ summary: `One ${name}, as it stands` })
    @ApiOkResponse({ type: entity })
    get(@CurrentSession() session: Session, @Param('id') id: string): Promise<E> {
      return this.held.get(session, id);
    }

    @Get(':id/versions')
    @Can('read', type)
    @ApiOperation({ summary: `Every version of one ${name}, oldest first` })
    @ApiOkResponse({ type: RecordVersionView, isArray: true })
    versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersion[]> {
      return this.held.versions(session, id);
    }
  }
  return Reads;
}
