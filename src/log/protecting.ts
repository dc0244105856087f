import { setTimeout as delay } from 'node:timers/promises';
import type { ChangeTransaction, Changes, Writer } from './changes.js';
import { retryingConflicts } from './retry.js';
import { REMOVAL_WAIT_MS } from './waiting.js';

/** What protects a patient once it is recorded, and whether it stood so before. */
export interface Protection<T> {
  answer: T;
  repeats: boolean;
}

/**
 * Writes what takes an authority away, which another write at the same time must not make fail: it is tried again, and when it
 * stands already the second answers with the first. Whatever condition its caller puts on it does not hold it up (NB-CON-04).
 */
export async function protecting<T>(
  changes: Changes,
  by: Writer,
  work: (tx: ChangeTransaction) => Promise<Protection<T>>,
): Promise<T> {
  const { answer, repeats } = await retryingConflicts(() => changes.write(unconditional(by), work));
  // The first may have been committed this instant: its repeat is acknowledged no sooner than it would be.
  if (repeats) await delay(REMOVAL_WAIT_MS);
  return answer;
}

function unconditional(by: Writer): Writer {
  return by.kind === 'staff' ? { ...by, conditions: {} } : by;
}
