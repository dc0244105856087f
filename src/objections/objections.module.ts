import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogModule } from '../log/log.module.js';
import { takeAnyObjectionBody } from './objection-body.js';
import { ObjectionController, PatientObjectionController } from './objections.controller.js';
import { ObjectionsService } from './objections.service.js';

/** What patients say or do against being watched, and what is decided of it with an advocate. */
@Module({
  imports: [LogModule],
  controllers: [ObjectionController, PatientObjectionController],
  providers: [ObjectionsService],
})
export class ObjectionsModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const adapter: FastifyAdapter | undefined = this.host.httpAdapter;
    // A command without a server has no bodies to take.
    if (adapter) takeAnyObjectionBody(adapter.getInstance());
  }
}
