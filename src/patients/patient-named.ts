import type { StaffSubject } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import type { ChangeTransaction } from '../log/changes.js';
import type { Admission } from './admission.entity.js';
import type { Patient } from './patient.entity.js';
import { lockReferredPatient, openAdmission } from './patient-locks.js';
import { authoriseReferred } from './ward-held.js';

/** Locks the patient a body names, admitted or not, for somebody who may write about them; another ward's reads as absent. */
export async function lockNamedPatient(
  tx: ChangeTransaction,
  session: Session,
  subject: StaffSubject,
  patient_id: string,
): Promise<{ patient: Patient; admission: Admission | null }> {
  const patient = await lockReferredPatient(tx, patient_id);
  const admission = await openAdmission(tx.manager, tx.provider_id, patient_id);
  const named = { type: 'patient', field: 'patient_id', id: patient_id };
  authoriseReferred(session, 'write', subject, admission?.ward_id ?? null, named);
  return { patient, admission };
}
