import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { OpenIncidentBody, RecordPoliceAttendanceBody } from './incident.dto.js';
import { Incident } from './incident.entity.js';
import { IncidentsService } from './incidents.service.js';

/** What happens on a ward, and whether everybody in view was told that a camera is on. */
@ApiTags('Incidents')
@ApiBearerAuth()
@Controller('api/v1/incidents')
export class IncidentController extends wardHeldReads(Incident, 'incident') {
  constructor(private readonly service: IncidentsService) {
    super(service.incidents);
  }

  @Post()
  @Can('write', 'incident')
  @ApiOperation({ summary: 'Opens an incident of a ward; nothing is announced by it' })
  @ApiCreatedResponse({ type: Incident })
  open(@CurrentSession() session: Session, @Body() body: OpenIncidentBody): Promise<Incident> {
    return this.service.open(session, body);
  }

  @Post(':id/announce')
  @HttpCode(200)
  @Can('write', 'incident')
  @ApiOperation({
    summary: 'Records that everybody in view was told that a camera is on; a second time answers with the first',
  })
  @ApiOkResponse({ type: Incident })
  announce(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Incident> {
    return this.service.announce(session, id, body);
  }

  @Post(':id/police-attendance')
  @HttpCode(200)
  @Can('write', 'incident')
  @ApiOperation({ summary: 'Records that the police came, and whether they wore a camera that was on' })
  @ApiOkResponse({ type: Incident })
  recordPolice(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RecordPoliceAttendanceBody,
  ): Promise<Incident> {
    return this.service.recordPolice(session, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Can('withdraw', 'incident')
  @ApiOperation({ summary: 'Closes an incident, at once; a second time answers with the first' })
  @ApiOkResponse({ type: Incident })
  close(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Incident> {
    return this.service.close(session, id, body);
  }
}
