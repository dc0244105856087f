import type { Facts } from '../../decision/fact-values.js';
import { broughtNear, factsApart } from '../facts-apart.js';

/** Facts told as one of several known situations, and what is otherwise in them. */
export interface Likeness {
  /** The name of the situation; null when none is known. */
  base: string | null;
  facts: Facts;
  /** The facts that are not as in that situation, in the order of all facts. */
  given: Readonly<Record<string, string>>;
}

/**
 * Facts of which something holds, as near to a known situation as they can be brought one fact at a time: what a solver finds is any
 * combination at all, and a reader wants the one that could happen on a ward.
 */
export function plausible(found: Facts, known: ReadonlyMap<string, Facts>, holds: (facts: Facts) => boolean): Likeness {
  const near = [...known].map(([base, model]) => likened(found, base, model, holds));
  const [nearest] = near.sort((a, b) => Object.keys(a.given).length - Object.keys(b.given).length);
  return nearest ?? { base: null, facts: found, given: found };
}

function likened(found: Facts, base: string, model: Facts, holds: (facts: Facts) => boolean): Likeness {
  const facts = broughtNear(found, model, holds);
  const given = factsApart(facts, model).map((fact) => [fact, facts[fact]] as const);
  return { base, facts, given: Object.fromEntries(given) };
}
