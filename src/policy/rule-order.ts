import type { PolicyRule } from '../decision/policy-set.js';
import { ASKING_REASONS, RECORD_REASONS } from '../decision/words.js';

const PLACE_OF: ReadonlyMap<string, number> = new Map(
  [...ASKING_REASONS, ...RECORD_REASONS].map((one, at) => [one, at]),
);

/**
 * Rules in the order in which a verdict tells those that forbade: by their reason, as `words.ts` lists them, then by id. Where a
 * rule is written tells nothing, so neither does the order of whose review is overdue (NB-SEE-01). Rules that oblige come after
 * them, and those that permit last, as written, since the first that matches is the one a permit rests on.
 */
export function inTellingOrder(rules: readonly PolicyRule[]): PolicyRule[] {
  return [...rules].sort((a, b) => placeOf(a) - placeOf(b) || (a.effect === 'permit' ? 0 : byId(a, b)));
}

function placeOf({ effect, reason }: PolicyRule): number {
  if (reason === null) return PLACE_OF.size + (effect === 'permit' ? 1 : 0);
  return PLACE_OF.get(reason) ?? PLACE_OF.size;
}

function byId(a: PolicyRule, b: PolicyRule): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
