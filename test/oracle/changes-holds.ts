import { PURPOSES } from '../../src/decision/words.js';
import { DAY, MINUTE, type Story } from './story.js';

const PEOPLE = ['staff:ig_officer', 'staff:caldicott_guardian', 'staff:siro'] as const;

/** One change to what is kept from deletion; what it is over is then asked to be deleted. */
export function holdChange(story: Story): void {
  const { random } = story;
  const device = random.pick(story.devices);
  const scope = { technology: device.technology, operation: 'delete', purpose: random.pick(PURPOSES) } as const;
  story.touched = { device, scope, unspoiled: true };
  random.weighted<() => void>([
    [3, () => askForHold(story, device)],
    [2, () => seeToOne(story)],
  ])();
}

/** Over the device, its ward, or whatever wards somebody was on; approved or not, it is reviewed late now and then, and mostly released. */
function askForHold(story: Story, device: Story['devices'][number]): void {
  const { random, now } = story;
  const hold = story.id('hold_');
  const wards = random.weighted<readonly string[] | null>([
    [2, null],
    [3, [device.ward]],
    [1, [random.pick(story.wards)]],
    [1, story.wards],
  ]);
  const on = random.chance(0.4) ? now - 30 * DAY + random.int(-60, 300) * MINUTE : story.on();
  const over = wards === null ? { device: device.device } : { wards };
  story.happens({ kind: 'hold_asked', hold, over, by: random.pick(PEOPLE), on });
  story.holds.push(hold);
  const scope = { technology: device.technology, operation: 'delete', purpose: random.pick(PURPOSES) } as const;
  story.edge('hold', on + 30 * DAY, { device, scope });
  for (const by of PEOPLE) if (random.chance(0.5)) story.happens({ kind: 'hold_approved', hold, by, on: now });
  for (const by of random.chance(0.5) ? PEOPLE : PEOPLE.slice(0, 1))
    story.repairs.push({ kind: 'hold_released', hold, by, on: NaN });
}

/** Reviewed and kept, so that whoever asked to release it asked in vain; or released by somebody, who may be the one who asked. */
function seeToOne(story: Story): void {
  const { random } = story;
  const hold = random.any(story.holds);
  if (hold === null) return;
  const kind = random.pick(['hold_reviewed', 'hold_released', 'hold_released', 'hold_released'] as const);
  story.happens({ kind, hold, by: random.pick(PEOPLE), on: story.now });
}
