import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/tenant.js';
import { admitted, hoursAgo, makePatientsWorld, type Page, type PatientsWorld, type Row } from './patients-world.js';

let world: PatientsWorld;

beforeAll(async () => {
  world = await makePatientsWorld();
});
afterAll(() => world.stop());

const post = (path: string, body: object = {}, token = world.clinician) =>
  world.tenant.post<Row & Problem>(token, path, body);
const get = <T = Row>(path: string, token = world.clinician) => world.tenant.get<T>(token, path);

describe('a patient', () => {
  it('is recorded with an NHS number whose check digit holds, kept without spaces', async () => {
    const named = { id: 'ann', name: 'Ann', nhs_number: '943 476 5919', date_of_birth: '1990-02-28' };
    const answer = await post('patients', named);
    expect(answer).toMatchObject({
      status: 201,
      body: { nhs_number: '9434765919', date_of_birth: '1990-02-28', version: 1 },
    });
    expect(await post('patients', { name: 'Another', nhs_number: '9434765919' })).toMatchObject({
      status: 409,
      body: { code: 'nhs_number_taken', faults: [{ field: 'nhs_number' }] },
    });
  });

  it.each(['9434765918', '0000000000', '5555555555'])(
    'is not recorded under %s, which is no NHS number',
    async (nhs_number) => {
      expect(await post('patients', { name: 'Bea', nhs_number })).toMatchObject({
        status: 422,
        body: { code: 'nhs_number_invalid', faults: [{ field: 'nhs_number' }] },
      });
    },
  );

  it('is not born on a day that does not exist, or is yet to come', async () => {
    for (const date_of_birth of ['1990-02-30', '2999-01-01']) {
      expect(await post('patients', { name: 'Bea', date_of_birth })).toMatchObject({
        status: 422,
        body: { code: 'date_of_birth_invalid' },
      });
    }
  });

  it('of another ward reads just as one who is not there', async () => {
    await admitted(world, 'hal', 'hazel');
    const theirs = await get<Problem>('patients/hal');
    const nobodys = await get<Problem>('patients/nobody');
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect({ ...theirs.body, instance: '', faults: [] }).toEqual({ ...nobodys.body, instance: '', faults: [] });
    expect((await get<Page>('patients?limit=200')).body.items.map((row) => row.id)).not.toContain('hal');
    expect((await get<Page>('patients?limit=200', world.hazel)).body.items.map((row) => row.id)).toEqual(['hal']);
    expect(await get('patients/hal/versions')).toMatchObject({ status: 404 });
    expect(await post('admissions/hal/discharge')).toMatchObject({ status: 404 });
  });

  it('is nobody the platform administrator may read or record', async () => {
    expect(await get('patients', world.admin)).toMatchObject({ status: 403 });
    expect(await post('patients', { name: 'Bea' }, world.admin)).toMatchObject({ status: 403 });
  });
});

describe('an admission', () => {
  it('is one at a time', async () => {
    await admitted(world, 'cat');
    const again = { patient_id: 'cat', ward_id: 'larch', mha_status: 'informal' };
    expect(await post('admissions', again)).toMatchObject({ status: 409, body: { code: 'admission_overlaps' } });
  });

  it('to a ward of others, or of nobody, names the ward as unknown', async () => {
    await post('patients', { id: 'dot', name: 'Dot' });
    for (const ward_id of ['hazel', 'nowhere']) {
      expect(await post('admissions', { patient_id: 'dot', ward_id, mha_status: 'informal' })).toMatchObject({
        status: 422,
        body: { faults: [{ field: 'ward_id' }] },
      });
    }
    expect(await post('admissions', { patient_id: 'nobody', ward_id: 'larch', mha_status: 'informal' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'patient_id' }] },
    });
  });

  it('under another status of the Act calls for reviews, and keeps what it said before', async () => {
    await admitted(world, 'eve');
    const occurred_at = hoursAgo(3);
    const changed = await post('admissions/eve/mha-status', { mha_status: 'section_3', occurred_at });
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, mha_status: 'section_3', review_triggers: [{ kind: 'mha_status', at: occurred_at }] },
    });
    const versions = await get<{ version: number; state: Row }[]>('admissions/eve/versions');
    expect(versions.body.map((one) => [one.version, one.state['mha_status']])).toEqual([
      [1, 'informal'],
      [2, 'section_3'],
    ]);
    expect(versions.body[1]?.state).toEqual(changed.body);
  });

  it('that ends takes its open stay with it, once', async () => {
    await admitted(world, 'fay', 'larch', 'larch-04');
    const first = await post('admissions/fay/discharge');
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await post('admissions/fay/discharge')).toMatchObject({ status: 200, body: first.body });
    expect(await get('rooms/larch-04/occupancy')).toMatchObject({ body: { state: 'not_confirmed' } });
    expect(await get('room-stays/fay')).toMatchObject({ status: 404 });
  });
});

