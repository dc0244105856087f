import { overrideDue } from './deadlines.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { OverrideView, StandingView } from './view.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What an emergency override can be for: a look at somebody, live and short. */
const COVERED: ReadonlySet<string> = new Set(['view_live_clear', 'view_live_blurred']);

/**
 * What the emergency override that a look into a bedroom names comes to at one instant (NB-EMG-01). Only what is on record
 * counts: an id that nobody recorded is none.
 */
export function overrideFact(
  { device, override, people }: StandingView,
  p: Parameters,
  instant: number,
  operation: Facts['operation'],
): Facts['override'] {
  if (device?.place !== 'bedroom' || !COVERED.has(operation)) return 'not_applicable';
  if (override === null) return 'none';
  if (override.ended) return 'ended';
  if (instant >= overrideDue(override, p)) return 'lapsed';
  if (!override.here || !people.some(({ patient_id }) => patient_id === override.patient_id)) return 'other_place';
  return override.entry_safe ? 'active_entry_safe' : 'active_entry_unsafe';
}

/** Whether the override a question is under has a look left (NB-EMG-01). */
export function looksFact(in_force: OverrideView | null, p: Parameters): Facts['override_looks'] {
  if (in_force === null) return 'not_applicable';
  return in_force.looks_used < p.override_looks ? 'left' : 'used_up';
}

/** The override that a question is under; null when it names none that is in force here and now. */
export function overrideInForce(fact: Facts['override'], { override }: StandingView): OverrideView | null {
  return fact === 'active_entry_safe' || fact === 'active_entry_unsafe' ? override : null;
}

/**
 * Since when the risk must be assessed again because overrides for one patient, started at these instants in order, came so
 * often (NB-EMG-03); null when they did not. One that is in force does not count against itself: only those `before` it do.
 */
export function reassessmentSince(starts: readonly number[], before: number, p: Parameters): number | null {
  for (let i = starts.length - 1; i >= 0; i--) {
    const at = starts[i] as number;
    if (at >= before) continue;
    const within = (time: number): number => starts.slice(0, i + 1).filter((start) => start >= at - time).length;
    const often = within(p.override_repeat_hours * HOUR) >= p.override_repeat_times;
    if (often || within(p.override_repeat_more_days * DAY) >= p.override_repeat_more_times) return at;
  }
  return null;
}
