import { FACT_NAMES, type FactName, type Facts } from '../decision/fact-values.js';

/** What is asked: the facts that a situation is always told by. */
export const ASKED: readonly FactName[] = ['operation', 'technology', 'place', 'purpose'];

/** The facts in which a situation is otherwise than another, in the order of all facts. */
export function factsApart(facts: Facts, from: Facts): FactName[] {
  return FACT_NAMES.filter((fact) => facts[fact] !== from[fact]);
}

/** Each situation once. */
export function distinctFacts(all: readonly Facts[]): Facts[] {
  return [...new Map(all.map((facts) => [FACT_NAMES.map((fact) => facts[fact]).join(), facts])).values()];
}

/** A situation of which something holds, brought near to another one fact at a time, as long as it still holds. */
export function broughtNear(found: Facts, near: Facts, holds: (facts: Facts) => boolean): Facts {
  let facts = found;
  // What could not be taken over at first may be once the rest is.
  for (let before: Facts | null = null; before !== facts;) {
    before = facts;
    for (const fact of factsApart(facts, near)) {
      const nearer: Facts = { ...facts, [fact]: near[fact] };
      if (holds(nearer)) facts = nearer;
    }
  }
  return facts;
}
