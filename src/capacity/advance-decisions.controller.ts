import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { RecordAdvanceDecisionBody, WithdrawAdvanceDecisionBody } from './advance-decision.dto.js';
import { AdvanceDecision } from './advance-decision.entity.js';
import { AdvanceDecisionsService } from './advance-decisions.service.js';

/** What patients refuse ahead of time. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/advance-decisions')
export class AdvanceDecisionController extends wardHeldReads(AdvanceDecision, 'advance_decision') {
  constructor(private readonly service: AdvanceDecisionsService) {
    super(service.decisions);
  }

  @Post()
  @Can('write', 'advance_decision')
  @ApiOperation({ summary: 'Records what a patient refuses ahead of time; it holds at once, and in every admission' })
  @ApiCreatedResponse({ type: AdvanceDecision })
  record(@CurrentSession() session: Session, @Body() body: RecordAdvanceDecisionBody): Promise<AdvanceDecision> {
    return this.service.record(session, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('confirm', 'advance_decision')
  @ApiOperation({
    summary: 'Records that the patient takes it back; refused where they were found unable to decide it',
  })
  @ApiOkResponse({ type: AdvanceDecision })
  withdraw(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WithdrawAdvanceDecisionBody,
  ): Promise<AdvanceDecision> {
    return this.service.withdraw(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientAdvanceDecisionController {
  constructor(private readonly service: AdvanceDecisionsService) {}

  @Get(':id/advance-decisions')
  @Can('read', 'advance_decision')
  @ApiOperation({ summary: 'Everything one patient refused ahead of time' })
  @ApiOkResponse({ type: pageOf(AdvanceDecision) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<AdvanceDecision>> {
    return this.service.decisions.listOfPatient(session, id, query);
  }
}
