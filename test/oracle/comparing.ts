import type { PolicySet } from '../../src/decision/policy-set.js';
import { Engine } from './engine.js';
import type { Answer, Item } from './events.js';
import { Oracle } from './oracle.js';

/** The first question of a history to which the two sides say different things. */
export interface Difference {
  /** Its place in the history. */
  index: number;
  oracle: Answer;
  engine: Answer;
}

export interface Told {
  answers: Answer[];
  refusedEvents: number;
  difference: Difference | null;
}

/** Tells a history to both sides; an event that its feature refuses happened to neither. */
export function compare(items: readonly Item[], policy: PolicySet): Told {
  const oracle = new Oracle();
  const engine = new Engine(policy);
  const told: Told = { answers: [], refusedEvents: 0, difference: null };
  for (const [index, item] of items.entries()) {
    if ('event' in item) {
      if (engine.record(item.event)) oracle.record(item.event);
      else told.refusedEvents += 1;
      continue;
    }
    const answers = { oracle: oracle.ask(item.question, item.at), engine: engine.ask(item.question, item.at) };
    told.answers.push(answers.oracle);
    if (JSON.stringify(answers.oracle) === JSON.stringify(answers.engine)) continue;
    told.difference = { index, ...answers };
    return told;
  }
  return told;
}

/** What kind of difference it is: which reasons one side alone gives, and whether only the expiry differs. */
export function kindOf({ oracle, engine }: Difference): string {
  const only = (one: Answer, other: Answer) =>
    one.reasons.filter((reason) => !other.reasons.includes(reason)).join('+') || '-';
  const outcomes = oracle.outcome === engine.outcome ? oracle.outcome : `${oracle.outcome} against ${engine.outcome}`;
  const later =
    oracle.outcome === 'permit' && engine.outcome === 'permit'
      ? (engine.expires_at ?? 0) > (oracle.expires_at ?? 0)
        ? ', engine later'
        : ', engine sooner'
      : '';
  return `${outcomes}${later}: oracle alone ${only(oracle, engine)}, engine alone ${only(engine, oracle)}`;
}

/** Leaves out everything without which the same kind of difference still shows at the last question. */
export function minimise(items: readonly Item[], policy: PolicySet): Item[] {
  const first = compareSafely(items, policy);
  if (first === null) return [...items];
  const kind = kindOf(first);
  let kept = items.slice(0, first.index + 1);
  for (let shorter = true; shorter;) {
    shorter = false;
    for (let size = Math.max(1, kept.length >> 2); size >= 1; size >>= 1) {
      for (let at = kept.length - 1 - size; at >= 0; at -= size) {
        const without = [...kept.slice(0, at), ...kept.slice(at + size)];
        const still = compareSafely(without, policy);
        if (still === null || kindOf(still) !== kind) continue;
        kept = without.slice(0, still.index + 1);
        shorter = true;
        at = Math.min(at, kept.length - 1);
      }
    }
  }
  return kept;
}

/** A history with a piece missing may name what was never recorded: that shows nothing. */
function compareSafely(items: readonly Item[], policy: PolicySet): Difference | null {
  try {
    return compare(items, policy).difference;
  } catch {
    return null;
  }
}
