import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTenant, type Problem, type Tenant } from '../support/tenant.js';

type Row = Record<string, unknown> & { id: string; version: number };

const HOUR = 3_600_000;
const from = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

let tenant: Tenant;
let admin: string;

const person = (id: string, roles: string[]): object => ({
  id,
  kind: 'person',
  name: id,
  employer: 'The trust',
  roles,
});

beforeAll(async () => {
  tenant = await startTenant();
  admin = await tenant.signIn(tenant.administrator);
  await tenant.created(admin, 'sites', { id: 'north', name: 'North' });
  for (const id of ['larch', 'hazel']) {
    await tenant.created(admin, 'wards', { id, site_id: 'north', name: id, kind: 'adult' });
  }
  for (const [id, role] of [
    ['nurse', 'nurse'],
    ['charge', 'nurse_in_charge'],
    ['officer', 'ig_officer'],
    ['elsewhere', 'nurse'],
  ] as const) {
    await tenant.created(admin, 'staff-members', person(id, [role]));
  }
  for (const [staff_id, ward_id] of [
    ['nurse', 'larch'],
    ['charge', 'larch'],
    ['elsewhere', 'hazel'],
  ]) {
    await tenant.created(admin, 'ward-assignments', { staff_id, ward_id });
  }
});
afterAll(() => tenant.stop());

describe('a member of staff', () => {
  it('loses what they may do with the role that allowed it, on the very next request', async () => {
    await tenant.created(admin, 'staff-members', person('board', ['board_member']));
    const board = await tenant.signIn('board');
    expect(await tenant.get(board, 'wards')).toMatchObject({ status: 200 });
    const changed = await tenant.post<Row>(admin, 'staff-members/board/roles', { roles: [] });
    expect(changed).toMatchObject({ status: 200, body: { roles: [], version: 2 } });
    expect(await tenant.get(board, 'wards')).toMatchObject({ status: 403 });
  });

  it('leaves once, and may then do nothing', async () => {
    await tenant.created(admin, 'staff-members', person('leaver', ['board_member']));
    const leaver = await tenant.signIn('leaver');
    const first = await tenant.post<Row>(admin, 'staff-members/leaver/leave', {});
    expect(first).toMatchObject({ status: 200, body: { state: 'left', version: 2 } });
    expect(await tenant.post(admin, 'staff-members/leaver/leave', {})).toMatchObject({ body: first.body });
    expect(await tenant.get(leaver, 'wards')).toMatchObject({ status: 401 });
    const shift = { staff_id: 'leaver', starts_at: from(1), ends_at: from(9) };
    expect(await tenant.post(admin, 'shifts', shift)).toMatchObject({ status: 409, body: { code: 'has_left' } });
  });

  it('who is a shared account has neither role nor registration', async () => {
    const shared = { kind: 'shared', name: 'Ward tablet', employer: 'The trust', roles: ['nurse'] };
    expect(await tenant.post<Problem>(admin, 'staff-members', shared)).toMatchObject({
      status: 422,
      body: { code: 'shared_account', faults: [{ field: 'roles' }] },
    });
    const registered = { ...shared, roles: [], registration: '12A3456E' };
    expect(await tenant.post<Problem>(admin, 'staff-members', registered)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'registration' }] },
    });
  });

  it('who is or was platform administrator is given no clinical role, nor the reverse', async () => {
    const both = { status: 409, body: { code: 'not_both', faults: [{ field: 'roles' }] } };
    const roles = (id: string, given: string[]) => tenant.post(admin, `staff-members/${id}/roles`, { roles: given });
    expect(await tenant.post(admin, 'staff-members', person('odd', ['platform_admin', 'advocate']))).toMatchObject(
      both,
    );
    await tenant.created(admin, 'staff-members', person('former', ['platform_admin']));
    expect(await roles('former', ['board_member'])).toMatchObject({ status: 200 });
    expect(await roles('former', ['support_worker'])).toMatchObject(both);
    await tenant.created(admin, 'staff-members', person('carer', ['support_worker']));
    expect(await roles('carer', [])).toMatchObject({ status: 200 });
    expect(await roles('carer', ['platform_admin'])).toMatchObject(both);
  });

  it('changes no roles of their own', async () => {
    const own = `staff-members/${tenant.administrator}/roles`;
    expect(await tenant.post(admin, own, { roles: ['ig_officer', 'platform_admin'] })).toMatchObject({
      status: 403,
      body: { code: 'not_yourself' },
    });
  });

  it('holds known roles only', async () => {
    const { status, body } = await tenant.post<Problem>(admin, 'staff-members', person('odd', ['wizard']));
    expect(status).toBe(422);
    expect(body.faults).toMatchObject([{ field: 'roles', fix: expect.stringContaining('nurse_in_charge') }]);
  });
});

