import type { Question } from '../../src/decision/question.js';
import type { EventOf } from './events.js';
import { isKeeping } from './oracle-asking.js';
import { DAY, every, HOUR, nothing, placeOf, type DeviceNow, type Finding, type Past } from './oracle-past.js';

const CASES = ['safeguarding_investigation', 'complaint_investigation', 'subject_access', 'legal_proceedings'];
const LIVE = ['view_live_clear', 'view_live_blurred'];

/** Where whoever is in view is covered by notice and approval, or by an announcement, and by nothing of their own (NB-DEF-04). */
export const isShared = (place: string): boolean => place === 'communal' || place === 'carried';

/** The incident a question names, as long as nobody closed it. */
export function incidentNamed(past: Past, q: Question): EventOf<'incident_opened'> | null {
  const closed = every(past, 'incident_closed').some((event) => event.incident === q.incident_id);
  const opened = every(past, 'incident_opened').find((event) => event.incident === q.incident_id);
  return closed ? null : (opened ?? null);
}

/** What a purpose must be borne out by (NB-PUR-01), and what goes for shared places (NB-DEF-04, NB-BWC-01, NB-RET-03). */
export function checkRecords(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  if (device === null) return nothing();
  const found = [
    incidentFinding(past, q, device, now),
    caseFinding(past, q, device, now),
    sharedFinding(past, q, device),
  ];
  return { reasons: found.flatMap((one) => one.reasons), deadlines: found.flatMap((one) => one.deadlines) };
}

/** A review needs its incident, and so does a live look into a communal place; recording and looking live, for as long as it lasts. */
function incidentFinding(past: Past, q: Question, device: DeviceNow, now: number): Finding {
  const { reasons, deadlines } = nothing();
  const live = placeOf(past, device) === 'communal' && LIVE.includes(q.operation);
  if (q.purpose !== 'post_incident_review' && !live) return { reasons, deadlines };
  const incident = incidentNamed(past, q);
  const back = ['playback', 'retain', 'export'].includes(q.operation);
  const until = incident === null ? 0 : incident.on + (back ? 30 * DAY : 2 * HOUR);
  if (incident?.ward !== device.ward || now >= until) return { reasons: ['purpose_unsupported'], deadlines };
  deadlines.push(until);
  const announced = every(past, 'incident_announced').some((event) => event.incident === incident.incident);
  if (device.technology === 'body_worn_camera' && !announced) reasons.push('incident_unannounced');
  return { reasons, deadlines };
}

function caseFinding(past: Past, q: Question, device: DeviceNow, now: number): Finding {
  if (!CASES.includes(q.purpose ?? '')) return nothing();
  const closed = every(past, 'case_closed').map((event) => event.case);
  const open = every(past, 'case_opened').find(
    (event) =>
      event.case === q.case_id &&
      !closed.includes(event.case) &&
      event.purpose === q.purpose &&
      event.ward === device.ward &&
      now < event.on + 30 * DAY,
  );
  return open ? { reasons: [], deadlines: [open.on + 30 * DAY] } : { reasons: ['purpose_unsupported'], deadlines: [] };
}

/** No private conversation, no worn camera in a bathroom, nor where somebody lives unless they are attacked; nothing kept for more than 30 days. */
function sharedFinding(past: Past, q: Question, device: DeviceNow): Finding {
  const { reasons, deadlines } = nothing();
  if (every(past, 'conversation_kept_private').some((event) => event.room === device.room))
    reasons.push('place_prohibited');
  if (device.technology === 'body_worn_camera') {
    const incident = incidentNamed(past, q);
    const where = incident === null ? 'nowhere' : whereIs(past, incident);
    if (where === 'bathroom') reasons.push('place_prohibited');
    if (['bedroom', 'seclusion_room', 'visiting_room'].includes(where) && incident?.violent !== true)
      reasons.push('place_prohibited');
  }
  const hours = q.retention_hours;
  const tooLong = hours === 'invalid' || (hours !== null && (hours <= 0 || hours > 30 * 24));
  if (isShared(placeOf(past, device)) && isKeeping(q) && tooLong) reasons.push('duration_exceeded');
  return { reasons, deadlines };
}

function whereIs(past: Past, { room, place }: EventOf<'incident_opened'>): string {
  return every(past, 'room').find((event) => event.room === room)?.place ?? place ?? 'nowhere';
}
