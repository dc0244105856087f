import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { MoratoriaService } from './moratoria.service.js';
import { BeginMoratoriumBody, LiftMoratoriumBody } from './moratorium.dto.js';
import { Moratorium } from './moratorium.entity.js';

/** What may not watch for now, whoever agreed to it. */
@ApiTags('Governance')
@ApiBearerAuth()
@Controller('api/v1/moratoria')
export class MoratoriumController extends reads(Moratorium, 'moratorium') {
  constructor(private readonly service: MoratoriaService) {
    super(service.moratoria);
  }

  @Post()
  @Can('withdraw', 'moratorium')
  @ApiOperation({ summary: 'Begins a moratorium, now or later' })
  @ApiCreatedResponse({ type: Moratorium })
  begin(@CurrentSession() session: Session, @Body() body: BeginMoratoriumBody): Promise<Moratorium> {
    return this.service.begin(session.caller, body);
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Can('confirm', 'moratorium')
  @ApiOperation({ summary: 'Lifts a moratorium, with a reason; a second time answers with the first' })
  @ApiOkResponse({ type: Moratorium })
  lift(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: LiftMoratoriumBody,
  ): Promise<Moratorium> {
    return this.service.lift(session.caller, id, body);
  }
}
