import type { EventOf } from './events.js';
import { admit } from './changes-people.js';
import { HOUR, MINUTE, type Focus, type Secluded, type Story } from './story.js';

type ReviewKind = EventOf<'episode_reviewed'>['as'];

/** One change to who is kept apart: it begins, is looked after, or ends. */
export function episodeChange(story: Story): void {
  const { random } = story;
  const one = random.any(story.secluded);
  if (one) story.touched = focusOf(story, one);
  random.weighted<() => void>([
    [one ? 1.5 : 4, () => seclude(story)],
    [one ? 4 : 0, () => one && review(story, one)],
    [one ? 1.5 : 0, () => one && end(story, one)],
  ])();
}

/** Keeps somebody apart: mostly whoever is in a seclusion room, now and then somebody who is elsewhere. */
export function seclude(story: Story): void {
  const { random } = story;
  const rooms = story.rooms.filter((one) => one.place === 'seclusion_room');
  const room = random.chance(0.95) ? random.any(rooms) : random.pick(story.rooms);
  if (!room) return;
  const there = random.any(story.occupants(room.room));
  if (there === null && rooms.includes(room) && random.chance(0.7)) {
    admit(story, room.room, story.now - random.int(0, 20) * HOUR);
    story.happens({ kind: 'occupancy', room: room.room, state: 'occupied' });
  }
  const patient = random.chance(0.95) ? random.any(story.occupants(room.room)) : random.any(story.patients)?.patient;
  if (!patient) return;
  const as = random.chance(0.85) ? 'seclusion' : 'long_term_segregation';
  const earlier = [0, 0, random.int(0, 14) * MINUTE, random.int(0, 130) * MINUTE, random.int(0, 9 * 60) * MINUTE];
  const one = {
    episode: story.id('episode_'),
    patient,
    room: room.room,
    as,
    on: story.now - random.pick(earlier),
  } as const;
  const [psychiatrist, staff_present] = [random.chance(0.7), random.chance(0.8)];
  story.happens({ kind: 'episode_began', ...one, psychiatrist, staff_present });
  story.secluded.push(one);
  story.touched = focusOf(story, one);
  edges(story, one, one.on, [
    ['record', 0.25],
    ['medical', 1],
    ['medical', 4],
    ['nursing', 2],
    ['independent_team', 8],
    ['independent_team', Math.min(8, 12 - hoursBefore(story, one))],
    ['note', 1],
    ['daily', 24],
  ]);
  if (one.on < story.now && random.chance(0.7)) review(story, one);
}

const REVIEWS: Readonly<Record<Secluded['as'], readonly ReviewKind[]>> = {
  seclusion: ['record', 'medical', 'nursing', 'team', 'independent_team'],
  long_term_segregation: ['note', 'daily', 'weekly', 'external'],
};

/** What somebody does for one who is kept apart, mostly all that is due. */
export function review(story: Story, one: Secluded): void {
  const { random } = story;
  const on = random.chance(0.8) ? story.now : story.on(one.on);
  for (const as of REVIEWS[one.as]) {
    const often = as === 'record' || as === 'note' ? 0.95 : as === 'team' || as === 'independent_team' ? 0.15 : 0.6;
    if (random.chance(often)) hold(story, one, as, on);
  }
  edges(story, one, on, [
    ['record', 0.25],
    ['nursing', 2],
    ['medical', 4],
    ['medical', 12],
    ['note', 1],
    ['daily', 24],
  ]);
}

/** Everything is held that one waits for, but the one review that is about to be late. */
export function attend(story: Story, { secluded, but }: NonNullable<Focus['waits']>): void {
  const { random } = story;
  for (const as of REVIEWS[secluded.as]) {
    if (as === but || as === 'team') continue;
    if (as !== 'independent_team' || random.chance(0.3)) hold(story, secluded, as, story.now);
  }
}

function hold(story: Story, { episode }: Secluded, as: ReviewKind, on: number): void {
  story.happens({ kind: 'episode_reviewed', episode, as, staff_present: story.random.chance(0.85), on });
}

/** How many hours of the last 48 the patient was in seclusion before this one, as far as the teller can tell. */
function hoursBefore(story: Story, { patient, on }: Secluded): number {
  const earlier = story.released.filter((one) => one.patient === patient && one.on > on - 48 * HOUR);
  return earlier.reduce((sum, one) => sum + (one.until - one.on) / HOUR, 0);
}

/** Ends it: somebody says so, also twice; where they are then is another matter. */
export function end(story: Story, one: Secluded): void {
  const until = story.on();
  for (let times = story.random.chance(0.2) ? 2 : 1; times > 0; times -= 1)
    story.happens({ kind: 'episode_ended', episode: one.episode, on: until });
  story.secluded = story.secluded.filter((other) => other !== one);
  story.released.push({ ...one, until });
}

/** What a question about somebody who is kept apart is about. */
export function focusOf(story: Story, { room }: Secluded): Focus {
  const { random } = story;
  const device = random.any(story.devicesIn(room));
  if (!device) return {};
  const operation = random.pick(['view_live_clear', 'view_live_clear', 'view_live_blurred'] as const);
  return { device, scope: { technology: device.technology, operation, purpose: 'seclusion_observation' } };
}

/** So many hours later a review is due, and half an hour after that it is late. */
function edges(story: Story, one: Secluded, on: number, dues: readonly (readonly [ReviewKind, number])[]): void {
  for (const [but, after] of dues) {
    if (!REVIEWS[one.as].includes(but)) continue;
    const focus = { ...focusOf(story, one), unspoiled: true, waits: { secluded: one, but } } as const;
    story.edge('episode', Math.round(on + after * HOUR), focus);
    story.edge('episode', Math.round(on + after * HOUR + 30 * MINUTE), focus);
  }
}
