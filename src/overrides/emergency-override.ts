import { overrideDue } from '../decision/deadlines.js';
import type { Parameters } from '../decision/parameters.js';
import type { OverrideReason } from '../decision/words.js';
import type { RoomPlace } from '../organisation/room.entity.js';
import type { Fault } from '../shared/errors.js';
import { overridesError } from './overrides.errors.js';

/**
 * What the law lets somebody be looked at on though they did not agree: necessity, or the Mental Capacity Act 2005, section 5, and
 * that only for somebody of 16 or more who was found to lack capacity (NB-EMG-01).
 */
export const LEGAL_GROUNDS = ['necessity', 'mental_capacity_act_section_5'] as const;
export type LegalGround = (typeof LEGAL_GROUNDS)[number];

/** What the transitions of an emergency override look at. */
export interface OverrideFields {
  reason: OverrideReason;
  started_by: string;
  starts_at: Date;
  attendance_staff_ids: string[];
  extended_at: Date | null;
  extended_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

/** Somebody on the staff, as the record knows them; null when it knows nobody of that id. */
export interface Attending {
  id: string;
  known: { kind: string; state: string } | null;
}

/** An override as somebody would start it, with what is on record of it. */
export interface Starting {
  reason: OverrideReason;
  legal_ground: LegalGround;
  entry_safe: boolean;
  why_entry_unsafe: string | null;
  /** The professional registration of whoever starts it; null for none. */
  registration: string | null;
  attending: readonly Attending[];
  /** What kind of place the room is. */
  place: RoomPlace;
  /** Whether the patient is known to be in that room. */
  is_there: boolean;
  /** Whether somebody found, in a way that still stands, that the patient cannot decide. */
  lacks_capacity: boolean;
}

/** Everything wrong with an override as it would be started: every fault at once. */
export function startFaults(start: Starting): Fault[] {
  return [...starterFaults(start), ...groundFaults(start), ...entryFaults(start), ...attendanceFaults(start)];
}

function starterFaults({ registration, place, is_there }: Starting): Fault[] {
  const faults: Fault[] = [];
  if (registration === null) {
    const fix = 'let a registered nurse or doctor start it, or put your registration on record';
    faults.push({ field: 'started_by', fault: 'no professional registration of yours is on record', fix });
  }
  if (place !== 'bedroom') {
    const fault = `the room is a ${place}, where no override lets anybody look`;
    faults.push({ field: 'room_id', fault, fix: 'go in' });
  } else if (!is_there) {
    const fault = 'the patient is not on record as being in that room';
    faults.push({ field: 'room_id', fault, fix: 'the room they are in, or go in' });
  }
  return faults;
}

function groundFaults({ legal_ground, lacks_capacity }: Starting): Fault[] {
  if (legal_ground !== 'mental_capacity_act_section_5' || lacks_capacity) return [];
  const fault = 'it is for somebody of 16 or more who lacks capacity, and no finding that stands says so';
  return [{ field: 'legal_ground', fault, fix: 'necessity' }];
}

function entryFaults({ reason, entry_safe, why_entry_unsafe: why }: Starting): Fault[] {
  const faults: Fault[] = [];
  if (!entry_safe && why === null)
    faults.push({ field: 'why_entry_unsafe', fault: 'nobody says why going in is not safe', fix: 'the reason' });
  if (entry_safe && why !== null)
    faults.push({ field: 'why_entry_unsafe', fault: 'going in is said to be safe', fix: 'leave it out' });
  if (entry_safe && reason === 'unresponsive_no_safe_entry')
    faults.push({ field: 'entry_safe', fault: 'the reason says that going in is not safe', fix: 'false' });
  return faults;
}

function attendanceFaults({ attending }: Starting): Fault[] {
  return attending.flatMap(({ id, known }) =>
    known?.kind === 'person' && known.state === 'active'
      ? []
      : [
          {
            field: 'attendance_staff_ids',
            fault: `${id}: no person of this id works here`,
            fix: 'the ids of whoever is on the way',
          },
        ],
  );
}

type Times = Pick<Parameters, 'override_minutes' | 'override_extended_minutes'>;

/** Until when an override stands unless somebody goes in before (NB-EMG-01). */
export function lapsesAt({ starts_at, extended_at }: OverrideFields, p: Times): Date {
  const asked = { starts_at: starts_at.getTime(), extended: extended_at !== null };
  return new Date(overrideDue(asked, p as Parameters));
}

/** Whether an override still lets anybody look. */
export function isInForce(override: OverrideFields, at: Date, p: Times): boolean {
  return override.ended_at === null && at.getTime() < lapsesAt(override, p).getTime();
}

/** Whoever agrees that an override goes on. */
export interface Approver {
  by: string;
  registration: string | null;
}

/**
 * An independent second person agrees that it goes on; a second time answers with the first. Throws `cannot_be_extended`, with every
 * fault, when it is not for somebody unresponsive whom nobody can reach, is over, or is agreed to by whoever started or attends it.
 */
export function extend<O extends OverrideFields>(override: O, { by, registration }: Approver, at: Date, p: Times): O {
  if (override.extended_at !== null) return override;
  const faults: Fault[] = [];
  if (override.reason !== 'unresponsive_no_safe_entry') {
    const fault = `an override for ${override.reason} does not go on`;
    faults.push({ field: 'id', fault, fix: 'go in' });
  }
  if (!isInForce(override, at, p)) faults.push({ field: 'id', fault: 'it is over', fix: 'go in' });
  const attends = override.attendance_staff_ids.includes(by.replace(/^staff:/, ''));
  if (by === override.started_by || attends) {
    const fix = 'let somebody agree to it who had no part in it';
    faults.push({ field: 'extended_by', fault: 'you started it, or attend', fix });
  }
  if (registration === null) {
    const fix = 'let a registered nurse or doctor agree to it';
    faults.push({ field: 'extended_by', fault: 'no professional registration of yours is on record', fix });
  }
  if (faults.length > 0) throw overridesError('invalid', 'cannot_be_extended', 'This override does not go on.', faults);
  return { ...override, extended_at: at, extended_by: by };
}

/** Somebody went in, or the danger is over; a second time answers with the first. A time before its start is taken as that: ending never fails. */
export function end<O extends OverrideFields>(override: O, by: string, at: Date): O {
  if (override.ended_at !== null) return override;
  const ended_at = at.getTime() < override.starts_at.getTime() ? override.starts_at : at;
  return { ...override, ended_at, ended_by: by };
}
