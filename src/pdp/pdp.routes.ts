import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { answerFailure } from '../shared/problem.filter.js';
import { Gate } from './gate.js';
import { serveAuthZen } from './protocol/routes.js';

/** Mounts AuthZEN in the HTTP server, past Nest's own pipeline, which takes as long as everything the gate does of its own. */
@Injectable()
export class PdpRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: Gate,
  ) {}

  onModuleInit(): void {
    // A command line makes no HTTP server, so there is nothing to mount.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!server) return;
    void server.register(async (scope) => {
      scope.setErrorHandler((error, request, reply) => answerFailure(error, request, reply));
      serveAuthZen(scope, this.gate);
    });
  }
}
