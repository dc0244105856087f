import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { ApprovalController } from './approvals.controller.js';
import { ApprovalsService } from './approvals.service.js';
import { PilotController } from './pilots.controller.js';
import { PilotsService } from './pilots.service.js';

/** What may be used where: approvals of systems on wards, and pilots. */
@Module({
  imports: [LogModule],
  controllers: [ApprovalController, PilotController],
  providers: [ApprovalsService, PilotsService],
})
export class ApprovalsModule {}
