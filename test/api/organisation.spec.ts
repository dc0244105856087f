import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { startTenant, type Problem, type Tenant } from '../support/tenant.js';

type Row = Record<string, unknown> & { id: string; version: number };
interface Page {
  items: Row[];
  next: string | null;
}

let tenant: Tenant;
let admin: string;

beforeAll(async () => {
  tenant = await startTenant();
  admin = await tenant.signIn(tenant.administrator);
  await tenant.created(admin, 'sites', { id: 'north', name: 'North hospital' });
  await tenant.created(admin, 'wards', { id: 'larch', site_id: 'north', name: 'Larch', kind: 'adult' });
});
afterAll(() => tenant.stop());

describe('a place on the record', () => {
  it('is answered as it stands, with who recorded it and when', async () => {
    const { status, body } = await tenant.post<Row>(admin, 'rooms', {
      id: 'larch-1',
      ward_id: 'larch',
      name: 'Room 1',
      place: 'bedroom',
      occurred_at: '2026-11-01T10:00:00+01:00',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      provider_id: tenant.provider_id,
      id: 'larch-1',
      version: 1,
      occurred_at: '2026-11-01T09:00:00.000Z',
      recorded_at: expect.stringMatching(/^20\d\d-.*Z$/),
      recorded_by: `staff:${tenant.administrator}`,
      ward_id: 'larch',
      name: 'Room 1',
      place: 'bedroom',
      private_conversation: false,
    });
    expect((await tenant.get(admin, 'rooms/larch-1')).body).toEqual(body);
  });

  it('gets a fresh id when none was chosen', async () => {
    const { body } = await tenant.post<Row>(admin, 'sites', { name: 'South hospital' });
    expect(body.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is refused when its id is taken', async () => {
    const { status, body } = await tenant.post<Problem>(admin, 'sites', { id: 'north', name: 'Another' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'id_taken', faults: [{ field: 'id' }] });
  });

  it('is refused when it belongs to a place that is not there, naming the field', async () => {
    const ward = { site_id: 'nowhere', name: 'Ash', kind: 'adult' };
    const { status, body } = await tenant.post<Problem>(admin, 'wards', ward);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'unknown_reference',
      faults: [{ field: 'site_id', fault: 'no site has the id "nowhere"' }],
    });
  });

  it('is told everything wrong with it at once', async () => {
    const { status, body } = await tenant.post<Problem>(admin, 'rooms', {
      ward_id: 'not an id',
      name: ' ',
      place: 'carried',
      colour: 'red',
      occurred_at: 'yesterday',
    });
    expect(status).toBe(422);
    const fields = ['colour', 'name', 'occurred_at', 'place', 'ward_id'];
    expect(body.faults.map(({ field }) => field).sort()).toEqual(fields);
  });

  it('cannot have been recorded in the future', async () => {
    const site = { name: 'Tomorrow', occurred_at: new Date(Date.now() + 120_000).toISOString() };
    const { status, body } = await tenant.post<Problem>(admin, 'sites', site);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'in_the_future', faults: [{ field: 'occurred_at' }] });
  });

  it.each(['nothing-here', 'not an id', 'nul\u0000', 'a'.repeat(90)])('is not found by the id %j', async (id) => {
    const { status, body } = await tenant.get<Problem>(admin, `wards/${encodeURIComponent(id)}`);
    expect(status).toBe(404);
    expect(body.code).toBe('not_found');
  });

  it('is read a page at a time, in the order of ids', async () => {
    for (const id of ['p3', 'p1', 'p2']) {
      await tenant.created(admin, 'wards', { id, site_id: 'north', name: id, kind: 'children' });
    }
    const first = await tenant.get<Page>(admin, 'wards?limit=2&after=larch');
    expect(first.body.items.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const rest = await tenant.get<Page>(admin, `wards?limit=2&after=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ id: 'p3' }], next: null });
    expect((await tenant.get<Problem>(admin, 'wards?limit=201')).body.faults).toMatchObject([{ field: 'limit' }]);
  });
});

describe('a request', () => {
  it('is the same with a slash at the end of its address', async () => {
    expect(await tenant.get(admin, 'wards/larch/')).toMatchObject({ status: 200, body: { id: 'larch' } });
    expect(await tenant.post(admin, 'sites/', { name: 'West' })).toMatchObject({ status: 201 });
  });

  it('whose body is nested without end is refused as such', async () => {
    const body = `{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    const answer = await ask<Problem>(`${tenant.url}/api/v1/sites`, { token: admin, body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'too_deep' } });
  });
});

