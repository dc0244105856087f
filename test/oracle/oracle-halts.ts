import { every, nothing, type DeviceNow, type Finding, type Past } from './oracle-past.js';

/**
 * What stops watching at once, for everything and everybody: a moratorium on the technology from its start until it is
 * lifted, and a halt of the ward or of the very device until a review has ended it (NB-GOV-05). No permit reaches past the
 * start of a moratorium that is known.
 */
export function checkHalts(past: Past, device: DeviceNow | null, now: number): Finding {
  const { reasons, deadlines } = nothing();
  if (device === null) return { reasons, deadlines };
  const lifted = every(past, 'moratorium_lifted').map((event) => event.moratorium);
  for (const { moratorium, technology, starts_at } of every(past, 'moratorium')) {
    if (lifted.includes(moratorium) || (technology !== null && technology !== device.technology)) continue;
    if (starts_at <= now) reasons.push('moratorium');
    else deadlines.push(starts_at);
  }
  const restarted = every(past, 'restarted').map((event) => event.halt);
  const halts = every(past, 'halted').filter(
    (halt) => halt.ward === device.ward && (halt.device === null || halt.device === device.device),
  );
  if (halts.some(({ halt }) => !restarted.includes(halt))) reasons.push('ward_halt');
  return { reasons, deadlines };
}
