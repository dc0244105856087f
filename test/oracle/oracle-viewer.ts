import type { Question } from '../../src/decision/question.js';
import { isLook } from './oracle-asking.js';
import { DAY, every, nothing, vendorOf, type DeviceNow, type Finding, type Past } from './oracle-past.js';

/** Who would look, or whose continuous work it is (NB-VW-03). */
export function checkViewer(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  if (q.subject_type === 'system') {
    const known = !isLook(q) && systemIds(past, q, device).includes(q.subject_id);
    return { reasons: known ? [] : ['viewer_unknown'], deadlines: [] };
  }
  const member = every(past, 'staff_joined').find((event) => event.staff === staffAsked(past, q));
  if (!member) return { reasons: ['viewer_unknown'], deadlines: [] };
  const { reasons, deadlines } = nothing();
  const authenticated = q.viewer_authentication ?? 'asserted';
  if (authenticated !== 'asserted' && authenticated !== 'proved') reasons.push('viewer_unknown');
  if (member.as === 'shared') reasons.push('viewer_shared_account');
  if (isSuspended(past, member.staff)) reasons.push('viewer_suspended');
  const until = {
    viewer_not_on_shift: shiftUntil(past, member.staff, now),
    viewer_not_assigned: assignedUntil(past, member.staff, device?.ward ?? null, now),
    viewer_untrained: trainedUntil(past, member.staff, now),
  };
  for (const [reason, end] of Object.entries(until)) {
    if (end === null) reasons.push(reason);
    else deadlines.push(end);
  }
  return { reasons, deadlines };
}

function systemIds(past: Past, q: Question, device: DeviceNow | null): (string | null)[] {
  const ofDevice = device ? [device.device, device.vendor_device_id, device.system] : [];
  return [q.client_id, vendorOf(past, q.client_id), ...ofDevice];
}

/** The member of staff a question names, by either id; null when it names none. */
export function staffAsked(past: Past, q: Question): string | null {
  if (q.subject_type === 'staff') return q.subject_id;
  if (q.subject_type !== 'vendor_staff') return null;
  const vendor = vendorOf(past, q.client_id);
  const gone = every(past, 'vendor_staff_id_withdrawn').map((event) => event.id);
  const id = every(past, 'vendor_staff_id').find(
    (event) => event.vendor === vendor && event.vendor_staff_id === q.subject_id && !gone.includes(event.id),
  );
  return id?.staff ?? null;
}

/** From the next decision after it was recorded until it was lifted; nobody who left may look either. */
export function isSuspended(past: Past, staff: string): boolean {
  const lifted = every(past, 'suspension_lifted').map((event) => event.suspension);
  const open = every(past, 'suspended').some((event) => event.staff === staff && !lifted.includes(event.suspension));
  return open || every(past, 'staff_left').some((event) => event.staff === staff);
}

/** When the shift the viewer is on ends; null when they are on none. */
function shiftUntil(past: Past, staff: string, now: number): number | null {
  const ends = every(past, 'shift')
    .filter((shift) => shift.staff === staff && shift.starts_at <= now)
    .map((shift) => {
      const early = every(past, 'shift_ended')
        .filter((event) => event.shift === shift.shift)
        .map((event) => Math.max(event.on, shift.starts_at));
      return Math.min(shift.ends_at, ...early);
    })
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** When the viewer's assignment to that ward ends; Infinity for one without an end, null when there is none. */
function assignedUntil(past: Past, staff: string, ward: string | null, now: number): number | null {
  const ends = every(past, 'assigned')
    .filter((event) => event.staff === staff && event.ward === ward && event.starts_at <= now)
    .map((assigned) => {
      const ended = every(past, 'assignment_ended')
        .filter((event) => event.assignment === assigned.assignment)
        .map((event) => Math.max(event.on, assigned.starts_at));
      return Math.min(Infinity, ...ended);
    })
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.max(...ends);
}

function trainedUntil(past: Past, staff: string, now: number): number | null {
  const ends = every(past, 'trained')
    .filter((event) => event.staff === staff)
    .map((event) => event.on + 365 * DAY)
    .filter((end) => end > now);
  return ends.length === 0 ? null : Math.max(...ends);
}
