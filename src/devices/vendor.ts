import type { AskfirstError } from '../shared/errors.js';
import { clientRevoked, type DevicesErrorCode } from './devices.errors.js';
import type { VendorClient } from './vendor-client.entity.js';
import type { VendorStaffId } from './vendor-staff-id.entity.js';
import type { Vendor } from './vendor.entity.js';

/** Suspends a vendor with all its clients; a second time answers with the first. */
export function suspendVendor(vendor: Vendor): Vendor {
  return vendor.state === 'suspended' ? vendor : { ...vendor, state: 'suspended' };
}

/** Ends a vendor's suspension; its clients stand as each of them stood. */
export function reinstateVendor(vendor: Vendor): Vendor {
  return vendor.state === 'active' ? vendor : { ...vendor, state: 'active' };
}

/** Suspends a client; one suspended or revoked stays as it is, for nothing is left to take away. */
export function suspendClient(client: VendorClient): VendorClient {
  return client.state === 'active' ? { ...client, state: 'suspended' } : client;
}

/** Ends a client's suspension; a revoked one does not come back. */
export function reinstateClient(client: VendorClient): VendorClient | AskfirstError<DevicesErrorCode> {
  if (client.state === 'revoked') return clientRevoked();
  return client.state === 'active' ? client : { ...client, state: 'active' };
}

/** Revokes a client for good; a second time answers with the first. */
export function revokeClient(client: VendorClient): VendorClient {
  return client.state === 'revoked' ? client : { ...client, state: 'revoked' };
}

/** The vendor no longer knows this person by this id; a second time answers with the first. */
export function withdrawStaffId(known: VendorStaffId): VendorStaffId {
  return known.state === 'withdrawn' ? known : { ...known, state: 'withdrawn' };
}
