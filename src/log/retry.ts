import { QueryFailedError } from 'typeorm';
import { setTimeout as delay } from 'node:timers/promises';

/** How often a write is tried in all, and how long it waits before the second try, in milliseconds; each wait doubles. */
const TRIES = 6;
const FIRST_WAIT_MS = 15;

// serialization_failure, deadlock_detected, lock_not_available: nothing was written, and trying again can succeed.
const CONFLICTS: ReadonlySet<unknown> = new Set(['40001', '40P01', '55P03']);

/** Runs a write again when the database gave up on it because of another write at the same time. */
export async function retryingConflicts<T>(
  write: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = delay,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (tries >= TRIES || !isConflict(error)) throw error;
      await wait(FIRST_WAIT_MS * 2 ** (tries - 1));
    }
  }
}

function isConflict(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && CONFLICTS.has(cause.code);
}
