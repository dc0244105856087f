import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { OverrideTasksService } from './override-tasks.service.js';
import {
  EmergencyOverrideController,
  OverdueOverrideTasksController,
  OverrideTaskController,
  PatientOverridesController,
} from './overrides.controller.js';
import { OverridesService } from './overrides.service.js';

/** Emergency overrides, and what follows them. */
@Module({
  imports: [LogModule, PolicyModule],
  controllers: [
    EmergencyOverrideController,
    OverrideTaskController,
    OverdueOverrideTasksController,
    PatientOverridesController,
  ],
  providers: [OverridesService, OverrideTasksService],
})
export class OverridesModule {}
