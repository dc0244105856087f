import type { Question } from '../../src/decision/question.js';
import { PURPOSES } from '../../src/decision/words.js';
import { DAY, every, nothing, type DeviceNow, type Finding, type Past } from './oracle-past.js';

/**
 * NB-GOV-01, NB-GOV-02: the last approval of the device's system on its ward stands unless it was withdrawn, until its first part
 * lapses, twelve months after it was completed or sooner; and it holds a basis for the purpose.
 */
export function checkApproval(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  const { reasons, deadlines } = nothing();
  if (device === null) return { reasons, deadlines };
  const last = every(past, 'approved').findLast(
    (event) => event.system === device.system && event.ward === device.ward,
  );
  const withdrawn = every(past, 'approval_withdrawn').some((event) => event.approval === last?.approval);
  if (last === undefined || withdrawn) return { reasons: ['system_not_approved'], deadlines };
  const lapses = Math.min(last.completed + 365 * DAY, last.expires ?? Infinity);
  if (now >= lapses) reasons.push('system_not_approved');
  deadlines.push(lapses);
  const purpose = PURPOSES.find((one) => one === q.purpose);
  if (purpose !== undefined && !last.purposes.includes(purpose)) reasons.push('no_legal_gateway');
  return { reasons, deadlines };
}

/** Whatever is tried must be tried here, for this, now, by each pilot of it that nobody has concluded. */
export function checkPilots(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  const { reasons, deadlines } = nothing();
  if (device === null) return { reasons, deadlines };
  const concluded = every(past, 'pilot_concluded').map((event) => event.pilot);
  const ended = every(past, 'pilot_ended').map((event) => event.pilot);
  const pilots = every(past, 'pilot_begun').filter(
    ({ pilot, system, technology }) =>
      !concluded.includes(pilot) && (system === device.system || technology === device.technology),
  );
  if (pilots.some(({ pilot, ends_at }) => ended.includes(pilot) || now >= ends_at)) reasons.push('pilot_ended');
  else {
    const purpose = PURPOSES.find((one) => one === q.purpose);
    const outside = pilots.some(
      ({ wards, purposes }) => !wards.includes(device.ward) || (purpose !== undefined && !purposes.includes(purpose)),
    );
    if (outside) reasons.push('system_not_approved');
  }
  deadlines.push(...pilots.map(({ ends_at }) => ends_at));
  return { reasons, deadlines };
}
