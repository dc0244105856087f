import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { StopBody } from './approval.dto.js';
import { BeginPilotBody, ConcludePilotBody } from './pilot.dto.js';
import { Pilot } from './pilot.entity.js';
import { PilotsService } from './pilots.service.js';

/** What is only tried. */
@ApiTags('Governance')
@ApiBearerAuth()
@Controller('api/v1/pilots')
export class PilotController extends reads(Pilot, 'pilot') {
  constructor(private readonly service: PilotsService) {
    super(service.pilots);
  }

  @Post()
  @Can('write', 'pilot')
  @ApiOperation({
    summary: 'Begins a pilot: from now on what it tries is denied outside it, and everywhere when it ends',
  })
  @ApiCreatedResponse({ type: Pilot })
  begin(@CurrentSession() session: Session, @Body() body: BeginPilotBody): Promise<Pilot> {
    return this.service.begin(session.caller, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('withdraw', 'pilot')
  @ApiOperation({ summary: 'Ends a pilot before its time, at once; a second time answers with the first' })
  @ApiOkResponse({ type: Pilot })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: StopBody): Promise<Pilot> {
    return this.service.end(session.caller, id, body);
  }

  @Post(':id/conclude')
  @HttpCode(200)
  @Can('confirm', 'pilot')
  @ApiOperation({ summary: 'Concludes a pilot that is over, on its evaluation, by somebody who did not begin it' })
  @ApiOkResponse({ type: Pilot })
  conclude(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ConcludePilotBody,
  ): Promise<Pilot> {
    return this.service.conclude(session.caller, id, body);
  }
}
