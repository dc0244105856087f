import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTenant, type Problem, type Tenant } from '../support/tenant.js';

type Row = Record<string, unknown> & { id: string; version: number };

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = { keys: [publicKey.export({ format: 'jwk' })] };

let tenant: Tenant;
let admin: string;

beforeAll(async () => {
  tenant = await startTenant();
  admin = await tenant.signIn(tenant.administrator);
  await tenant.created(admin, 'sites', { id: 'north', name: 'North' });
  for (const id of ['larch', 'hazel']) {
    await tenant.created(admin, 'wards', { id, site_id: 'north', name: id, kind: 'adult' });
    await tenant.created(admin, 'rooms', { id: `${id}-1`, ward_id: id, name: '1', place: 'bedroom' });
  }
  for (const id of ['acme', 'rival']) await tenant.created(admin, 'vendors', { id, name: id });
  const technologies = ['vision_based_monitoring', 'wearable'];
  for (const [id, vendor_id, product_version] of [
    ['watch-1', 'acme', '1'],
    ['watch-2', 'acme', '2'],
    ['other-1', 'rival', '1'],
  ]) {
    await tenant.created(admin, 'monitoring-systems', { id, vendor_id, name: 'Watch', product_version, technologies });
  }
});
afterAll(() => tenant.stop());

const camera = (vendor_device_id: string, over: object = {}): object => ({
  monitoring_system_id: 'watch-1',
  ward_id: 'larch',
  room_id: 'larch-1',
  technology: 'vision_based_monitoring',
  vendor_device_id,
  ...over,
});

describe('a vendor', () => {
  it('is suspended and reinstated', async () => {
    await tenant.created(admin, 'vendors', { id: 'brief', name: 'Brief' });
    const first = await tenant.post<Row>(admin, 'vendors/brief/suspend', {});
    expect(first).toMatchObject({ status: 200, body: { state: 'suspended', version: 2 } });
    expect(await tenant.post(admin, 'vendors/brief/suspend', {})).toMatchObject({ body: first.body });
    expect(await tenant.post(admin, 'vendors/brief/reinstate', {})).toMatchObject({
      body: { state: 'active', version: 3 },
    });
  });
});

describe("a vendor's client", () => {
  const client = (id: string, jwks: object): object => ({
    id,
    vendor_id: 'acme',
    name: 'Gate',
    jwks,
    scopes: ['evaluate'],
  });

  it('is known by its public keys, suspended, reinstated, and revoked for good', async () => {
    const id = `${tenant.provider_id}.gate`;
    const made = await tenant.post<Row>(admin, 'vendor-clients', client(id, PUBLIC));
    expect(made).toMatchObject({ status: 201, body: { id, jwks: PUBLIC, state: 'active', sandbox: true } });
    const verb = (name: string) => tenant.post<Row>(admin, `vendor-clients/${id}/${name}`, {});
    expect(await verb('suspend')).toMatchObject({ status: 200, body: { state: 'suspended' } });
    expect(await verb('reinstate')).toMatchObject({ body: { state: 'active' } });
    const revoked = await verb('revoke');
    expect(revoked).toMatchObject({ body: { state: 'revoked', version: 4 } });
    expect(await verb('revoke')).toMatchObject({ body: revoked.body });
    expect(await verb('reinstate')).toMatchObject({ status: 409, body: { code: 'client_revoked' } });
  });

  it('never hands over a private key, and none is repeated', async () => {
    const secret = privateKey.export({ format: 'jwk' });
    const id = `${tenant.provider_id}.secret`;
    const { status, body } = await tenant.post<Problem>(admin, 'vendor-clients', client(id, { keys: [secret] }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid_jwks', faults: [{ field: 'jwks.keys.0' }] });
    expect(JSON.stringify(body)).not.toContain(secret.d);
    expect(tenant.logged()).not.toContain(secret.d);
    expect(await tenant.get(admin, `vendor-clients/${id}`)).toMatchObject({ status: 404 });
  });

  it('has an id that names the provider', async () => {
    const { status, body } = await tenant.post<Problem>(admin, 'vendor-clients', client('OTHER.gate', PUBLIC));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'foreign_client_id', faults: [{ field: 'id' }] });
  });

  it('is stopped, though not brought back, by the information-governance officer', async () => {
    const id = `${tenant.provider_id}.watched`;
    await tenant.created(admin, 'vendor-clients', client(id, PUBLIC));
    const officer = { id: 'officer', kind: 'person', name: 'Officer', employer: 'The trust', roles: ['ig_officer'] };
    await tenant.created(admin, 'staff-members', officer);
    const token = await tenant.signIn('officer');
    expect(await tenant.post(token, `vendor-clients/${id}/suspend`, {})).toMatchObject({ status: 200 });
    expect(await tenant.post(token, `vendor-clients/${id}/reinstate`, {})).toMatchObject({ status: 403 });
  });
});

