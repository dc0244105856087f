import { describe, expect, it } from '@jest/globals';
import { reviewDue, riskDue } from '../decision/deadlines.js';
import { londonMinute, londonMinuteBefore } from '../decision/london.js';
import type { Parameters } from '../decision/parameters.js';
import { demoTimes, type Conversation } from './times.js';

const HOUR = 3_600_000;
const NATIONAL = {
  first_review_hours: 72,
  review_days: 7,
  triggered_review_hours: 24,
  review_due_from_minute: 9 * 60,
  review_due_until_minute: 20 * 60,
  risk_assessment_days: 7,
} as Parameters;

const isNight = (at: number): boolean => londonMinute(at) >= 22 * 60 || londonMinute(at) < 7 * 60;
const dueAfter = ({ decided }: Conversation): number =>
  reviewDue({ decided_at: decided, reviewed_at: null, triggered_at: null } as never, NATIONAL);

/** Every 10 minutes and one second of a year with both clock changes. */
const INSTANTS: number[] = [];
for (let at = Date.UTC(2026, 10, 21); at < Date.UTC(2027, 10, 21); at += 601_000) INSTANTS.push(at);

/** The instants at which something does not hold, as text. */
function exceptions(holds: (now: number) => boolean): string[] {
  return INSTANTS.filter((now) => !holds(now)).map((now) => new Date(now).toISOString());
}

describe('the times of the demo ward, at any hour of the year', () => {
  it('put usual choices in the day, with the assessment before them and the review at least 8 hours away', () => {
    expect(
      exceptions((now) => {
        const { usual } = demoTimes(now);
        const ordered = usual.assessed < usual.asked && usual.asked < usual.decided && usual.decided <= now - 20 * HOUR;
        const stands = dueAfter(usual) > now + 8 * HOUR && riskDue(usual.assessed, NATIONAL) > now + 8 * HOUR;
        return ordered && stands && londonMinute(usual.decided) === 11 * 60 && !isNight(usual.decided);
      }),
    ).toEqual([]);
  });

  it('let a review of long ago be overdue while the risk assessment still stands', () => {
    expect(
      exceptions((now) => {
        const { long_ago } = demoTimes(now);
        return (
          dueAfter(long_ago) < now &&
          riskDue(long_ago.assessed, NATIONAL) > now + 8 * HOUR &&
          !isNight(long_ago.decided)
        );
      }),
    ).toEqual([]);
  });

  it('let an assessment of long ago be overdue while the consent still stands', () => {
    expect(
      exceptions((now) => {
        const { assessed_long_ago: told, admitted } = demoTimes(now);
        return riskDue(told.assessed, NATIONAL) < now && dueAfter(told) > now + 8 * HOUR && told.assessed > admitted;
      }),
    ).toEqual([]);
  });

  it('put the choice at night in the last night, not after now and not due for review', () => {
    expect(
      exceptions((now) => {
        const { at_night } = demoTimes(now);
        const last =
          at_night.decided <= now && at_night.decided > now - 26 * HOUR && at_night.asked > at_night.assessed;
        return last && londonMinute(at_night.decided) === 2 * 60 && dueAfter(at_night) > now + 8 * HOUR;
      }),
    ).toEqual([]);
  });

  it('put the withdrawal yesterday, after the choice it takes back', () => {
    expect(
      exceptions((now) => {
        const { withdrawn, usual } = demoTimes(now);
        const midnight = londonMinuteBefore(now, 0);
        return withdrawn > usual.decided && withdrawn < midnight && withdrawn >= londonMinuteBefore(midnight - 1, 0);
      }),
    ).toEqual([]);
  });

  it('let whoever came in today have come today, before anything else that is told of them', () => {
    expect(
      exceptions((now) => {
        const { today } = demoTimes(now);
        return (
          today.admitted >= londonMinuteBefore(now, 0) && today.admitted <= today.assessed && today.assessed <= now
        );
      }),
    ).toEqual([]);
  });

  it('have the shift cover now and 8 hours more, and the earlier one be over', () => {
    expect(
      exceptions((now) => {
        const { shift, earlier_shift } = demoTimes(now);
        const short = shift.until - shift.from <= 24 * HOUR;
        return short && shift.from < now && shift.until > now + 8 * HOUR && earlier_shift.until < now;
      }),
    ).toEqual([]);
  });
});
