import type { Question } from '../../src/decision/question.js';
import type { EventOf, InstalledDevice, WorldEvent } from './events.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A new alert, as it was first named. */
export interface Sighting {
  vendor: string;
  alert: string;
  device: string;
  raised_at: number;
}

/** A question of the past and what was said to it. */
export interface Asked {
  at: number;
  question: Question;
  outcome: 'permit' | 'deny';
  expires_at: number | null;
  vendor: string | null;
  /** Whether the client's own record was active; of any other nothing is remembered. */
  client_active: boolean;
  /** The patients in view, as far as they were known. */
  patients: readonly string[];
  sighting: Sighting | null;
  /** The emergency override it was under, by id; null for none that stood. */
  override: string | null;
  /** The earlier permit this question asked for again under the same request id. */
  repeats: Asked | null;
}

/** Everything the oracle knows: two plain lists in log order, which every check reads from the beginning. */
export interface Past {
  events: readonly WorldEvent[];
  asked: readonly Asked[];
}

/** What one check found: reasons to deny, and the instants at which what it relied on comes to an end. */
export interface Finding {
  reasons: string[];
  deadlines: number[];
}

export const nothing = (): Finding => ({ reasons: [], deadlines: [] });

/** Every event of one kind, in log order. */
export function every<K extends WorldEvent['kind']>(past: Past, kind: K): EventOf<K>[] {
  return past.events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** A device as it now stands. */
export interface DeviceNow extends InstalledDevice {
  withdrawn: boolean;
  system_since: number;
}

/** Every device there ever was, as it now stands. */
export function devices(past: Past): DeviceNow[] {
  return every(past, 'device_installed').map((installed) => {
    const changes = every(past, 'device_system_changed').filter((change) => change.device === installed.device);
    return {
      ...installed,
      system: changes.at(-1)?.system ?? installed.system,
      system_since: changes.at(-1)?.on ?? installed.on,
      withdrawn: every(past, 'device_withdrawn').some((event) => event.device === installed.device),
    };
  });
}

/** The vendor a client acts for; null for a client nobody recorded. */
export function vendorOf(past: Past, client: string): string | null {
  return every(past, 'client').find((event) => event.client === client)?.vendor ?? null;
}

/** What the last record of a client says of it. */
export function clientState(past: Past, client: string): string | null {
  return every(past, 'client').findLast((event) => event.client === client)?.state ?? null;
}

/** The device a question is about: one of the asking vendor's own, named by either id; what is in service comes before what was taken away. */
export function deviceAsked(past: Past, q: Question): DeviceNow | null {
  const vendor = vendorOf(past, q.client_id);
  const named = devices(past).filter(
    (device) =>
      device.vendor === vendor &&
      ((q.resource_type === 'device' && device.device === q.resource_id) ||
        (q.resource_type === 'vendor_device' && device.vendor_device_id === q.resource_id)),
  );
  return named.find((device) => !device.withdrawn) ?? named.at(-1) ?? null;
}

/** Where a device looks: what is not fixed in a room is carried. */
export function placeOf(past: Past, device: DeviceNow): string {
  if (device.room === null) return 'carried';
  const room = every(past, 'room').find((event) => event.room === device.room);
  if (!room) throw new Error(`no room has the id ${device.room}`);
  return room.place;
}

/** Whether two questions ask the same thing; who relays it and under which request id is no part of it. */
export function sameQuestion(one: Question, other: Question): boolean {
  const text = (q: Question): string => JSON.stringify({ ...q, client_id: null, request_id: null });
  return text(one) === text(other);
}
