import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DocsController } from './docs.controller.js';
import { RulesPage } from './rules.page.js';

/** The description of the interface and the rules in force, for people and programs. */
@Module({
  controllers: [DocsController],
  providers: [
    { provide: RulesPage, inject: [Config], useFactory: (config: Config) => RulesPage.read(config.policies_dir) },
  ],
})
export class DocsModule {}