describe('a room stay', () => {
  it('makes its room occupied, and moving ends the one before at the same instant', async () => {
    await admitted(world, 'gil', 'larch', 'larch-01');
    expect(await get('rooms/larch-01/occupancy')).toMatchObject({ body: { state: 'occupied' } });
    const starts_at = hoursAgo(1);
    expect(
      await post('room-stays', { id: 'gil-2', admission_id: 'gil', room_id: 'larch-02', starts_at }),
    ).toMatchObject({ status: 201 });
    expect(await get('room-stays/gil')).toMatchObject({ body: { version: 2, ends_at: starts_at } });
    expect(await get('rooms/larch-01/occupancy')).toMatchObject({ body: { state: 'not_confirmed' } });
    expect(await get('rooms/larch-02/occupancy')).toMatchObject({ body: { state: 'occupied' } });
    expect(await get('admissions/gil')).toMatchObject({ body: { version: 1, review_triggers: [] } });
  });

  it('that would put the patient in two rooms at once is refused, and the refusal names the other stay', async () => {
    const overlapping = { admission_id: 'gil', room_id: 'larch-03', starts_at: hoursAgo(2) };
    const answer = await post('room-stays', overlapping);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'room_stay_overlaps', faults: [{ field: 'starts_at' }] },
    });
    expect(answer.body.detail).toMatch(/stay gil(-2)?\./);
    expect(await get('room-stays/gil-2')).toMatchObject({ body: { version: 1, ends_at: null } });
  });

  it('in the future is refused, and so is one in no room and for no admission', async () => {
    const later = { admission_id: 'gil', room_id: 'larch-03', starts_at: hoursAgo(-1) };
    expect(await post('room-stays', later)).toMatchObject({
      status: 422,
      body: { code: 'in_the_future', faults: [{ field: 'starts_at' }] },
    });
    expect(await post('room-stays', { admission_id: 'gil', room_id: 'nowhere' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'room_id' }] },
    });
    expect(await post('room-stays', { admission_id: 'none', room_id: 'larch-03' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'admission_id' }] },
    });
    expect(await post('room-stays', { admission_id: 'hal', room_id: 'larch-03' })).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'admission_id' }] },
    });
  });

  it('on another ward transfers the admission and calls for reviews', async () => {
    await admitted(world, 'ida', 'larch', 'larch-03');
    const starts_at = hoursAgo(2);
    expect(
      await post('room-stays', { id: 'ida-2', admission_id: 'ida', room_id: 'hazel-01', starts_at }),
    ).toMatchObject({ status: 201 });
    expect(await get('admissions/ida', world.hazel)).toMatchObject({
      body: { version: 2, ward_id: 'hazel', review_triggers: [{ kind: 'transfer', at: starts_at }] },
    });
    expect(await get('admissions/ida')).toMatchObject({ status: 404 });
  });

  it('is one at a time also when many are begun at once, and none of them deadlocks', async () => {
    await admitted(world, 'jay', 'larch', 'larch-01');
    await admitted(world, 'kim', 'larch', 'larch-02');
    const rooms = ['larch-01', 'larch-02', 'larch-03', 'larch-04'];
    const moves = Array.from({ length: 16 }, (_, i) => ({
      admission_id: i % 2 ? 'jay' : 'kim',
      room_id: rooms[(i * 3) % 4],
    }));
    const answers = await Promise.all(moves.map((move) => post('room-stays', move)));
    expect(answers.map((answer) => answer.status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const stays = (await get<Page>('room-stays?limit=200')).body.items;
    for (const patient of ['jay', 'kim']) {
      expect(stays.filter((stay) => stay['patient_id'] === patient && stay['ends_at'] === null)).toHaveLength(1);
    }
  });

  it('that ends leaves the room occupied while somebody else is known to be there', async () => {
    await admitted(world, 'lou', 'hazel', 'hazel-02');
    await admitted(world, 'may', 'hazel', 'hazel-02');
    const first = await post('room-stays/lou/end', {}, world.hazel);
    expect(first.status).toBe(200);
    expect(await get('rooms/hazel-02/occupancy', world.hazel)).toMatchObject({ body: { state: 'occupied' } });
    expect(await post('room-stays/lou/end', {}, world.hazel)).toMatchObject({ status: 200, body: first.body });
    expect((await post('room-stays/may/end', {}, world.hazel)).status).toBe(200);
    expect(await get('rooms/hazel-02/occupancy', world.hazel)).toMatchObject({ body: { state: 'not_confirmed' } });
  });
});

