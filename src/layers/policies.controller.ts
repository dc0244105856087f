import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { PoliciesView, PolicySetView } from './layers.dto.js';
import { PoliciesService } from './policies.service.js';

/** The sets of rules that decide, and those that ever did. */
@ApiTags('Policy')
@ApiBearerAuth()
@Controller('api/v1/policies')
export class PoliciesController {
  constructor(private readonly service: PoliciesService) {}

  @Get()
  @Can('read', 'policy_layer')
  @ApiOperation({ summary: 'The set that decides at each place of the provider now' })
  @ApiOkResponse({ type: PoliciesView })
  inForce(@CurrentSession() session: Session): Promise<PoliciesView> {
    return this.service.inForce(session.caller.provider_id);
  }

  @Get(':hash')
  @Can('read', 'policy_layer')
  @ApiOperation({ summary: 'One set that is or was in force, or was planned, whole: no set is ever forgotten' })
  @ApiOkResponse({ type: PolicySetView })
  one(@CurrentSession() session: Session, @Param('hash') hash: string): Promise<PolicySetView> {
    return this.service.one(session.caller.provider_id, hash);
  }
}
