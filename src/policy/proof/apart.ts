import { fork } from 'node:child_process';

/** How long an answer may take, and what may call it off. */
export interface ApartOptions {
  timeout_ms: number;
  signal?: AbortSignal | undefined;
}

/** How a process ended that gave no answer. */
export interface Ending {
  late: boolean;
  timeout_ms: number;
  /** What it said on its error output, at the end. */
  complaint: string;
  /** The signal or the status it ended with. */
  ended: string;
}

/** How much memory the worker’s own code may take; what the solver may take is set with the solver. */
const HEAP_MB = 512;

/**
 * Asks one thing of a worker in a process of its own, which has no environment, bounded memory and a lower priority, and is gone
 * when this resolves: with its answer, or with how it ended without one. Never rejects.
 */
export function askApart<Answer>(
  worker: string,
  request: object,
  { timeout_ms, signal }: ApartOptions,
): Promise<{ answer: Answer } | { ending: Ending }> {
  return new Promise((resolve) => {
    const child = fork(worker, [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let answer: { answer: Answer } | undefined;
    let complaint = '';
    let late = false;
    const kill = (): boolean => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, timeout_ms);
    signal?.addEventListener('abort', kill, { once: true });
    if (signal?.aborted) kill();
    child.stderr?.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-2_000)));
    child.once('message', (message) => (answer = { answer: message as Answer }));
    child.once('error', (error) => (complaint = error.message));
    // Only when it has closed is nothing left of it.
    child.once('close', (status, killed) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      resolve(answer ?? { ending: { late, timeout_ms, complaint, ended: killed ?? String(status) } });
    });
    // It may have ended before it could be asked; that is told when it closes.
    child.send(request, () => undefined);
  });
}
