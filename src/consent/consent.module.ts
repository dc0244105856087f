import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogModule } from '../log/log.module.js';
import { ConsentController, PatientConsentController } from './consent.controller.js';
import { ConsentImportService } from './import.service.js';
import { ConsentService } from './consent.service.js';
import { ConversationService } from './conversation.service.js';
import { takeAnyWithdrawalBody } from './withdrawal-body.js';
import { WithdrawalService } from './withdrawal.service.js';

/** What patients agreed to, refused and took back. */
@Module({
  imports: [LogModule],
  controllers: [ConsentController, PatientConsentController],
  providers: [ConsentService, ConversationService, ConsentImportService, WithdrawalService],
  exports: [ConsentService, ConsentImportService, WithdrawalService],
})
export class ConsentModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const adapter: FastifyAdapter | undefined = this.host.httpAdapter;
    // A command without a server has no bodies to take.
    if (adapter) takeAnyWithdrawalBody(adapter.getInstance());
  }
}
