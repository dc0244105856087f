import type { Question } from '../../src/decision/question.js';
import { every, nothing, placeOf, type DeviceNow, type Finding, type Past } from './oracle-past.js';

/**
 * What becomes of what was recorded: nothing is disclosed to anybody (NB-POL-01), and nothing is deleted that a hold is over, from
 * when it is asked for until two people have released it, or that is of a ward with an open case (NB-RET-04).
 */
export function checkFootage(past: Past, q: Question, device: DeviceNow | null): Finding {
  const { reasons, deadlines } = nothing();
  if (q.operation === 'disclose') reasons.push('no_legal_gateway');
  if (q.operation === 'delete' && device !== null && isKept(past, device)) reasons.push('retention_hold');
  return { reasons, deadlines };
}

/** A device that is carried may have recorded on any ward. */
function isKept(past: Past, device: DeviceNow): boolean {
  const carried = placeOf(past, device) === 'carried';
  const ofWard = (ward: string): boolean => carried || ward === device.ward;
  const closed = every(past, 'case_closed').map((event) => event.case);
  if (every(past, 'case_opened').some((event) => !closed.includes(event.case) && ofWard(event.ward))) return true;
  const over = every(past, 'hold_asked').filter(({ over }) =>
    'device' in over ? over.device === device.device : over.wards.some(ofWard),
  );
  return over.some(({ hold }) => !isReleased(past, hold));
}

/** Two different people released it, and nobody in between said that it is still needed. */
function isReleased(past: Past, hold: string): boolean {
  let first: string | null = null;
  for (const event of past.events) {
    if (event.kind === 'hold_reviewed' && event.hold === hold) first = null;
    if (event.kind !== 'hold_released' || event.hold !== hold) continue;
    if (first !== null && first !== event.by) return true;
    first = event.by;
  }
  return false;
}
