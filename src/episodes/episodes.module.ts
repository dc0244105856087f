import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import {
  EpisodeReviewController,
  OverdueEpisodesController,
  PatientEpisodesController,
  RestrictiveEpisodeController,
} from './episodes.controller.js';
import { EpisodesService } from './episodes.service.js';
import { ScheduleService } from './schedule.service.js';

/** Seclusion and long-term segregation, and what they wait for. */
@Module({
  imports: [LogModule, PolicyModule],
  controllers: [
    RestrictiveEpisodeController,
    EpisodeReviewController,
    OverdueEpisodesController,
    PatientEpisodesController,
  ],
  providers: [EpisodesService, ScheduleService],
})
export class EpisodesModule {}