describe('an approved screen', () => {
  it('is withdrawn once, and every version stays readable', async () => {
    const office = await tenant.created(admin, 'approved-screens', { ward_id: 'larch', name: 'Office' });
    const path = `approved-screens/${office.id}`;
    const first = await tenant.post<Row>(admin, `${path}/withdraw`, {});
    expect(first).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 2 } });
    const second = await tenant.post<Row>(admin, `${path}/withdraw`, { occurred_at: '2026-11-01T09:00:00Z' });
    expect(second).toMatchObject({ status: 200, body: first.body });
    const versions = await tenant.get<Row[]>(admin, `${path}/versions`);
    expect(versions.body).toMatchObject([
      { version: 1, state: { state: 'approved', name: 'Office' } },
      { version: 2, state: { state: 'withdrawn', name: 'Office' }, recorded_by: `staff:${tenant.administrator}` },
    ]);
  });

  it('is withdrawn by a request without a body, now', async () => {
    const store = await tenant.created(admin, 'approved-screens', { ward_id: 'larch', name: 'Store' });
    const url = `${tenant.url}/api/v1/approved-screens/${store.id}/withdraw`;
    expect(await ask(url, { method: 'POST', token: admin })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
  });

  it('that is not there cannot be withdrawn, and has no versions', async () => {
    expect(await tenant.post(admin, 'approved-screens/none/withdraw', {})).toMatchObject({ status: 404 });
    expect(await tenant.get(admin, 'approved-screens/none/versions')).toMatchObject({ status: 404 });
  });
});

describe('the organisation', () => {
  it('is nobody’s without a token', async () => {
    const { status, headers } = await tenant.get('', 'sites');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('is read by a nurse, who changes nothing', async () => {
    await tenant.created(admin, 'staff-members', {
      id: 'reader',
      kind: 'person',
      name: 'A nurse',
      employer: 'The trust',
      roles: ['nurse'],
    });
    const nurse = await tenant.signIn('reader');
    expect(await tenant.get(nurse, 'sites/north')).toMatchObject({ status: 200 });
    const { status, body } = await tenant.post<Problem>(nurse, 'sites', { name: 'Mine' });
    expect(status).toBe(403);
    expect(body.code).toBe('not_permitted');
  });
});

describe('a new provider', () => {
  const made = {
    provider_id: 'NEW01',
    name: 'Another trust',
    kind: 'sandbox',
    administrator: { id: 'first', name: 'First', employer: 'Another trust' },
  };

  it('is made with its first administrator, and is a world of its own', async () => {
    const { status, body } = await tenant.post<Row>(admin, 'providers', made);
    expect(status).toBe(201);
    expect(body).toMatchObject({ provider_id: 'NEW01', kind: 'sandbox', version: 1 });
    const first = await tenant.signIn('first', 'NEW01');
    expect(await tenant.get(first, 'providers/NEW01')).toMatchObject({ status: 200, body: { name: 'Another trust' } });
    expect((await tenant.get<Page>(first, 'providers')).body.items).toHaveLength(1);
    expect((await tenant.get<Page>(first, 'sites')).body.items).toEqual([]);
    expect(await tenant.get(first, 'sites/north')).toMatchObject({ status: 404 });
    const ward = { site_id: 'north', name: 'Theirs', kind: 'adult' };
    expect(await tenant.post(first, 'wards', ward)).toMatchObject({ status: 422, body: { code: 'unknown_reference' } });
    expect(await tenant.post(first, 'sites', { id: 'north', name: 'Ours' })).toMatchObject({ status: 201 });
  });

  it('is a sandbox when an administrator of a sandbox makes it', async () => {
    const live = await tenant.post<Problem>(admin, 'providers', { ...made, provider_id: 'NEW03', kind: 'live' });
    expect(live).toMatchObject({ status: 403, body: { code: 'sandbox_only', faults: [{ field: 'kind' }] } });
  });

  it('is not read by another provider', async () => {
    expect(await tenant.get(admin, 'providers/NEW01')).toMatchObject({ status: 404 });
    expect(await tenant.get(admin, 'providers/NEW01/versions')).toMatchObject({ status: 404 });
  });

  it('is refused when its code is taken or is not one', async () => {
    const taken = await tenant.post<Problem>(admin, 'providers', { ...made, provider_id: tenant.provider_id });
    expect(taken).toMatchObject({ status: 409, body: { code: 'id_taken', faults: [{ field: 'provider_id' }] } });
    const wrong = await tenant.post<Problem>(admin, 'providers', { ...made, provider_id: 'new 1' });
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ field: 'provider_id' }] } });
  });

  it('is made by a platform administrator only', async () => {
    const nurse = await tenant.signIn('reader');
    expect(await tenant.post(nurse, 'providers', { ...made, provider_id: 'NEW02' })).toMatchObject({ status: 403 });
  });
});
