import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { PrepareApprovalBody, StopBody } from './approval.dto.js';
import { Approval } from './approval.entity.js';
import { ApprovalsService } from './approvals.service.js';

/** What may be used where, and on what grounds. */
@ApiTags('Governance')
@ApiBearerAuth()
@Controller('api/v1/approvals')
export class ApprovalController extends reads(Approval, 'approval') {
  constructor(private readonly service: ApprovalsService) {
    super(service.approvals);
  }

  @Post()
  @Can('write', 'approval')
  @ApiOperation({
    summary: 'Prepares the approval of a system on a ward, with every part, for somebody else to approve',
  })
  @ApiCreatedResponse({ type: Approval })
  prepare(@CurrentSession() session: Session, @Body() body: PrepareApprovalBody): Promise<Approval> {
    return this.service.prepare(session.caller, body);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Can('confirm', 'approval')
  @ApiOperation({
    summary:
      'Approves what somebody else prepared, in the place of the approval before; a second time answers with the first',
  })
  @ApiOkResponse({ type: Approval })
  approve(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Approval> {
    return this.service.approve(session.caller, id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('withdraw', 'approval')
  @ApiOperation({ summary: 'Withdraws an approval, at once; a second time answers with the first' })
  @ApiOkResponse({ type: Approval })
  withdraw(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: StopBody): Promise<Approval> {
    return this.service.withdraw(session.caller, id, body);
  }
}
