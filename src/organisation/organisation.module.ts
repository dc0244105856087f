import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { ApprovedScreenController, RoomController, SiteController, WardController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { ProviderController } from './provider.controller.js';
import { ProviderService } from './provider.service.js';

/** Providers, sites, wards, rooms and approved screens. */
@Module({
  imports: [LogModule],
  controllers: [ProviderController, SiteController, WardController, RoomController, ApprovedScreenController],
  providers: [ProviderService, OrganisationService],
  exports: [ProviderService, OrganisationService],
})
export class OrganisationModule {}
