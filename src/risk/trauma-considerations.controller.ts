import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { EndTraumaBody, RecordTraumaBody } from './trauma-consideration.dto.js';
import { TraumaConsideration } from './trauma-consideration.entity.js';
import { TraumaConsiderationsService } from './trauma-considerations.service.js';

/** What patients lived through that stands against watching them. */
@ApiTags('Risk')
@ApiBearerAuth()
@Controller('api/v1/trauma-considerations')
export class TraumaConsiderationController extends wardHeldReads(TraumaConsideration, 'trauma_consideration') {
  constructor(private readonly service: TraumaConsiderationsService) {
    super(service.considerations);
  }

  @Post()
  @Can('write', 'trauma_consideration')
  @ApiOperation({ summary: 'Records that being watched would harm a patient; no camera is used without their own yes' })
  @ApiCreatedResponse({ type: TraumaConsideration })
  record(@CurrentSession() session: Session, @Body() body: RecordTraumaBody): Promise<TraumaConsideration> {
    return this.service.record(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('confirm', 'trauma_consideration')
  @ApiOperation({ summary: 'Ends one, with the patient’s own part in that; nothing else ends it' })
  @ApiOkResponse({ type: TraumaConsideration })
  end(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: EndTraumaBody,
  ): Promise<TraumaConsideration> {
    return this.service.end(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Risk')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientTraumaController {
  constructor(private readonly service: TraumaConsiderationsService) {}

  @Get(':id/trauma-considerations')
  @Can('read', 'trauma_consideration')
  @ApiOperation({ summary: 'Every trauma consideration of one patient' })
  @ApiOkResponse({ type: pageOf(TraumaConsideration) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TraumaConsideration>> {
    return this.service.considerations.listOfPatient(session, id, query);
  }
}
