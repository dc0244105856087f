import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { RestartBody, StartedWardHaltView, StartWardHaltBody } from './ward-halt.dto.js';
import { WardHalt } from './ward-halt.entity.js';
import { WardHaltsService } from './ward-halts.service.js';

/** Wards and devices that watch nobody until a lived-experience review has been held. */
@ApiTags('Governance')
@ApiBearerAuth()
@Controller('api/v1/ward-halts')
export class WardHaltController extends reads(WardHalt, 'ward_halt') {
  constructor(private readonly service: WardHaltsService) {
    super(service.halts);
  }

  @Post()
  @HttpCode(200)
  @Can('withdraw', 'ward_halt')
  @ApiOperation({ summary: 'Halts a ward or one device, at once; a second time answers with the first' })
  @ApiOkResponse({ type: StartedWardHaltView })
  start(@CurrentSession() session: Session, @Body() body: StartWardHaltBody): Promise<StartedWardHaltView> {
    return this.service.start(session.caller, body);
  }

  @Post(':id/restart')
  @HttpCode(200)
  @Can('confirm', 'ward_halt')
  @ApiOperation({
    summary: 'Lets watching start again, on a lived-experience review, by somebody who did not start the halt',
  })
  @ApiOkResponse({ type: WardHalt })
  restart(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: RestartBody): Promise<WardHalt> {
    return this.service.restart(session.caller, id, body);
  }
}
