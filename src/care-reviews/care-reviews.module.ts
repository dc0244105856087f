import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { CareReviewController } from './care-reviews.controller.js';
import { CareReviewsService } from './care-reviews.service.js';

/** When care reviews are due (NB-SEC-02). */
@Module({ imports: [LogModule, PolicyModule], controllers: [CareReviewController], providers: [CareReviewsService] })
export class CareReviewsModule {}
