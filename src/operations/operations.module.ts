import { Global, Module } from '@nestjs/common';
import { Stopping } from '../shared/stopping.js';
import { DatabaseCheck } from './database.check.js';
import { Metrics } from './metrics.js';
import { OperationsController } from './operations.controller.js';
import { Readiness } from './readiness.js';

/** Health and metrics; any feature may inject Readiness and Metrics, and Stopping for what takes long. */
@Global()
@Module({
  controllers: [OperationsController],
  providers: [DatabaseCheck, Metrics, Readiness, Stopping],
  exports: [Metrics, Readiness, Stopping],
})
export class OperationsModule {}
