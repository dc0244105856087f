import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { Device } from './device.entity.js';
import { CreateDeviceBody, CreateMonitoringSystemBody, PutSystemInBody } from './devices.dto.js';
import { DevicesService } from './devices.service.js';
import { MonitoringSystem } from './monitoring-system.entity.js';

/** Products, each at one version. */
@ApiTags('Devices')
@ApiBearerAuth()
@Controller('api/v1/monitoring-systems')
export class MonitoringSystemController extends reads(MonitoringSystem, 'monitoring_system') {
  constructor(private readonly equipment: DevicesService) {
    super(equipment.systems);
  }

  @Post()
  @Can('write', 'monitoring_system')
  @ApiOperation({ summary: 'Records a product at a version' })
  @ApiCreatedResponse({ type: MonitoringSystem })
  create(@CurrentSession() session: Session, @Body() body: CreateMonitoringSystemBody): Promise<MonitoringSystem> {
    return this.equipment.createSystem(session.caller, body);
  }
}

/** Cameras and sensors. */
@ApiTags('Devices')
@ApiBearerAuth()
@Controller('api/v1/devices')
export class DeviceController extends reads(Device, 'device') {
  constructor(private readonly equipment: DevicesService) {
    super(equipment.devices);
  }

  @Post()
  @Can('write', 'device')
  @ApiOperation({ summary: 'Records a device in a room, or a carried one on a ward' })
  @ApiCreatedResponse({ type: Device })
  create(@CurrentSession() session: Session, @Body() body: CreateDeviceBody): Promise<Device> {
    return this.equipment.createDevice(session.caller, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('write', 'device')
  @ApiOperation({ summary: 'Takes a device out of service for good; a second time answers with the first' })
  @ApiOkResponse({ type: Device })
  withdraw(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Device> {
    return this.equipment.withdraw(session.caller, id, body);
  }

  @Post(':id/monitoring-system')
  @HttpCode(200)
  @Can('write', 'device')
  @ApiOperation({ summary: 'Puts another version of its system in a device; consents in its room are due for review' })
  @ApiOkResponse({ type: Device })
  putSystemIn(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: PutSystemInBody,
  ): Promise<Device> {
    return this.equipment.putSystemIn(session.caller, id, body);
  }
}
