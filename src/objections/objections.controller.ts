import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { DecideObjectionBody, HEARD, HeardObjectionView, RaiseObjectionBody } from './objection.dto.js';
import { Objection } from './objection.entity.js';
import { ObjectionsService } from './objections.service.js';

/** What patients say or do against being watched. */
@ApiTags('Objections')
@ApiBearerAuth()
@Controller('api/v1/objections')
export class ObjectionController extends wardHeldReads(Objection, 'objection') {
  constructor(private readonly service: ObjectionsService) {
    super(service.objections);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Can('confirm', 'objection')
  @ApiOperation({ summary: 'Decides an objection with an advocate; nothing else ends it' })
  @ApiOkResponse({ type: Objection })
  decide(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: DecideObjectionBody,
  ): Promise<Objection> {
    return this.service.decide(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Objections')
@ApiBearerAuth()
@ApiExtraModels(HeardObjectionView)
@Controller('api/v1/patients')
export class PatientObjectionController {
  constructor(private readonly service: ObjectionsService) {}

  @Get(':id/objections')
  @Can('read', 'objection')
  @ApiOperation({ summary: 'Every objection of one patient' })
  @ApiOkResponse({ type: pageOf(Objection) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<Objection>> {
    return this.service.objections.listOfPatient(session, id, query);
  }

  @Post(':id/object')
  @HttpCode(200)
  @Can('withdraw', 'objection')
  @ApiOperation({
    summary:
      'Records that a patient objects, by word or behaviour; it never fails, and a second time answers with the first',
  })
  @ApiBody({ type: RaiseObjectionBody, required: false })
  @ApiOkResponse({ schema: HEARD })
  raise(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Objection | HeardObjectionView> {
    return this.service.raise(session, id, body);
  }
}
