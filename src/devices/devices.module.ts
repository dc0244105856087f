import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { DeviceController, MonitoringSystemController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';
import { VendorClientController, VendorController, VendorStaffIdController } from './vendors.controller.js';
import { VendorsService } from './vendors.service.js';

/** Vendors and their clients, monitoring systems at a version, and devices. */
@Module({
  imports: [LogModule],
  controllers: [
    VendorController,
    VendorClientController,
    VendorStaffIdController,
    MonitoringSystemController,
    DeviceController,
  ],
  providers: [VendorsService, DevicesService],
  exports: [VendorsService, DevicesService],
})
export class DevicesModule {}
