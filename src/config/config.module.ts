import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '../shared/clock.js';
import { Config } from './config.js';

/** What everything may inject: the configuration, and the clock. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: CLOCK, useValue: systemClock },
      ],
      exports: [Config, CLOCK],
    };
  }
}
