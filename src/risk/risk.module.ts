import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PatientRiskController, RiskAssessmentController } from './risk.controller.js';
import { RiskService } from './risk.service.js';

/** Individual risk assessments. */
@Module({
  imports: [LogModule],
  controllers: [RiskAssessmentController, PatientRiskController],
  providers: [RiskService],
  exports: [RiskService],
})
export class RiskModule {}
