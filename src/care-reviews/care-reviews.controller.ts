import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf, RecordVersionView } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import {
  CareReviewsQuery,
  CareReviewView,
  DeclinedCareReviewBody,
  EndCareReviewBody,
  HeldCareReviewBody,
  TrackCareReviewBody,
} from './care-reviews.dto.js';
import { CareReviewsService } from './care-reviews.service.js';

/** When C(E)TRs, IC(E)TRs and statutory reviews are due, and what came of them. */
@ApiTags('Care reviews')
@ApiBearerAuth()
@Controller('api/v1/care-reviews')
export class CareReviewController {
  constructor(private readonly service: CareReviewsService) {}

  @Get()
  @Can('read', 'care_review')
  @ApiOperation({ summary: 'Every care review that falls due for an admitted patient, the longest overdue first' })
  @ApiOkResponse({ type: pageOf(CareReviewView) })
  list(@CurrentSession() session: Session, @Query() query: CareReviewsQuery): Promise<Page<CareReviewView>> {
    return this.service.list(session, query);
  }

  @Get(':id')
  @Can('read', 'care_review')
  @ApiOperation({ summary: 'One care review, as it stands' })
  @ApiOkResponse({ type: CareReviewView })
  get(@CurrentSession() session: Session, @Param('id') id: string): Promise<CareReviewView> {
    return this.service.get(session, id);
  }

  @Get(':id/versions')
  @Can('read', 'care_review')
  @ApiOperation({ summary: 'Every version of one care review, oldest first' })
  @ApiOkResponse({ type: RecordVersionView, isArray: true })
  versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersionView[]> {
    return this.service.versions(session, id);
  }

  @Post()
  @Can('write', 'care_review')
  @ApiOperation({ summary: 'Begins to track when one kind of care review is due for a patient' })
  @ApiCreatedResponse({ type: CareReviewView })
  track(@CurrentSession() session: Session, @Body() body: TrackCareReviewBody): Promise<CareReviewView> {
    return this.service.track(session, body);
  }

  @Post(':id/held')
  @HttpCode(200)
  @Can('write', 'care_review')
  @ApiOperation({ summary: 'Records that one was held; the next is counted from then' })
  @ApiOkResponse({ type: CareReviewView })
  held(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: HeldCareReviewBody,
  ): Promise<CareReviewView> {
    return this.service.held(session, id, body);
  }

  @Post(':id/declined')
  @HttpCode(200)
  @Can('write', 'care_review')
  @ApiOperation({ summary: 'Records who declined one, and why; the next is due no later than if it had been held' })
  @ApiOkResponse({ type: CareReviewView })
  declined(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: DeclinedCareReviewBody,
  ): Promise<CareReviewView> {
    return this.service.declined(session, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'care_review')
  @ApiOperation({ summary: 'Tracks one kind of care review no more; a second time answers with the first' })
  @ApiOkResponse({ type: CareReviewView })
  end(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: EndCareReviewBody,
  ): Promise<CareReviewView> {
    return this.service.end(session, id, body);
  }
}
