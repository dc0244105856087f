import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_PARAMETERS as p } from '../policy/national.fixture.js';
import { careReviewDue, careReviewItem, type CareReviewView } from './care-review-schedule.js';

const ADULT = { population: 'adult', secure: false } as const;
const SECURE = { population: 'adult', secure: true } as const;
const CHILD = { population: 'child', secure: false } as const;
type Who = typeof ADULT | typeof SECURE | typeof CHILD;

const due = (who: Pick<CareReviewView, 'population' | 'secure'>, starts: string, counted: string | null): string => {
  const counted_from = counted === null ? null : Date.parse(counted);
  return new Date(careReviewDue({ ...who, starts_at: Date.parse(starts), counted_from }, p)).toISOString();
};

describe('when a care review is due', () => {
  it.each<[string, Who, string, string | null, string]>([
    ['an adult’s first: 28 days', ADULT, '2026-11-01T10:00:00Z', null, '2026-11-29T10:00:00.000Z'],
    ['a secure adult’s first: 28 days', SECURE, '2026-11-01T10:00:00Z', null, '2026-11-29T10:00:00.000Z'],
    ['a child’s first: 14 days', CHILD, '2026-11-01T10:00:00Z', null, '2026-11-15T10:00:00.000Z'],
    ['28 days over the end of summer time', ADULT, '2026-10-10T10:00:00+01:00', null, '2026-11-07T10:00:00.000Z'],
    ['14 days over its beginning', CHILD, '2027-03-20T10:00:00Z', null, '2027-04-03T09:00:00.000Z'],
    ['an adult’s next: 6 months', ADULT, '2026-01-01T10:00:00Z', '2026-11-29T10:00:00Z', '2027-05-29T09:00:00.000Z'],
    ['in a secure place: 12', SECURE, '2026-01-01T10:00:00Z', '2026-11-29T10:00:00Z', '2027-11-29T10:00:00.000Z'],
    ['a child’s next: 3 months', CHILD, '2026-01-01T10:00:00Z', '2026-07-15T09:00:00Z', '2026-10-15T09:00:00.000Z'],
    ['no 31st: the last day', ADULT, '2026-01-01T10:00:00Z', '2026-08-31T09:00:00Z', '2027-02-28T10:00:00.000Z'],
    ['in a leap year the 29th', ADULT, '2027-01-01T10:00:00Z', '2027-08-31T09:00:00Z', '2028-02-29T10:00:00.000Z'],
    ['by the London day', ADULT, '2026-01-01T10:00:00Z', '2026-06-30T23:30:00Z', '2027-01-01T00:30:00.000Z'],
  ])('%s', (_what, who, starts, counted, expected) => {
    expect(due(who, starts, counted)).toBe(expected);
  });

  it('is the same for a child in a secure place as for any child', () => {
    const at = '2026-11-29T10:00:00Z';
    expect(due({ population: 'child', secure: true }, at, at)).toBe(due(CHILD, at, at));
  });

  it('is overdue from that instant on, and nothing is denied for it', () => {
    const review = { ...ADULT, id: 'c1', starts_at: Date.parse('2026-11-01T10:00:00Z'), counted_from: null };
    const at = careReviewDue(review, p);
    const items = [at - 1, at, at + 1].map((instant) => careReviewItem(review, p, instant));
    expect(items.map(({ overdue }) => overdue)).toEqual([false, true, true]);
    for (const item of items)
      expect(item).toMatchObject({ denied_from: null, denied: false, why: 'first', due_at: at });
    expect(careReviewItem({ ...review, counted_from: 0 }, p, at).why).toBe('regular');
  });

  it('comes never sooner for what it is counted from later, and a tighter number never puts it off', () => {
    const when = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') });
    const who = fc.record({ population: fc.constantFrom('adult' as const, 'child' as const), secure: fc.boolean() });
    fc.assert(
      fc.property(who, when, fc.nat(400 * 86_400_000), (one, from, later) => {
        const of = (counted_from: number, numbers = p) =>
          careReviewDue({ ...one, starts_at: 0, counted_from }, numbers);
        // An hour is lost where a time of day comes twice.
        expect(of(from + later)).toBeGreaterThanOrEqual(of(from) - 3_600_000);
        const tighter = {
          ...p,
          care_review_adult_months: 5,
          care_review_adult_secure_months: 11,
          care_review_child_months: 2,
        };
        expect(of(from, tighter)).toBeLessThan(of(from));
      }),
    );
  });
});
