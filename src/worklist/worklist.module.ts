import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { WorklistController } from './worklist.controller.js';
import { WorklistService } from './worklist.service.js';

/** What falls due, by the clock that decisions go by. */
@Module({ imports: [LogModule, PolicyModule], controllers: [WorklistController], providers: [WorklistService] })
export class WorklistModule {}
