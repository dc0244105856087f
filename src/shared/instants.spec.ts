import { describe, expect, it } from '@jest/globals';
import { isInstant, occurredAt } from './instants.js';

const NOW = new Date('2026-11-21T12:00:00.000Z');

describe('an instant', () => {
  it.each(['2026-11-21T14:05Z', '2026-11-21T14:05:01Z', '2026-11-21T14:05:01.123+01:00', '2024-02-29T00:00:00Z'])(
    'is %s',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each([
    '2026-11-21',
    '2026-11-21T14:05:01',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-21T25:00:00Z',
    '1899-12-31T00:00:00Z',
    '21/11/2026',
    '',
    1_700_000_000,
    null,
  ])('is not %p', (text) => expect(isInstant(text)).toBe(false));
});

describe('when something happened', () => {
  it('is now unless said', () => expect(occurredAt(undefined, NOW)).toEqual(NOW));

  it('may lie years in the past', () =>
    expect(occurredAt('2001-01-01T00:00:00Z', NOW).toISOString()).toBe('2001-01-01T00:00:00.000Z'));

  it.each(['2026-11-21T12:00:00.001Z', '2026-11-21T12:01:00Z'])(
    'is never later than now: a clock that says %s runs ahead, and means now',
    (text) => expect(occurredAt(text, NOW)).toEqual(NOW),
  );

  it('is refused beyond that, naming the field', () =>
    expect(() => occurredAt('2026-11-21T12:01:00.001Z', NOW, 'completed_at')).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        code: 'in_the_future',
        faults: [expect.objectContaining({ field: 'completed_at' })],
      }),
    ));
});
