import { PolicyError, type PolicyProblem } from '../policy-problem.js';
import { answerOnce } from './answering.js';
import { proveSet, type ProofRequest, type StoredProof } from './stored-proof.js';

/** What the process of a proof says when it is done: the proof, what is wrong with the files, or that it failed itself. */
export type ProofAnswer = { proof: StoredProof } | { problems: readonly PolicyProblem[] } | { failure: string };

async function answerTo(request: ProofRequest): Promise<ProofAnswer> {
  try {
    return { proof: await proveSet(request) };
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

answerOnce(answerTo);
