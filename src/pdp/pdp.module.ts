import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { LogModule } from '../log/log.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { EvaluationController } from './evaluation.controller.js';

/** The policy decision point over HTTP. */
@Module({ imports: [IdentityModule, LogModule, OperationsModule], controllers: [EvaluationController] })
export class PdpModule {}
