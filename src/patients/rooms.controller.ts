import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RecordVersion } from '../database/collection.js';
import { RecordVersionView } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { RecordOccupancyBody, StartRoomPresenceBody } from './patients.dto.js';
import { RoomOccupancy } from './room-occupancy.entity.js';
import { RoomPresence } from './room-presence.entity.js';
import { RoomsService } from './rooms.service.js';
import { wardHeldReads } from './ward-held.routes.js';

/** Who signed in to a room that is not theirs. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/room-presences')
export class RoomPresenceController extends wardHeldReads(RoomPresence, 'room_presence') {
  constructor(private readonly service: RoomsService) {
    super(service.presences);
  }

  @Post()
  @Can('write', 'room_presence')
  @ApiOperation({ summary: 'Signs somebody in to a room' })
  @ApiCreatedResponse({ type: RoomPresence })
  signIn(@CurrentSession() session: Session, @Body() body: StartRoomPresenceBody): Promise<RoomPresence> {
    return this.service.signIn(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'room_presence')
  @ApiOperation({ summary: 'Signs them out' })
  @ApiOkResponse({ type: RoomPresence })
  signOut(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<RoomPresence> {
    return this.service.signOut(session, id, body);
  }
}

/** Whether anybody is in a room. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/rooms/:id/occupancy')
export class RoomOccupancyController {
  constructor(private readonly rooms: RoomsService) {}

  @Post()
  @HttpCode(200)
  @Can('write', 'room_occupancy')
  @ApiOperation({ summary: 'Records what somebody saw: occupied, confirmed empty, or not confirmed' })
  @ApiOkResponse({ type: RoomOccupancy })
  record(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RecordOccupancyBody,
  ): Promise<RoomOccupancy> {
    return this.rooms.recordOccupancy(session, id, body);
  }

  @Get()
  @Can('read', 'room_occupancy')
  @ApiOperation({ summary: 'What is known of the room now; absent until somebody recorded it' })
  @ApiOkResponse({ type: RoomOccupancy })
  get(@CurrentSession() session: Session, @Param('id') id: string): Promise<RoomOccupancy> {
    return this.rooms.occupancies.get(session, id);
  }

  @Get('versions')
  @Can('read', 'room_occupancy')
  @ApiOperation({ summary: 'Everything that was ever known of the room, oldest first' })
  @ApiOkResponse({ type: RecordVersionView, isArray: true })
  versions(@CurrentSession() session: Session, @Param('id') id: string): Promise<RecordVersion[]> {
    return this.rooms.occupancies.versions(session, id);
  }
}
