import { londonOffset } from './london.js';
import type { AgeView } from './view.js';

/** When somebody born on a day (as YYYYMMDD) reaches an age: London's midnight of that birthday, 1 March for 29 February (Family Law Reform Act 1969 s9). */
export function birthday(born: number, years: number): number {
  const midnight = Date.UTC(Math.floor(born / 10_000) + years, (Math.floor(born / 100) % 100) - 1, born % 100);
  return midnight - londonOffset(midnight);
}

/**
 * How old a patient is, as far as it bears on who decides: null for an adult. Whoever's date of birth (as YYYYMMDD) is unknown
 * counts as an adult on an adult ward, since capacity is presumed (MCA s1(2)), and as nobody knows how old anywhere else.
 */
export function ageView(born: number | null, ward_kind: string, instant: number): AgeView | null {
  if (born === null) return ward_kind === 'adult' ? null : AGE_UNKNOWN;
  const adult_at = birthday(born, 18);
  if (instant >= adult_at) return null;
  const sixteen_at = birthday(born, 16);
  return instant < sixteen_at ? { group: 'under_16', until: sixteen_at } : { group: '16_17', until: adult_at };
}

const AGE_UNKNOWN: AgeView = Object.freeze({ group: 'unknown', until: null });
