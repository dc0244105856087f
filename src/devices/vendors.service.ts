import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { referred } from '../database/rows.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { Provider } from '../organisation/provider.entity.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import type { StaffCaller } from '../shared/caller.js';
import { AskfirstError } from '../shared/errors.js';
import { staffAtWork } from '../staff/staff.service.js';
import { addKey, removeKey } from './client-keys.js';
import type {
  AddKeyBody,
  CreateVendorBody,
  CreateVendorClientBody,
  CreateVendorStaffIdBody,
  RemoveKeyBody,
} from './devices.dto.js';
import { deviceRefusal } from './devices.errors.js';
import { readJwks, type Jwks } from './jwks.js';
import { VendorClient } from './vendor-client.entity.js';
import { VendorStaffId } from './vendor-staff-id.entity.js';
import { Vendor } from './vendor.entity.js';
import {
  reinstateClient,
  reinstateVendor,
  revokeClient,
  suspendClient,
  suspendVendor,
  withdrawStaffId,
} from './vendor.js';

const KNOWN_TWICE = {
  code: 'already_recorded',
  field: 'vendor_staff_id',
  fault: 'this vendor knows, or knew, somebody by this id',
  fix: 'another id of the vendor, so that its history stays with one person',
};

/** Records whose systems ask, by which clients, and by what ids they know the staff. */
@Injectable()
export class VendorsService {
  readonly vendors: Collection<Vendor>;
  readonly clients: Collection<VendorClient>;
  readonly staffIds: Collection<VendorStaffId>;

  constructor(changes: Changes, history: HistoryService) {
    this.vendors = new Collection(changes, history, { entity: Vendor, type: 'vendor' });
    this.clients = new Collection(changes, history, { entity: VendorClient, type: 'vendor_client' });
    const faults = { vendor_staff_id_unique: KNOWN_TWICE };
    this.staffIds = new Collection(changes, history, { entity: VendorStaffId, type: 'vendor_staff_id', faults });
  }

  /** Records a vendor. */
  createVendor(caller: StaffCaller, body: CreateVendorBody): Promise<Vendor> {
    return this.vendors.create(caller, body, { event: 'vendor_recorded' }, () => ({
      name: body.name,
      state: 'active',
    }));
  }

  /** Suspends a vendor: from the next question on it is permitted nothing, by whichever client. */
  suspendVendor(caller: StaffCaller, id: string, body: WriteBody): Promise<Vendor> {
    return this.vendors.change(caller, id, body, { event: 'vendor_suspended', removes: true }, suspendVendor);
  }

  /** Ends a vendor's suspension. */
  reinstateVendor(caller: StaffCaller, id: string, body: WriteBody): Promise<Vendor> {
    return this.vendors.change(caller, id, body, { event: 'vendor_reinstated' }, reinstateVendor);
  }

  /** Records a client; throws `foreign_client_id`, `invalid_jwks` with every fault, or `unknown_reference`. */
  createClient(caller: StaffCaller, body: CreateVendorClientBody): Promise<VendorClient> {
    const { vendor_id, name, scopes } = body;
    return this.clients.create(caller, body, { event: 'vendor_client_recorded' }, async (tx) => {
      requireOwnClientId(body.id, tx.provider_id);
      const jwks = requirePublicKeys(body.jwks);
      const provider = await tx.manager.findOneByOrFail(Provider, { provider_id: tx.provider_id });
      return { vendor_id, name, jwks, scopes, state: 'active', sandbox: provider.kind === 'sandbox' };
    });
  }

  /** Adds a key to a client, beside those it has; throws `invalid_jwks`, `client_revoked`, `key_held`, `kid_taken` or `too_many_keys`. */
  addKey(caller: StaffCaller, id: string, body: AddKeyBody): Promise<VendorClient> {
    const named = { event: 'vendor_client_key_added' };
    return this.clients.change(caller, id, body, named, (client) => addKey(client, body.key));
  }

  /** Takes a key from a client; throws `not_found` or `last_key`. Tokens it was already given last their five minutes: to stop those too, suspend the client. */
  removeKey(caller: StaffCaller, id: string, body: RemoveKeyBody): Promise<VendorClient> {
    const named = { event: 'vendor_client_key_removed' };
    return this.clients.change(caller, id, body, named, (client) => removeKey(client, body.kid));
  }

  /** Suspends a client: from the next question on it is permitted nothing. */
  suspendClient(caller: StaffCaller, id: string, body: WriteBody): Promise<VendorClient> {
    return this.clients.change(caller, id, body, { event: 'vendor_client_suspended', removes: true }, suspendClient);
  }

  /** Ends a client's suspension; throws `client_revoked`. */
  reinstateClient(caller: StaffCaller, id: string, body: WriteBody): Promise<VendorClient> {
    return this.clients.change(caller, id, body, { event: 'vendor_client_reinstated' }, reinstateClient);
  }

  /** Revokes a client for good: from the next question on it is permitted nothing. */
  revokeClient(caller: StaffCaller, id: string, body: WriteBody): Promise<VendorClient> {
    return this.clients.change(caller, id, body, { event: 'vendor_client_revoked', removes: true }, revokeClient);
  }

  /** Records by what id a vendor knows a member of staff; throws `unknown_reference`, `has_left` or `already_recorded`. */
  createStaffId(caller: StaffCaller, body: CreateVendorStaffIdBody): Promise<VendorStaffId> {
    const { vendor_id, vendor_staff_id, staff_id } = body;
    return this.staffIds.create(caller, body, { event: 'vendor_staff_id_recorded' }, async (tx) => {
      await staffAtWork(tx.manager, tx.provider_id, staff_id);
      await referred(tx.manager, { entity: Vendor, type: 'vendor' }, tx.provider_id, 'vendor_id', vendor_id);
      return { vendor_id, vendor_staff_id, staff_id, state: 'active' };
    });
  }

  /** Withdraws such an id: from the next question on it names nobody. */
  withdrawStaffId(caller: StaffCaller, id: string, body: WriteBody): Promise<VendorStaffId> {
    const named = { event: 'vendor_staff_id_withdrawn', removes: true };
    return this.staffIds.change(caller, id, body, named, withdrawStaffId);
  }
}

/** A client id says at which provider it asks, so that no token can be for another. */
function requireOwnClientId(id: string, provider_id: string): void {
  if (id.startsWith(`${provider_id}.`) && id.length > provider_id.length + 1) return;
  const fix = `an id that begins with ${provider_id}. such as ${provider_id}.vendor`;
  throw deviceRefusal('foreign_client_id', 'id', `the id does not begin with ${provider_id}.`, fix);
}

function requirePublicKeys(jwks: object): Jwks {
  const read = readJwks(jwks);
  if (!Array.isArray(read)) return read;
  throw new AskfirstError('invalid', 'invalid_jwks', 'The keys cannot be taken.', read);
}
