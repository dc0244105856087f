import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { PreviewBody, PreviewView } from './preview.dto.js';
import { PreviewService } from './preview.service.js';

/** What a layer of policy would do, before it does. */
@ApiTags('Policy')
@ApiBearerAuth()
@Controller('api/v1/policies')
export class PreviewController {
  constructor(private readonly service: PreviewService) {}

  @Post(':set/preview')
  @HttpCode(200)
  @Can('write', 'policy_layer')
  @ApiOperation({
    summary:
      'What a layer laid on a set in force would mean in every situation there is, and to the decisions of the last days; changes nothing, and the reading is logged',
  })
  @ApiOkResponse({ type: PreviewView })
  preview(
    @CurrentSession() session: Session,
    @Param('set') set: string,
    @Body() body: PreviewBody,
  ): Promise<PreviewView> {
    return this.service.preview(session, set, body);
  }
}
