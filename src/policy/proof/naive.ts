import { parse } from 'yaml';
import type { PolicyFile } from '../policy-files.js';

type Words = readonly string[];
interface WrittenRule {
  id: string;
  permit?: boolean;
  operations?: Words;
  technologies?: Words;
  all?: Words;
  when?: Readonly<Record<string, Words>>;
}
interface WrittenFile {
  conditions?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  rules?: readonly WrittenRule[];
}

/** What a set of policy files comes to: the rules that forbid, and those that permit, in no order that counts. */
export interface NaiveVerdict {
  forbids: string[];
  permits: string[];
}

/**
 * A second evaluator, written from the files alone: it shares no line with the one that decides, so that a fault of one is no fault
 * of the other. It reads every condition of every rule each time, which is slow.
 */
export function naive(files: readonly PolicyFile[]): (facts: Readonly<Record<string, string>>) => NaiveVerdict {
  const written = files.map(({ text }) => parse(text) as WrittenFile);
  return (facts) => {
    const verdict: NaiveVerdict = { forbids: [], permits: [] };
    for (const { conditions = {}, rules = [] } of written) {
      for (const rule of rules) {
        const asked = [
          ...Object.entries(rule.when ?? {}),
          ...(rule.all ?? []).flatMap((name) => Object.entries(conditions[name] ?? {})),
          ...(rule.operations ? [['operation', rule.operations] as const] : []),
          ...(rule.technologies ? [['technology', rule.technologies] as const] : []),
        ];
        if (!asked.every(([fact, values]) => values.includes(facts[fact] ?? ''))) continue;
        (rule.permit === true ? verdict.permits : verdict.forbids).push(rule.id);
      }
    }
    return verdict;
  };
}