describe("a vendor's id for a member of staff", () => {
  it('stays with one person, and is withdrawn once', async () => {
    const known = { vendor_id: 'acme', vendor_staff_id: 'badge 7', staff_id: tenant.administrator };
    const made = await tenant.created(admin, 'vendor-staff-ids', known);
    expect(await tenant.post(admin, 'vendor-staff-ids', known)).toMatchObject({
      status: 409,
      body: { code: 'already_recorded', faults: [{ field: 'vendor_staff_id' }] },
    });
    expect(await tenant.post(admin, 'vendor-staff-ids', { ...known, vendor_id: 'rival' })).toMatchObject({
      status: 201,
    });
    const first = await tenant.post<Row>(admin, `vendor-staff-ids/${made.id}/withdraw`, {});
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 2 } });
    expect(await tenant.post(admin, `vendor-staff-ids/${made.id}/withdraw`, {})).toMatchObject({ body: first.body });
  });
});

describe('a device', () => {
  it('belongs to the vendor of its system, and is withdrawn once', async () => {
    const made = await tenant.post<Row>(admin, 'devices', camera('cam-1', { id: 'larch-01' }));
    expect(made).toMatchObject({ status: 201, body: { vendor_id: 'acme', state: 'in_service', room_id: 'larch-1' } });
    const first = await tenant.post<Row>(admin, 'devices/larch-01/withdraw', {});
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 2 } });
    expect(await tenant.post(admin, 'devices/larch-01/withdraw', {})).toMatchObject({ body: first.body });
    const put = await tenant.post(admin, 'devices/larch-01/monitoring-system', { monitoring_system_id: 'watch-2' });
    expect(put).toMatchObject({ status: 409, body: { code: 'device_withdrawn' } });
  });

  it.each([
    ['technology', 'technology_not_in_system', { technology: 'audio' }],
    ['room_id', 'room_not_on_ward', { room_id: 'hazel-1' }],
    ['room_id', 'room_needed', { room_id: undefined }],
    ['room_id', 'carried_device', { technology: 'wearable' }],
    ['room_id', 'unknown_reference', { room_id: 'nowhere' }],
    ['monitoring_system_id', 'unknown_reference', { monitoring_system_id: 'none' }],
    ['ward_id', 'unknown_reference', { technology: 'wearable', room_id: undefined, ward_id: 'nowhere' }],
  ])('is refused for its %s: %s', async (field, code, over) => {
    const { status, body } = await tenant.post<Problem>(admin, 'devices', camera('cam-x', over));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code, faults: [{ field }] });
  });

  it('has an id of the vendor that no other has', async () => {
    await tenant.created(admin, 'devices', camera('cam-2'));
    const { status, body } = await tenant.post<Problem>(admin, 'devices', camera('cam-2'));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'already_recorded', faults: [{ field: 'vendor_device_id' }] });
  });
});

describe('another version of a system', () => {
  it('calls for a review of what the person in the room agreed to, from when it was written down', async () => {
    const clinician = { id: 'rc', kind: 'person', name: 'RC', employer: 'The trust', roles: ['responsible_clinician'] };
    await tenant.created(admin, 'staff-members', clinician);
    await tenant.created(admin, 'ward-assignments', { staff_id: 'rc', ward_id: 'larch' });
    const rc = await tenant.signIn('rc');
    const patient = await tenant.created(rc, 'patients', { name: 'A patient' });
    const admitted = { patient_id: patient.id, ward_id: 'larch', mha_status: 'informal' };
    const admission = await tenant.created(rc, 'admissions', admitted);
    await tenant.created(rc, 'room-stays', { admission_id: admission.id, room_id: 'larch-1' });
    await tenant.created(admin, 'devices', camera('cam-3', { id: 'larch-03' }));

    const at = new Date(Date.now() - 60_000).toISOString();
    const change = { monitoring_system_id: 'watch-2', occurred_at: at };
    const put = await tenant.post<Row>(admin, 'devices/larch-03/monitoring-system', change);
    expect(put).toMatchObject({ status: 200, body: { monitoring_system_id: 'watch-2', version: 2 } });
    const { recorded_at, system_since } = put.body;
    expect(system_since).toBe(recorded_at);
    const after = await tenant.get<Row & { review_triggers: object[] }>(rc, `admissions/${admission.id}`);
    expect(after.body.review_triggers).toContainEqual({ kind: 'system_version', at, recorded_at });

    const again = await tenant.post<Row>(admin, 'devices/larch-03/monitoring-system', change);
    expect(again.body).toEqual(put.body);
    expect((await tenant.get<Row>(rc, `admissions/${admission.id}`)).body.version).toBe(after.body.version);
  });

  it('is of the same vendor', async () => {
    await tenant.created(admin, 'devices', camera('cam-4', { id: 'larch-04' }));
    const change = { monitoring_system_id: 'other-1' };
    expect(await tenant.post(admin, 'devices/larch-04/monitoring-system', change)).toMatchObject({
      status: 422,
      body: { code: 'other_vendor', faults: [{ field: 'monitoring_system_id' }] },
    });
  });
});
