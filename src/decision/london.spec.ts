import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { londonMinute, londonMinuteBefore, londonOffset } from './london.js';

const civil = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const instants = fc.oneof(
  fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
  // About the clock changes of 2026 and 2027, and about New Year.
  fc
    .constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 0))
    .chain((at) => fc.integer({ min: at - 7_200_000, max: at + 7_200_000 })),
);

describe('London time by arithmetic', () => {
  it('is what the time zone database says, for any instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const [hours, minutes] = civil.format(instant).split(':').map(Number);
        expect(londonMinute(instant)).toBe((hours ?? 0) * 60 + (minutes ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('knows summer time to the millisecond', () => {
    expect([londonOffset(Date.UTC(2026, 2, 29, 1) - 1), londonOffset(Date.UTC(2026, 2, 29, 1))]).toEqual([
      0, 3_600_000,
    ]);
    expect([londonOffset(Date.UTC(2026, 9, 25, 1) - 1), londonOffset(Date.UTC(2026, 9, 25, 1))]).toEqual([
      3_600_000, 0,
    ]);
  });

  it('goes back to a minute of the day, never forward', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1439 }), (instant, minute) => {
        const before = londonMinuteBefore(instant, minute);
        expect(before).toBeLessThanOrEqual(instant);
        expect(instant - before).toBeLessThan(25 * 3_600_000 + 60_000);
      }),
      { numRuns: 300 },
    );
  });
});
