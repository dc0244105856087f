import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Collection } from '../database/collection.js';
import { lockRecord, referred, updateRecord } from '../database/rows.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { Room } from '../organisation/room.entity.js';
import { trigger } from '../patients/admission.js';
import { ADMISSION } from '../patients/patient-kinds.js';
import { lockPatient } from '../patients/patient-locks.js';
import { RoomStay } from '../patients/room-stay.entity.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import type { StaffCaller } from '../shared/caller.js';
import { AskfirstError } from '../shared/errors.js';
import { Device } from './device.entity.js';
import { placeFault, putSystemIn, technologyFault, withdrawDevice } from './device.js';
import type { CreateDeviceBody, CreateMonitoringSystemBody, PutSystemInBody } from './devices.dto.js';
import { MonitoringSystem } from './monitoring-system.entity.js';

const SYSTEM = { entity: MonitoringSystem, type: 'monitoring_system' } as const;
const ROOM = { entity: Room, type: 'room' } as const;

const KNOWN_TWICE = {
  code: 'already_recorded',
  field: 'vendor_device_id',
  fault: 'this vendor has, or had, a device with this id',
  fix: 'another id of the vendor, so that its history stays with one device',
};

/** Records which systems a provider has, at which version, and the devices they are in. */
@Injectable()
export class DevicesService {
  readonly systems: Collection<MonitoringSystem>;
  readonly devices: Collection<Device>;

  constructor(changes: Changes, history: HistoryService) {
    this.systems = new Collection(changes, history, SYSTEM);
    const faults = { device_vendor_device_id_unique: KNOWN_TWICE };
    this.devices = new Collection(changes, history, { entity: Device, type: 'device', faults });
  }

  /** Records a product at a version. */
  createSystem(caller: StaffCaller, body: CreateMonitoringSystemBody): Promise<MonitoringSystem> {
    const { vendor_id, name, product_version, technologies } = body;
    const event = 'monitoring_system_recorded';
    return this.systems.create(caller, body, { event }, () => ({ vendor_id, name, product_version, technologies }));
  }

  /** Records a device; throws `unknown_reference`, `technology_not_in_system`, or what is wrong with its place. */
  createDevice(caller: StaffCaller, body: CreateDeviceBody): Promise<Device> {
    const { monitoring_system_id, ward_id, room_id = null, technology, vendor_device_id } = body;
    return this.devices.create(caller, body, { event: 'device_recorded' }, async (tx, at) => {
      const { manager, provider_id } = tx;
      const system = await referred(manager, SYSTEM, provider_id, 'monitoring_system_id', monitoring_system_id);
      const room =
        room_id === null ? null : await referred(manager, ROOM, provider_id, 'room_id', room_id, 'pessimistic_write');
      const fault = technologyFault(technology, system, 'technology') ?? placeFault(technology, ward_id, room);
      if (fault) throw fault;
      const own = { monitoring_system_id, ward_id, room_id, technology, vendor_device_id };
      // Whoever lives there agreed to what was there before: to them it is another system from now on, however far back it is dated.
      const system_since = (await isLivedIn(tx, room_id)) ? tx.now : at;
      return { ...own, vendor_id: system.vendor_id, state: 'in_service', system_since };
    });
  }

  /** Takes a device out of service: from the next question on nothing is permitted through it. */
  withdraw(caller: StaffCaller, id: string, body: WriteBody): Promise<Device> {
    return this.devices.change(caller, id, body, { event: 'device_withdrawn', removes: true }, withdrawDevice);
  }

  /** Puts another version of its system in a device, which counts from now whenever that was done; whoever is in its room has their consents reviewed (NB-CON-05). */
  putSystemIn(caller: StaffCaller, id: string, body: PutSystemInBody): Promise<Device> {
    const named = { event: 'device_system_changed', removes: true };
    return this.devices.change(caller, id, body, named, async (device, at, tx) => {
      const system = await referred(
        tx.manager,
        SYSTEM,
        tx.provider_id,
        'monitoring_system_id',
        body.monitoring_system_id,
      );
      const next = putSystemIn(device, system, tx.now);
      if (next !== device && !(next instanceof AskfirstError)) await callForReviews(tx, device.room_id, at);
      return next;
    });
  }
}

async function isLivedIn(tx: ChangeTransaction, room_id: string | null): Promise<boolean> {
  if (room_id === null) return false;
  return tx.manager.existsBy(RoomStay, { provider_id: tx.provider_id, room_id, ends_at: IsNull() });
}

/** Says on the admission of everybody whose room it is that their consents must be reviewed, because the system changed. */
async function callForReviews(tx: ChangeTransaction, room_id: string | null, at: Date): Promise<void> {
  if (room_id === null) return;
  const stays = await tx.manager.findBy(RoomStay, { provider_id: tx.provider_id, room_id, ends_at: IsNull() });
  // Patients before admissions, each in the order of ids: every writer's order, so that none wait for each other.
  for (const id of distinct(stays.map((stay) => stay.patient_id))) await lockPatient(tx, id);
  for (const id of distinct(stays.map((stay) => stay.admission_id))) {
    const admission = await lockRecord(tx, ADMISSION, id);
    if (admission.discharged_at !== null) continue;
    const happening = { event: 'admission_review_called_for', occurred_at: at, removes: true };
    await updateRecord(tx, ADMISSION, trigger(admission, 'system_version', at, tx.now), happening);
  }
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
