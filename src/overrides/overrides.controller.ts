import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { EmergencyOverride } from './emergency-override.entity.js';
import { OverrideTask } from './override-task.entity.js';
import { OverrideTasksService } from './override-tasks.service.js';
import { CompleteTaskBody, OverdueOverrideTasksView, StartOverrideBody } from './overrides.dto.js';
import { OverridesService } from './overrides.service.js';

/** Emergency overrides. */
@ApiTags('Emergencies')
@ApiBearerAuth()
@Controller('api/v1/emergency-overrides')
export class EmergencyOverrideController extends wardHeldReads(EmergencyOverride, 'emergency_override') {
  constructor(
    private readonly service: OverridesService,
    private readonly tasks: OverrideTasksService,
  ) {
    super(service.overrides);
  }

  @Post()
  @Can('write', 'emergency_override')
  @ApiOperation({ summary: 'Starts an emergency override, as a registered clinician, with help on the way' })
  @ApiCreatedResponse({ type: EmergencyOverride })
  start(@CurrentSession() session: Session, @Body() body: StartOverrideBody): Promise<EmergencyOverride> {
    return this.service.start(session, body);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Can('confirm', 'emergency_override')
  @ApiOperation({
    summary: 'Lets one go on, as an independent second person, for somebody unresponsive whom nobody can reach',
  })
  @ApiOkResponse({ type: EmergencyOverride })
  extend(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<EmergencyOverride> {
    return this.service.extend(session, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('withdraw', 'emergency_override')
  @ApiOperation({
    summary: 'Ends one, since somebody went in; it never conflicts, and a second time answers with the first',
  })
  @ApiOkResponse({ type: EmergencyOverride })
  end(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<EmergencyOverride> {
    return this.service.end(session, id, body);
  }

  @Get(':id/tasks')
  @Can('read', 'override_task')
  @ApiOperation({ summary: 'Everything that follows one override, done or not' })
  @ApiOkResponse({ type: pageOf(OverrideTask) })
  followedBy(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<OverrideTask>> {
    return this.tasks.of(session, id, query);
  }
}

/** What follows emergency overrides. */
@ApiTags('Emergencies')
@ApiBearerAuth()
@Controller('api/v1/override-tasks')
export class OverrideTaskController extends wardHeldReads(OverrideTask, 'override_task') {
  constructor(private readonly service: OverrideTasksService) {
    super(service.tasks);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Can('write', 'override_task')
  @ApiOperation({ summary: 'Records that it was done: a review never by whoever started the override' })
  @ApiOkResponse({ type: OverrideTask })
  complete(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: CompleteTaskBody,
  ): Promise<OverrideTask> {
    return this.service.complete(session, id, body);
  }
}

/** What somebody must see to. */
@ApiTags('Emergencies')
@ApiBearerAuth()
@Controller('api/v1/overdue-override-tasks')
export class OverdueOverrideTasksController {
  constructor(private readonly service: OverrideTasksService) {}

  @Get()
  @Can('read', 'override_task')
  @ApiOperation({ summary: 'What follows overrides and is overdue, of all you may see, the longest overdue first' })
  @ApiOkResponse({ type: OverdueOverrideTasksView })
  list(@CurrentSession() session: Session): Promise<OverdueOverrideTasksView> {
    return this.service.overdue(session);
  }
}

/** The same, by patient. */
@ApiTags('Emergencies')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientOverridesController {
  constructor(private readonly service: OverridesService) {}

  @Get(':id/emergency-overrides')
  @Can('read', 'emergency_override')
  @ApiOperation({ summary: 'Every emergency override for one patient' })
  @ApiOkResponse({ type: pageOf(EmergencyOverride) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<EmergencyOverride>> {
    return this.service.overrides.listOfPatient(session, id, query);
  }
}
