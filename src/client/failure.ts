import type { Cause } from './answer.js';

/** The longest sentence of the service's that is passed on to the engineer, in characters. */
const LONGEST_DETAIL = 500;

/** Asking came to nothing; `again_after_ms` says after how long it is worth one more try, if at all. */
export class Failure extends Error {
  constructor(
    readonly failed: Cause,
    message: string,
    readonly again_after_ms: number | null = null,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** What went wrong, as a failure: whatever the network threw is worth another try at once. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return new Failure('unreachable', 'The service does not answer.', 0);
  const { message } = error.cause instanceof Error ? error.cause : error;
  return new Failure('unreachable', `The service does not answer: ${plain(message)}`, 0);
}

/** A text of somebody else's in one short line. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST_DETAIL)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/** Does the work, or throws the failure `timed_out` after so many milliseconds, even when the work does not heed its signal. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Failure('timed_out', `The service did not answer within ${Math.round(ms)} ms.`, 0));
      abort.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(abort.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
