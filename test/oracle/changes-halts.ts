import { HOUR, MINUTE, SECOND, type Story } from './story.js';

/** One change to what stops watching at once; mostly it is put right before long. */
export function haltChange(story: Story): void {
  const { random } = story;
  const device = random.pick(story.devices);
  story.touched = { device };
  random.weighted<() => void>([
    [3, () => moratorium(story, device.technology)],
    [3, () => halt(story, device.ward, random.chance(0.5) ? device.device : null)],
    [1, () => restartBadly(story)],
  ])();
}

/** On one technology or on all, from now, before now, or with a start ahead that is then an edge. */
function moratorium(story: Story, technology: Story['devices'][number]['technology']): void {
  const { random } = story;
  const id = story.id('moratorium_');
  const ahead = [SECOND, 30 * SECOND, MINUTE, 20 * MINUTE, random.int(1, 30) * HOUR];
  const starts_at = random.chance(0.4) ? story.on() : story.now + random.pick(ahead);
  const on = random.chance(0.7) ? technology : null;
  story.happens({ kind: 'moratorium', moratorium: id, technology: on, starts_at });
  story.edge('moratorium', starts_at, story.touched);
  story.repairs.push({ kind: 'moratorium_lifted', moratorium: id });
  // It is called off before it starts, or lifted while it lasts; what it stopped is then asked about once more.
  if (starts_at > story.now && random.chance(0.2)) story.happens({ kind: 'moratorium_lifted', moratorium: id });
}

/** Sometimes the same thing is halted again, which makes no other halt, or halted by another kind of complaint, which does. */
function halt(story: Story, ward: string, device: string | null): void {
  const { random } = story;
  const times = random.weighted([
    [4, 1],
    [1, 2],
  ]);
  for (let n = 0; n < times; n += 1) {
    const kinds = ['allegation', 'substantiated_complaint', 'linked_complaints'] as const;
    const kind = device === null ? random.pick(kinds) : random.chance(0.95) ? 'allegation' : 'linked_complaints';
    const one = { halt: story.id('halt_'), ward, device, by: random.pick(['staff:nurse', 'staff:siro']) };
    story.halts.push(one);
    story.happens({ kind: 'halted', ...one, for: kind, on: story.on() });
    const by = one.by === 'staff:siro' ? 'staff:board' : 'staff:siro';
    story.repairs.push({ kind: 'restarted', halt: one.halt, by, on: NaN });
  }
}

/** By whoever started it, or on a review held before it: neither is recorded. */
function restartBadly(story: Story): void {
  const { random } = story;
  const one = random.any(story.halts);
  if (one === null) return;
  const own = random.chance(0.5);
  const on = own ? story.now : story.now - 30 * 24 * HOUR;
  story.happens({ kind: 'restarted', halt: one.halt, by: own ? one.by : 'staff:cso', on });
}
