import { FACT_NAMES, FACT_VALUES, type FactName, type Facts } from '../../decision/fact-values.js';
import type { PolicyRule, PolicySet } from '../../decision/policy-set.js';
import type { PolicyCase } from '../cases.js';
import type { PolicyFile } from '../policy-files.js';
import type { Invariant } from './invariants.js';
import { naive, type NaiveVerdict } from './naive.js';

/** Where the compiled engine and the second evaluator part, and on how many situations they were asked. */
export interface Disagreements {
  asked: number;
  found: readonly Facts[];
  told: string;
}

/** So many differences are enough to see what is wrong. */
const ENOUGH = 10;

/** Anything from 0 up to 1, by mulberry32 from a fixed seed, so that a difference is found again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Asks the compiled engine and the evaluator written from the files alone about the same situations: every combination of the facts
 * that an invariant names, over one situation that each rule permits, and `count` random ones. Half of those are permitted ones with
 * up to three facts changed, since of any at random nearly all are forbidden.
 */
export function disagreements(
  files: readonly PolicyFile[],
  policy: PolicySet,
  invariants: readonly Invariant[],
  cases: readonly PolicyCase[],
  count: number,
): Disagreements {
  const evaluate = naive(files);
  const permits = cases.filter(({ expect }) => expect === 'permit');
  // One situation for each rule is enough to start from, since every combination is tried over it.
  const permitted = [...new Map(permits.map(({ rule, facts }) => [rule, facts])).values()];
  const found: Facts[] = [];
  let asked = 0;
  for (const facts of situations(invariants, permitted, count)) {
    asked += 1;
    if (agree(policy, evaluate(facts), facts)) continue;
    found.push({ ...facts });
    if (found.length === ENOUGH) break;
  }
  const said = `The engine and a second evaluator were asked ${asked} situations`;
  const told =
    found.length === 0
      ? `${said} and found the same in each.`
      : `${said} and part in ${found.length}: ${found.map((facts) => JSON.stringify(facts)).join('\n')}`;
  return { asked, found, told };
}

/** Whether the engine finds the same rules that forbid and oblige, and rests a permit on the same one. */
function agree(policy: PolicySet, { forbids, obliges, permits }: NaiveVerdict, facts: Facts): boolean {
  return (
    sameRules(policy.forbids(facts), forbids) &&
    sameRules(policy.obliges(facts), obliges) &&
    (policy.permits(facts)?.id ?? null) === (permits[0] ?? null)
  );
}

function* situations(invariants: readonly Invariant[], permitted: readonly Facts[], count: number): Generator<Facts> {
  for (const { never_permits } of invariants)
    for (const situation of never_permits)
      for (const facts of permitted) yield* combinations(facts, Object.keys(situation) as FactName[]);
  const next = randomFrom(5);
  for (let n = 0; n < count; n += 1) {
    const from = n % 2 === 0 ? undefined : permitted[Math.floor(next() * permitted.length)];
    yield from === undefined ? anyFacts(next) : changed(from, next);
  }
}

/** Facts with every combination of values of those named. */
function* combinations(facts: Facts, [first, ...rest]: readonly FactName[]): Generator<Facts> {
  if (first === undefined) yield facts;
  else for (const value of FACT_VALUES[first]) yield* combinations({ ...facts, [first]: value }, rest);
}

function anyFacts(next: () => number): Facts {
  const facts: Partial<Record<FactName, string>> = {};
  for (const fact of FACT_NAMES) facts[fact] = anyValue(fact, next);
  return facts as Facts;
}

function changed(facts: Facts, next: () => number): Facts {
  const changes = 1 + Math.floor(next() * 3);
  const names = Array.from({ length: changes }, () => FACT_NAMES[Math.floor(next() * FACT_NAMES.length)] ?? 'request');
  return { ...facts, ...Object.fromEntries(names.map((fact) => [fact, anyValue(fact, next)])) };
}

function anyValue(fact: FactName, next: () => number): string {
  const values: readonly string[] = FACT_VALUES[fact];
  return values[Math.floor(next() * values.length)] ?? '';
}

function sameRules(rules: readonly PolicyRule[], ids: readonly string[]): boolean {
  return rules.length === ids.length && rules.every(({ id }) => ids.includes(id));
}
