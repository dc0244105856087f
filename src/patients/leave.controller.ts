import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { ReturnBody, StartLeaveBody } from './leave.dto.js';
import { Leave } from './leave.entity.js';
import { LeavesService } from './leaves.service.js';
import { wardHeldReads } from './ward-held.routes.js';

/** When patients are away from the hospital. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/leaves')
export class LeaveController extends wardHeldReads(Leave, 'leave') {
  constructor(private readonly service: LeavesService) {
    super(service.leaves);
  }

  @Post()
  @Can('write', 'leave')
  @ApiOperation({
    summary:
      'A patient goes on leave: wherever they are recorded to be ends, and nobody has confirmed who is in their room',
  })
  @ApiCreatedResponse({ type: Leave })
  start(@CurrentSession() session: Session, @Body() body: StartLeaveBody): Promise<Leave> {
    return this.service.start(session, body);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Can('write', 'leave')
  @ApiOperation({
    summary: 'They are back, and shown to a room if one is named; who is there is still to be confirmed',
  })
  @ApiOkResponse({ type: Leave })
  return(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: ReturnBody): Promise<Leave> {
    return this.service.return(session, id, body);
  }
}
