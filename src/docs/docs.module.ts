import { Module } from '@nestjs/common';
import { NationalPolicy } from '../policy/national-policy.js';
import { DocsController } from './docs.controller.js';
import { RulesPage } from './rules.page.js';

/** The description of the interface and the rules in force, for people and programs. */
@Module({
  controllers: [DocsController],
  providers: [
    {
      provide: RulesPage,
      inject: [NationalPolicy],
      useFactory: (national: NationalPolicy) => new RulesPage(national),
    },
  ],
})
export class DocsModule {}
