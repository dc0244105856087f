import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/can.decorator.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** What `/health/ready` says: each part that stands in the way, with why. */
interface ReadinessView {
  ready: boolean;
  obstacles: Record<string, string>;
}

/** For whoever runs the service: is it alive, can it do more than deny, and how is it doing. */
@ApiExcludeController()
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Public()
  @Header('cache-control', 'no-store')
  live(): { live: true } {
    return { live: true };
  }

  @Get('health/ready')
  @Public()
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const obstacles = await this.readiness.obstacles();
    const ready = Object.keys(obstacles).length === 0;
    reply.status(ready ? 200 : 503);
    return { ready, obstacles };
  }

  @Get('metrics')
  @Public()
  async counts(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
