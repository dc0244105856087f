import type { StandingRows } from './rows.js';

export type Override = StandingRows['emergency_override'];

/** When overrides for a patient were started, in order; null when none was, as for nearly everybody. */
export function startsOf(overrides: readonly Override[]): readonly number[] | null {
  if (overrides.length === 0) return null;
  return overrides.map(({ starts_at }) => starts_at).sort((a, b) => a - b);
}
