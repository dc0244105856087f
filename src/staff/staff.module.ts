import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { ShiftController, WardAssignmentController } from './duty.controller.js';
import { DutyService } from './duty.service.js';
import { StaffMemberController, TrainingController, ViewerSuspensionController } from './staff.controller.js';
import { StaffService } from './staff.service.js';

/** Staff and shared accounts, shifts, ward assignments, training and suspensions. */
@Module({
  imports: [LogModule],
  controllers: [
    StaffMemberController,
    ShiftController,
    WardAssignmentController,
    TrainingController,
    ViewerSuspensionController,
  ],
  providers: [StaffService, DutyService],
  exports: [StaffService, DutyService],
})
export class StaffModule {}
