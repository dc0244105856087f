import type { Audience } from './fact-words.js';

/** Those whose facts are not told to everybody who may read an answer. */
export type Guarded = Exclude<Audience, 'anybody'>;

/** Whether a reader belongs to those who may be told what the facts of an audience say (NB-SEE-01). */
export type Tells = (audience: Audience) => boolean;

/** What is read in place of every reason that turns on the facts of an audience the reader does not belong to: the same whichever it was. */
export const FOLDED_AS = {
  treating_team: 'not_agreed',
  of_viewers: 'viewer_may_not_look',
} as const satisfies Record<Guarded, string>;

export const GUARDED: readonly Guarded[] = ['treating_team', 'of_viewers'];

/** Reasons that stand for others which not every reader may be told. */
export const FOLDED_REASONS = [FOLDED_AS.treating_team, FOLDED_AS.of_viewers] as const;

const folded: ReadonlySet<string> = new Set(FOLDED_REASONS);

/** Reasons as they are read: each once, and those that stand for others last, since where one stood would tell which it was. */
export function foldedLast(read: readonly string[]): string[] {
  const told = new Set(read);
  return [...[...told].filter((reason) => !folded.has(reason)), ...FOLDED_REASONS.filter((one) => told.has(one))];
}
