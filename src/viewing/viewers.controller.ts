import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { ViewerConflict } from './viewer-conflict.entity.js';
import { ViewerConflictsService } from './viewer-conflicts.service.js';
import { ViewerMatch } from './viewer-match.entity.js';
import { ViewerPreference } from './viewer-preference.entity.js';
import { ViewerPreferencesService } from './viewer-preferences.service.js';
import {
  RaiseViewerConflictBody,
  RecordViewerMatchBody,
  StateViewerPreferenceBody,
  ViewerConflictRaised,
  WithdrawViewerPreferenceBody,
} from './viewers.dto.js';

/** Whom patients have accused; to whoever is accused there is nothing here. */
@ApiTags('Viewers')
@ApiBearerAuth()
@Controller('api/v1/viewer-conflicts')
export class ViewerConflictController extends wardHeldReads(ViewerConflict, 'viewer_conflict') {
  constructor(private readonly service: ViewerConflictsService) {
    super(service.conflicts);
  }

  @Post()
  @Can('write', 'viewer_conflict')
  @ApiOperation({ summary: 'Records that a patient accused a member of staff; while that stands, again is the same' })
  @ApiCreatedResponse({ type: ViewerConflictRaised })
  raise(@CurrentSession() session: Session, @Body() body: RaiseViewerConflictBody): Promise<ViewerConflictRaised> {
    return this.service.raise(session, body);
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Can('confirm', 'viewer_conflict')
  @ApiOperation({ summary: 'Resolves a conflict; never by whoever is accused' })
  @ApiOkResponse({ type: ViewerConflict })
  resolve(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<ViewerConflict> {
    return this.service.resolve(session, id, body);
  }
}

/** What patients wish of whoever looks at them. */
@ApiTags('Viewers')
@ApiBearerAuth()
@Controller('api/v1/viewer-preferences')
export class ViewerPreferenceController extends wardHeldReads(ViewerPreference, 'viewer_preference') {
  constructor(private readonly service: ViewerPreferencesService) {
    super(service.preferences);
  }

  @Post()
  @Can('write', 'viewer_preference')
  @ApiOperation({ summary: 'Records a preference in the patient’s own words; the same words again are the same' })
  @ApiCreatedResponse({ type: ViewerPreference })
  state(@CurrentSession() session: Session, @Body() body: StateViewerPreferenceBody): Promise<ViewerPreference> {
    return this.service.state(session, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('confirm', 'viewer_preference')
  @ApiOperation({ summary: 'Records that the patient takes a preference back' })
  @ApiOkResponse({ type: ViewerPreference })
  withdraw(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WithdrawViewerPreferenceBody,
  ): Promise<ViewerPreference> {
    return this.service.withdraw(session, id, body);
  }
}

/** Who meets a preference. */
@ApiTags('Viewers')
@ApiBearerAuth()
@Controller('api/v1/viewer-matches')
export class ViewerMatchController extends wardHeldReads(ViewerMatch, 'viewer_match') {
  constructor(private readonly service: ViewerPreferencesService) {
    super(service.matches);
  }

  @Post()
  @Can('write', 'viewer_match')
  @ApiOperation({ summary: 'Records whether somebody meets a preference; the last judgement counts' })
  @ApiCreatedResponse({ type: ViewerMatch })
  record(@CurrentSession() session: Session, @Body() body: RecordViewerMatchBody): Promise<ViewerMatch> {
    return this.service.match(session, body);
  }
}

/** The same, by patient. */
@ApiTags('Viewers')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientViewersController {
  constructor(
    private readonly conflicts: ViewerConflictsService,
    private readonly preferences: ViewerPreferencesService,
  ) {}

  @Get(':id/viewer-conflicts')
  @Can('read', 'viewer_conflict')
  @ApiOperation({ summary: 'Everybody one patient has accused, but for whoever asks' })
  @ApiOkResponse({ type: pageOf(ViewerConflict) })
  conflictsOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ViewerConflict>> {
    return this.conflicts.conflicts.listOfPatient(session, id, query);
  }

  @Get(':id/viewer-preferences')
  @Can('read', 'viewer_preference')
  @ApiOperation({ summary: 'Every preference of one patient' })
  @ApiOkResponse({ type: pageOf(ViewerPreference) })
  preferencesOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ViewerPreference>> {
    return this.preferences.preferences.listOfPatient(session, id, query);
  }

  @Get(':id/viewer-matches')
  @Can('read', 'viewer_match')
  @ApiOperation({ summary: 'Everybody who was judged by a preference of one patient' })
  @ApiOkResponse({ type: pageOf(ViewerMatch) })
  matchesOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ViewerMatch>> {
    return this.preferences.matches.listOfPatient(session, id, query);
  }
}