describe('a shift', () => {
  it('lasts a day at most, and ends after it starts', async () => {
    const long = { staff_id: 'nurse', starts_at: from(0), ends_at: from(25) };
    expect(await tenant.post(admin, 'shifts', long)).toMatchObject({ status: 422, body: { code: 'shift_too_long' } });
    const backwards = { staff_id: 'nurse', starts_at: from(2), ends_at: from(1) };
    expect(await tenant.post(admin, 'shifts', backwards)).toMatchObject({
      status: 422,
      body: { code: 'ends_before_it_starts', faults: [{ field: 'ends_at' }] },
    });
  });

  it('is ended once, whatever is said after', async () => {
    const shift = await tenant.created(admin, 'shifts', { staff_id: 'nurse', starts_at: from(-4), ends_at: from(4) });
    const first = await tenant.post<Row>(admin, `shifts/${shift.id}/end`, {});
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(Date.parse(String(first.body['ends_at']))).toBeLessThanOrEqual(Date.now());
    expect(await tenant.post(admin, `shifts/${shift.id}/end`, {})).toMatchObject({ status: 200, body: first.body });
  });

  it('is written by the nurse in charge for the people of their own ward only', async () => {
    const charge = await tenant.signIn('charge');
    const shift = { staff_id: 'nurse', starts_at: from(10), ends_at: from(18) };
    expect(await tenant.post(charge, 'shifts', shift)).toMatchObject({ status: 201 });
    expect(await tenant.post(charge, 'shifts', { ...shift, staff_id: 'elsewhere' })).toMatchObject({
      status: 403,
      body: { code: 'not_your_ward' },
    });
    const theirs = await tenant.created(admin, 'shifts', { ...shift, staff_id: 'elsewhere' });
    expect(await tenant.post(charge, `shifts/${theirs.id}/end`, {})).toMatchObject({ status: 403 });
  });

  it('of nobody is refused', async () => {
    const { status, body } = await tenant.post<Problem>(admin, 'shifts', {
      staff_id: 'nobody',
      starts_at: from(1),
      ends_at: from(2),
    });
    expect(status).toBe(422);
    expect(body.faults).toMatchObject([{ field: 'staff_id', fault: 'no staff member has the id "nobody"' }]);
  });
});

describe('a ward assignment', () => {
  it('is one at a time for a ward, so that one end ends it', async () => {
    await tenant.created(admin, 'staff-members', person('mover', ['nurse']));
    const assignment = await tenant.created(admin, 'ward-assignments', { staff_id: 'mover', ward_id: 'larch' });
    const again = await tenant.post(admin, 'ward-assignments', { staff_id: 'mover', ward_id: 'larch' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already_assigned' } });
    const first = await tenant.post<Row>(admin, `ward-assignments/${assignment.id}/end`, {});
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await tenant.post(admin, `ward-assignments/${assignment.id}/end`, {})).toMatchObject({ body: first.body });
    const back = await tenant.post(admin, 'ward-assignments', { staff_id: 'mover', ward_id: 'larch' });
    expect(back).toMatchObject({ status: 201 });
  });

  it('is nobody’s to give or take for themselves', async () => {
    const charge = await tenant.signIn('charge');
    const refused = { status: 403, body: { code: 'not_yourself' } };
    for (const [token, staff_id] of [
      [charge, 'charge'],
      [admin, tenant.administrator],
    ] as const) {
      expect(await tenant.post(token, 'ward-assignments', { staff_id, ward_id: 'larch' })).toMatchObject(refused);
    }
    const { items } = (await tenant.get<{ items: Row[] }>(admin, 'ward-assignments?limit=200')).body;
    const own = items.find((assignment) => assignment['staff_id'] === 'charge');
    expect(await tenant.post(charge, `ward-assignments/${own?.id}/end`, {})).toMatchObject(refused);
  });

  it('is given by the nurse in charge to their own ward only', async () => {
    const charge = await tenant.signIn('charge');
    expect(await tenant.post(charge, 'ward-assignments', { staff_id: 'elsewhere', ward_id: 'hazel' })).toMatchObject({
      status: 403,
      body: { code: 'not_your_ward' },
    });
    expect(await tenant.post(charge, 'ward-assignments', { staff_id: 'elsewhere', ward_id: 'larch' })).toMatchObject({
      status: 201,
    });
  });
});

describe('training', () => {
  it('counts from when it was completed, which is not in the future', async () => {
    const training = { staff_id: 'nurse', course: 'monitoring_viewing' };
    const done = await tenant.post<Row>(admin, 'trainings', { ...training, completed_at: '2026-06-01T09:00:00Z' });
    expect(done).toMatchObject({ status: 201, body: { completed_at: '2026-06-01T09:00:00.000Z' } });
    const { status, body } = await tenant.post<Problem>(admin, 'trainings', { ...training, completed_at: from(24) });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'in_the_future', faults: [{ field: 'completed_at' }] });
  });
});

describe('a viewer suspension', () => {
  it('stops its subject at once, and is lifted once', async () => {
    await tenant.created(admin, 'staff-members', person('watched', ['nurse']));
    const watched = await tenant.signIn('watched');
    const officer = await tenant.signIn('officer');
    expect(await tenant.get(watched, 'wards')).toMatchObject({ status: 200 });
    const started = await tenant.post<Row>(officer, 'viewer-suspensions', {
      staff_id: 'watched',
      ground: 'allegation',
    });
    expect(started).toMatchObject({ status: 201, body: { lifted_at: null } });
    expect(await tenant.get(watched, 'wards')).toMatchObject({ status: 403 });
    const path = `viewer-suspensions/${started.body.id}/lift`;
    const lifted = await tenant.post<Row>(officer, path, {});
    expect(lifted).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await tenant.post(officer, path, {})).toMatchObject({ body: lifted.body });
    expect(await tenant.get(watched, 'wards')).toMatchObject({ status: 200 });
  });

  it('is not the platform administrator’s to give', async () => {
    const suspension = { staff_id: 'nurse', ground: 'registration' };
    expect(await tenant.post(admin, 'viewer-suspensions', suspension)).toMatchObject({ status: 403 });
  });
});
