import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PatientRiskController, RiskAssessmentController } from './risk.controller.js';
import { RiskService } from './risk.service.js';
import { PatientTraumaController, TraumaConsiderationController } from './trauma-considerations.controller.js';
import { TraumaConsiderationsService } from './trauma-considerations.service.js';

/** Individual risk assessments, and what patients lived through that stands against watching them. */
@Module({
  imports: [LogModule],
  controllers: [
    RiskAssessmentController,
    PatientRiskController,
    TraumaConsiderationController,
    PatientTraumaController,
  ],
  providers: [RiskService, TraumaConsiderationsService],
  exports: [RiskService],
})
export class RiskModule {}
