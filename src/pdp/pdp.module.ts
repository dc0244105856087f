import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { LogModule } from '../log/log.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { ExplainController } from './explain.controller.js';
import { ExplainService } from './explain.service.js';
import { Gate } from './gate.js';
import { MetadataService } from './metadata.service.js';
import { PdpRoutes } from './pdp.routes.js';
import { SearchService } from './search.service.js';

/** The policy decision point over HTTP. */
@Module({
  imports: [IdentityModule, LogModule, OperationsModule],
  controllers: [ExplainController],
  providers: [ExplainService, Gate, MetadataService, PdpRoutes, SearchService],
})
export class PdpModule {}
