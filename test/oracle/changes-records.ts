import { CASE_PURPOSES } from '../../src/decision/words.js';
import { DAY, HOUR, MINUTE, type Story } from './story.js';

/** One change to what bears out a purpose: an incident or a case that begins, is announced or is over. */
export function recordChange(story: Story): void {
  const { random } = story;
  const device = random.any(story.shared());
  if (device) story.touched = { device };
  const ward = device?.ward ?? random.pick(story.wards);
  random.weighted<() => void>([
    [4, () => openIncident(story, ward)],
    [3, () => announceOne(story)],
    [2, () => closeOne(story)],
    [3, () => openCase(story, ward)],
    [1, () => closeCase(story)],
    [0.3, () => keepPrivate(story)],
  ])();
}

/** In a room of the ward, or somewhere; lately, or nearly so long ago that its review is over. */
export function openIncident(story: Story, ward: string): void {
  const { random } = story;
  const incident = story.id('incident_');
  const rooms = story.rooms.filter((one) => one.ward === ward || random.chance(0.05));
  const room = random.chance(0.6) ? (random.any(rooms)?.room ?? null) : null;
  const place = room === null ? random.pick(['communal', 'communal', 'outdoor', 'bedroom', 'bathroom'] as const) : null;
  const on = random.chance(0.15) ? story.now - 30 * DAY + random.int(0, 10 * 60) * MINUTE : story.on();
  story.happens({ kind: 'incident_opened', incident, ward, room, place, violent: random.chance(0.4), on });
  story.incidents.push({ incident, ward });
  for (const device of story.shared()) {
    if (device.ward !== ward) continue;
    story.edge('incident', on + 2 * HOUR, { device });
    story.edge('incident', on + 30 * DAY, { device });
  }
  if (random.chance(0.6)) story.happens({ kind: 'incident_announced', incident, on: Math.max(on, story.on()) });
}

function announceOne(story: Story): void {
  const one = story.random.any(story.incidents);
  if (one) story.happens({ kind: 'incident_announced', incident: one.incident, on: story.on() });
}

function closeOne(story: Story): void {
  // Mostly the one that the next question names.
  const { random, incidents } = story;
  const one = random.chance(0.8) ? incidents.at(-1) : random.any(incidents);
  if (one) story.happens({ kind: 'incident_closed', incident: one.incident, on: story.on() });
}

export function openCase(story: Story, ward: string): void {
  const { random } = story;
  const purpose = random.pick(CASE_PURPOSES);
  const on = random.chance(0.2) ? story.now - 30 * DAY + random.int(0, 10 * 60) * MINUTE : story.on();
  const one = { case: story.id('case_'), ward, purpose };
  story.happens({ kind: 'case_opened', ...one, on });
  story.cases.push(one);
  for (const device of story.shared()) if (device.ward === ward) story.edge('incident', on + 30 * DAY, { device });
}

function closeCase(story: Story): void {
  const one = story.random.any(story.cases);
  if (one) story.happens({ kind: 'case_closed', case: one.case, on: story.on() });
}

function keepPrivate(story: Story): void {
  const communal = story.rooms.filter((one) => one.place === 'communal');
  const one = story.random.any(communal);
  if (one) story.happens({ kind: 'conversation_kept_private', room: one.room });
}
