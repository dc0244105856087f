import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { ActivateLayerBody, ProposeLayerBody, RetireLayerBody, ReviewLayerBody } from './layers.dto.js';
import { LayersService } from './layers.service.js';
import { PolicyLayer } from './policy-layer.entity.js';

/** What a provider, its sites and its wards lay on national policy: only ever tighter. */
@ApiTags('Policy')
@ApiBearerAuth()
@Controller('api/v1/policy-layers')
export class PolicyLayerController extends reads(PolicyLayer, 'policy_layer') {
  constructor(private readonly service: LayersService) {
    super(service.layers);
  }

  @Post()
  @Can('write', 'policy_layer')
  @ApiOperation({ summary: 'Proposes a layer, which is checked and proved, for somebody else to review' })
  @ApiCreatedResponse({ type: PolicyLayer })
  propose(@CurrentSession() session: Session, @Body() body: ProposeLayerBody): Promise<PolicyLayer> {
    return this.service.propose(session.caller, body);
  }

  @Get(':id/file')
  @Can('read', 'policy_layer')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiOperation({ summary: 'The file of a layer, as it was proposed' })
  @ApiOkResponse({ content: { 'application/yaml': { schema: { type: 'string' }, example: 'scope: provider\n' } } })
  async file(@CurrentSession() session: Session, @Param('id') id: string): Promise<string> {
    return (await this.service.layers.get(session.caller.provider_id, id)).file;
  }

  @Post(':id/review')
  @HttpCode(200)
  @Can('confirm', 'policy_layer')
  @ApiOperation({ summary: 'Approves or rejects what somebody else proposed; the same again answers with the first' })
  @ApiOkResponse({ type: PolicyLayer })
  review(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ReviewLayerBody,
  ): Promise<PolicyLayer> {
    return this.service.review(session.caller, id, body);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Can('confirm', 'policy_layer')
  @ApiOperation({
    summary:
      'Lets an approved layer hold, now or from an instant on, in the place of the one before; a second time answers with the first',
  })
  @ApiOkResponse({ type: PolicyLayer })
  activate(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ActivateLayerBody,
  ): Promise<PolicyLayer> {
    return this.service.activate(session.caller, id, body);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Can('write', 'policy_layer')
  @ApiOperation({ summary: 'Asks that a layer should hold no more, which changes nothing until somebody else agrees' })
  @ApiOkResponse({ type: PolicyLayer })
  retire(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RetireLayerBody,
  ): Promise<PolicyLayer> {
    return this.service.askRetirement(session.caller, id, body);
  }

  @Post(':id/agree-retirement')
  @HttpCode(200)
  @Can('confirm', 'policy_layer')
  @ApiOperation({ summary: 'Agrees, as somebody who did not ask for it, that a layer holds no more from now on' })
  @ApiOkResponse({ type: PolicyLayer })
  agreeRetirement(@CurrentSession() session: Session, @Param('id') id: string): Promise<PolicyLayer> {
    return this.service.agreeRetirement(session.caller, id);
  }
}
