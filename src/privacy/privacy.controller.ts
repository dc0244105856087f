import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { PlanPrivacyWindowBody, STARTED, StartedWindowView, StartPrivacyWindowBody } from './privacy.dto.js';
import { PrivacyWindow } from './privacy-window.entity.js';
import { PrivacyService } from './privacy.service.js';
import { START_ROUTES } from './start-body.js';

/** Times in which nobody is watched. */
@ApiTags('Privacy')
@ApiBearerAuth()
@Controller('api/v1/privacy-windows')
export class PrivacyWindowController extends wardHeldReads(PrivacyWindow, 'privacy_window') {
  constructor(private readonly service: PrivacyService) {
    super(service.windows);
  }

  @Post()
  @Can('write', 'privacy_window')
  @ApiOperation({ summary: 'Plans a time ahead in which nobody watches a patient or a room' })
  @ApiCreatedResponse({ type: PrivacyWindow })
  plan(@CurrentSession() session: Session, @Body() body: PlanPrivacyWindowBody): Promise<PrivacyWindow> {
    return this.service.plan(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'privacy_window')
  @ApiOperation({ summary: 'Ends a window; nothing else ends one that was started on the spot' })
  @ApiOkResponse({ type: PrivacyWindow })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<PrivacyWindow> {
    return this.service.end(session, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Can('write', 'privacy_window')
  @ApiOperation({ summary: 'Cancels a window that has not begun' })
  @ApiOkResponse({ type: PrivacyWindow })
  cancel(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<PrivacyWindow> {
    return this.service.cancel(session, id, body);
  }
}

const ON_THE_SPOT = 'it never fails, and a second time answers with the first';

/** The same, by patient. */
@ApiTags('Privacy')
@ApiBearerAuth()
@ApiExtraModels(StartedWindowView)
@Controller(START_ROUTES.patient)
export class PatientPrivacyController {
  constructor(private readonly service: PrivacyService) {}

  @Get(':id/privacy-windows')
  @Can('read', 'privacy_window')
  @ApiOperation({ summary: 'Every privacy window over one patient' })
  @ApiOkResponse({ type: pageOf(PrivacyWindow) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<PrivacyWindow>> {
    return this.service.windows.listOfPatient(session, id, query);
  }

  @Post(':id/start-privacy-window')
  @HttpCode(200)
  @Can('withdraw', 'privacy_window')
  @ApiOperation({ summary: `Starts a privacy window over a patient on the spot; ${ON_THE_SPOT}` })
  @ApiBody({ type: StartPrivacyWindowBody, required: false })
  @ApiOkResponse({ schema: STARTED })
  start(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PrivacyWindow | StartedWindowView> {
    return this.service.startOverPatient(session, id, body);
  }
}

/** The same, by room. */
@ApiTags('Privacy')
@ApiBearerAuth()
@Controller(START_ROUTES.room)
export class RoomPrivacyController {
  constructor(private readonly service: PrivacyService) {}

  @Post(':id/start-privacy-window')
  @HttpCode(200)
  @Can('withdraw', 'privacy_window')
  @ApiOperation({ summary: `Starts a privacy window over a room on the spot; ${ON_THE_SPOT}` })
  @ApiBody({ type: StartPrivacyWindowBody, required: false })
  @ApiOkResponse({ schema: STARTED })
  start(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PrivacyWindow | StartedWindowView> {
    return this.service.startOverRoom(session, id, body);
  }
}
