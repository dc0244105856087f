import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { ViewerConflictsService } from './viewer-conflicts.service.js';
import { ViewerPreferencesService } from './viewer-preferences.service.js';
import {
  PatientViewersController,
  ViewerConflictController,
  ViewerMatchController,
  ViewerPreferenceController,
} from './viewers.controller.js';

/** Who may not look at a patient: whom they have accused, and who does not meet what they prefer. */
@Module({
  imports: [LogModule],
  controllers: [ViewerConflictController, ViewerPreferenceController, ViewerMatchController, PatientViewersController],
  providers: [ViewerConflictsService, ViewerPreferencesService],
})
export class ViewersModule {}
