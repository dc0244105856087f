import { packagePath } from '../../config/config.js';
import { AskfirstError } from '../../shared/errors.js';
import { PolicyError } from '../policy-problem.js';
import { askApart, type Ending } from './apart.js';
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

/**
 * Proves a set in a process of its own, which has no environment, bounded memory and a lower priority, and is gone when this
 * resolves. Rejects with PolicyError when a file is at fault, and with AskfirstError when there is no answer in time or none at all.
 */
export async function proveApart(request: ProofRequest, options: ProofOptions = {}): Promise<StoredProof> {
  const { timeout_ms = TIMEOUT_MS, signal } = options;
  const asked = await askApart<ProofAnswer>(WORKER, request, { timeout_ms, signal });
  if ('ending' in asked) throw faultOf(asked.ending);
  const { answer } = asked;
  if ('proof' in answer) return answer.proof;
  throw faultSaid(answer);
}

function faultSaid(answer: Exclude<ProofAnswer, { proof: unknown }>): Error {
  return 'problems' in answer ? new PolicyError(answer.problems) : failed(answer.failure);
}

function faultOf(ending: Ending): Error {
  if (ending.late)
    return new AskfirstError<ProofErrorCode>(
      'unavailable',
      'proof_timed_out',
      `The proof was not done within ${ending.timeout_ms / 1000} s, so nothing is proved.`,
    );
  return failed(`it ended without an answer (${ending.ended}). ${ending.complaint}`.trim());
}

/** What went wrong is for whoever runs this; whoever asked is told no more than that nothing is proved. */
function failed(why: string): AskfirstError<ProofErrorCode> {
  const error = new AskfirstError<ProofErrorCode>(
    'unavailable',
    'proof_failed',
    'The proof failed, so nothing is proved.',
  );
  error.cause = new Error(why);
  return error;
}
