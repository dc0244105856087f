import fc from 'fast-check';
import type { OverrideView } from './view.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const mostly = <T>(value: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(value, ...others) });

/** Any emergency override, more often than not in force at an instant for the first person in view. */
export function overrideAround(instant: number): fc.Arbitrary<OverrideView> {
  const before = fc.integer({ min: instant - 400 * HOUR, max: instant });
  const ends = [15, 60].flatMap((minutes) => [instant - minutes * MINUTE, instant - minutes * MINUTE + 1]);
  return fc.record({
    id: fc.constant('o1'),
    patient_id: mostly('p1', 'p2'),
    here: mostly(true, false),
    entry_safe: fc.boolean(),
    starts_at: fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: instant - 14 * MINUTE, max: instant }) },
      fc.constantFrom(...ends),
      before,
    ),
    extended: mostly(false, true),
    ended: mostly(false, true),
    looks_used: mostly(0, 1, 2, 3),
    others_clear_look_at: fc.oneof(fc.constant(null), before),
  });
}

/** When overrides for a patient may have been started before an instant; for most none was. */
export function startsAround(instant: number): fc.Arbitrary<readonly number[] | null> {
  const start = fc.integer({ min: instant - 400 * HOUR, max: instant });
  const starts = fc.array(start, { minLength: 1, maxLength: 3 }).map((some) => some.sort((a, b) => a - b));
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, starts);
}
