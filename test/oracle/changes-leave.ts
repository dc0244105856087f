import { DAY, HOUR, MINUTE, type Story } from './story.js';

/** Somebody goes on leave, or is back from it. */
export function leaveChange(story: Story): void {
  const { random } = story;
  const one = random.any(story.away);
  if (one && random.chance(0.7)) comeBack(story, one);
  else goOnLeave(story);
}

/** Mostly recorded as they go; now and then said once more, or of somebody who is away. */
function goOnLeave(story: Story): void {
  const { random } = story;
  const there = story.patients.filter((one) => one.admission !== null && one.room !== null);
  const patient = random.any(there) ?? random.any(story.patients);
  if (!patient) return;
  const leave = story.id('leave_');
  const due_back_at = story.now + random.pick([MINUTE, HOUR, 6 * HOUR, DAY]);
  const began = { kind: 'leave_began', leave, patient: patient.patient, due_back_at, on: story.on() } as const;
  const device = random.any(story.devicesIn(patient.room));
  if (device) story.touched = { device };
  story.happens(began);
  if (patient.room !== null && random.chance(0.15)) signIn(story, patient.patient, patient.room);
  if (random.chance(0.1)) story.happens(began);
  story.away.push({ leave, patient: patient.patient });
  Object.assign(patient, { stay: null, room: null });
  if (random.chance(0.5)) comeBack(story, { leave, patient: patient.patient });
}

/** Seen where they were, though nobody has recorded that they are back. */
function signIn(story: Story, patient: string, room: string): void {
  const presence = story.id('presence_');
  story.happens({ kind: 'presence_began', presence, as: 'other_patient', patient, room, on: story.on() });
  story.happens({ kind: 'occupancy', room, state: 'occupied' });
  story.repairs.push({ kind: 'presence_ended', presence, on: NaN });
}

/** Mostly shown to a room, which says by itself that they are back. */
function comeBack(story: Story, one: { leave: string; patient: string }): void {
  const { random } = story;
  story.away = story.away.filter((other) => other !== one && other.leave !== one.leave);
  story.now += random.pick([0, 1, MINUTE, random.int(1, 40) * MINUTE]);
  if (random.chance(0.6)) story.happens({ kind: 'leave_ended', leave: one.leave, on: story.now });
  const patient = story.patients.find((other) => other.patient === one.patient);
  if (!patient?.admission || random.chance(0.1)) return;
  const { room } = random.pick(story.rooms);
  const stay = story.id('stay_');
  story.happens({ kind: 'stay_began', stay, patient: one.patient, admission: patient.admission, room, on: story.now });
  Object.assign(patient, { stay, room });
  const device = random.any(story.devicesIn(room));
  if (device) story.touched = { device };
  if (random.chance(0.85)) story.happens({ kind: 'occupancy', room, state: 'occupied' });
}
