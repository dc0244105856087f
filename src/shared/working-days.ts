const DAY = 86_400_000;

/** When so many working days are over, by weekdays alone: a bank holiday only makes it sooner than it need be. */
export function workingDaysAfter(at: Date, days: number): Date {
  let until = at.getTime();
  for (let left = days; left > 0; left -= isWeekday(until) ? 1 : 0) until += DAY;
  return new Date(until);
}

function isWeekday(at: number): boolean {
  const day = new Date(at).getUTCDay();
  return day !== 0 && day !== 6;
}
