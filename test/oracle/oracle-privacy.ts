import type { Question } from '../../src/decision/question.js';
import type { Over } from './events.js';
import { isContinuous, isLook } from './oracle-asking.js';
import { every, nothing, SECOND, type DeviceNow, type Finding, type Past } from './oracle-past.js';
import { knownIn } from './oracle-people.js';
import { incidentNamed } from './oracle-records.js';

/** A time in which nobody is watched, as it now stands; what was ended or cancelled, or left with its patient, is none. */
interface Window {
  window: string;
  over: Over;
  from: number;
  until: number;
  /** What it was started on the spot for; undefined for a plan. */
  as?: string | null;
}

/** What sees nobody, and only says that a bed was left or a door opened. */
const SEES_NOBODY = ['bed_sensor', 'door_sensor', 'wearable'];

/** NB-VW-04: nobody is watched in the toilet or shower, in intimate care, or with an advocate, a lawyer or a visitor. */
export function checkPrivacy(past: Past, q: Question, device: DeviceNow | null, now: number): Finding {
  const { reasons, deadlines } = nothing();
  // A carried device is where the incident is that it is for.
  const room = device?.room ?? incidentNamed(past, q)?.room ?? null;
  if (device === null || room === null || (!isLook(q) && !isContinuous(q))) return { reasons, deadlines };
  const { patients } = knownIn(past, room);
  const windows = windowsOf(past).filter(({ over }) =>
    'room' in over ? over.room === room : patients.includes(over.patient),
  );
  const stillOpen = windows.filter((window) => now < window.until);
  // A look goes on for its seconds: it may not go on into a window.
  const goesOn = isLook(q) ? lengthOf(q) : 0;
  const spared = q.operation === 'location_alert' && SEES_NOBODY.includes(device.technology);
  if (!spared && stillOpen.some((window) => window.from <= now + goesOn)) reasons.push('privacy_window');
  deadlines.push(...stillOpen.filter((window) => window.from > now).map((window) => window.from - goesOn));
  return { reasons, deadlines };
}

function lengthOf({ seconds }: Question): number {
  if (seconds === null || seconds === 'invalid' || seconds > 15) return 15 * SECOND;
  return seconds < 0 ? 0 : seconds * SECOND;
}

function windowsOf(past: Past): Window[] {
  let windows: Window[] = [];
  for (const event of past.events) {
    switch (event.kind) {
      case 'window_planned':
        windows.push({ window: event.window, over: event.over, from: event.starts_at, until: event.ends_at });
        break;
      case 'window_started': {
        const { window, over, as } = event;
        // Said twice is said once.
        const same = windows.some((one) => one.as === as && JSON.stringify(one.over) === JSON.stringify(over));
        if (!same) windows.push({ window, over, as, from: -Infinity, until: Infinity });
        break;
      }
      case 'window_ended':
      case 'window_cancelled':
        windows = windows.filter((one) => one.window !== event.window);
        break;
      case 'discharged': {
        const patient = every(past, 'admitted').find((one) => one.admission === event.admission)?.patient;
        windows = windows.filter(({ over }) => !('patient' in over && over.patient === patient));
        break;
      }
      default:
    }
  }
  return windows;
}
