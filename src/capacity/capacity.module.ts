import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { BestInterestsService } from './best-interests.service.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';
import {
  BestInterestsController,
  CapacityAssessmentController,
  PatientCapacityController,
  RepresentativeController,
} from './capacity.controller.js';
import { RepresentativesService } from './representatives.service.js';

/** Whether patients can decide, who decides for them when they cannot, and what was decided so. */
@Module({
  imports: [LogModule],
  controllers: [
    CapacityAssessmentController,
    RepresentativeController,
    BestInterestsController,
    PatientCapacityController,
  ],
  providers: [CapacityAssessmentsService, RepresentativesService, BestInterestsService],
})
export class CapacityModule {}
