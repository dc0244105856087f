import { stringify } from 'yaml';
import { FACT_NAMES, type Facts } from '../../decision/fact-values.js';
import { saidOf } from '../../decision/fact-words.js';
import type { PolicySet } from '../../decision/policy-set.js';
import { ASKED } from '../facts-apart.js';
import { isIn } from './invariants.js';
import { plausible, type Likeness } from './plausible.js';
import type { StoredBreach, StoredProof } from './stored-proof.js';

/** A breach as it is told: the situation brought near to one that is known, and the rule that permits it. */
export interface ToldBreach {
  breach: StoredBreach;
  likeness: Likeness;
  rule: string;
}

/** Every breach of a proof, each with a situation that could happen; `policy` is the set that was proved. */
export function toldBreaches(proof: StoredProof, policy: PolicySet, bases: ReadonlyMap<string, Facts>): ToldBreach[] {
  const permitted = (facts: Facts): boolean => policy.forbids(facts).length === 0 && policy.permits(facts) !== null;
  return proof.broken.map((breach) => {
    const likeness = plausible(
      breach.counterexample,
      bases,
      (facts) => isIn(facts, breach.situation) && permitted(facts),
    );
    return { breach, likeness, rule: policy.permits(likeness.facts)?.id ?? '' };
  });
}

/** A breach in plain words: the invariant, what permits it, and every fact that turns on it as a sentence. */
export function breachInWords({ breach, likeness, rule }: ToldBreach): string {
  const { invariant, says, situation } = breach;
  const named = FACT_NAMES.filter((fact) => ASKED.includes(fact) || fact in situation || fact in likeness.given);
  const sentences = named.map(
    (fact) => `    ${fact} ${likeness.facts[fact]}: ${saidOf(fact, likeness.facts[fact]).says}`,
  );
  const rest = likeness.base === null ? [] : [`    Everything else is as in the base ${likeness.base} of the cases.`];
  return [`${invariant} does not hold: ${says}`, `  Permitted by ${rule} where`, ...sentences, ...rest].join('\n');
}

/** Breaches as a case file that `askfirst policies test` reads: each fails until the rules deny it. */
export function breachesAsCases(told: readonly ToldBreach[]): string {
  const bases = told.flatMap(({ likeness: { base, facts } }, n) =>
    base === null ? [[nameOf(n), facts] as const] : [],
  );
  const cases = told.map(({ breach: { invariant, says }, likeness: { base, given } }, n) => ({
    name: `${invariant}: ${says}`,
    base: base ?? nameOf(n),
    ...(base !== null && { given }),
    expect: 'deny',
  }));
  const file = { ...(bases.length > 0 && { bases: Object.fromEntries(bases) }), cases };
  return `# Found by a proof: each of these is permitted, and must never be.\n${stringify(file, { lineWidth: 0 })}`;
}

function nameOf(n: number): string {
  return `found_${n + 1}`;
}
