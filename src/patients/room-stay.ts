import { type AdmissionFields, requireAfterAdmission, requireOpen } from './admission.js';
import { patientsError } from './patients.errors.js';

/** What the transitions of a room stay look at. */
export interface RoomStayFields {
  id: string;
  room_id: string;
  starts_at: Date;
  ends_at: Date | null;
}

/** Checks that a patient may be put in this room at that time, and gives the open stay it ends, if there is one. */
export function beginStay<S extends RoomStayFields>(
  admission: AdmissionFields,
  stays: readonly S[],
  room_id: string,
  starts_at: Date,
): S | null {
  requireOpen(admission);
  requireAfterAdmission(admission, starts_at, 'starts_at');
  const open = stays.find((stay) => stay.ends_at === null) ?? null;
  if (open?.room_id === room_id) {
    throw patientsError('conflict', 'already_in_room', 'The patient is recorded in this room already.', {
      field: 'room_id',
      fault: `the stay ${open.id} in this room is open`,
      fix: 'nothing needs recording; to move the patient, name another room',
    });
  }
  const overlapped = stays.find((stay) =>
    stay === open ? stay.starts_at.getTime() > starts_at.getTime() : goesOnAfter(stay, starts_at),
  );
  if (overlapped) throw stayOverlaps(overlapped);
  return open;
}

/** The stay somebody was on last; of those that began at one instant, the one that went on longest. Null before the first. */
export function lastStay<S extends RoomStayFields>(stays: readonly S[]): S | null {
  const until = ({ ends_at }: S): number => ends_at?.getTime() ?? Infinity;
  const later = (a: S, b: S): boolean =>
    a.starts_at.getTime() > b.starts_at.getTime() ||
    (a.starts_at.getTime() === b.starts_at.getTime() && until(a) > until(b));
  return stays.reduce<S | null>((last, one) => (last === null || later(one, last) ? one : last), null);
}

/** Whether any of a closed stay lies after that time; one that ended as it began lies nowhere. */
function goesOnAfter(stay: RoomStayFields, at: Date): boolean {
  const ends = stay.ends_at?.getTime() ?? Infinity;
  return ends > at.getTime() && ends > stay.starts_at.getTime();
}

/** Ends a stay; one that has ended stays as it is. Refused for a time before it began. */
export function endStay<S extends RoomStayFields>(stay: S, at: Date): S {
  if (stay.ends_at !== null) return stay;
  if (at.getTime() < stay.starts_at.getTime()) {
    throw patientsError('invalid', 'before_stay', 'A stay cannot end before it begins.', {
      field: 'occurred_at',
      fault: `the stay began at ${stay.starts_at.toISOString()}`,
      fix: 'give a time at or after that',
    });
  }
  return { ...stay, ends_at: at };
}

/** Nobody is in two rooms at once: names the other stay. */
export function stayOverlaps(other: Pick<RoomStayFields, 'id' | 'room_id' | 'starts_at' | 'ends_at'>): Error {
  const until = other.ends_at === null ? 'and is still open' : `until ${other.ends_at.toISOString()}`;
  return patientsError('conflict', 'room_stay_overlaps', `The patient was in another room then: stay ${other.id}.`, {
    field: 'starts_at',
    fault: `the stay ${other.id} in room ${other.room_id} runs from ${other.starts_at.toISOString()} ${until}`,
    fix: 'begin after it, or end it first',
  });
}
