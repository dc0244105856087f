import { HOUR, MINUTE, SECOND, type Focus, type Story } from './story.js';

/** One change to an emergency: somebody is at risk, somebody else agrees that it goes on, or somebody has gone in. */
export function overrideChange(story: Story): void {
  const { random } = story;
  random.weighted<() => void>([
    [5, () => startOverride(story)],
    [1.5, () => extendOne(story)],
    [1.5, () => endOne(story)],
  ])();
}

/** Mostly in the patient's own room, with looks that follow on its heels; now and then where nobody of that name is. */
export function startOverride(story: Story): void {
  const { random } = story;
  const bedrooms = story.rooms.filter((one) => one.place === 'bedroom').map((one) => one.room);
  const there = story.patients.filter(({ room }) => room !== null && bedrooms.includes(room));
  const one = random.any(there) ?? random.any(story.patients);
  if (!one) return;
  const { patient } = one;
  const room = random.chance(0.95) && one.room !== null ? one.room : random.pick(story.rooms).room;
  const safe = random.chance(0.6);
  const reason = safe || random.chance(0.4) ? 'active_ligature' : 'unresponsive_no_safe_entry';
  const override = story.id('override_');
  story.happens({ kind: 'override_started', override, patient, room, safe, reason, now: story.now });
  story.overrides.push({ override, room });
  // Now and then so often that its looks are used up.
  const often = random.chance(0.4) ? { unspoiled: true as const, times: 5 } : {};
  story.touched = { ...focusOn(story, room), ...often };
  for (const minutes of [15, 60])
    story.edge('override', story.now + minutes * MINUTE, { ...focusOn(story, room), unspoiled: true });
  if (random.chance(0.3)) another(story, patient, room);
}

/** Another for the same patient, once this one is over: so often that the risk must be assessed again. */
function another(story: Story, patient: string, room: string): void {
  const override = story.id('override_');
  const ended = story.overrides.at(-1);
  if (ended) story.happens({ kind: 'override_ended', override: ended.override, on: story.now });
  story.now += story.random.pick([SECOND, MINUTE, HOUR]);
  story.happens({ kind: 'override_started', override, patient, room, safe: true, reason: 'fire', now: story.now });
  story.overrides.push({ override, room });
}

function extendOne(story: Story): void {
  const one = story.overrides.at(-1);
  if (!one) return;
  story.happens({ kind: 'override_extended', override: one.override, now: story.now });
  story.touched = focusOn(story, one.room);
}

function endOne(story: Story): void {
  const one = story.random.chance(0.8) ? story.overrides.at(-1) : story.random.any(story.overrides);
  if (!one) return;
  story.happens({ kind: 'override_ended', override: one.override, on: story.on() });
  story.touched = focusOn(story, one.room);
}

function focusOn(story: Story, room: string): Focus {
  const { random } = story;
  const device = random.any(story.devicesIn(room));
  if (!device) return {};
  const [operation, purpose] = random.chance(0.6)
    ? (['view_live_clear', 'vital_signs_observation'] as const)
    : (['view_live_blurred', 'alert_response'] as const);
  return { device, scope: { technology: device.technology, operation, purpose } };
}
