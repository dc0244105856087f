import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogModule } from '../log/log.module.js';
import { PatientPrivacyController, PrivacyWindowController, RoomPrivacyController } from './privacy.controller.js';
import { PrivacyService } from './privacy.service.js';
import { takeAnyStartBody } from './start-body.js';

/** Times in which nobody is watched. */
@Module({
  imports: [LogModule],
  controllers: [PrivacyWindowController, PatientPrivacyController, RoomPrivacyController],
  providers: [PrivacyService],
  exports: [PrivacyService],
})
export class PrivacyModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const adapter: FastifyAdapter | undefined = this.host.httpAdapter;
    // A command without a server has no bodies to take.
    if (adapter) takeAnyStartBody(adapter.getInstance());
  }
}
