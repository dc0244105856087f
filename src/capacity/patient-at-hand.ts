import { keyOf, lockRecord } from '../database/rows.js';
import { ageView } from '../decision/age.js';
import type { AgeView } from '../decision/view.js';
import type { StaffSubject } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import type { ChangeTransaction } from '../log/changes.js';
import { Ward } from '../organisation/ward.entity.js';
import type { Admission } from '../patients/admission.entity.js';
import type { Patient } from '../patients/patient.entity.js';
import { ADMISSION } from '../patients/patient-kinds.js';
import { lockNamedPatient } from '../patients/patient-named.js';
import { capacityError } from './capacity.errors.js';

/** A patient under a change of who decides for them: they are locked, and so is their open admission. */
export interface PatientAtHand {
  patient_id: string;
  admission: Admission;
  /** The date of birth as YYYYMMDD; null when it is not known. */
  born: number | null;
  ward_kind: string;
}

/** Locks the patient a body names, and their admission, for somebody who may write about them there; throws `not_admitted`. */
export async function patientAtHand(
  tx: ChangeTransaction,
  session: Session,
  subject: StaffSubject,
  patient_id: string,
): Promise<PatientAtHand> {
  const { patient, admission } = await lockNamedPatient(tx, session, subject, patient_id);
  return lockAdmitted(tx, patient, admission);
}

/** Locks the open admission of a patient who is locked already; throws `not_admitted` when there is none. */
export async function lockAdmitted(
  tx: ChangeTransaction,
  { id: patient_id, date_of_birth }: Patient,
  open: Admission | null,
): Promise<PatientAtHand> {
  if (!open) throw notAdmitted();
  const admission = await lockRecord(tx, ADMISSION, open.id);
  const { kind: ward_kind } = await tx.manager.findOneByOrFail(Ward, keyOf<Ward>(tx.provider_id, admission.ward_id));
  const born = date_of_birth === null ? null : Number(date_of_birth.replaceAll('-', ''));
  return { patient_id, admission, born, ward_kind };
}

/** How old the patient was then, as far as it bears on who decides; null for an adult. */
export function ageAt({ born, ward_kind }: PatientAtHand, at: Date): AgeView | null {
  return ageView(born, ward_kind, at.getTime());
}

/** Throws `before_admission` for what would have been said or done before the admission it is about. */
export function requireSinceAdmission({ admission }: PatientAtHand, at: Date): void {
  if (at.getTime() >= admission.admitted_at.getTime()) return;
  throw capacityError('invalid', 'before_admission', 'The patient was not admitted then.', [
    {
      field: 'occurred_at',
      fault: `the admission began at ${admission.admitted_at.toISOString()}`,
      fix: 'give a time at or after the admission',
    },
  ]);
}

function notAdmitted(): Error {
  return capacityError('conflict', 'not_admitted', 'This is for an admission, and none is open.', [
    { field: 'patient_id', fault: 'the patient has no open admission', fix: 'admit the patient first' },
  ]);
}
