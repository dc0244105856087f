import type { Question } from '../../src/decision/question.js';
import { every, nothing, type DeviceNow, type Finding, type Past } from './oracle-past.js';
import { patientsInView } from './oracle-people.js';
import { staffAsked } from './oracle-viewer.js';

/** NB-VW-03: the viewer is not accused by a patient in view, and meets what each of them prefers; no device is a viewer by itself. */
export function checkSaid(past: Past, q: Question, device: DeviceNow | null): Finding {
  const { reasons, deadlines } = nothing();
  const staff = staffAsked(past, q);
  if (staff === null || !every(past, 'staff_joined').some((event) => event.staff === staff))
    return { reasons, deadlines };
  const patients = patientsInView(past, device);
  if (patients.some((patient) => accusedBy(past, patient, staff))) reasons.push('viewer_conflict');
  if (patients.some((patient) => !preferencesMet(past, patient, staff))) reasons.push('viewer_preference_not_met');
  return { reasons, deadlines };
}

/** Said again while it stands, an accusation is the same one; resolved, it may be made anew. */
function accusedBy(past: Past, patient: string, staff: string): boolean {
  let standing: string | null = null;
  for (const event of past.events) {
    if (event.kind === 'accused' && event.patient === patient && event.staff === staff) standing ??= event.conflict;
    if (event.kind === 'accusation_resolved' && event.conflict === standing) standing = null;
  }
  return standing !== null;
}

/** Every preference that was not taken back is met; what nobody judged is not. */
function preferencesMet(past: Past, patient: string, staff: string): boolean {
  const back = every(past, 'preference_taken_back').map((event) => event.preference);
  return every(past, 'preference_stated')
    .filter((event) => event.patient === patient && !back.includes(event.preference))
    .every(
      ({ preference }) =>
        every(past, 'judged').findLast((event) => event.preference === preference && event.staff === staff)?.met ===
        true,
    );
}
