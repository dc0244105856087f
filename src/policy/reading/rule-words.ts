import { FACT_VALUES, type FactName } from '../../decision/fact-values.js';
import { saidOf } from '../../decision/fact-words.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { conditionsOf } from '../proof/solver.js';

/** What a rule asks of one fact, in plain words: any one of these is enough. */
export interface Condition {
  fact: FactName;
  /** One sentence for each value it may have. */
  any_of: string[];
}

/** A word of a list as a reader has it. */
export const plain = (word: string): string => word.replaceAll('_', ' ');

/** What a rule asks for, in plain words, all of it together, in the order of the facts; nothing for one that holds always. */
export function conditionsIn(rule: PolicyRule): Condition[] {
  const asked = conditionsOf(rule);
  const facts = (Object.keys(FACT_VALUES) as FactName[]).filter((fact) => asked[fact] !== undefined);
  return facts.map((fact) => ({ fact, any_of: sentences(fact, asked[fact] ?? []) }));
}

/** What the values say, each sentence once: of several that mean the same, one is enough. */
function sentences(fact: FactName, values: readonly string[]): string[] {
  return [...new Set(values.map((value) => saidOf(fact, value).says))];
}
