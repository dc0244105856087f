import type { EventOf, WorldEvent } from './events.js';
import { every, type Past } from './oracle-past.js';

type Events = readonly WorldEvent[];

/** Whether an event is the beginning of a leave: said again while the patient is away, it is nothing new. */
export function leaves(before: Events, event: WorldEvent, patient: string): boolean {
  if (event.kind !== 'leave_began' || event.patient !== patient) return false;
  return !before.some((one) => one.kind === 'leave_began' && one.leave === event.leave);
}

/** Whether a patient has gone on leave since an event. */
function hasLeftSince(events: Events, since: WorldEvent, patient: string): boolean {
  const from = events.indexOf(since);
  return events.some(
    (event, index) => index > from && event.kind === 'leave_began' && leaves(events.slice(0, index), event, patient),
  );
}

/** The stay a patient is on; null when the last one has ended or they have gone on leave since. */
export function stayOf(events: Events, patient: string): EventOf<'stay_began'> | null {
  const last = events.findLast((one) => one.kind === 'stay_began' && one.patient === patient);
  if (last?.kind !== 'stay_began' || hasLeftSince(events, last, patient)) return null;
  return events.some((one) => one.kind === 'stay_ended' && one.stay === last.stay) ? null : last;
}

/** Everybody who is signed in to a room: whoever was named has gone when they went on leave. */
export function presentIn(events: Events, room: string): EventOf<'presence_began'>[] {
  return every({ events, asked: [] }, 'presence_began').filter(
    (event) =>
      event.room === room &&
      !events.some((one) => one.kind === 'presence_ended' && one.presence === event.presence) &&
      (event.patient === null || !hasLeftSince(events, event, event.patient)),
  );
}

/** The patients whose room it is. */
export function stayingIn(events: Events, room: string): string[] {
  const patients = every({ events, asked: [] }, 'stay_began').flatMap((one) => (one.room === room ? one.patient : []));
  return [...new Set(patients)].filter((patient) => stayOf(events, patient)?.room === room);
}

/** What was last said of who is in a room. Once somebody has gone on leave from it and nobody is known there, nobody knows. */
export function occupancyOf({ events }: Past, room: string): string | null {
  let state: string | null = null;
  events.forEach((event, index) => {
    if (event.kind === 'occupancy' && event.room === room) state = event.state;
    if (event.kind !== 'leave_began' || !leaves(events.slice(0, index), event, event.patient)) return;
    const [before, after] = [events.slice(0, index), events.slice(0, index + 1)];
    const signedIn = presentIn(before, room).some((one) => one.patient === event.patient);
    if (!signedIn && stayOf(before, event.patient)?.room !== room) return;
    if (stayingIn(after, room).length + presentIn(after, room).length === 0) state = 'not_confirmed';
  });
  return state;
}
