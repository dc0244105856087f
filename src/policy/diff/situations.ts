import { FACT_NAMES, FACT_VALUES, type Facts } from '../../decision/fact-values.js';
import { broughtNear, distinctFacts } from '../facts-apart.js';
import type { JudgedSet, Outcome } from './compared-set.js';

/** Whether the two outcomes of a situation, under the first set and under the second, show something. */
export type Shows = (before: Outcome, after: Outcome) => boolean;

/**
 * Where a situation comes from: one of those known, one that a single fact sets apart from a known one that is permitted, or one that
 * the solver thought of. Only the first surely comes about; of the others, some are such that no records lead to them.
 */
export const ORIGINS = ['known', 'beside_known', 'solver'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A situation that shows a change. */
export interface Shown {
  facts: Facts;
  origin: Origin;
  /** The known permitted situation least apart from it; null when none is known. */
  near: Facts | null;
}

/** A situation in which the sets differ. */
interface Differing {
  facts: Facts;
  origin: Origin;
  before: Outcome;
  after: Outcome;
}

/** Situations by which changes are shown: such as come about, before any that only a solver thinks of. */
export class Situations {
  private readonly permitted: readonly Facts[];
  /** Those known first, so that they are shown where they can be. */
  private readonly differing: readonly Differing[];

  constructor(
    private readonly before: JudgedSet,
    private readonly after: JudgedSet,
    known: readonly Facts[],
  ) {
    const all = distinctFacts(known);
    this.permitted = all.filter((facts) => before.outcome(facts).permit ?? after.outcome(facts).permit);
    const beside = distinctFacts(this.permitted.flatMap(besides));
    this.differing = [...this.comparedAll(all, 'known'), ...this.comparedAll(beside, 'beside_known')];
  }

  /** Whether a known situation shows it, or one beside. */
  some(shows: Shows): boolean {
    return this.differing.some(({ before, after }) => shows(before, after));
  }

  /** The plainest known situation that shows it, or one beside; null when none does. */
  known(shows: Shows): Shown | null {
    const showing = this.differing.filter(({ before, after }) => shows(before, after));
    const [first] = showing;
    if (first === undefined) return null;
    const alike = showing.filter(({ origin }) => origin === first.origin).map((one) => this.placed(one));
    return alike.reduce((best, one) => (apartBy(one) < apartBy(best) ? one : best));
  }

  /** A situation that the solver thought of, with every fact as in a known permitted one that can be so and still show it. */
  thoughtOf(facts: Facts, shows: Shows): Shown {
    const showing = (one: Facts): boolean => shows(this.before.outcome(one), this.after.outcome(one));
    const candidates = this.permitted.map((near) => ({ facts: broughtNear(facts, near, showing), near }));
    const alone: Shown = { facts, origin: 'solver', near: null };
    return candidates
      .map((one): Shown => ({ ...one, origin: 'solver' }))
      .reduce((best, one) => (apartBy(one) < apartBy(best) ? one : best), alone);
  }

  private comparedAll(all: readonly Facts[], origin: Origin): Differing[] {
    return all
      .map((facts) => ({ facts, origin, before: this.before.outcome(facts), after: this.after.outcome(facts) }))
      .filter(({ before, after }) => differ(before, after));
  }

  private placed({ facts, origin }: Differing): Shown {
    const [first, ...others] = this.permitted;
    const near = others.reduce<Facts | undefined>(
      (best, one) => (best === undefined || apart(facts, one) < apart(facts, best) ? one : best),
      first,
    );
    return { facts, origin, near: near ?? null };
  }
}

/** Whether two outcomes differ in what counts: whether it is permitted, why not, and with what obligations. */
export function differ(before: Outcome, after: Outcome): boolean {
  const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    a.size === b.size && [...a].every((one) => b.has(one));
  if ((before.permit === null) !== (after.permit === null)) return true;
  return !alike(before.reasons, after.reasons) || !alike(before.obligations, after.obligations);
}

function apartBy({ facts, near }: Shown): number {
  return near === null ? Infinity : apart(facts, near);
}

function apart(facts: Facts, from: Facts): number {
  let count = 0;
  for (const fact of FACT_NAMES) if (facts[fact] !== from[fact]) count++;
  return count;
}

/** Every situation that is the same but for one fact. */
function besides(facts: Facts): Facts[] {
  return FACT_NAMES.flatMap((fact) =>
    FACT_VALUES[fact].filter((value) => value !== facts[fact]).map((value) => ({ ...facts, [fact]: value })),
  );
}
