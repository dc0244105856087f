import { AskfirstError, type ErrorKind, type Fault } from '../shared/errors.js';

/** Everything that can be wrong with a restrictive episode and its reviews; none of it with its end. */
export type EpisodesCode = 'cannot_be_started' | 'not_admitted' | 'already_open' | 'cannot_be_held';

/** One refusal, with every fault at once. */
export function episodesError(
  kind: ErrorKind,
  code: EpisodesCode,
  message: string,
  faults: readonly Fault[],
): AskfirstError<EpisodesCode> {
  return new AskfirstError(kind, code, message, faults);
}
