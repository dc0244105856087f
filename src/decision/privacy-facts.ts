import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import type { StandingView } from './view.js';
import { LOOKS, type Operation } from './words.js';

/**
 * How long after it is permitted, in milliseconds, something goes on that nobody is asked about again: a look once begun lasts
 * its seconds; continuous work ends with its lease.
 */
export function privacyReach(q: Question, p: Parameters): number {
  if (!LOOKS.has(q.operation as Operation)) return 0;
  const seconds = typeof q.seconds === 'number' ? q.seconds : p.look_max_seconds;
  return Math.min(Math.max(seconds, 0), p.look_max_seconds) * 1000;
}

/** Whether a privacy window stands, from its start until before its end; one that a look would run into stands for it already (NB-VW-04). */
export function privacyFact(q: Question, view: StandingView, p: Parameters, instant: number): Facts['privacy_window'] {
  if (view.device === null) return 'not_applicable';
  if (view.privacy_windows === null) return 'none';
  const until = instant + privacyReach(q, p);
  const stands = view.privacy_windows.some(
    ({ starts_at, ends_at }) => (starts_at === null || starts_at <= until) && (ends_at === null || instant < ends_at),
  );
  return stands ? 'stands' : 'none';
}
