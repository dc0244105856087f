import type { Over } from './events.js';
import { DAY, HOUR, MINUTE, SECOND, type Story } from './story.js';

/** Somebody is left alone, now or at a time ahead: a patient wherever they are, or whoever is in a room. */
export function privacyChange(story: Story, room: string): void {
  const { random } = story;
  const patient = random.any(story.occupants(room));
  const over = patient !== null && random.chance(0.6) ? { patient } : { room };
  const plan = random.any(story.plans);
  random.weighted<() => void>([
    [3, () => start(story, over)],
    [4, () => plans(story, over)],
    [
      plan ? 1.5 : 0,
      () => {
        const kind = random.chance(0.5) ? 'window_cancelled' : 'window_ended';
        story.happens({ kind, window: plan?.window ?? '', on: story.now });
      },
    ],
  ])();
}

/** On the spot, sometimes twice; somebody ends it later, mostly. */
function start(story: Story, over: Over): void {
  const { random } = story;
  for (let times = random.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
    const window = story.id('window_');
    const as = random.pick(['legal', 'shower', null] as const);
    story.happens({ kind: 'window_started', window, over, as, on: story.now });
    story.repairs.push({ kind: 'window_ended', window, on: NaN });
  }
}

/** Ahead, mostly soon; now and then at times that nobody may plan. */
function plans(story: Story, over: Over): void {
  const { random, now } = story;
  const ahead = random.weighted([
    [6, random.int(1, 40) * MINUTE + random.int(0, 59_999)],
    [3, random.int(1, 90) * SECOND],
    [1, random.pick([31 * DAY, 31 * DAY + 1, 0, -MINUTE, 3 * DAY])],
  ]);
  const length = random.weighted([
    [6, random.int(1, 90) * MINUTE],
    [2, random.int(1, 30) * SECOND],
    [1, random.pick([24 * HOUR, 24 * HOUR + 1, 0, -1, 1])],
  ]);
  const [starts_at, ends_at] = [now + ahead, now + ahead + length];
  const window = story.id('window_');
  story.happens({ kind: 'window_planned', window, over, starts_at, ends_at, on: now });
  story.plans.push({ window, starts_at });
  const room = 'room' in over ? over.room : (story.patients.find((one) => one.patient === over.patient)?.room ?? null);
  const device = random.any(story.devicesIn(room));
  const focus = device ? { device } : {};
  for (const edge of [starts_at, starts_at - 15 * SECOND, ends_at]) story.edge('window', edge, focus);
}
