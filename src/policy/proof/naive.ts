import { parse } from 'yaml';
import type { PolicyFile } from '../policy-files.js';

type Words = readonly string[];
interface WrittenRule {
  id: string;
  permit?: boolean;
  oblige?: Words;
  operations?: Words;
  technologies?: Words;
  all?: Words;
  when?: Readonly<Record<string, Words>>;
}
interface WrittenFile {
  conditions?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  rules?: readonly WrittenRule[];
}

/** What a set of policy files comes to: the rules that forbid, those that oblige, and those that permit, in the order of the files. */
export interface NaiveVerdict {
  forbids: string[];
  obliges: string[];
  permits: string[];
}

/** A rule with all it asks for: each fact, and what it may be. */
interface Asking {
  id: string;
  does: keyof NaiveVerdict;
  asks: readonly (readonly [string, Words])[];
}

/**
 * A second evaluator, written from the files alone: it shares no line with the one that decides, so that a fault of one is no fault
 * of the other. It reads every rule each time, in the order of the files, which is slow.
 */
export function naive(files: readonly PolicyFile[]): (facts: Readonly<Record<string, string>>) => NaiveVerdict {
  const rules = files.flatMap(({ text }) => askingOf(parse(text) as WrittenFile));
  return (facts) => {
    const verdict: NaiveVerdict = { forbids: [], obliges: [], permits: [] };
    for (const { id, does, asks } of rules) {
      if (!asks.every(([fact, values]) => values.includes(facts[fact] ?? ''))) continue;
      verdict[does].push(id);
    }
    return verdict;
  };
}

function askingOf({ conditions = {}, rules = [] }: WrittenFile): Asking[] {
  return rules.map((rule) => ({
    id: rule.id,
    does: rule.permit === true ? 'permits' : rule.oblige ? 'obliges' : 'forbids',
    asks: [
      ...(rule.operations ? [['operation', rule.operations] as const] : []),
      ...(rule.technologies ? [['technology', rule.technologies] as const] : []),
      ...Object.entries(rule.when ?? {}),
      ...(rule.all ?? []).flatMap((name) => Object.entries(conditions[name] ?? {})),
    ],
  }));
}
