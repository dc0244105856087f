import type { Parameters } from '../decision/parameters.js';
import type { RoomPlace } from '../organisation/room.entity.js';
import { ROOM_PLACES } from '../organisation/room.entity.js';
import type { Fault } from '../shared/errors.js';
import { incidentsError } from './incidents.errors.js';

/** What happened, as the ward names it. */
export const INCIDENT_KINDS = ['assault', 'self_harm', 'fall', 'restraint', 'damage', 'fire', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Whether the police wore a camera that was on when they came, and why if not (NB-BWC-02). */
export interface PoliceAttendance {
  police_attended_at: Date;
  police_camera_worn: boolean;
  police_camera_on: boolean;
  police_camera_why_not: string | null;
}

/** What the transitions of an incident look at. */
export interface IncidentFields {
  opened_at: Date;
  announced_at: Date | null;
  announced_by: string | null;
  closed_at: Date | null;
  closed_by: string | null;
  police_attended_at: Date | null;
  police_camera_worn: boolean | null;
  police_camera_on: boolean | null;
  police_camera_why_not: string | null;
  use_of_force_kept_until: Date | null;
}

/** Where somebody says that an incident is: in a room, or in a kind of place that is none of the ward's rooms. */
export interface AskedPlace {
  ward_id: string;
  room: { id: string; ward_id: string; place: RoomPlace } | null;
  place: RoomPlace | null;
}

/** Where an incident is, by the room when one is named; throws `invalid_incident`. */
export function placeOf({ ward_id, room, place }: AskedPlace): RoomPlace {
  const faults: Fault[] = [];
  const rooms = `one of ${ROOM_PLACES.join(', ')}`;
  if (room === null && place === null)
    faults.push({ field: 'place', fault: 'an incident is somewhere', fix: `${rooms}, or the room_id` });
  if (room !== null && place !== null && room.place !== place)
    faults.push({ field: 'place', fault: `the room ${room.id} is a ${room.place}`, fix: 'leave it out' });
  if (room !== null && room.ward_id !== ward_id)
    faults.push({ field: 'room_id', fault: `it is not on the ward ${ward_id}`, fix: 'a room of that ward' });
  const found = room?.place ?? place;
  if (faults.length > 0 || found === null)
    throw incidentsError('invalid', 'invalid_incident', 'The incident has faults.', faults);
  return found;
}

/** What an incident is when it is opened: nobody has announced anything yet. */
export function open(at: Date): IncidentFields {
  return {
    opened_at: at,
    announced_at: null,
    announced_by: null,
    closed_at: null,
    closed_by: null,
    police_attended_at: null,
    police_camera_worn: null,
    police_camera_on: null,
    police_camera_why_not: null,
    use_of_force_kept_until: null,
  };
}

/** Everybody in view was told that a camera is on; a second time answers with the first. Throws `incident_closed` or `before_opened`. */
export function announce<I extends IncidentFields>(incident: I, by: string, at: Date): I {
  if (incident.announced_at !== null) return incident;
  if (incident.closed_at !== null) {
    throw incidentsError('conflict', 'incident_closed', 'This incident is over.', [
      { field: 'id', fault: `it was closed at ${incident.closed_at.toISOString()}`, fix: 'open another one' },
    ]);
  }
  notBefore(incident, at, 'occurred_at');
  return { ...incident, announced_at: at, announced_by: by };
}

/** An incident is over; a second time answers with the first. A time before it was opened is taken as that: closing never fails. */
export function close<I extends IncidentFields>(incident: I, by: string, at: Date): I {
  if (incident.closed_at !== null) return incident;
  const closed_at = at.getTime() < incident.opened_at.getTime() ? incident.opened_at : at;
  return { ...incident, closed_at, closed_by: by };
}

/** Says whether the police wore a camera, once they came; the last word counts, also after the incident. Throws `invalid_attendance` or `before_opened`. */
export function recordPolice<I extends IncidentFields>(
  incident: I,
  attended: PoliceAttendance,
  { use_of_force_record_months }: Pick<Parameters, 'use_of_force_record_months'>,
): I {
  const faults = attendanceFaults(attended);
  if (faults.length > 0)
    throw incidentsError('invalid', 'invalid_attendance', 'What is said of the police contradicts itself.', faults);
  notBefore(incident, attended.police_attended_at, 'police_attended_at');
  const kept_until = new Date(attended.police_attended_at);
  kept_until.setUTCMonth(kept_until.getUTCMonth() + use_of_force_record_months);
  return { ...incident, ...attended, use_of_force_kept_until: kept_until };
}

function attendanceFaults({
  police_camera_worn: worn,
  police_camera_on: on,
  police_camera_why_not: why,
}: PoliceAttendance): Fault[] {
  const faults: Fault[] = [];
  if (on && !worn)
    faults.push({ field: 'police_camera_on', fault: 'a camera that nobody wore was not on', fix: 'false' });
  if (!(worn && on) && why === null)
    faults.push({ field: 'police_camera_why_not', fault: 'no camera was on, and nobody says why', fix: 'the reason' });
  if (worn && on && why !== null)
    faults.push({ field: 'police_camera_why_not', fault: 'a camera was on', fix: 'leave it out' });
  return faults;
}

function notBefore({ opened_at }: IncidentFields, at: Date, field: string): void {
  if (at.getTime() >= opened_at.getTime()) return;
  const fault = `the incident was opened at ${opened_at.toISOString()}`;
  throw incidentsError('invalid', 'before_opened', 'Nothing of an incident is before it.', [
    { field, fault, fix: 'that time or a later one' },
  ]);
}
