import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { AdvanceDecisionController, PatientAdvanceDecisionController } from './advance-decisions.controller.js';
import { AdvanceDecisionsService } from './advance-decisions.service.js';
import { BestInterestsService } from './best-interests.service.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';
import {
  BestInterestsController,
  CapacityAssessmentController,
  PatientCapacityController,
  RepresentativeController,
} from './capacity.controller.js';
import { RepresentativesService } from './representatives.service.js';

/** Whether patients can decide, who decides for them when they cannot, what was decided so, and what they refused ahead. */
@Module({
  imports: [LogModule],
  controllers: [
    CapacityAssessmentController,
    RepresentativeController,
    BestInterestsController,
    PatientCapacityController,
    AdvanceDecisionController,
    PatientAdvanceDecisionController,
  ],
  providers: [CapacityAssessmentsService, RepresentativesService, BestInterestsService, AdvanceDecisionsService],
})
export class CapacityModule {}
