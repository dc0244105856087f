import type { Question } from '../../src/decision/question.js';
import type { EventOf, WorldEvent } from './events.js';
import { DAY, every, HOUR, MINUTE, placeOf, type Asked, type DeviceNow, type Past } from './oracle-past.js';
import { leaves, stayOf } from './oracle-whereabouts.js';

/** An emergency override that a look is under: for whom, whether going in is safe, and until when. */
export interface InForce {
  override: string;
  patient: string;
  safe: boolean;
  on: number;
  until: number;
}

/** NB-EMG-01: the override a live look into a bedroom names, as long as it stands, in that room and no other. */
export function overrideInForce(past: Past, q: Question, device: DeviceNow | null, now: number): InForce | null {
  if (q.operation !== 'view_live_clear' && q.operation !== 'view_live_blurred') return null;
  if (device === null || placeOf(past, device) !== 'bedroom') return null;
  const started = every(past, 'override_started').find((event) => event.override === q.override_id);
  if (started?.room !== device.room) return null;
  const extended = every(past, 'override_extended').some((event) => event.override === started.override);
  const until = started.now + (extended ? 60 : 15) * MINUTE;
  if (now >= until || hasEnded(past, started)) return null;
  const { override, patient, safe } = started;
  return { override, patient, safe, on: started.now, until };
}

/** It ends when somebody says so, on entry, and when the patient is brought elsewhere, goes on leave or is discharged. */
function hasEnded(past: Past, started: EventOf<'override_started'>): boolean {
  const from = past.events.indexOf(started);
  return past.events.some((event, index) => index > from && ends(past.events.slice(0, index), event, started));
}

function ends(
  before: readonly WorldEvent[],
  event: WorldEvent,
  { override, patient, room }: EventOf<'override_started'>,
): boolean {
  switch (event.kind) {
    case 'override_ended':
      return event.override === override;
    case 'presence_began':
      return event.as === 'staff' && event.room === room;
    case 'stay_began':
      return event.patient === patient && stayOf(before, patient) !== null;
    case 'stay_ended':
      return stayOf(before, patient)?.stay === event.stay;
    case 'leave_began':
      return leaves(before, event, patient);
    case 'discharged': {
      const { admission } = event;
      const again = before.some((one) => one.kind === 'discharged' && one.admission === admission);
      const admitted = before.find((one) => one.kind === 'admitted' && one.admission === admission);
      return !again && admitted?.kind === 'admitted' && admitted.patient === patient;
    }
    default:
      return false;
  }
}

/** NB-EMG-01: whether three looks were permitted under it already. */
export function looksUsedUp(past: Past, { override }: InForce, own: Asked | null): boolean {
  const looks = past.asked.filter(
    (asked) =>
      asked.override === override &&
      asked.outcome === 'permit' &&
      asked.repeats?.override !== override &&
      asked !== own,
  );
  return looks.length >= 3;
}

/** NB-EMG-03: since when the risk must be assessed again; null when overrides for the patient did not come so often. Only those before an instant count. */
export function reassessSince(past: Past, patient: string, before: number): number | null {
  const starts = every(past, 'override_started')
    .filter((event) => event.patient === patient && event.now < before)
    .map((event) => event.now);
  const often = starts.filter((at) => {
    const upTo = starts.filter((other) => other <= at);
    const day = upTo.filter((other) => other >= at - 24 * HOUR);
    const week = upTo.filter((other) => other >= at - 7 * DAY);
    return day.length >= 2 || week.length >= 3;
  });
  return often.length === 0 ? null : Math.max(...often);
}
