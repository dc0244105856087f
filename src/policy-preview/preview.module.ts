import { Module } from '@nestjs/common';
import { LayersModule } from '../layers/layers.module.js';
import { LogModule } from '../log/log.module.js';
import { KnownSets } from './known-sets.js';
import { PreviewController } from './preview.controller.js';
import { PreviewService } from './preview.service.js';
import { RecordedDecisions } from './recorded-decisions.js';

/** What a layer of policy would do, before it does. */
@Module({
  imports: [LayersModule, LogModule],
  controllers: [PreviewController],
  providers: [KnownSets, PreviewService, RecordedDecisions],
})
export class PreviewModule {}
