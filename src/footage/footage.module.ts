import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { RetentionHoldController } from './retention-holds.controller.js';
import { RetentionHoldsService } from './retention-holds.service.js';

/** What becomes of what was recorded. */
@Module({
  imports: [LogModule, PolicyModule],
  controllers: [RetentionHoldController],
  providers: [RetentionHoldsService],
})
export class FootageModule {}
