import type { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';

/** Why a vendor's or a device's record cannot be written. */
export type DevicesErrorCode =
  | 'foreign_client_id'
  | 'invalid_jwks'
  | 'client_revoked'
  | 'key_held'
  | 'kid_taken'
  | 'last_key'
  | 'too_many_keys'
  | 'technology_not_in_system'
  | 'room_needed'
  | 'room_not_on_ward'
  | 'carried_device'
  | 'other_vendor'
  | 'device_withdrawn';

/** A device record that contradicts another record, or itself. */
export function deviceRefusal(
  code: DevicesErrorCode,
  field: string,
  fault: string,
  fix: string,
): AskfirstError<DevicesErrorCode> {
  return refusal('invalid', code, field, fault, fix);
}

/** A withdrawn device takes no more changes. */
export function deviceWithdrawn(): AskfirstError<DevicesErrorCode> {
  return refusal(
    'conflict',
    'device_withdrawn',
    'id',
    'this device has been withdrawn',
    'record the device that took its place',
  );
}

/** A revoked client does not come back: whoever held its key may hold it still. */
export function clientRevoked(): AskfirstError<DevicesErrorCode> {
  return refusal(
    'conflict',
    'client_revoked',
    'id',
    'this client has been revoked for good',
    'record a new client with new keys',
  );
}
