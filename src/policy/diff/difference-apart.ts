import { packagePath } from '../../config/config.js';
import { AskfirstError } from '../../shared/errors.js';
import { askApart, type Ending } from '../proof/apart.js';
import type { Difference } from './difference.js';
import type { DifferenceAnswer, DifferenceRequest } from './difference.worker.js';

/** Why it is not known what two sets do differently. */
export type DifferenceErrorCode = 'difference_timed_out' | 'difference_failed';

/** The worker is compiled code, also where this file is run from its source. */
const WORKER = packagePath('dist', 'src', 'policy', 'diff', 'difference.worker.js');

/** Compares two sets in a process of its own, so that no decision waits for it; rejects with AskfirstError when there is no answer within `timeout_ms`. */
export async function differenceApart(
  request: DifferenceRequest,
  options: { timeout_ms: number; signal?: AbortSignal },
): Promise<Difference> {
  const asked = await askApart<DifferenceAnswer>(WORKER, request, options);
  if ('ending' in asked) throw faultOf(asked.ending);
  const { answer } = asked;
  if ('difference' in answer) return answer.difference;
  throw unanswered(answer.failure);
}

function faultOf({ late, timeout_ms, ended, complaint }: Ending): AskfirstError<DifferenceErrorCode> {
  if (late) return failed('difference_timed_out', `The sets were not compared within ${timeout_ms / 1000} s.`);
  return unanswered(`it ended without an answer (${ended}). ${complaint}`.trim());
}

function failed(code: DifferenceErrorCode, message: string): AskfirstError<DifferenceErrorCode> {
  return new AskfirstError<DifferenceErrorCode>('unavailable', code, message);
}

/** What went wrong is for whoever runs this. */
function unanswered(why: string): AskfirstError<DifferenceErrorCode> {
  const error = failed('difference_failed', 'The sets could not be compared.');
  error.cause = new Error(why);
  return error;
}
