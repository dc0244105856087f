import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveSystem, CALM, lookAt, must } from '../support/ward.js';
import { CapacityWorld, iso, LOOK, THEN, type Row } from './capacity-world.js';

const HOUR = 3_600_000;
const LONG_AGO = iso(THEN - 20 * HOUR);
let world: CapacityWorld;

const make = (path: string, body: object) => must(world.post(path, body, world.tokens.admin));
const device = (id: string, room_id: string, monitoring_system_id: string) => ({
  id,
  ward_id: 'ward',
  room_id,
  technology: 'vision_based_monitoring',
  vendor_device_id: `cam-${id}`,
  monitoring_system_id,
  occurred_at: LONG_AGO,
});
/** Why what a patient agreed to falls due. */
const why = async (patient: string): Promise<string | undefined> => {
  const { items } = await must(world.get<{ items: Row[] }>('worklist?limit=200'));
  const own = items.find(({ kind, patient_id }) => kind === 'consent_review' && patient_id === patient);
  return own?.['why'] as string | undefined;
};

/** Says yes now, so that nothing before it calls for a review. */
const agreed = (patient: string): Promise<string> => world.ward.consents(patient, LOOK.operation, LOOK.purpose);

beforeAll(async () => {
  world = await CapacityWorld.make();
  const system = { id: 'newer', vendor_id: 'vendor', name: 'System', product_version: '2' };
  await make('monitoring-systems', { ...system, technologies: ['vision_based_monitoring'] });
  await approveSystem(world.service.url, world.tokens, 'newer');
  for (const [room, of] of [
    ['same', 'system'],
    ['other', 'newer'],
  ] as const) {
    await make('rooms', { id: room, ward_id: 'ward', name: room, place: 'bedroom' });
    await make('devices', device(`d-${room}`, room, of));
  }
});
afterAll(() => world.service.stop());

describe('what was agreed to for one system is due for review within a day when', () => {
  it('another version is put into the device', async () => {
    await agreed('p0');
    expect(await why('p0')).toBe('first');
    await make('devices/d0/monitoring-system', { monitoring_system_id: 'newer', occurred_at: LONG_AGO });
    expect(await why('p0')).toBe('system_version');
  });

  it('another device is put into their room, however far back that is dated', async () => {
    await agreed('p1');
    await make('devices/d1/withdraw', {});
    await make('devices', device('d1-new', 'r1', 'newer'));
    expect(await why('p1')).toBe('system_version');
    // Still within the day, and by the new device.
    expect((await world.ward.evaluate(lookAt('d1-new'))).body.decision).toBe(true);
  });

  it('they move to a room with another system', async () => {
    await agreed('p2');
    await must(world.post('room-stays', { admission_id: 'a2', room_id: 'other' }));
    expect(await why('p2')).toBe('system_version');
  });

  it('they come back to a room with another system than the one they left', async () => {
    await agreed('p3');
    const { items } = (await world.get<{ items: Row[] }>('room-stays?limit=200')).body;
    await must(world.post(`room-stays/${items.find(({ patient_id }) => patient_id === 'p3')?.id}/end`, {}));
    await must(world.post('room-stays', { admission_id: 'a3', room_id: 'other' }));
    expect(await why('p3')).toBe('system_version');
  });
});

describe('what was agreed to for one system is not', () => {
  it('when they move to a room with the same one', async () => {
    await agreed('p4');
    await must(world.post('room-stays', { admission_id: 'a4', room_id: 'same' }));
    expect(await why('p4')).toBe('first');
  });

  it('once it was reviewed since', async () => {
    const id = await agreed('p5');
    await make('devices/d5/monitoring-system', { monitoring_system_id: 'newer' });
    expect(await why('p5')).toBe('system_version');
    const body = { outcome: 'continues', words: 'It stays.', circumstances: CALM };
    await must(world.post(`consents/${id}/review`, body));
    expect(await why('p5')).toBe('regular');
  });
});
