import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { StaffMember } from './staff-member.entity.js';
import { CreateStaffMemberBody, CreateTrainingBody, CreateViewerSuspensionBody, RolesBody } from './staff.dto.js';
import { StaffService } from './staff.service.js';
import { Training } from './training.entity.js';
import { ViewerSuspension } from './viewer-suspension.entity.js';

/** Who works here. */
@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/v1/staff-members')
export class StaffMemberController extends reads(StaffMember, 'staff_member') {
  constructor(private readonly staff: StaffService) {
    super(staff.members);
  }

  @Post()
  @Can('write', 'staff_member')
  @ApiOperation({ summary: 'Records a member of staff or a shared account' })
  @ApiCreatedResponse({ type: StaffMember })
  create(@CurrentSession() session: Session, @Body() body: CreateStaffMemberBody): Promise<StaffMember> {
    return this.staff.createMember(session.caller, body);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Can('write', 'staff_member')
  @ApiOperation({ summary: 'Somebody leaves for good; a second time answers with the first' })
  @ApiOkResponse({ type: StaffMember })
  leave(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<StaffMember> {
    return this.staff.leave(session.caller, id, body);
  }

  @Post(':id/roles')
  @HttpCode(200)
  @Can('write', 'staff_member')
  @ApiOperation({ summary: 'Replaces the roles somebody holds' })
  @ApiOkResponse({ type: StaffMember })
  giveRoles(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RolesBody,
  ): Promise<StaffMember> {
    return this.staff.giveRoles(session.caller, id, body);
  }
}

/** What staff have learnt. */
@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/v1/trainings')
export class TrainingController extends reads(Training, 'training') {
  constructor(private readonly staff: StaffService) {
    super(staff.trainings);
  }

  @Post()
  @Can('write', 'training')
  @ApiOperation({ summary: 'Records a completed course' })
  @ApiCreatedResponse({ type: Training })
  create(@CurrentSession() session: Session, @Body() body: CreateTrainingBody): Promise<Training> {
    return this.staff.createTraining(session.caller, body);
  }
}

/** Who may not view. */
@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/v1/viewer-suspensions')
export class ViewerSuspensionController extends reads(ViewerSuspension, 'viewer_suspension') {
  constructor(private readonly staff: StaffService) {
    super(staff.suspensions);
  }

  @Post()
  @Can('write', 'viewer_suspension')
  @ApiOperation({ summary: 'Suspends a viewer, at once' })
  @ApiCreatedResponse({ type: ViewerSuspension })
  create(@CurrentSession() session: Session, @Body() body: CreateViewerSuspensionBody): Promise<ViewerSuspension> {
    return this.staff.suspend(session.caller, body);
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Can('write', 'viewer_suspension')
  @ApiOperation({ summary: 'Lifts a suspension; a second time answers with the first' })
  @ApiOkResponse({ type: ViewerSuspension })
  lift(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<ViewerSuspension> {
    return this.staff.lift(session.caller, id, body);
  }
}
