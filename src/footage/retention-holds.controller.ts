import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf, RecordVersionView } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import {
  AskRetentionHoldBody,
  ReleaseRetentionHoldBody,
  RetentionHoldsQuery,
  RetentionHoldView,
  ReviewRetentionHoldBody,
} from './retention-hold.dto.js';
import { RetentionHoldsService } from './retention-holds.service.js';

/** What is kept from deletion for a case; the ward, which may hold whoever the case is about, reads none of it. */
@ApiTags('Footage')
@ApiBearerAuth()
@Controller('api/v1/retention-holds')
export class RetentionHoldController {
  constructor(private readonly service: RetentionHoldsService) {}

  @Get()
  @Can('read', 'retention_hold')
  @ApiOperation({
    summary: 'Every retention hold, or those whose approvals or review are overdue, in the order of ids',
  })
  @ApiOkResponse({ type: pageOf(RetentionHoldView) })
  list(@CurrentSession() session: Session, @Query() query: RetentionHoldsQuery): Promise<Page<RetentionHoldView>> {
    return this.service.list(session.caller.provider_id, query);
  }

  @Get(':id')
  @Can('read', 'retention_hold')
  @ApiOperation({ summary: 'One retention hold, as it stands' })
  @ApiOkResponse({ type: RetentionHoldView })
  get(@CurrentSession() session: Session, @Param('id') id: string): Promise<RetentionHoldView> {
    return this.service.get(session.caller.provider_id, id);
  }

  @Get(':id/versions')
  @Can('read', 'retention_hold')
  @ApiOperation({ summary: 'Every version of one retention hold, oldest first' })
  @ApiOkResponse({ type: RecordVersionView, isArray: true })
  versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersionView[]> {
    return this.service.versions(session.caller.provider_id, id);
  }

  @Post()
  @HttpCode(200)
  @Can('withdraw', 'retention_hold')
  @ApiOperation({
    summary:
      'Keeps what was recorded from being deleted, at once and before anybody approves it; a second time answers with the first',
  })
  @ApiOkResponse({ type: RetentionHoldView })
  ask(@CurrentSession() session: Session, @Body() body: AskRetentionHoldBody): Promise<RetentionHoldView> {
    return this.service.ask(session.caller, body);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Can('confirm', 'retention_hold')
  @ApiOperation({ summary: 'Approves a retention hold, as one of two people who did not ask for it' })
  @ApiOkResponse({ type: RetentionHoldView })
  approve(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<RetentionHoldView> {
    return this.service.approve(session.caller, id, body);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Can('confirm', 'retention_hold')
  @ApiOperation({
    summary:
      'Says, as somebody who did not ask for it, that what is held is still needed; the next review is due from then',
  })
  @ApiOkResponse({ type: RetentionHoldView })
  review(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ReviewRetentionHoldBody,
  ): Promise<RetentionHoldView> {
    return this.service.review(session.caller, id, body);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Can('confirm', 'retention_hold')
  @ApiOperation({ summary: 'Releases a retention hold, as one of two people: it stands until the second has' })
  @ApiOkResponse({ type: RetentionHoldView })
  release(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ReleaseRetentionHoldBody,
  ): Promise<RetentionHoldView> {
    return this.service.release(session.caller, id, body);
  }
}
