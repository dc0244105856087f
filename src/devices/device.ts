import { CARRIED, type Technology } from '../decision/words.js';
import type { Room } from '../organisation/room.entity.js';
import type { AskfirstError } from '../shared/errors.js';
import type { Device } from './device.entity.js';
import { deviceRefusal, deviceWithdrawn, type DevicesErrorCode } from './devices.errors.js';
import type { MonitoringSystem } from './monitoring-system.entity.js';

type Refused = AskfirstError<DevicesErrorCode>;

/** What is wrong with this technology in a device of this system; undefined when nothing is. */
export function technologyFault(technology: Technology, system: MonitoringSystem, field: string): Refused | undefined {
  if (system.technologies.includes(technology)) return undefined;
  const fault = `the monitoring system ${system.name} ${system.product_version} has no ${technology}`;
  return deviceRefusal(
    'technology_not_in_system',
    field,
    fault,
    `one of ${system.technologies.join(', ')}, or another system`,
  );
}

/** What is wrong with where a device is: a fixed one stands in a room of its ward, a carried one in none; undefined when nothing is. */
export function placeFault(technology: Technology, ward_id: string, room: Room | null): Refused | undefined {
  if (CARRIED.has(technology)) {
    if (room === null) return undefined;
    return deviceRefusal(
      'carried_device',
      'room_id',
      `a ${technology} is carried and stands in no room`,
      'leave it out',
    );
  }
  if (room === null) {
    return deviceRefusal(
      'room_needed',
      'room_id',
      `a ${technology} is fixed in a room`,
      `the id of a room of the ward ${ward_id}`,
    );
  }
  if (room.ward_id === ward_id) return undefined;
  return deviceRefusal(
    'room_not_on_ward',
    'room_id',
    `the room ${room.id} is not on the ward ${ward_id}`,
    'a room of that ward',
  );
}

/** Takes a device out of service for good; a second time answers with the first. */
export function withdrawDevice(device: Device): Device {
  return device.state === 'withdrawn' ? device : { ...device, state: 'withdrawn' };
}

/** Puts another version of its vendor's system in a device, from `now` on; the version it has already changes nothing. */
export function putSystemIn(device: Device, system: MonitoringSystem, now: Date): Device | Refused {
  if (device.state === 'withdrawn') return deviceWithdrawn();
  if (device.monitoring_system_id === system.id) return device;
  if (device.vendor_id !== system.vendor_id) {
    const fault = 'this monitoring system is of another vendor';
    return deviceRefusal(
      'other_vendor',
      'monitoring_system_id',
      fault,
      "one of the device's own vendor, or a new device",
    );
  }
  const fault = technologyFault(device.technology, system, 'monitoring_system_id');
  return fault ?? { ...device, monitoring_system_id: system.id, system_since: now };
}
