import type { Story } from './story.js';

/** One change to who may not look at a patient: accusations, preferences, and who meets them. */
export function viewingChange(story: Story): void {
  const { random } = story;
  const chosen = random.any(story.patients);
  if (!chosen) return;
  const { patient, room } = chosen;
  // Mostly somebody who could look at them.
  const onShift = story.shifts.filter((one) => one.starts_at <= story.now && one.ends_at > story.now);
  const staff = (random.chance(0.8) ? random.any(onShift)?.staff : null) ?? random.pick(story.staff).staff;
  const device = random.any(story.devicesIn(room));
  story.touched = device && room !== null ? { device, staff } : { staff };
  const conflict = random.any(story.conflicts);
  const preference = random.any(story.preferences);
  random.weighted<() => void>([
    [2, () => accuse(story, patient, staff)],
    [1, () => conflict && accuse(story, conflict.patient, conflict.staff)],
    [1, () => conflict && resolve(story, conflict.conflict)],
    [3, () => prefer(story, patient, staff)],
    [1, () => preference && takeBack(story, preference)],
    [2, () => preference && judge(story, preference, staff, random.chance(0.6))],
  ])();
}

function accuse(story: Story, patient: string, staff: string): void {
  const accusation = { conflict: story.id('conflict_'), patient, staff };
  story.conflicts.push(accusation);
  story.happens({ kind: 'accused', ...accusation, on: story.on() });
  story.repairs.push({ kind: 'accusation_resolved', conflict: accusation.conflict, on: NaN });
}

function resolve(story: Story, conflict: string): void {
  story.happens({ kind: 'accusation_resolved', conflict, on: story.on() });
}

function prefer(story: Story, patient: string, staff: string): void {
  const preference = story.id('preference_');
  story.preferences.push(preference);
  story.happens({ kind: 'preference_stated', preference, patient, on: story.on() });
  if (story.random.chance(0.5)) judge(story, preference, staff, true);
  story.repairs.push(
    story.random.chance(0.5)
      ? { kind: 'preference_taken_back', preference, on: NaN }
      : { kind: 'judged', preference, staff, met: true, on: NaN },
  );
}

function takeBack(story: Story, preference: string): void {
  story.happens({ kind: 'preference_taken_back', preference, on: story.on() });
}

function judge(story: Story, preference: string, staff: string, met: boolean): void {
  story.happens({ kind: 'judged', preference, staff, met, on: story.random.chance(0.9) ? story.now : story.on() });
}
