import { PURPOSES, type Purpose } from '../../src/decision/words.js';
import { DAY, HOUR, MINUTE, SECOND, type Story } from './story.js';

/** Long after every part of an approval has lapsed. */
const YEAR = 365 * DAY;

/** Has a system approved on a ward, mostly for every purpose and for long; the end of what lapses sooner is an edge. */
export function approveSystem(story: Story, system: string, ward: string): void {
  const { random, now } = story;
  const approval = story.id('approval_');
  const soon = random.pick([MINUTE, random.int(1, 40) * MINUTE, random.int(1, 60) * HOUR, random.int(1, 6) * DAY]);
  const ends = random.weighted([
    [12, 'late' as const],
    [1, 'by age' as const],
    [1, 'by its own end' as const],
  ]);
  const completed = ends === 'by age' ? now + soon - YEAR : now - random.int(1, 300) * DAY;
  const expires = ends === 'by its own end' ? now + soon : null;
  const purposes: Purpose[] = random.chance(0.93)
    ? [...PURPOSES]
    : [random.pick(['alert_response', 'vital_signs_observation'] as const)];
  story.approvals.push({ approval, system, ward });
  story.happens({ kind: 'approved', approval, system, ward, purposes, completed, expires });
  const device = random.any(story.devices.filter((one) => one.system === system && one.ward === ward));
  if (ends !== 'late') story.edge('approval', now + soon, device === null ? {} : { device });
}

/** One change to what is approved or tried; mostly it is put right before long. */
export function approvalChange(story: Story): void {
  const { random } = story;
  const device = random.pick(story.devices);
  story.touched = { device };
  random.weighted<() => void>([
    [3, () => withdraw(story, device)],
    [2, () => approveSystem(story, device.system, device.ward)],
    [3, () => begin(story, device)],
    [2, () => end(story)],
    [1, () => concludeBadly(story)],
  ])();
}

/** Also of one that another has taken the place of, which changes nothing. */
function withdraw(story: Story, { system, ward }: { system: string; ward: string }): void {
  const { random } = story;
  const own = story.approvals.filter((one) => one.system === system && one.ward === ward);
  const one = random.chance(0.9) ? own.at(-1) : random.any(own);
  if (one) story.happens({ kind: 'approval_withdrawn', approval: one.approval });
  if (random.chance(0.8)) approveSystem(story, system, ward);
}

/** Of the device's system or its technology, mostly where it is and for what it is asked; its end is an edge. */
function begin(story: Story, device: Story['devices'][number]): void {
  const { random, now } = story;
  const pilot = story.id('pilot_');
  const ahead = [-SECOND, SECOND, MINUTE, 20 * MINUTE, random.int(1, 30) * HOUR, random.int(1, 9) * DAY];
  const ends_at = now + random.pick(ahead);
  const ofSystem = random.chance(0.6);
  story.pilots.push({ pilot, by: 'staff:siro' });
  story.happens({
    kind: 'pilot_begun',
    pilot,
    system: ofSystem ? device.system : null,
    technology: ofSystem ? null : device.technology,
    wards: random.chance(0.8) ? story.wards : ['hazel'],
    purposes: random.chance(0.8) ? [...PURPOSES] : ['alert_response'],
    ends_at,
    now,
  });
  story.edge('pilot', ends_at, { device });
  story.repairs.push({ kind: 'pilot_ended', pilot, on: NaN });
  story.repairs.push({ kind: 'pilot_concluded', pilot, by: 'staff:board', on: NaN });
}

function end(story: Story): void {
  const one = story.random.any(story.pilots);
  if (one === null) return;
  story.happens({ kind: 'pilot_ended', pilot: one.pilot, on: story.now });
  if (story.random.chance(0.6))
    story.happens({ kind: 'pilot_concluded', pilot: one.pilot, by: 'staff:board', on: story.now });
}

/** By whoever began it, or before it is over: neither is recorded. */
function concludeBadly(story: Story): void {
  const { random } = story;
  const one = random.any(story.pilots);
  if (one === null) return;
  const own = random.chance(0.5);
  story.happens({ kind: 'pilot_concluded', pilot: one.pilot, by: own ? one.by : 'staff:cso', on: own ? story.now : 0 });
}
