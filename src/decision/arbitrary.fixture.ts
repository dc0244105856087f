import fc from 'fast-check';

/** The instant the arbitrary views are seen at: a Wednesday noon in London, in winter. */
export const INSTANT = Date.UTC(2026, 0, 14, 12);

export const HOUR = 3_600_000;
export const around = fc.oneof(
  fc.integer({ min: INSTANT - 20 * 24 * HOUR, max: INSTANT + HOUR }),
  fc.constantFrom(INSTANT, INSTANT - 1, INSTANT + 1, INSTANT - HOUR, INSTANT - 600_000, INSTANT - 24 * HOUR),
);
export const recent = fc.integer({ min: INSTANT - 24 * HOUR, max: INSTANT });
export const later = fc.integer({ min: INSTANT + 1, max: INSTANT + 10 * HOUR });
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
export const mostly = <T>(value: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(value, ...others) });
/** A list that is mostly empty, since whatever stands in it denies. */
export const mostlyEmpty = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 1, maxLength: 2 }) },
  );
