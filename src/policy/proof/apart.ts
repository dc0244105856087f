import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

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
  /** The signal or the status it ended with, or that it was never started. */
  ended: string;
}

/** How much memory the worker’s own code may take; what the solver may take is set with the solver. */
const HEAP_MB = 512;

type Asked<Answer> = { answer: Answer } | { ending: Ending };

/**
 * Asks one thing of a worker in a process of its own, which has no environment, bounded memory and a lower priority, and is gone
 * when this resolves: with its answer, or with how it ended without one. Never rejects, also where no process can be started.
 */
export async function askApart<Answer>(
  worker: string,
  request: object,
  { timeout_ms, signal }: ApartOptions,
): Promise<Asked<Answer>> {
  const ended = (how: string, complaint = ''): Asked<Answer> => ({
    ending: { late: false, timeout_ms, complaint, ended: how },
  });
  if (signal?.aborted) return ended('called off');
  try {
    return await answerOf<Answer>(await started(worker), request, { timeout_ms, signal });
  } catch (error) {
    return ended('not started', error instanceof Error ? error.message : String(error));
  }
}

/** A worker that runs; rejects where none can be started, as without memory, processes or files left to open. */
async function started(worker: string): Promise<ChildProcess> {
  // Some of what can go wrong is thrown here, and some told a moment later.
  const child = fork(worker, [], {
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) return child;
  const [error] = (await once(child, 'error')) as [Error];
  throw error;
}

function answerOf<Answer>(
  child: ChildProcess,
  request: object,
  { timeout_ms, signal }: ApartOptions,
): Promise<Asked<Answer>> {
  return new Promise((resolve) => {
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
    child.on('error', (error) => (complaint = error.message));
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
