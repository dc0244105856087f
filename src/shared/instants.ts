import { AskfirstError } from './errors.js';

/** How far ahead of the server's clock a caller's own may run, in milliseconds; a time within it is taken as now. */
const CLOCK_TOLERANCE = 60_000;

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is an ISO 8601 instant, with Z or an offset, on a day that exists, from 1900 on. */
export function isInstant(text: unknown): text is string {
  const parts = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!parts || Number.isNaN(Date.parse(text as string))) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What to send instead of something that is not an instant. */
export const INSTANT_FIX = 'an ISO 8601 time with Z or an offset, such as 2026-11-21T14:05:00Z';

/** The instant a checked text names, or `otherwise` when the caller gave none. */
export function instant(text: string | undefined, otherwise: Date): Date {
  return text === undefined ? otherwise : new Date(text);
}

/**
 * When the caller says it happened: now unless said, in the past as far as need be, never in the future (422 `in_the_future`).
 * A clock that runs a little ahead says now, so that nothing is on record as happening later than it was written down.
 */
export function occurredAt(text: string | undefined, now: Date, field = 'occurred_at'): Date {
  const at = instant(text, now);
  if (at.getTime() <= now.getTime()) return at;
  if (at.getTime() <= now.getTime() + CLOCK_TOLERANCE) return now;
  throw new AskfirstError('invalid', 'in_the_future', `${field} lies in the future.`, [
    {
      field,
      fault: `${at.toISOString()} is more than a minute after the server's time, ${now.toISOString()}`,
      fix: 'send the time it happened, or leave it out',
    },
  ]);
}
