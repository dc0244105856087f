import { AskfirstError, type ErrorKind } from '../shared/errors.js';

/** Everything that can be wrong with a patient, an admission, a stay, a leave, a presence or a room's occupancy. */
export type PatientsCode =
  | 'nhs_number_invalid'
  | 'date_of_birth_invalid'
  | 'nhs_number_taken'
  | 'admission_overlaps'
  | 'already_discharged'
  | 'before_admission'
  | 'room_stay_overlaps'
  | 'already_in_room'
  | 'before_stay'
  | 'before_presence'
  | 'presence_patient_unexpected'
  | 'nobody_known_there'
  | 'due_back_before_leave'
  | 'already_on_leave'
  | 'before_leave';

/** One refusal about one field, with what to send instead. */
export function patientsError(
  kind: ErrorKind,
  code: PatientsCode,
  message: string,
  fault: { field: string; fault: string; fix: string },
): AskfirstError<PatientsCode> {
  return new AskfirstError(kind, code, message, [fault]);
}
