import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import {
  AddKeyBody,
  CreateVendorBody,
  CreateVendorClientBody,
  CreateVendorStaffIdBody,
  RemoveKeyBody,
} from './devices.dto.js';
import { VendorClient } from './vendor-client.entity.js';
import { VendorStaffId } from './vendor-staff-id.entity.js';
import { Vendor } from './vendor.entity.js';
import { VendorsService } from './vendors.service.js';

/** Whose systems ask. */
@ApiTags('Devices')
@ApiBearerAuth()
@Controller('api/v1/vendors')
export class VendorController extends reads(Vendor, 'vendor') {
  constructor(private readonly suppliers: VendorsService) {
    super(suppliers.vendors);
  }

  @Post()
  @Can('write', 'vendor')
  @ApiOperation({ summary: 'Records a vendor' })
  @ApiCreatedResponse({ type: Vendor })
  create(@CurrentSession() session: Session, @Body() body: CreateVendorBody): Promise<Vendor> {
    return this.suppliers.createVendor(session.caller, body);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Can('write', 'vendor')
  @ApiOperation({ summary: 'Suspends a vendor with all its clients, at once' })
  @ApiOkResponse({ type: Vendor })
  suspend(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Vendor> {
    return this.suppliers.suspendVendor(session.caller, id, body);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @Can('write', 'vendor')
  @ApiOperation({ summary: 'Ends the suspension of a vendor' })
  @ApiOkResponse({ type: Vendor })
  reinstate(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Vendor> {
    return this.suppliers.reinstateVendor(session.caller, id, body);
  }
}

/** The clients by which vendors ask. */
@ApiTags('Devices')
@ApiBearerAuth()
@Controller('api/v1/vendor-clients')
export class VendorClientController extends reads(VendorClient, 'vendor_client') {
  constructor(private readonly suppliers: VendorsService) {
    super(suppliers.clients);
  }

  @Post()
  @Can('write', 'vendor_client')
  @ApiOperation({ summary: 'Records a client of a vendor with its public keys' })
  @ApiCreatedResponse({ type: VendorClient })
  create(@CurrentSession() session: Session, @Body() body: CreateVendorClientBody): Promise<VendorClient> {
    return this.suppliers.createClient(session.caller, body);
  }

  @Post(':id/keys')
  @HttpCode(200)
  @Can('write', 'vendor_client')
  @ApiOperation({ summary: 'Adds a public key to a client; assertions by it and by the keys before it are good' })
  @ApiOkResponse({ type: VendorClient })
  addKey(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: AddKeyBody): Promise<VendorClient> {
    return this.suppliers.addKey(session.caller, id, body);
  }

  @Post(':id/keys/remove')
  @HttpCode(200)
  @Can('withdraw', 'vendor_client')
  @ApiOperation({
    summary: 'Takes a public key from a client: the next assertion by it is refused',
    description:
      'Tokens the client already has last their five minutes, whichever key they were asked for with. When the key ' +
      'may be in the wrong hands, suspend the client first: that stops every token at the next question.',
  })
  @ApiOkResponse({ type: VendorClient })
  removeKey(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RemoveKeyBody,
  ): Promise<VendorClient> {
    return this.suppliers.removeKey(session.caller, id, body);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Can('withdraw', 'vendor_client')
  @ApiOperation({ summary: 'Suspends a client, at once' })
  @ApiOkResponse({ type: VendorClient })
  suspend(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<VendorClient> {
    return this.suppliers.suspendClient(session.caller, id, body);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @Can('write', 'vendor_client')
  @ApiOperation({ summary: 'Ends the suspension of a client' })
  @ApiOkResponse({ type: VendorClient })
  reinstate(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<VendorClient> {
    return this.suppliers.reinstateClient(session.caller, id, body);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Can('withdraw', 'vendor_client')
  @ApiOperation({ summary: 'Revokes a client for good; a second time answers with the first' })
  @ApiOkResponse({ type: VendorClient })
  revoke(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<VendorClient> {
    return this.suppliers.revokeClient(session.caller, id, body);
  }
}

/** By what ids vendors know the staff. */
@ApiTags('Devices')
@ApiBearerAuth()
@Controller('api/v1/vendor-staff-ids')
export class VendorStaffIdController extends reads(VendorStaffId, 'vendor_staff_id') {
  constructor(private readonly suppliers: VendorsService) {
    super(suppliers.staffIds);
  }

  @Post()
  @Can('write', 'vendor_staff_id')
  @ApiOperation({ summary: 'Records by what id a vendor knows a member of staff' })
  @ApiCreatedResponse({ type: VendorStaffId })
  create(@CurrentSession() session: Session, @Body() body: CreateVendorStaffIdBody): Promise<VendorStaffId> {
    return this.suppliers.createStaffId(session.caller, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('write', 'vendor_staff_id')
  @ApiOperation({ summary: 'Withdraws such an id; a second time answers with the first' })
  @ApiOkResponse({ type: VendorStaffId })
  withdraw(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<VendorStaffId> {
    return this.suppliers.withdrawStaffId(session.caller, id, body);
  }
}
