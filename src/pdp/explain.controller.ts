import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { traceOf } from '../tracing/http-traces.js';
import { ExplainBody, ExplanationView } from './explain.dto.js';
import { ExplainService } from './explain.service.js';

/** Why a look would be refused, and what would change that, for those on the ward and those who answer for it. */
@ApiTags('Decisions')
@ApiBearerAuth()
@Controller('api/v1/decisions')
export class ExplainController {
  constructor(private readonly explaining: ExplainService) {}

  @Post('explain')
  @HttpCode(200)
  @Can('read', 'explanation')
  @ApiOperation({
    summary:
      'How a question would be answered now: what stands, what is missing, and the fewest acts that would change it; permits nothing and uses nothing up',
  })
  @ApiOkResponse({ type: ExplanationView })
  explain(
    @CurrentSession() session: Session,
    @Body() body: ExplainBody,
    @Req() request: FastifyRequest,
  ): Promise<ExplanationView> {
    return this.explaining.explain(session, body, traceOf(request));
  }
}
