import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import { AmendRiskAssessmentBody, DraftRiskAssessmentBody } from './risk.dto.js';
import { RiskService } from './risk.service.js';

/** Individual risk assessments. */
@ApiTags('Risk')
@ApiBearerAuth()
@Controller('api/v1/risk-assessments')
export class RiskAssessmentController extends wardHeldReads(RiskAssessment, 'risk_assessment') {
  constructor(private readonly service: RiskService) {
    super(service.assessments);
  }

  @Post()
  @Can('write', 'risk_assessment')
  @ApiOperation({ summary: 'Begins a draft for a patient' })
  @ApiCreatedResponse({ type: RiskAssessment })
  draft(@CurrentSession() session: Session, @Body() body: DraftRiskAssessmentBody): Promise<RiskAssessment> {
    return this.service.draft(session, body);
  }

  @Post(':id/amend')
  @HttpCode(200)
  @Can('write', 'risk_assessment')
  @ApiOperation({ summary: 'Writes on in a draft' })
  @ApiOkResponse({ type: RiskAssessment })
  amend(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: AmendRiskAssessmentBody,
  ): Promise<RiskAssessment> {
    return this.service.amend(session, id, body);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Can('write', 'risk_assessment')
  @ApiOperation({ summary: 'Signs a draft; the one signed before is superseded' })
  @ApiOkResponse({ type: RiskAssessment })
  sign(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<RiskAssessment> {
    return this.service.sign(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Risk')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientRiskController {
  constructor(private readonly service: RiskService) {}

  @Get(':id/risk-assessments')
  @Can('read', 'risk_assessment')
  @ApiOperation({ summary: 'Every risk assessment of one patient' })
  @ApiOkResponse({ type: pageOf(RiskAssessment) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RiskAssessment>> {
    return this.service.assessments.listOfPatient(session, id, query);
  }
}
