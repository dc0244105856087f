import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { notFound } from '../shared/errors.js';
import { DecisionPage, DecisionQuery, DecisionRecord } from './decisions.dto.js';
import { DecisionsService } from './decisions.service.js';

const INDEX = /^(0|[1-9]\d{0,14})$/;

/** The officer's view: who would have looked, when, why, and was it allowed. */
@ApiTags('Decisions')
@ApiBearerAuth()
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @Can('read', 'decision')
  @ApiOperation({
    summary: 'Decisions, newest first, by patient, device, staff, outcome, reason and time; the reading is logged',
  })
  @ApiOkResponse({ type: DecisionPage })
  list(@CurrentSession() session: Session, @Query() query: DecisionQuery): Promise<DecisionPage> {
    return this.decisions.list(session.caller, query);
  }

  @Get(':provider/:index')
  @Can('read', 'decision')
  @ApiOperation({ summary: 'One decision with everything it rests on; the reading is logged' })
  @ApiOkResponse({ type: DecisionRecord })
  async get(
    @CurrentSession() session: Session,
    @Param('provider') provider: string,
    @Param('index') index: string,
  ): Promise<DecisionRecord> {
    if (!INDEX.test(index)) throw notFound('decision', `${provider}/${index}`);
    return await this.decisions.get(session.caller, provider, Number(index));
  }
}
