import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { CaseRecordController } from './case-records.controller.js';
import { CaseRecordsService } from './case-records.service.js';
import { IncidentController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';

/** The records that bear out a purpose: incidents and cases (NB-PUR-01). */
@Module({
  imports: [LogModule],
  controllers: [IncidentController, CaseRecordController],
  providers: [IncidentsService, CaseRecordsService],
})
export class IncidentsModule {}
