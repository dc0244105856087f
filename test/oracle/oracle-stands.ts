import type { Question } from '../../src/decision/question.js';
import type { EventOf } from './events.js';
import { deciderOf, type Decider } from './oracle-capacity.js';
import { admissionOf } from './oracle-consent.js';
import { isCamera } from './oracle-objections.js';
import { every, placeOf, type DeviceNow, type Past } from './oracle-past.js';

/** What in seclusion is more than watching. */
const MORE_THAN_WATCHING = [
  'read_vital_signs',
  'location_alert',
  'record',
  'playback',
  'retain',
  'export',
  'disclose',
  'delete',
  'train_algorithm',
];

/** Trauma and refusals said ahead that stand against watching one patient. */
export function whatStands(past: Past, q: Question, patient: string, device: DeviceNow, now: number): string[] {
  const reasons: string[] = [];
  const secluding = placeOf(past, device) === 'seclusion_room';
  const wanted = { technology: device.technology, operation: q.operation, purpose: q.purpose };
  const decider = admissionOf(past, patient) === null ? null : deciderOf(past, patient, wanted, now);
  if (isCamera(device.technology) && wasHarmed(past, patient)) {
    const said = secluding ? !MORE_THAN_WATCHING.includes(q.operation) : saysYesThemself(decider);
    if (!said) reasons.push('trauma_block');
  }
  if (refusalsOf(past, patient, q.operation, device).some((one) => !isSetAside(past, one, decider)))
    reasons.push('advance_refusal');
  return reasons;
}

function wasHarmed(past: Past, patient: string): boolean {
  const ended = every(past, 'trauma_ended').map((event) => event.trauma);
  return every(past, 'trauma_told').some((event) => event.patient === patient && !ended.includes(event.trauma));
}

function saysYesThemself(decider: Decider | null): boolean {
  return decider?.by === 'the_patient' && decider.choice.state === 'granted';
}

/** What a patient refused ahead of time that reaches this, and did not take back. */
function refusalsOf(
  past: Past,
  patient: string,
  operation: string,
  { technology }: DeviceNow,
): EventOf<'refused_ahead'>[] {
  const back = every(past, 'refusal_taken_back').map((event) => event.refusal);
  return every(past, 'refused_ahead').filter(
    (one) =>
      one.patient === patient &&
      !back.includes(one.refusal) &&
      (one.technologies === null || one.technologies.includes(technology)) &&
      (one.operations === null || one.operations.includes(operation)),
  );
}

/** The patient's own later yes to just this, or that of an attorney whose power was conferred later. */
function isSetAside(past: Past, { on }: EventOf<'refused_ahead'>, decider: Decider | null): boolean {
  if (decider === null || decider.choice.state !== 'granted') return false;
  if (decider.by === 'the_patient') return decider.choice.decided_at > on;
  if (decider.by !== 'representative') return false;
  const asked = every(past, 'asked').find((event) => event.consent === decider.choice.record);
  const one = every(past, 'representative').find((event) => event.representative === asked?.by);
  if (one?.as !== 'attorney_health_welfare' || one.registered_at === null) return false;
  return one.registered_at > on && one.starts_at > on;
}
