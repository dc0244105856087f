import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { LeaveController } from './leave.controller.js';
import { LeavesService } from './leaves.service.js';
import { AdmissionController, PatientController, RoomStayController } from './patients.controller.js';
import { PatientsService } from './patients.service.js';
import { RoomStaysService } from './room-stays.service.js';
import { RoomOccupancyController, RoomPresenceController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

/** Patients, their admissions and rooms, and who else is there. */
@Module({
  imports: [LogModule],
  controllers: [
    PatientController,
    AdmissionController,
    RoomStayController,
    LeaveController,
    RoomPresenceController,
    RoomOccupancyController,
  ],
  providers: [PatientsService, RoomStaysService, LeavesService, RoomsService],
  exports: [PatientsService, RoomStaysService, RoomsService],
})
export class PatientsModule {}
