import { Global, Module } from '@nestjs/common';
import { Changes } from './changes.js';
import { DecisionIndex } from './decision-index.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { HistoryService } from './history.service.js';
import { LoggedChanges } from './logged-changes.js';
import { PolicySets } from './policy-sets.js';
import { Sequencers } from './sequencers.js';

/** The log: the one road by which anything is decided or changed. */
@Global()
@Module({
  controllers: [DecisionsController],
  providers: [
    { provide: Changes, useClass: LoggedChanges },
    DecisionIndex,
    DecisionsService,
    HistoryService,
    PolicySets,
    Sequencers,
  ],
  exports: [Changes, HistoryService, PolicySets, Sequencers],
})
export class LogModule {}
