import { constants, setPriority } from 'node:os';
import { PolicyError, type PolicyProblem } from '../policy-problem.js';
import { proveSet, type ProofRequest, type StoredProof } from './stored-proof.js';

/** What the process of a proof says when it is done: the proof, what is wrong with the files, or that it failed itself. */
export type ProofAnswer = { proof: StoredProof } | { problems: readonly PolicyProblem[] } | { failure: string };

/** Proves what it is sent by the process that started it, answers, and ends; also when nobody is there any more to be answered. */
function listen(): void {
  // Decisions come first: a proof takes the processor only while nothing else wants it.
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    void answerTo(request as ProofRequest).then((answer) => process.send?.(answer, () => process.exit(0)));
  });
}

async function answerTo(request: ProofRequest): Promise<ProofAnswer> {
  try {
    return { proof: await proveSet(request) };
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

listen();
