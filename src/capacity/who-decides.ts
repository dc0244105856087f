import type { ConsentScope } from '../consent/consent.js';
import type { Resolution } from '../decision/authority.js';
import type { Parameters } from '../decision/parameters.js';
import type { ChangeTransaction } from '../log/changes.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { decidersAt } from './deciders.js';
import type { PatientAtHand } from './patient-at-hand.js';
import { Representative } from './representative.entity.js';

/** Who may decide exactly this for a patient at each of these times; the caller has locked the patient. */
export async function whoDecides(
  tx: ChangeTransaction,
  { patient_id, admission, born, ward_kind }: PatientAtHand,
  scope: ConsentScope,
  times: readonly Date[],
  p: Parameters,
): Promise<Resolution[]> {
  const of = { provider_id: tx.provider_id, patient_id };
  const assessments = await tx.manager.findBy(CapacityAssessment, { ...of, ...scope, state: 'stands' });
  const representatives = await tx.manager.findBy(Representative, of);
  const on_record = {
    admission: { id: admission.id, born, ward_kind },
    assessments: assessments.map((one) => ({
      ...one,
      assessed_at: one.assessed_at.getTime(),
      lapses_at: one.lapses_at?.getTime() ?? null,
    })),
    representatives: representatives
      .filter(({ state }) => state !== 'ended')
      .map((one) => ({
        ...one,
        registered_at: one.registered_at?.getTime() ?? null,
        starts_at: one.starts_at.getTime(),
        ends_at: one.ends_at?.getTime() ?? null,
      })),
  };
  return decidersAt(on_record, scope, times, p);
}
