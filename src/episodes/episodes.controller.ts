import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { EpisodeReview } from './episode-review.entity.js';
import {
  EpisodeScheduleView,
  OverdueEpisodesView,
  RecordEpisodeReviewBody,
  StartRestrictiveEpisodeBody,
} from './episodes.dto.js';
import { EpisodesService } from './episodes.service.js';
import { RestrictiveEpisode } from './restrictive-episode.entity.js';
import { ScheduleService } from './schedule.service.js';

/** Seclusion and long-term segregation. */
@ApiTags('Episodes')
@ApiBearerAuth()
@Controller('api/v1/restrictive-episodes')
export class RestrictiveEpisodeController extends wardHeldReads(RestrictiveEpisode, 'restrictive_episode') {
  constructor(
    private readonly service: EpisodesService,
    private readonly schedules: ScheduleService,
  ) {
    super(service.episodes);
  }

  @Post()
  @Can('write', 'restrictive_episode')
  @ApiOperation({ summary: 'Starts seclusion or long-term segregation' })
  @ApiCreatedResponse({ type: RestrictiveEpisode })
  start(@CurrentSession() session: Session, @Body() body: StartRestrictiveEpisodeBody): Promise<RestrictiveEpisode> {
    return this.service.start(session, body);
  }

  @Get(':id/schedule')
  @Can('read', 'restrictive_episode')
  @ApiOperation({ summary: 'Every review one episode waits for, and whether one is overdue' })
  @ApiOkResponse({ type: EpisodeScheduleView })
  schedule(@CurrentSession() session: Session, @Param('id') id: string): Promise<EpisodeScheduleView> {
    return this.schedules.of(session, id);
  }

  @Get(':id/reviews')
  @Can('read', 'episode_review')
  @ApiOperation({ summary: 'Every review of one episode' })
  @ApiOkResponse({ type: pageOf(EpisodeReview) })
  reviews(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<EpisodeReview>> {
    return this.service.reviewsOf(session, id, query);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('withdraw', 'restrictive_episode')
  @ApiOperation({ summary: 'Ends an episode; it never conflicts, and a second time answers with the first' })
  @ApiOkResponse({ type: RestrictiveEpisode })
  end(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<RestrictiveEpisode> {
    return this.service.end(session, id, body);
  }
}

/** The reviews that seclusion and long-term segregation stand on. */
@ApiTags('Episodes')
@ApiBearerAuth()
@Controller('api/v1/episode-reviews')
export class EpisodeReviewController extends wardHeldReads(EpisodeReview, 'episode_review') {
  constructor(private readonly service: EpisodesService) {
    super(service.reviews);
  }

  @Post()
  @Can('write', 'episode_review')
  @ApiOperation({ summary: 'Records a review of an episode that was held; a second one never changes it' })
  @ApiCreatedResponse({ type: EpisodeReview })
  record(@CurrentSession() session: Session, @Body() body: RecordEpisodeReviewBody): Promise<EpisodeReview> {
    return this.service.review(session, body);
  }
}

/** The episodes somebody must see to at once. */
@ApiTags('Episodes')
@ApiBearerAuth()
@Controller('api/v1/overdue-episodes')
export class OverdueEpisodesController {
  constructor(private readonly schedules: ScheduleService) {}

  @Get()
  @Can('read', 'restrictive_episode')
  @ApiOperation({ summary: 'Every open episode you may see of which a review is overdue, the longest overdue first' })
  @ApiOkResponse({ type: OverdueEpisodesView })
  list(@CurrentSession() session: Session): Promise<OverdueEpisodesView> {
    return this.schedules.overdue(session);
  }
}

/** The same, by patient. */
@ApiTags('Episodes')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientEpisodesController {
  constructor(private readonly service: EpisodesService) {}

  @Get(':id/restrictive-episodes')
  @Can('read', 'restrictive_episode')
  @ApiOperation({ summary: 'Every time one patient was in seclusion or long-term segregation' })
  @ApiOkResponse({ type: pageOf(RestrictiveEpisode) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RestrictiveEpisode>> {
    return this.service.episodes.listOfPatient(session, id, query);
  }
}
