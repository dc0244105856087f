import type { CheckedPolicy } from '../check.js';
import { answerOnce } from '../proof/answering.js';
import { difference, type Difference } from './difference.js';
import { situationsOf } from './set-files.js';

/** Two sets to compare, and the policies folder whose cases are situations that come about. */
export interface DifferenceRequest {
  before: CheckedPolicy;
  after: CheckedPolicy;
  cases_of: string;
}

/** What the process of a comparison says when it is done, or that it failed. */
export type DifferenceAnswer = { difference: Difference } | { failure: string };

async function answerTo({ before, after, cases_of }: DifferenceRequest): Promise<DifferenceAnswer> {
  try {
    return { difference: await difference(before, after, await situationsOf(cases_of)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

answerOnce(answerTo);
