import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import { admission, at, calm, granted, information, refused, terms, thrown } from './consents.fixture.js';
import type { ConsentFields } from './consent.js';
import { withdraw } from './deciding.js';
import { change, isMore, requireNoTerms, type ChangedTerms } from './reviewing.js';

const LESS = [{ from: '22:00', to: '06:00' }];
const changed = (over: Partial<ChangedTerms> = {}): ChangedTerms => ({
  ...terms({ hours: LESS, words: 'Only while I sleep.', occurred_at: at(14) }),
  information: null,
  patient_started: false,
  ...over,
});
const review = (consent: ConsentFields, said: ChangedTerms, others: ConsentFields[] = []) =>
  change(consent, said, { id: 'c2', asked_by: 'staff:reviewer' }, admission, others, NATIONAL_PARAMETERS);

describe('a review that changes what was agreed to', () => {
  it('leaves a consent of its own, on the terms said now, in place of the one reviewed', () => {
    const { decided, superseded } = review(granted('c1'), changed());
    expect(decided).toMatchObject({
      id: 'c2',
      state: 'granted',
      hours: LESS,
      words: 'Only while I sleep.',
      decided_at: at(14),
      asked_at: at(14),
      asked_by: 'staff:reviewer',
      ask_number: 2,
      reviewed_at: null,
      information,
    });
    expect(superseded.map(({ id, state }) => [id, state])).toEqual([['c1', 'superseded']]);
  });

  it('to more than before needs what informs anybody of it', () => {
    const more = changed({ hours: [{ from: '20:59', to: '07:30' }] });
    expect(thrown(() => review(granted('c1'), more))).toMatchObject({
      code: 'review_terms_invalid',
      faults: [{ field: 'information' }],
    });
    const told = { ...information, explained: 'An hour more, and why.' };
    expect(review(granted('c1'), { ...more, information: told }).decided.information).toEqual(told);
  });

  it('to more is asking, which after a refusal only the patient starts', () => {
    const more = changed({ information, secondary_uses: ['sleep_profile'] });
    const before = [refused('c0', 9)];
    expect(thrown(() => review(granted('c1'), more, before)).code).toBe('asked_too_soon');
    expect(review(granted('c1'), { ...more, patient_started: true }, before).decided.state).toBe('granted');
    expect(review(granted('c1'), changed(), before).decided.state).toBe('granted');
  });

  it('still waits for somebody independent when the yes before did', () => {
    const waiting: ConsentFields = { ...granted('c1'), confirmation: 'needed' };
    expect(review(waiting, changed()).decided.confirmation).toBe('needed');
  });

  it('under pressure waits for somebody independent', () => {
    const { decided } = review(granted('c1'), changed({ circumstances: { ...calm, intoxicated: true } }));
    expect(decided.confirmation).toBe('needed');
  });

  it('is refused of a consent that was withdrawn, before it was given, and after a later choice', () => {
    const withdrawn = withdraw(granted('c1'), at(12), 'said');
    expect(thrown(() => review(withdrawn, changed())).code).toBe('not_granted');
    expect(thrown(() => review(granted('c1', 15), changed())).code).toBe('decided_since');
    expect(thrown(() => review(granted('c1'), changed(), [refused('c3', 16)])).code).toBe('decided_since');
  });

  it('names everything wrong with the new terms', () => {
    const wrong = changed({ words: ' ', hours: [], secondary_uses: ['marketing'], information });
    expect(thrown(() => review(granted('c1'), wrong)).faults.map(({ field }) => field)).toEqual([
      'words',
      'hours',
      'secondary_uses',
    ]);
  });
});

describe('a review that changes nothing', () => {
  it('has no terms of its own', () => {
    const sent = { hours: LESS, retention_hours: 1 };
    expect(thrown(() => requireNoTerms(sent)).faults.map(({ field }) => field)).toEqual(['hours', 'retention_hours']);
    expect(() => requireNoTerms({})).not.toThrow();
  });
});

describe('more', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const hours = fc.array(
    fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
    { minLength: 1, maxLength: 3 },
  );
  const before = { hours: [{ from: '00:00', to: '24:00' }], retention_hours: 24, secondary_uses: ['sleep_profile'] };

  it('is nothing that the whole day holds, and any minute besides is', () => {
    fc.assert(
      fc.property(hours, (chosen) => {
        const now = { ...before, hours: chosen };
        expect(isMore(before, now)).toBe(false);
        expect(isMore(now, now)).toBe(false);
        expect(isMore(now, before)).toBe(minutes(chosen) < 1440);
      }),
    );
  });

  it('is another hour of keeping and another use, and less of either is not', () => {
    expect(isMore(before, { ...before, retention_hours: 25 })).toBe(true);
    expect(isMore(before, { ...before, retention_hours: 23, secondary_uses: [] })).toBe(false);
    expect(isMore(before, { ...before, secondary_uses: ['sleep_profile', 'teaching'] })).toBe(true);
  });
});

/** How many minutes of a day some parts of it hold, counted one by one. */
function minutes(parts: readonly { from: string; to: string }[]): number {
  const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return Array.from({ length: 1440 }, (_, minute) => minute).filter((minute) =>
    parts.some(({ from, to }) => {
      const [start, end] = [minuteOf(from), minuteOf(to)];
      return end > start ? minute >= start && minute < end : minute >= start || minute < end;
    }),
  ).length;
}
