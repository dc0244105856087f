import type { Question } from '../../src/decision/question.js';
import { isTo } from './oracle-objections.js';
import { overrideInForce } from './oracle-overrides.js';
import { every, nothing, placeOf, type DeviceNow, type Finding, type Past } from './oracle-past.js';
import { patientsInView } from './oracle-people.js';
import { isShared } from './oracle-records.js';
import { whatStands } from './oracle-stands.js';

/** NB-RSK-02, NB-CAP-04, NB-CAP-07: what stands against watching somebody in view, though others agreed to it for them. */
export function checkAgainst(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  const { reasons, deadlines } = nothing();
  if (device === null || isShared(placeOf(past, device))) return { reasons, deadlines };
  const emergency = overrideInForce(past, q, device, now);
  const atRisk = patientsInView(past, device).find((patient) => patient === emergency?.patient);
  for (const patient of patientsInView(past, device)) {
    if (objectsNow(past, patient, device)) reasons.push('objection_pending');
    // Of whoever is not at risk it is one more thing that leaves them uncovered; of whoever is, it gives way where nobody can go in.
    if (atRisk !== undefined && (patient !== atRisk || emergency?.safe === false)) continue;
    reasons.push(...whatStands(past, q, patient, device, now));
  }
  return { reasons, deadlines };
}

/** Whether an objection was made that nobody has decided otherwise. */
function objectsNow(past: Past, patient: string, { technology }: DeviceNow): boolean {
  const over = every(past, 'objection_decided')
    .filter((event) => event.outcome === 'decided_again')
    .map((event) => event.objection);
  return every(past, 'objected').some(
    (one) => one.patient === patient && isTo(one, technology) && !over.includes(one.objection),
  );
}
