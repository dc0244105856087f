import type { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';

/** Why a staff record cannot be written. */
export type StaffErrorCode =
  | 'shared_account'
  | 'has_left'
  | 'ends_before_it_starts'
  | 'shift_too_long'
  | 'already_assigned'
  | 'not_your_ward'
  | 'not_yourself'
  | 'not_both';

/** A shared account has no person behind it to be registered or to hold a role (NB-VW-03). */
export function sharedAccount(field: 'roles' | 'registration'): AskfirstError<StaffErrorCode> {
  return refusal(
    'invalid',
    'shared_account',
    field,
    `a shared account has no ${field}`,
    'leave it out, or record a person',
  );
}

/** Nothing new is recorded of somebody who has left. */
export function hasLeft(field: string): AskfirstError<StaffErrorCode> {
  return refusal(
    'conflict',
    'has_left',
    field,
    'this member of staff has left',
    'record them anew if they have come back',
  );
}

/** A nurse in charge writes about their own wards and the people of them only. */
export function notYourWard(field: string, fault: string): AskfirstError<StaffErrorCode> {
  return refusal('forbidden', 'not_your_ward', field, fault, 'ask the nurse in charge of that ward');
}

/** Nobody gives themselves what their own roles and wards let them do; somebody else does. */
export function notYourself(field: string, fault: string): AskfirstError<StaffErrorCode> {
  return refusal('forbidden', 'not_yourself', field, fault, 'ask somebody else who may do this');
}

/** Who gives out roles and devices never treats patients, and who treats patients never gave them out (NB-GOV-05). */
export function notBoth(): AskfirstError<StaffErrorCode> {
  return refusal(
    'conflict',
    'not_both',
    'roles',
    'nobody who is or was platform administrator holds a clinical role, and nobody who holds or held one is platform administrator',
    'give one of them to another person',
  );
}