describe('a stay that begins in a room recorded as not confirmed', () => {
  it('leaves it so until somebody confirms who is there', async () => {
    await post('rooms/larch-03/occupancy', { state: 'not_confirmed' }, world.nurse);
    await admitted(world, 'ned', 'larch', 'larch-03');
    expect(await get('rooms/larch-03/occupancy')).toMatchObject({ body: { state: 'not_confirmed' } });
    const seen = await post('rooms/larch-03/occupancy', { state: 'occupied' }, world.nurse);
    expect(seen).toMatchObject({ status: 200, body: { state: 'occupied' } });
    await post('admissions/ned/discharge');
  });
});

describe('who else is in a room', () => {
  const occupancy = (state: string) => post('rooms/larch-03/occupancy', { state }, world.nurse);

  it('is known once they sign in, and not once the last has left', async () => {
    await post('admissions/jay/discharge');
    await post('admissions/kim/discharge');
    expect(await occupancy('confirmed_empty')).toMatchObject({ status: 200, body: { state: 'confirmed_empty' } });
    const visitor = { id: 'visitor', room_id: 'larch-03', kind: 'patients_visitor' };
    expect(await post('room-presences', visitor, world.nurse)).toMatchObject({
      status: 201,
      body: { patient_id: null, ends_at: null },
    });
    expect(await get('rooms/larch-03/occupancy', world.nurse)).toMatchObject({ body: { state: 'occupied' } });
    const left = await post('room-presences/visitor/end', {}, world.nurse);
    expect(left).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await post('room-presences/visitor/end', {}, world.nurse)).toMatchObject({ status: 200, body: left.body });
    expect(await get('rooms/larch-03/occupancy', world.nurse)).toMatchObject({ body: { state: 'not_confirmed' } });
  });

  it('is recorded by a clock that runs ahead as of now, so that nobody has left later than it was written down', async () => {
    const ahead = () => ({ occurred_at: new Date(Date.now() + 50_000).toISOString() });
    const staff = { id: 'ahead', room_id: 'larch-03', kind: 'staff', ...ahead() };
    const came = await post('room-presences', staff, world.nurse);
    expect(came.body['starts_at']).toBe(came.body['recorded_at']);
    const left = await post('room-presences/ahead/end', ahead(), world.nurse);
    expect(left).toMatchObject({ status: 200, body: { ends_at: left.body['recorded_at'] } });
  });

  it('on another ward says nothing of who is a patient', async () => {
    const answers = await Promise.all(
      ['gil', 'nobody'].map((patient_id) =>
        post('room-presences', { room_id: 'hazel-01', kind: 'other_patient', patient_id }, world.nurse),
      ),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 422, body: { faults: [{ field: 'room_id' }] } });
  });

  it('does not make a room certain that nobody has confirmed', async () => {
    const staff = { id: 'staff', room_id: 'larch-03', kind: 'staff' };
    expect((await post('room-presences', staff, world.nurse)).status).toBe(201);
    expect(await get('rooms/larch-03/occupancy', world.nurse)).toMatchObject({ body: { state: 'not_confirmed' } });
    expect(await occupancy('occupied')).toMatchObject({ status: 200, body: { state: 'occupied' } });
    await post('room-presences/staff/end', {}, world.nurse);
  });

  it('cannot be confirmed as somebody the record knows nothing of', async () => {
    expect(await occupancy('occupied')).toMatchObject({ status: 422, body: { code: 'nobody_known_there' } });
    expect(await occupancy('not_confirmed')).toMatchObject({ status: 200 });
  });

  it('is never a patient by way of their visitor', async () => {
    const visitor = { room_id: 'larch-03', kind: 'patients_visitor', patient_id: 'gil' };
    expect(await post('room-presences', visitor, world.nurse)).toMatchObject({
      status: 422,
      body: { code: 'presence_patient_unexpected', faults: [{ field: 'patient_id' }] },
    });
  });

  it('keeps every look on record, and is nothing to a nurse of another ward', async () => {
    const versions = await get<{ state: Row }[]>('rooms/larch-03/occupancy/versions', world.nurse);
    expect(versions.body.slice(-6).map((one) => one.state['state'])).toEqual([
      'confirmed_empty',
      'occupied',
      'not_confirmed',
      'occupied',
      'not_confirmed',
      'not_confirmed',
    ]);
    expect(await post('rooms/hazel-01/occupancy', { state: 'not_confirmed' }, world.nurse)).toMatchObject({
      status: 404,
    });
    expect(await post('rooms/nowhere/occupancy', { state: 'not_confirmed' }, world.nurse)).toMatchObject({
      status: 404,
    });
  });
});
