import { Global, Module } from '@nestjs/common';
import { DatabaseCheck } from './database.check.js';
import { Metrics } from './metrics.js';
import { OperationsController } from './operations.controller.js';
import { Readiness } from './readiness.js';

/** Health and metrics; any feature may inject Readiness and Metrics. */
@Global()
@Module({
  controllers: [OperationsController],
  providers: [DatabaseCheck, Metrics, Readiness],
  exports: [Metrics, Readiness],
})
export class OperationsModule {}
