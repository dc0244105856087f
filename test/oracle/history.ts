import { attend } from './changes-episodes.js';
import { keepAttested } from './changes-observation.js';
import { catchUp, change, keepUp } from './changes-places.js';
import type { Item } from './events.js';
import { ask } from './questions.js';
import { Random } from './random.js';
import { DAY, HOUR, MINUTE, SECOND, Story, type Edge, type Focus } from './story.js';
import { furnish, PERMITTED } from './world.js';

/** The Sundays on which the British clocks change, at 01:00 UTC. */
const CLOCK_CHANGES = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((day) =>
  Date.parse(`${day}T01:00:00Z`),
);
const LONGEST = 12.5 * DAY;

/** Tells one history from its seed: a furnished ward, then ten to forty things that happen or are asked. */
export function tellHistory(seed: number): Item[] {
  const random = new Random(seed);
  const from = startOf(random);
  const during = CLOCK_CHANGES.filter((instant) => instant > from && instant < from + LONGEST);
  const story = new Story(random, from, during);
  furnish(story);
  story.now += random.int(1, 60) * SECOND;
  if (random.chance(0.05)) manyAlerts(story);
  for (let things = random.int(10, 40); things > 0 && story.now < from + LONGEST; things -= 1) step(story);
  return story.items;
}

/** Any minute of two years; every third history begins shortly before the clocks change. */
function startOf(random: Random): number {
  const anywhere = Date.parse('2026-01-01T00:00:00Z') + random.int(0, 700 * 24 * 60) * MINUTE;
  return random.chance(0.35) ? random.pick(CLOCK_CHANGES) - random.int(0, 4 * 24 * 60) * MINUTE : anywhere;
}

function step(story: Story): void {
  const { random } = story;
  const kind = random.weighted([
    [6, 'soon'],
    [3, 'edge'],
    [0.5, 'later'],
  ]);
  catchUp(story);
  if (kind === 'edge' && atEdge(story)) return;
  const before = story.now;
  if (kind === 'later') story.now += Math.round(random.next() ** 3 * 2 * DAY);
  else story.now += random.pick([0, 1, SECOND, 20 * SECOND, random.int(0, 130) * SECOND, random.int(1, 40) * MINUTE]);
  if (story.now - before > 20 * HOUR) keepUp(story);
  if (random.chance(0.5)) keepAttested(story);
  if (random.chance(0.55)) return void ask(story, {});
  change(story);
  if (!random.chance(0.6)) return;
  const { times = 1, ...touched } = story.touched;
  for (let n = 0; n < times; n += 1) {
    story.now += random.pick([0, 1, SECOND, 30 * SECOND]);
    ask(story, keep(story, touched));
  }
}

/** Goes to an edge that lies ahead, the nearer the likelier, and asks just before, at and just after it. */
function atEdge(story: Story): boolean {
  const { random } = story;
  const edge = edgeAhead(story);
  if (!edge) return false;
  if (edge.at - story.now > 12 * HOUR && random.chance(0.9)) {
    story.now = edge.at - random.int(1, 10 * 60) * MINUTE;
    keepUp(story);
    catchUp(story);
  }
  if (edge.focus.waits && random.chance(0.9)) {
    story.now = Math.max(story.now, edge.at - random.int(0, 9) * MINUTE - 1);
    attend(story, edge.focus.waits);
  }
  const before = random.pick([0, 30 * SECOND, 59_999, MINUTE, MINUTE + 1]);
  const offsets = random.pick([[-1, 0], [-1, 0, 1], [0], [-1], [1], [-before, 0], [-before]]);
  const focus = edge.focus.again || random.chance(0.8) ? edge.focus : {};
  const held = keep(story, focus);
  for (const offset of offsets) {
    story.now = Math.max(story.now, edge.at + offset);
    ask(story, held);
  }
  return true;
}

/** An edge of any kind that lies ahead within some days, the nearer the likelier. */
function edgeAhead({ random, edges, now }: Story): Edge | undefined {
  const until = now + random.pick([HOUR, 12 * HOUR, DAY, 3 * DAY, 12 * DAY]);
  const ahead = edges.filter((edge) => edge.at > now + 1 && edge.at < until).sort((a, b) => a.at - b.at);
  const kind = random.any([...new Set(ahead.map((edge) => edge.kind))]);
  const alike = ahead.filter((edge) => edge.kind === kind);
  return alike[Math.floor(random.next() ** 2 * alike.length)];
}

/** The questions around one edge are about the same thing, so that only the time differs. */
function keep(story: Story, focus: Focus): Focus {
  if (focus.device || focus.again) return focus;
  const granted = story.random.any(story.consents.filter((one) => one.state === 'granted'));
  return granted ? { ...story.focusOf(granted), ...focus } : focus;
}

/** A device that raises more alerts in an hour than anybody could attend. */
function manyAlerts(story: Story): void {
  const { random } = story;
  const cameras = story.devices.filter((one) =>
    PERMITTED[one.technology]?.some(([operation]) => operation === 'view_live_blurred'),
  );
  const device = random.any(cameras) ?? random.pick(story.devices);
  const scope = { technology: device.technology, operation: 'view_live_blurred', purpose: 'alert_response' } as const;
  let first: number | null = null;
  for (let n = random.int(19, 22); n > 0; n -= 1) {
    story.now += random.pick([0, SECOND, MINUTE, 2 * MINUTE]);
    first ??= story.now;
    ask(story, { device, scope, unspoiled: true });
  }
  for (const offset of [-1, 0, 1]) {
    story.now = Math.max(story.now, (first ?? story.now) + HOUR + offset);
    ask(story, { device, scope, unspoiled: true });
  }
}
