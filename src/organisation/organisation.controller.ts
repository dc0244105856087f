import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { ApprovedScreen } from './approved-screen.entity.js';
import { CreateApprovedScreenBody, CreateRoomBody, CreateSiteBody, CreateWardBody } from './organisation.dto.js';
import { OrganisationService } from './organisation.service.js';
import { Room } from './room.entity.js';
import { Site } from './site.entity.js';
import { Ward } from './ward.entity.js';

/** The sites of a provider. */
@ApiTags('Organisation')
@ApiBearerAuth()
@Controller('api/v1/sites')
export class SiteController extends reads(Site, 'site') {
  constructor(private readonly organisation: OrganisationService) {
    super(organisation.sites);
  }

  @Post()
  @Can('write', 'site')
  @ApiOperation({ summary: 'Records a site' })
  @ApiCreatedResponse({ type: Site })
  create(@CurrentSession() session: Session, @Body() body: CreateSiteBody): Promise<Site> {
    return this.organisation.createSite(session.caller, body);
  }
}

/** The wards of a provider. */
@ApiTags('Organisation')
@ApiBearerAuth()
@Controller('api/v1/wards')
export class WardController extends reads(Ward, 'ward') {
  constructor(private readonly organisation: OrganisationService) {
    super(organisation.wards);
  }

  @Post()
  @Can('write', 'ward')
  @ApiOperation({ summary: 'Records a ward of a site' })
  @ApiCreatedResponse({ type: Ward })
  create(@CurrentSession() session: Session, @Body() body: CreateWardBody): Promise<Ward> {
    return this.organisation.createWard(session.caller, body);
  }
}

/** The rooms of a provider. */
@ApiTags('Organisation')
@ApiBearerAuth()
@Controller('api/v1/rooms')
export class RoomController extends reads(Room, 'room') {
  constructor(private readonly organisation: OrganisationService) {
    super(organisation.rooms);
  }

  @Post()
  @Can('write', 'room')
  @ApiOperation({ summary: 'Records a room of a ward' })
  @ApiCreatedResponse({ type: Room })
  create(@CurrentSession() session: Session, @Body() body: CreateRoomBody): Promise<Room> {
    return this.organisation.createRoom(session.caller, body);
  }

  @Post(':id/keep-conversation-private')
  @HttpCode(200)
  @Can('write', 'room')
  @ApiOperation({
    summary: 'Says that people talk in private here, so that nobody is watched; a second time answers with the first',
  })
  @ApiOkResponse({ type: Room })
  keepConversationPrivate(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<Room> {
    return this.organisation.keepConversationPrivate(session.caller, id, body);
  }
}

/** The screens approved for viewing. */
@ApiTags('Organisation')
@ApiBearerAuth()
@Controller('api/v1/approved-screens')
export class ApprovedScreenController extends reads(ApprovedScreen, 'approved_screen') {
  constructor(private readonly organisation: OrganisationService) {
    super(organisation.screens);
  }

  @Post()
  @Can('write', 'approved_screen')
  @ApiOperation({ summary: "Approves a screen for viewing a ward's monitoring" })
  @ApiCreatedResponse({ type: ApprovedScreen })
  create(@CurrentSession() session: Session, @Body() body: CreateApprovedScreenBody): Promise<ApprovedScreen> {
    return this.organisation.approveScreen(session.caller, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('write', 'approved_screen')
  @ApiOperation({ summary: 'Withdraws the approval of a screen; a second time answers with the first' })
  @ApiOkResponse({ type: ApprovedScreen })
  withdraw(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<ApprovedScreen> {
    return this.organisation.withdrawScreen(session.caller, id, body);
  }
}
