/** Civil time in England, by arithmetic alone (no locale data): the wards' own clock, where a consent's hours are meant. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The last Sunday of a month at 01:00 UTC, when the clocks change (Summer Time Act 1972, as amended). */
function lastSundayAtOne(year: number, month: number): number {
  const end = Date.UTC(year, month + 1, 0, 1);
  return end - new Date(end).getUTCDay() * DAY;
}

/** The year last asked about: when it begins and ends in UTC, and its summer time. The same for everybody, so remembering it changes no answer. */
const year = { from: 0, until: 0, summer_from: 0, summer_until: 0 };

function enter(instant: number): void {
  const number = new Date(instant).getUTCFullYear();
  year.from = Date.UTC(number, 0);
  year.until = Date.UTC(number + 1, 0);
  year.summer_from = lastSundayAtOne(number, 2);
  year.summer_until = lastSundayAtOne(number, 9);
}

/** Milliseconds to add to UTC to get London's civil time at that instant. */
export function londonOffset(instant: number): number {
  if (!(instant >= year.from && instant < year.until)) enter(instant);
  return instant >= year.summer_from && instant < year.summer_until ? HOUR : 0;
}

/** Minutes since London midnight, 0 to 1439. */
export function londonMinute(instant: number): number {
  const local = instant + londonOffset(instant);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / 60_000);
}

/** The latest instant not after `instant` whose London time is `minute` past midnight. */
export function londonMinuteBefore(instant: number, minute: number): number {
  const local = instant + londonOffset(instant);
  let civil = Math.floor(local / DAY) * DAY + minute * 60_000;
  if (civil > local) civil -= DAY;
  const guess = civil - londonOffset(civil);
  const exact = civil - londonOffset(guess);
  return Math.min(exact, instant);
}

/** So many days or calendar months later at the same London time of day; where a month is too short, on its last day. */
export function londonLater(instant: number, { days = 0, months = 0 }: { days?: number; months?: number }): number {
  const local = instant + londonOffset(instant);
  const midnight = Math.floor(local / DAY) * DAY;
  const date = new Date(midnight);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  const civil = last.getTime() + days * DAY + (local - midnight);
  return civil - londonOffset(civil - londonOffset(civil));
}
