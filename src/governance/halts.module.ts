import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { MoratoriumController } from './moratoria.controller.js';
import { MoratoriaService } from './moratoria.service.js';
import { WardHaltController } from './ward-halts.controller.js';
import { WardHaltsService } from './ward-halts.service.js';

/** What stops watching at once: moratoria and ward halts. */
@Module({
  imports: [LogModule],
  controllers: [MoratoriumController, WardHaltController],
  providers: [MoratoriaService, WardHaltsService],
})
export class HaltsModule {}
