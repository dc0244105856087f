import type { Question } from '../../src/decision/question.js';
import {
  CAMERA_SENSING,
  CONTINUOUS,
  FOOTAGE_FORMS,
  LOOKS,
  OPERATIONS,
  PROHIBITED_PURPOSES,
  PURPOSES,
} from '../../src/decision/words.js';
import {
  clientState,
  deviceAsked,
  every,
  DAY,
  HOUR,
  MINUTE,
  nothing,
  placeOf,
  SECOND,
  sameQuestion,
  vendorOf,
  type Asked,
  type DeviceNow,
  type Finding,
  type Past,
  type Sighting,
} from './oracle-past.js';

const includes = (words: Iterable<string>, word: string | null): boolean => [...words].some((known) => known === word);

export const isLook = (q: Question): boolean => includes(LOOKS, q.operation);
export const isContinuous = (q: Question): boolean => includes(CONTINUOUS, q.operation);
export const isKeeping = (q: Question): boolean => q.operation === 'record' || q.operation === 'retain';
/** Only a look can need an alert: a blurred one, unless it observes seclusion, and any whose purpose an alert is. */
export const needsAlert = (q: Question): boolean =>
  isLook(q) &&
  (q.purpose === 'alert_response' || (q.operation === 'view_live_blurred' && q.purpose !== 'seclusion_observation'));

/** Faults in the words, the length, the screen and what the caller can carry out. */
export function checkWords(past: Past, q: Question, device: DeviceNow | null): Finding {
  const { reasons, deadlines } = nothing();
  if (!includes(OPERATIONS, q.operation)) reasons.push('unknown_operation');
  if (includes(PROHIBITED_PURPOSES, q.purpose)) reasons.push('purpose_prohibited');
  else if (!includes(PURPOSES, q.purpose)) reasons.push('unknown_purpose');
  if (device === null || device.withdrawn) reasons.push('unknown_device');
  if (isLook(q)) {
    if (q.seconds === 'invalid' || (q.seconds !== null && (q.seconds < 1 || q.seconds > 15)))
      reasons.push('duration_exceeded');
    if (!screenApproved(past, q.screen_id, device)) reasons.push('screen_not_approved');
  }
  if (isKeeping(q) && !q.supported_obligations?.includes('delete_after')) reasons.push('obligation_unsupported');
  return { reasons, deadlines };
}

function screenApproved(past: Past, screen: string | null, device: DeviceNow | null): boolean {
  const approved = every(past, 'screen_approved').find((event) => event.screen === screen);
  const withdrawn = every(past, 'screen_withdrawn').some((event) => event.screen === screen);
  // Of what ward a device is that nobody knows cannot be said: the device is the fault then, not the screen.
  return approved !== undefined && !withdrawn && (device === null || approved.ward === device.ward);
}

/** The client and vendor stand, and the device is somewhere it may be and not a microphone. */
export function checkSystem(past: Past, q: Question, device: DeviceNow | null): Finding {
  const { reasons, deadlines } = nothing();
  const vendor = vendorOf(past, q.client_id);
  const vendorState = every(past, 'vendor').findLast((event) => event.vendor === vendor)?.state;
  if (clientState(past, q.client_id) !== 'active' || vendorState !== 'active') reasons.push('system_not_approved');
  if (device === null) return { reasons, deadlines };
  const place = placeOf(past, device);
  if (place === 'bathroom') reasons.push('place_prohibited');
  const clear = isKeeping(q) && formOf(q, device) === 'clear_video';
  if (clear && ['bedroom', 'bathroom', 'visiting_room'].includes(place)) reasons.push('place_prohibited');
  if (device.technology === 'audio') reasons.push('audio_prohibited');
  return { reasons, deadlines };
}

/** What would be kept: unsaid means the most intrusive thing the device makes, an unknown word the most intrusive there is. */
export function formOf(q: Question, device: DeviceNow): string {
  if (q.footage_form === null) return CAMERA_SENSING.has(device.technology) ? 'clear_video' : 'derived_reading';
  return includes(FOOTAGE_FORMS, q.footage_form) ? q.footage_form : 'clear_video';
}

