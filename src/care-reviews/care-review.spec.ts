import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_PARAMETERS as p } from '../policy/national.fixture.js';
import { AskfirstError } from '../shared/errors.js';
import { declined, dueAt, end, held, track, type CareReviewFields, type TrackedCareReview } from './care-review.js';

const DAY = 86_400_000;
const NOW = new Date('2026-11-22T10:00:00Z');
const ADMITTED = new Date('2026-10-01T09:00:00Z');
const ASKED: TrackedCareReview = {
  kind: 'cetr',
  population: 'adult',
  secure: false,
  conditions: ['autism'],
  starts_at: ADMITTED,
  last_held_at: null,
};
const FAMILY = { by: 'family', reason: 'They want another chair.' } as const;

function done(result: CareReviewFields | AskfirstError): CareReviewFields {
  if (result instanceof AskfirstError) throw result;
  return result;
}
const tracked = (over: Partial<TrackedCareReview> = {}): CareReviewFields =>
  done(track({ ...ASKED, ...over }, null, NOW));
const codeOf = (result: CareReviewFields | AskfirstError): string | null =>
  result instanceof AskfirstError ? result.code : null;
const after = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);

describe('what is tracked', () => {
  it('is for somebody with a learning disability or autism, unless statute asks for it of anybody', () => {
    const none = { ...ASKED, conditions: [] };
    expect(codeOf(track(none, null, NOW))).toBe('invalid_care_review');
    expect(codeOf(track({ ...none, kind: 'ic_etr' }, null, NOW))).toBe('invalid_care_review');
    expect(codeOf(track({ ...none, kind: 'statutory_review' }, null, NOW))).toBeNull();
  });

  it('names every fault at once, an age that is on record otherwise among them', () => {
    const result = track({ ...ASKED, conditions: [], last_held_at: after(NOW, 1) }, false, NOW);
    expect(result instanceof AskfirstError && result.faults.map(({ field }) => field)).toEqual([
      'population',
      'conditions',
      'last_held_at',
    ]);
    expect(codeOf(track({ ...ASKED, population: 'child' }, true, NOW))).toBe('invalid_care_review');
    expect(codeOf(track(ASKED, true, NOW))).toBeNull();
  });

  it('counts what was held before it was tracked here', () => {
    const review = tracked({ last_held_at: new Date('2026-06-01T09:00:00Z') });
    expect(review).toMatchObject({ last_outcome: 'held', counted_from: new Date('2026-06-01T09:00:00Z') });
    expect(dueAt(review, p)).toEqual(new Date('2026-12-01T10:00:00Z'));
  });
});

describe('a review that was held', () => {
  it('has the next counted from then', () => {
    const review = done(held(tracked(), 'Discharge planned.', new Date('2026-11-01T10:00:00Z')));
    expect(review).toMatchObject({ last_outcome: 'held', note: 'Discharge planned.', declined_by: null });
    expect(dueAt(review, p)).toEqual(new Date('2027-05-01T09:00:00Z'));
  });

  it('is recorded in the order it came, and only while it is tracked', () => {
    const review = done(held(tracked(), null, NOW));
    expect(codeOf(held(review, null, NOW))).toBe('invalid_time');
    expect(codeOf(declined(review, FAMILY, after(NOW, -1), p))).toBe('invalid_time');
    const ended = done(end(review, 'Moved on.', 'staff:rc', NOW));
    expect(end(ended, 'again', 'staff:rc', after(NOW, 1))).toBe(ended);
    expect(codeOf(held(ended, null, after(NOW, 1)))).toBe('already_ended');
    expect(codeOf(declined(ended, FAMILY, after(NOW, 1), p))).toBe('already_ended');
  });
});

describe('a review that was declined', () => {
  const due = dueAt(tracked(), p);

  it('says by whom and why, and the next is due as if it had been held', () => {
    const early = after(due, -3);
    const no = done(declined(tracked(), FAMILY, early, p));
    expect(no).toMatchObject({ last_outcome: 'declined', declined_by: 'family', note: 'They want another chair.' });
    expect(dueAt(no, p)).toEqual(dueAt(done(held(tracked(), null, early)), p));
  });

  it('late, puts the next off no further than if it had been held when it was due', () => {
    const no = done(declined(tracked(), FAMILY, after(due, 100), p));
    expect(dueAt(no, p)).toEqual(dueAt(done(held(tracked(), null, due)), p));
    const years = done(declined(tracked(), FAMILY, after(due, 800), p));
    expect(dueAt(years, p).getTime()).toBeLessThan(after(due, 800).getTime());
  });

  it('again before the next is due puts off nothing, however often it is said', () => {
    const once = done(declined(tracked(), FAMILY, due, p));
    const next = dueAt(once, p);
    let review = once;
    for (let days = 1; days < 150; days += 7) review = done(declined(review, FAMILY, after(due, days), p));
    expect(dueAt(review, p)).toEqual(next);
    expect(dueAt(done(declined(review, FAMILY, next, p)), p).getTime()).toBeGreaterThan(next.getTime());
  });

  it('never has a next that is due later than holding it would, whatever came before', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 900 }), (steps, days) => {
        let review = tracked();
        let at = ADMITTED;
        for (const [was_held, later] of steps) {
          at = after(at, later);
          review = done(was_held ? held(review, null, at) : declined(review, FAMILY, at, p));
        }
        const then = after(at, days);
        const no = dueAt(done(declined(review, FAMILY, then, p)), p);
        expect(no.getTime()).toBeLessThanOrEqual(dueAt(done(held(review, null, then)), p).getTime());
      }),
    );
  });
});
