import { describe, expect, it } from '@jest/globals';
import { Room } from '../organisation/room.entity.js';
import { Device } from './device.entity.js';
import { placeFault, putSystemIn, technologyFault, withdrawDevice } from './device.js';
import { MonitoringSystem } from './monitoring-system.entity.js';

const AT = new Date('2026-11-21T12:00:00Z');

function system(id: string, over: Partial<MonitoringSystem> = {}): MonitoringSystem {
  const own = { id, vendor_id: 'acme', name: 'Watch', product_version: '1', technologies: ['vision_based_monitoring'] };
  return Object.assign(new MonitoringSystem(), own, over);
}

const device: Device = Object.assign(new Device(), {
  id: 'larch-01',
  vendor_id: 'acme',
  monitoring_system_id: 'watch-1',
  technology: 'vision_based_monitoring',
  state: 'in_service',
  system_since: new Date(0),
} as const);
const room: Room = Object.assign(new Room(), { id: 'room-1', ward_id: 'larch' });

describe('a device', () => {
  it('watches only with what its system can', () => {
    expect(technologyFault('vision_based_monitoring', system('watch-1'), 'technology')).toBeUndefined();
    expect(technologyFault('audio', system('watch-1'), 'technology')).toMatchObject({
      kind: 'invalid',
      code: 'technology_not_in_system',
      faults: [{ field: 'technology', fix: 'one of vision_based_monitoring, or another system' }],
    });
  });

  it('stands in a room of its ward when it is fixed', () => {
    expect(placeFault('bedroom_cctv', 'larch', room)).toBeUndefined();
    expect(placeFault('bedroom_cctv', 'larch', null)).toMatchObject({
      code: 'room_needed',
      faults: [{ field: 'room_id' }],
    });
    expect(placeFault('bedroom_cctv', 'hazel', room)).toMatchObject({ code: 'room_not_on_ward' });
  });

  it.each(['body_worn_camera', 'wearable'] as const)('stands in no room when it is a %s', (technology) => {
    expect(placeFault(technology, 'larch', null)).toBeUndefined();
    expect(placeFault(technology, 'larch', room)).toMatchObject({ code: 'carried_device' });
  });

  it('is withdrawn once', () => {
    const withdrawn = withdrawDevice(device);
    expect(withdrawn.state).toBe('withdrawn');
    expect(withdrawDevice(withdrawn)).toBe(withdrawn);
  });
});

describe('another version of its system', () => {
  it('counts from when it was put in', () => {
    const next = { monitoring_system_id: 'watch-2', system_since: AT };
    expect(putSystemIn(device, system('watch-2'), AT)).toMatchObject(next);
  });

  it('changes nothing when it is the version already there', () =>
    expect(putSystemIn(device, system('watch-1'), AT)).toBe(device));

  it('is of the same vendor', () =>
    expect(putSystemIn(device, system('other', { vendor_id: 'rival' }), AT)).toMatchObject({ code: 'other_vendor' }));

  it('can still watch with what the device has', () => {
    const audio = system('watch-2', { technologies: ['audio'] });
    expect(putSystemIn(device, audio, AT)).toMatchObject({
      code: 'technology_not_in_system',
      faults: [{ field: 'monitoring_system_id' }],
    });
  });

  it('goes in no withdrawn device', () =>
    expect(putSystemIn(withdrawDevice(device), system('watch-2'), AT)).toMatchObject({
      kind: 'conflict',
      code: 'device_withdrawn',
    }));
});
