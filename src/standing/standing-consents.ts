import { isOwn, resolveAuthority, type Resolution } from '../decision/authority.js';
import type { Parameters } from '../decision/parameters.js';
import type { ConsentView } from '../decision/view.js';
import { choiceView, inForce } from './choice-view.js';
import { decidingView, type Choice } from './deciding-view.js';
import type { PatientStanding } from './patient-standing.js';
import { openAdmission } from './people-view.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

type Consent = StandingRows['consent'];
/** What says which consent it is, of whom and by whom. */
type Named = Pick<
  Consent,
  'id' | 'patient_id' | 'admission_id' | 'representative_id' | 'technology' | 'operation' | 'purpose'
>;

/**
 * Which of these granted consents are what whoever decides has said, at one instant (milliseconds since 1970): of the patient's
 * own, those of somebody who can decide; of a representative's, those of one who decides for them now (NB-CAP-01 to 03, 06).
 */
export function standingConsents(
  standing: Standing,
  granted: readonly Named[],
  p: Parameters,
  instant: number,
): ReadonlySet<string> {
  return new Set(granted.filter((consent) => stands(standing, consent, p, instant)).map(({ id }) => id));
}

function stands(standing: Standing, named: Named, p: Parameters, instant: number): boolean {
  const patient = standing.patient(named.patient_id);
  const admission = patient === undefined ? undefined : openAdmission(patient, instant);
  if (patient === undefined || admission?.id !== named.admission_id) return false;
  const resolved = resolutionOf(patient, admission, named, p, instant);
  const { authority, agreement, set_aside } = resolved;
  if (agreement?.state !== 'granted') return false;
  if (named.representative_id === null) return isOwn(authority) && agreement.id === named.id;
  // Each of several with the same authority may say yes alone (Children Act 1989 s2(7)).
  const kind = patient.deciding?.representatives.find(({ id }) => id === named.representative_id)?.kind;
  return kind === authority && set_aside.every(({ id }) => id !== named.representative_id);
}

function resolutionOf(
  patient: PatientStanding,
  admission: StandingRows['admission'],
  { technology, operation, purpose }: Named,
  p: Parameters,
  instant: number,
): Resolution {
  let own: Consent | null = null;
  const others = new Map<string, Consent>();
  for (const consent of patient.consents) {
    const same = consent.technology === technology && consent.operation === operation && consent.purpose === purpose;
    if (!same || consent.admission_id !== admission.id) continue;
    const { representative_id: by } = consent;
    if (by === null) own = inForce(own, consent);
    else others.set(by, inForce(others.get(by) ?? null, consent));
  }
  const view = (choice: Choice): ConsentView => choiceView(choice, admission, []);
  const deciding = decidingView(patient.deciding, others, { technology, operation, purpose, admission }, view, instant);
  return resolveAuthority({ consent: own === null ? null : view(own), deciding }, p, instant);
}
