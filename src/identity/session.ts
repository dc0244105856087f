import type { StaffCaller } from '../shared/caller.js';
import { AskfirstError, notFound } from '../shared/errors.js';
import { allows, type Role, type StaffAbility, type StaffAction, type StaffSubject } from './abilities.js';

/** A member of staff making one request, as the database said they stood when it arrived. */
export interface Session {
  caller: StaffCaller;
  roles: readonly Role[];
  /** The wards they are assigned to now. */
  wards: readonly string[];
  /** Whether a viewer suspension stands: they may then do nothing but withdraw a consent or start a privacy window. */
  suspended: boolean;
  ability: StaffAbility;
}

/** Where a record is: the ward of the patient's current admission, if any. With `id`, the refusal reads as that record's absence does. */
export interface RecordPlace {
  ward_id?: string | null | undefined;
  id?: string;
}

/**
 * Checks that the person may do this to this kind of record and, with `at`, to a record of that ward.
 * Throws AskfirstError `forbidden` when no role of theirs may, and `not_found` when only the ward is wrong, just as if the record were absent.
 */
export function authorise(session: Session, action: StaffAction, subject: StaffSubject, at?: RecordPlace): void {
  if (!allows(session.ability, action, subject)) {
    throw new AskfirstError('forbidden', 'not_permitted', 'Your role does not allow this.');
  }
  if (at && !allows(session.ability, action, subject, { ward_id: at.ward_id ?? undefined })) {
    throw notFound(subject, at.id ?? '');
  }
}
