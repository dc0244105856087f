import { describe, expect, it } from '@jest/globals';
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

const vendor: Vendor = Object.assign(new Vendor(), { state: 'active' as const });
const client: VendorClient = Object.assign(new VendorClient(), { state: 'active' as const });
const known: VendorStaffId = Object.assign(new VendorStaffId(), { state: 'active' as const });

describe('a vendor', () => {
  it('is suspended and reinstated, each once', () => {
    const suspended = suspendVendor(vendor);
    expect(suspended.state).toBe('suspended');
    expect(suspendVendor(suspended)).toBe(suspended);
    expect(reinstateVendor(suspended).state).toBe('active');
    expect(reinstateVendor(vendor)).toBe(vendor);
  });
});

describe("a vendor's client", () => {
  it('is suspended and reinstated, each once', () => {
    const suspended = suspendClient(client);
    expect(suspended.state).toBe('suspended');
    expect(suspendClient(suspended)).toBe(suspended);
    expect(reinstateClient(suspended)).toMatchObject({ state: 'active' });
    expect(reinstateClient(client)).toBe(client);
  });

  it('is revoked for good, from wherever it stood', () => {
    const revoked = revokeClient(suspendClient(client));
    expect(revoked.state).toBe('revoked');
    expect(revokeClient(revoked)).toBe(revoked);
    expect(reinstateClient(revoked)).toMatchObject({ kind: 'conflict', code: 'client_revoked' });
  });

  it('stays revoked when it is suspended after', () => {
    const revoked = revokeClient(client);
    expect(suspendClient(revoked)).toBe(revoked);
  });
});

describe("a vendor's id for a member of staff", () => {
  it('is withdrawn once', () => {
    const withdrawn = withdrawStaffId(known);
    expect(withdrawn.state).toBe('withdrawn');
    expect(withdrawStaffId(withdrawn)).toBe(withdrawn);
  });
});
