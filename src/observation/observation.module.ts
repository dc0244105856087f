import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { ObservationAttestationsService } from './observation-attestations.service.js';
import { ObservationLevelsService } from './observation-levels.service.js';
import {
  ObservationAttestationController,
  ObservationLevelController,
  PatientObservationController,
  WardObservationController,
} from './observation.controller.js';
import { WardObservationService } from './ward-observation.service.js';

/** In-person observation: its levels, and who attests them (NB-RSK-03). */
@Module({
  imports: [LogModule],
  controllers: [
    ObservationLevelController,
    ObservationAttestationController,
    PatientObservationController,
    WardObservationController,
  ],
  providers: [ObservationLevelsService, ObservationAttestationsService, WardObservationService],
})
export class ObservationModule {}
