const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** What a clock and a calendar on a wall in London show. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Reads the wall clock at an instant (milliseconds since 1970 UTC). */
export function wallTime(instant: number): WallTime {
  const shown: Record<string, number> = {};
  for (const { type, value } of CLOCK.formatToParts(instant)) shown[type] = Number(value);
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN } = shown;
  return { year, month, day, hour, minute };
}

/** The minute of the London day at an instant. */
export function minuteOfDay(instant: number): number {
  const { hour, minute } = wallTime(instant);
  return hour * 60 + minute;
}

/** The first instant at which the wall clock shows that minute on that date; `day` may lie outside the month. Null when the clocks skip it. */
export function instantAt(year: number, month: number, day: number, minute: number): number | null {
  const asUtc = Date.UTC(year, month - 1, day, 0, minute);
  const wanted = new Date(asUtc);
  for (const candidate of [asUtc - 3_600_000, asUtc]) {
    const wall = wallTime(candidate);
    if (wall.hour === wanted.getUTCHours() && wall.minute === wanted.getUTCMinutes()) return candidate;
  }
  return null;
}

/** NB-CON-05: due times fall between 09:00 and 20:00, so one outside them goes back to the last 20:00. */
export function insideWakingHours(due: number): number {
  const { year, month, day, hour } = wallTime(due);
  if (hour >= 9 && hour < 20) return due;
  const evening = instantAt(year, month, hour < 9 ? day - 1 : day, 20 * 60);
  if (evening === null) throw new Error('the clocks never change at 20:00');
  return evening;
}
