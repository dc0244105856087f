import type { Hours } from './events.js';
import { wallTime } from './london-time.js';
import type { Random } from './random.js';
import { DAY, type Story } from './story.js';

const PARTS: readonly (readonly [number, readonly Hours[]])[] = [
  [22, [{ from: '00:00', to: '24:00' }]],
  [3, [{ from: '21:00', to: '07:30' }]],
  [3, [{ from: '22:30', to: '01:30' }]],
  [2, [{ from: '08:00', to: '20:00' }]],
  [
    1,
    [
      { from: '00:00', to: '01:00' },
      { from: '02:00', to: '23:59' },
    ],
  ],
  [
    1,
    [
      { from: '06:00', to: '12:00' },
      { from: '12:00', to: '05:59' },
    ],
  ],
];

/** Parts of the day, mostly all of it. */
export function hoursOf(random: Random): readonly Hours[] {
  return random.weighted(PARTS);
}

/** A date of birth: of an adult, of a child, of somebody whose birthday comes in a few days, or unknown. */
export function bornOf(story: Story, children: boolean): string | null {
  const { random } = story;
  const years = random.weighted([
    [children ? 1 : 6, null],
    [children ? 0.2 : 5, 40],
    [children ? 4 : 0.15, 13],
    [children ? 2 : 0.25, 16],
    [children ? 2 : 0.4, 18],
  ]);
  if (years === null) return null;
  const soon = years === 16 || years === 18 ? random.int(-400, 6) : random.int(0, 365);
  const { year, month, day } = wallTime(story.now + soon * DAY);
  // The 29th of February has a test of its own.
  const birthday = month === 2 && day === 29 ? 28 : day;
  return [year - years, month, birthday].map((part) => String(part).padStart(2, '0')).join('-');
}