/** The alert a question leans on: known by its first sighting, else by what is said of it now. */
export function checkAlert(past: Past, q: Question, device: DeviceNow | null, now: number, own: Asked | null): Finding {
  const { reasons, deadlines } = nothing();
  if (!needsAlert(q)) return { reasons, deadlines };
  // An alert of a device that nobody knows is nobody's.
  if (q.alert === null || q.alert === 'invalid' || device === null) return { reasons: ['no_active_alert'], deadlines };
  const { id, raised_at: said } = q.alert;
  const vendor = vendorOf(past, q.client_id);
  const first = firstSighting(past, vendor, id, now);
  const known = first?.sighting ?? null;
  const raised = known?.raised_at ?? said;
  const used = past.asked.some(
    (asked) =>
      first !== null &&
      asked.at >= first.at &&
      asked.outcome === 'permit' &&
      asked !== own &&
      (own === null || asked.repeats !== own) &&
      asked.vendor === vendor &&
      needsAlert(asked.question) &&
      asked.question.alert !== null &&
      asked.question.alert !== 'invalid' &&
      asked.question.alert.id === id,
  );
  const elsewhere = known !== null && known.device !== device.device;
  const tooOld = now - raised >= 10 * MINUTE;
  const future = raised - now > 30 * SECOND;
  if (used || elsewhere || tooOld || future) reasons.push('no_active_alert');
  else if (!known && seenInHour(past, device, now) >= 20) reasons.push('frequency_exceeded');
  deadlines.push(raised + 10 * MINUTE);
  return { reasons, deadlines };
}

/** The sighting that a question makes, if it makes one. */
export function sighting(past: Past, q: Question, now: number): Sighting | null {
  if (!needsAlert(q) || q.alert === null || q.alert === 'invalid') return null;
  const { id, raised_at } = q.alert;
  const vendor = vendorOf(past, q.client_id);
  const device = deviceAsked(past, q);
  if (vendor === null || device === null || clientState(past, q.client_id) !== 'active') return null;
  if (firstSighting(past, vendor, id, now)) return null;
  if (raised_at - now > 30 * SECOND || seenInHour(past, device, now) >= 20) return null;
  return { vendor, alert: id, device: device.device, raised_at };
}

/** An id names the same alert for a day after it was first named: long after it could lead to a look. */
function firstSighting(past: Past, vendor: string | null, alert: string, now: number): Asked | null {
  const first = past.asked.findLast(({ sighting: seen }) => seen?.vendor === vendor && seen.alert === alert);
  return first && now - first.at < DAY ? first : null;
}

function seenInHour(past: Past, device: DeviceNow, now: number): number {
  return past.asked.filter((asked) => asked.sighting?.device === device.device && now - asked.at < HOUR).length;
}

/** The earlier question that a request id stands for: the first under it, and once that was answered otherwise, the one so answered. */
export function heldUnder(past: Past, q: Question, now: number): Asked | null {
  // A client that nobody recorded has nothing remembered for it.
  if (vendorOf(past, q.client_id) === null) return null;
  let held: Asked | null = null;
  for (const asked of past.asked) {
    if (!asked.client_active) continue;
    if (asked.question.client_id !== q.client_id || asked.question.request_id !== q.request_id) continue;
    if (held === null || forgotten(held, asked.at)) held = asked;
    else if (!sameQuestion(held.question, asked.question)) continue;
    else if (asked.outcome !== held.outcome || hasLapsed(held, asked.at)) held = asked;
  }
  return held === null || q.request_id === null || forgotten(held, now) ? null : held;
}

function hasLapsed(asked: Asked, now: number): boolean {
  return asked.outcome === 'permit' && !stillPermitted(asked, now);
}

export function stillPermitted(asked: Asked, now: number): boolean {
  return asked.outcome === 'permit' && asked.expires_at !== null && now < asked.expires_at;
}

function forgotten(held: Asked, now: number): boolean {
  return now - held.at >= 2 * MINUTE;
}
