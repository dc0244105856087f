import { fork } from 'node:child_process';
import { packagePath } from '../../config/config.js';
import { AskfirstError } from '../../shared/errors.js';
import { PolicyError } from '../policy-problem.js';
import type { ProofAnswer } from './prove.worker.js';
import type { ProofRequest, StoredProof } from './stored-proof.js';

/** Why there is no proof, though nothing was found wrong with the files. */
export type ProofErrorCode = 'proof_timed_out' | 'proof_failed';

/** How long a proof may take, and what may call it off. */
export interface ProofOptions {
  timeout_ms?: number;
  signal?: AbortSignal;
}

/** A proof of the national set takes some seconds; what takes longer than this is never taken for proved. */
const TIMEOUT_MS = 60_000;

/** The worker is compiled code, also where this file is run from its source. */
const WORKER = packagePath('dist', 'src', 'policy', 'proof', 'prove.worker.js');

/** How much memory the worker’s own code may take; what the solver may take is set with the solver. */
const HEAP_MB = 512;

/**
 * Proves a set in a process of its own, which has no environment, bounded memory and the lowest priority, and is gone when this
 * resolves. Rejects with PolicyError when a file is at fault, and with AskfirstError when there is no answer in time or none at all.
 */
export function proveApart(request: ProofRequest, options: ProofOptions = {}): Promise<StoredProof> {
  const { timeout_ms = TIMEOUT_MS, signal } = options;
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let answer: ProofAnswer | undefined;
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
    child.once('message', (message) => (answer = message as ProofAnswer));
    child.once('error', (error) => (complaint = error.message));
    // Only when it has closed is nothing left of it.
    child.once('close', (status, killed) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      if (answer !== undefined && 'proof' in answer) resolve(answer.proof);
      else reject(faultOf(answer, { late, timeout_ms, complaint, ended: killed ?? String(status) }));
    });
    // It may have ended before it could be asked; that is told when it closes.
    child.send(request, () => undefined);
  });
}

interface Ending {
  late: boolean;
  timeout_ms: number;
  complaint: string;
  /** The signal or the status it ended with. */
  ended: string;
}

function faultOf(answer: Exclude<ProofAnswer, { proof: unknown }> | undefined, ending: Ending): Error {
  if (answer !== undefined && 'problems' in answer) return new PolicyError(answer.problems);
  if (answer !== undefined) return failed(`The proof failed: ${answer.failure}`);
  if (ending.late)
    return new AskfirstError<ProofErrorCode>(
      'unavailable',
      'proof_timed_out',
      `The proof was not done within ${ending.timeout_ms / 1000} s, so nothing is proved.`,
    );
  return failed(`The proof ended without an answer (${ending.ended}). ${ending.complaint}`.trim());
}

function failed(message: string): AskfirstError<ProofErrorCode> {
  return new AskfirstError<ProofErrorCode>('unavailable', 'proof_failed', message);
}
