import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { BestInterestsDecision } from './best-interests-decision.entity.js';
import { BestInterestsService } from './best-interests.service.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';
import {
  AssessCapacityBody,
  DecideInBestInterestsBody,
  EndBody,
  RecordRepresentativeBody,
  ReviewDecisionBody,
  VerifyRepresentativeBody,
} from './capacity.dto.js';
import { Representative } from './representative.entity.js';
import { RepresentativesService } from './representatives.service.js';

/** Whether patients can decide, question by question. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/capacity-assessments')
export class CapacityAssessmentController extends wardHeldReads(CapacityAssessment, 'capacity_assessment') {
  constructor(private readonly service: CapacityAssessmentsService) {
    super(service.assessments);
  }

  @Post()
  @Can('write', 'capacity_assessment')
  @ApiOperation({
    summary: 'Records whether a patient can decide one exact question; only a registered clinician does',
  })
  @ApiCreatedResponse({ type: CapacityAssessment })
  assess(@CurrentSession() session: Session, @Body() body: AssessCapacityBody): Promise<CapacityAssessment> {
    return this.service.assess(session, body);
  }
}

/** Who may stand for patients. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/representatives')
export class RepresentativeController extends wardHeldReads(Representative, 'representative') {
  constructor(private readonly service: RepresentativesService) {
    super(service.representatives);
  }

  @Post()
  @Can('write', 'representative')
  @ApiOperation({ summary: 'Puts somebody on record who may stand for a patient; they decide nothing until verified' })
  @ApiCreatedResponse({ type: Representative })
  record(@CurrentSession() session: Session, @Body() body: RecordRepresentativeBody): Promise<Representative> {
    return this.service.record(session, body);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Can('confirm', 'representative')
  @ApiOperation({ summary: 'Records that somebody else has seen the document, and that it reaches this far' })
  @ApiOkResponse({ type: Representative })
  verify(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: VerifyRepresentativeBody,
  ): Promise<Representative> {
    return this.service.verify(session, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('withdraw', 'representative')
  @ApiOperation({ summary: 'Ends what somebody may decide; a second time answers with the first' })
  @ApiOkResponse({ type: Representative })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: EndBody): Promise<Representative> {
    return this.service.end(session, id, body);
  }
}

/** What was decided in patients' best interests. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/best-interests-decisions')
export class BestInterestsController extends wardHeldReads(BestInterestsDecision, 'best_interests_decision') {
  constructor(private readonly service: BestInterestsService) {
    super(service.decisions);
  }

  @Post()
  @Can('write', 'best_interests_decision')
  @ApiOperation({
    summary: 'Records what was decided for a patient who cannot decide it, and for whom nobody else may',
  })
  @ApiCreatedResponse({ type: BestInterestsDecision })
  decide(@CurrentSession() session: Session, @Body() body: DecideInBestInterestsBody): Promise<BestInterestsDecision> {
    return this.service.decide(session, body);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Can('write', 'best_interests_decision')
  @ApiOperation({ summary: 'Records that a decision was looked at again and stays; anything else is a new decision' })
  @ApiOkResponse({ type: BestInterestsDecision })
  review(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ReviewDecisionBody,
  ): Promise<BestInterestsDecision> {
    return this.service.review(session, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('withdraw', 'best_interests_decision')
  @ApiOperation({ summary: 'Ends a decision; a second time answers with the first' })
  @ApiOkResponse({ type: BestInterestsDecision })
  end(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: EndBody,
  ): Promise<BestInterestsDecision> {
    return this.service.end(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Capacity')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientCapacityController {
  constructor(
    private readonly assessments: CapacityAssessmentsService,
    private readonly representatives: RepresentativesService,
    private readonly decisions: BestInterestsService,
  ) {}

  @Get(':id/capacity-assessments')
  @Can('read', 'capacity_assessment')
  @ApiOperation({ summary: 'Every assessment of one patient’s capacity' })
  @ApiOkResponse({ type: pageOf(CapacityAssessment) })
  assessmentsOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CapacityAssessment>> {
    return this.assessments.assessments.listOfPatient(session, id, query);
  }

  @Get(':id/representatives')
  @Can('read', 'representative')
  @ApiOperation({ summary: 'Everybody who may or might stand for one patient' })
  @ApiOkResponse({ type: pageOf(Representative) })
  representativesOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<Representative>> {
    return this.representatives.representatives.listOfPatient(session, id, query);
  }

  @Get(':id/best-interests-decisions')
  @Can('read', 'best_interests_decision')
  @ApiOperation({ summary: 'Everything that was decided in one patient’s best interests' })
  @ApiOkResponse({ type: pageOf(BestInterestsDecision) })
  decisionsOf(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<BestInterestsDecision>> {
    return this.decisions.decisions.listOfPatient(session, id, query);
  }
}
