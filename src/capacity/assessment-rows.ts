import type { ConsentScope } from '../consent/consent.js';
import { insertRecord, keyOf, updateRecord } from '../database/rows.js';
import type { Session } from '../identity/session.js';
import type { ChangeTransaction } from '../log/changes.js';
import { trigger } from '../patients/admission.js';
import { ADMISSION } from '../patients/patient-kinds.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { lapsesAt, outcomeOf, requireQualified, supersededBy, type Finding } from './capacity-assessment.js';
import { CAPACITY_ASSESSMENT } from './capacity-kinds.js';
import { ageAt, type PatientAtHand } from './patient-at-hand.js';

/** What was found of one exact question, and how. */
export interface Assessed extends Finding, ConsentScope {
  support_given: string;
  fluctuating: boolean;
  likely_return_at: Date | null;
}

/** Throws `not_qualified` unless whoever writes may assess capacity. */
export async function requireMayAssess(tx: ChangeTransaction, session: Session): Promise<void> {
  const member = await tx.manager.findOneBy(StaffMember, keyOf<StaffMember>(tx.provider_id, session.caller.staff_id));
  requireQualified(session.roles, member?.registration ?? null);
}

/** Locks what stands of the same question and a new assessment supersedes; throws `assessed_since` for a late note. */
export async function supersededAssessments(
  tx: ChangeTransaction,
  patient_id: string,
  { technology, operation, purpose }: ConsentScope,
  at: Date,
): Promise<CapacityAssessment[]> {
  const same = await tx.manager.find(CapacityAssessment, {
    where: { provider_id: tx.provider_id, patient_id, technology, operation, purpose },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return supersededBy(at, same);
}

/** Says on the admission that what was agreed to is due for review, because capacity was assessed (NB-CON-05). The caller has locked it. */
export async function callForReview(tx: ChangeTransaction, patient: PatientAtHand, occurred_at: Date): Promise<void> {
  const calledFor = { event: 'admission_review_called_for', occurred_at, removes: true };
  await updateRecord(tx, ADMISSION, trigger(patient.admission, 'capacity', occurred_at, tx.now), calledFor);
}

/** Writes an assessment after those it supersedes. */
export async function writeAssessment(
  tx: ChangeTransaction,
  patient: PatientAtHand,
  assessed: Assessed,
  superseded: readonly CapacityAssessment[],
  { occurred_at, id }: { occurred_at: Date; id?: string | undefined },
): Promise<CapacityAssessment> {
  for (const one of superseded) {
    const happening = { event: 'capacity_assessment_superseded', occurred_at, removes: true };
    await updateRecord(tx, CAPACITY_ASSESSMENT, one, happening);
  }
  const age = ageAt(patient, occurred_at);
  const own = {
    ...assessed,
    patient_id: patient.patient_id,
    admission_id: patient.admission.id,
    state: 'stands' as const,
    outcome: outcomeOf(assessed, age),
    assessed_at: occurred_at,
    assessed_by: tx.by,
    lapses_at: lapsesAt(assessed.likely_return_at, age),
  };
  // Whoever is found able takes the decision from those who had it, and whoever is found not to be loses it.
  return insertRecord(tx, CAPACITY_ASSESSMENT, own, { event: 'capacity_assessed', occurred_at, removes: true, id });
}
