import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { DutyService } from './duty.service.js';
import { Shift } from './shift.entity.js';
import { CreateShiftBody, CreateWardAssignmentBody } from './staff.dto.js';
import { WardAssignment } from './ward-assignment.entity.js';

/** Who works when. */
@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/v1/shifts')
export class ShiftController extends reads(Shift, 'shift') {
  constructor(private readonly duty: DutyService) {
    super(duty.shifts);
  }

  @Post()
  @Can('write', 'shift')
  @ApiOperation({ summary: 'Records a shift of at most 24 hours' })
  @ApiCreatedResponse({ type: Shift })
  create(@CurrentSession() session: Session, @Body() body: CreateShiftBody): Promise<Shift> {
    return this.duty.createShift(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'shift')
  @ApiOperation({ summary: 'Ends a shift early or calls it off; one already over stays as it is' })
  @ApiOkResponse({ type: Shift })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Shift> {
    return this.duty.endShift(session, id, body);
  }
}

/** Who works where. */
@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/v1/ward-assignments')
export class WardAssignmentController extends reads(WardAssignment, 'ward_assignment') {
  constructor(private readonly duty: DutyService) {
    super(duty.assignments);
  }

  @Post()
  @Can('write', 'ward_assignment')
  @ApiOperation({ summary: 'Assigns somebody to a ward' })
  @ApiCreatedResponse({ type: WardAssignment })
  create(@CurrentSession() session: Session, @Body() body: CreateWardAssignmentBody): Promise<WardAssignment> {
    return this.duty.assign(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'ward_assignment')
  @ApiOperation({ summary: 'Ends an assignment; one already over stays as it is' })
  @ApiOkResponse({ type: WardAssignment })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<WardAssignment> {
    return this.duty.endAssignment(session, id, body);
  }
}
