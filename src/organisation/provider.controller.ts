import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, RecordVersion } from '../database/collection.js';
import { pageOf, RecordVersionView } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { CreateProviderBody } from './organisation.dto.js';
import { Provider } from './provider.entity.js';
import { ProviderService } from './provider.service.js';

/** The caller's own provider, and the making of new ones. */
@ApiTags('Organisation')
@ApiBearerAuth()
@Controller('api/v1/providers')
export class ProviderController {
  constructor(private readonly providers: ProviderService) {}

  @Post()
  @Can('write', 'provider')
  @ApiOperation({ summary: 'Makes a provider of its own, with its first platform administrator' })
  @ApiCreatedResponse({ type: Provider })
  create(@CurrentSession() session: Session, @Body() body: CreateProviderBody): Promise<Provider> {
    return this.providers.create(session.caller, body, body.occurred_at);
  }

  @Get()
  @Can('read', 'provider')
  @ApiOperation({ summary: "The caller's own provider, as a collection of one" })
  @ApiOkResponse({ type: pageOf(Provider) })
  list(@CurrentSession() session: Session): Promise<Page<Provider>> {
    return this.providers.list(session.caller.provider_id);
  }

  @Get(':id')
  @Can('read', 'provider')
  @ApiOperation({ summary: "The caller's own provider; any other is not found" })
  @ApiOkResponse({ type: Provider })
  get(@CurrentSession() session: Session, @Param('id') id: string): Promise<Provider> {
    return this.providers.get(session.caller.provider_id, id);
  }

  @Get(':id/versions')
  @Can('read', 'provider')
  @ApiOperation({ summary: 'Every version of the provider, oldest first' })
  @ApiOkResponse({ type: RecordVersionView, isArray: true })
  versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersion[]> {
    return this.providers.versions(session.caller.provider_id, id);
  }
}
