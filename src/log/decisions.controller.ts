import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { notFound } from '../shared/errors.js';
import { DecisionPage, DecisionQuery, DecisionRecord } from './decisions.dto.js';
import { DecisionsService } from './decisions.service.js';

const INDEX = /^(0|[1-9]\d{0,14})$/;

/** Who would have looked, when, why, and was it allowed: for those who answer for it, and of their own ward for those who treat the patient. */
@ApiTags('Decisions')
@ApiBearerAuth()
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @Can('read', 'decision')
  @ApiOperation({
    summary:
      'Decisions, newest first, by patient, device, staff, outcome, reason and time, as far as the reader may be told; the reading is logged',
  })
  @ApiOkResponse({ type: DecisionPage })
  list(@CurrentSession() session: Session, @Query() query: DecisionQuery): Promise<DecisionPage> {
    return this.decisions.list(session, query);
  }

  @Get(':provider/:index')
  @Can('read', 'decision')
  @ApiOperation({
    summary: 'One decision with what it rests on, as far as the reader may be told it; the reading is logged',
  })
  @ApiOkResponse({ type: DecisionRecord })
  async get(
    @CurrentSession() session: Session,
    @Param('provider') provider: string,
    @Param('index') index: string,
  ): Promise<DecisionRecord> {
    if (!INDEX.test(index)) throw notFound('decision', `${provider}/${index}`);
    return await this.decisions.get(session, provider, Number(index));
  }
}
