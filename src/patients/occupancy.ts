import { patientsError } from './patients.errors.js';

/** What is known of who is in a room: `not_confirmed` never counts as empty. */
export const OCCUPANCY_STATES = ['occupied', 'confirmed_empty', 'not_confirmed'] as const;
export type OccupancyState = (typeof OCCUPANCY_STATES)[number];

/** Who may sign in to a room that is not theirs. */
export const PRESENCE_KINDS = ['patients_visitor', 'staff', 'other_patient', 'other'] as const;
export type PresenceKind = (typeof PRESENCE_KINDS)[number];

/** What the transitions of a presence look at. */
export interface RoomPresenceFields {
  kind: PresenceKind;
  patient_id: string | null;
  starts_at: Date;
  ends_at: Date | null;
}

/** A patient has been shown to their room: somebody is there; who else is in a room recorded as unconfirmed stays unconfirmed. */
export function afterStayBegins(before: OccupancyState | null): OccupancyState {
  return before === 'not_confirmed' ? before : 'occupied';
}

/** Somebody signs in: a room held empty is occupied now; who else is in an unconfirmed room stays unconfirmed. */
export function afterArrival(before: OccupancyState | null): OccupancyState {
  return before === 'confirmed_empty' ? 'occupied' : (before ?? 'not_confirmed');
}

/** Somebody leaves: once nobody is known to be there, somebody has to go and look before it counts as empty. */
export function afterLeaving(before: OccupancyState | null, known_there: number): OccupancyState {
  return known_there > 0 && before !== null ? before : 'not_confirmed';
}

/** What somebody saw for themselves; `occupied` by nobody the record knows is refused, since nobody's authority could cover them. */
export function confirmOccupancy(seen: OccupancyState, known_there: number): OccupancyState {
  if (seen === 'occupied' && known_there === 0) {
    throw patientsError('invalid', 'nobody_known_there', 'The record knows of nobody in this room.', {
      field: 'state',
      fault: 'no stay and no presence is open in this room',
      fix: 'record who is there (a room stay or a presence), or send "not_confirmed"',
    });
  }
  return seen;
}

/** Whether a change of occupancy can turn a permit into a deny. */
export function occupancyRemoves(after: OccupancyState): boolean {
  return after !== 'occupied';
}

/** Only another patient is named: a visitor named by the patient they visit would be taken for that patient. */
export function checkPresence(kind: PresenceKind, patient_id: string | null): void {
  if (patient_id === null || kind === 'other_patient') return;
  throw patientsError('invalid', 'presence_patient_unexpected', 'Only a presence of another patient names a patient.', {
    field: 'patient_id',
    fault: `a presence of kind ${kind} names no patient`,
    fix: 'leave patient_id out, or use the kind "other_patient"',
  });
}

/** Signs somebody out; one who has left stays as they are. Refused for a time before they came. */
export function endPresence<P extends RoomPresenceFields>(presence: P, at: Date): P {
  if (presence.ends_at !== null) return presence;
  if (at.getTime() < presence.starts_at.getTime()) {
    throw patientsError('invalid', 'before_presence', 'Nobody leaves before they come.', {
      field: 'occurred_at',
      fault: `the presence began at ${presence.starts_at.toISOString()}`,
      fix: 'give a time at or after that',
    });
  }
  return { ...presence, ends_at: at };
}
