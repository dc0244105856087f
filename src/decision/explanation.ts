import { ACTS, type Act, type ActName } from './acts.js';
import { verdictOn } from './decide.js';
import { nearestPermit, type FactChange, type Nearest } from './explain.js';
import { FACT_NAMES, type FactName, type Facts } from './fact-values.js';
import { audienceOf, saidOf, wayOf } from './fact-words.js';
import { FOLDED_AS, foldedLast, type Guarded, type Tells } from './folding.js';
import type { PolicyRule, PolicySet } from './policy-set.js';
import type { Verdict } from './verdict.js';

/** One thing that is as a permit needs it, or is not; without its fact where the reader may only be told what it comes to. */
export interface Point {
  fact: FactName | null;
  value: string | null;
  says: string;
}

/** What a permit lacks, with the rules that forbid because of it. */
export interface Missing extends Point {
  rules: readonly { id: string; says: string; source: string }[];
}

/** What nobody may change in order to look, and the instant (milliseconds since 1970) before which it cannot be otherwise, where that is known. */
export interface Barred extends Point {
  not_before: number | null;
}

/** Why a question is answered as it is, as far as one reader may be told. */
export interface Explanation {
  outcome: Verdict['outcome'];
  /** As in the record, save that what a reader may not be told reads `not_agreed` or `viewer_may_not_look` (NB-SEE-01). */
  reasons: readonly string[];
  stands: readonly Point[];
  missing: readonly Missing[];
  /** The fewest acts that would change the answer together; empty where something bars it. */
  acts: readonly (Act & { act: string })[];
  nobody_may: readonly Barred[];
}

/** The act told to whoever may not be told what else could change. */
export const ASK_THE_TREATING_TEAM = 'ask_the_treating_team';

/** What is told instead of the facts of an audience the reader does not belong to: the same whatever they are. */
const FOLDED = {
  treating_team: {
    reason: FOLDED_AS.treating_team,
    stands: 'It is agreed, for everybody in view.',
    missing: 'Not agreed.',
    act: {
      act: ASK_THE_TREATING_TEAM,
      who: 'The treating team',
      says: 'Only they and the patient can say whether that may change.',
    },
  },
  of_viewers: {
    reason: FOLDED_AS.of_viewers,
    stands: 'Whoever would look may look at everybody in view.',
    missing: 'Whoever would look may not look here now. The nurse in charge can be told why.',
    act: { act: 'another_viewer', ...ACTS.another_viewer },
  },
} as const satisfies Record<Guarded, object>;

type Fold = (typeof FOLDED)[keyof typeof FOLDED];
const FOLDS: readonly Fold[] = Object.values(FOLDED);

const NEVER: Barred = {
  fact: null,
  value: null,
  says: 'No rule permits this operation by this technology in such a place as it is asked, whoever agrees.',
  not_before: null,
};

/**
 * Explains the answer to a question with these facts: what stands, what is missing, and the fewest acts that would change it.
 * `tells` says whom the reader belongs to, `later` when a fact changes by itself. Pure and total, save that facts without words throw.
 */
export function explanationOf(
  facts: Facts,
  policy: PolicySet,
  tells: Tells,
  later: Readonly<Partial<Record<FactName, number>>>,
): Explanation {
  const verdict = verdictOn(facts, policy);
  const forbids = policy.forbids(facts);
  const nearest = nearestPermit(facts, policy, wayOf);
  const seen = new Told(facts, tells);
  const changes = seen.inOrder(nearest?.changes ?? everyForbidden(facts, forbids));
  return {
    outcome: verdict.outcome,
    reasons: seen.reasons(verdict, forbids),
    stands: nearest === null ? [] : seen.stands(nearest),
    missing: seen.missing(changes, forbids),
    ...(nearest === null ? { acts: [], nobody_may: [NEVER] } : seen.ways(changes, later)),
  };
}

/** What a fact would have to be where nothing could ever permit what is asked. */
const UNCHANGEABLE = '';

/** Where nothing could ever permit it, what is forbidden is missing all the same. */
function everyForbidden(facts: Facts, forbids: readonly PolicyRule[]): FactChange[] {
  const named = new Set(forbids.flatMap(({ when }) => Object.keys(when) as FactName[]));
  return [...named].map((fact) => ({ fact, from: facts[fact], to: UNCHANGEABLE }));
}

/** What one reader is told of one set of facts. */
class Told {
  constructor(
    private readonly facts: Facts,
    private readonly tells: Tells,
  ) {}

  reasons(verdict: Verdict, forbids: readonly PolicyRule[]): string[] {
    const folded = new Map(forbids.map((rule) => [rule.reason, this.foldOf(rule)]));
    return foldedLast(verdict.reasons.map((reason) => folded.get(reason)?.reason ?? reason));
  }

  /** What the reader may be told in the order of the facts, and then the rest, so that no order tells of it. */
  inOrder(changes: readonly FactChange[]): FactChange[] {
    const place = ({ fact }: FactChange): number => {
      const fold = this.fold(fact);
      return FACT_NAMES.indexOf(fact) + (fold === null ? 0 : FACT_NAMES.length * (1 + FOLDS.indexOf(fold)));
    };
    return [...changes].sort((a, b) => place(a) - place(b));
  }

  stands({ rule, changes }: Nearest): Point[] {
    const wrong = new Set(changes.map(({ fact }) => fact));
    const named = FACT_NAMES.filter((fact) => fact in rule.when && this.facts[fact] !== 'not_applicable');
    const points = named.filter((fact) => this.fold(fact) === null && !wrong.has(fact)).map((fact) => this.point(fact));
    const lacking = new Set(changes.map(({ fact }) => this.fold(fact)));
    const agreed = FOLDS.filter((fold) => !lacking.has(fold) && named.some((fact) => this.fold(fact) === fold));
    return [...points, ...agreed.map((fold) => folded(fold.stands))];
  }

  missing(changes: readonly FactChange[], forbids: readonly PolicyRule[]): Missing[] {
    const points = changes.flatMap((change): Missing[] => {
      const fold = this.fold(change.fact);
      if (fold !== null) return [{ ...folded(fold.missing), rules: [] }];
      const rules = forbids.filter(
        (rule) => rule.when[change.fact]?.includes(change.from) && this.foldOf(rule) === null,
      );
      const follows = saidOf(change.fact, change.from).out === 'follows';
      if (rules.length === 0 && (follows || change.to === UNCHANGEABLE)) return [];
      return [{ ...this.point(change.fact), rules: rules.map(({ id, says, source }) => ({ id, says, source })) }];
    });
    return once(points);
  }

  ways(
    changes: readonly FactChange[],
    later: Readonly<Partial<Record<FactName, number>>>,
  ): Pick<Explanation, 'acts' | 'nobody_may'> {
    const acts = new Map<string, Act & { act: string }>();
    const nobody_may: Barred[] = [];
    for (const change of changes) {
      const way = wayOf(change);
      const fold = this.fold(change.fact);
      if (fold !== null) acts.set(fold.act.act, fold.act);
      else if (way === 'nobody')
        nobody_may.push({ ...this.point(change.fact), not_before: later[change.fact] ?? null });
      else if (way !== 'follows') acts.set(way.act, { act: way.act, ...ACTS[way.act as ActName] });
    }
    return { acts: nobody_may.length > 0 ? [] : [...acts.values()], nobody_may };
  }

  private point(fact: FactName): Point {
    const value = this.facts[fact];
    return { fact, value, says: saidOf(fact, value).says };
  }

  private fold(fact: FactName): Fold | null {
    const audience = audienceOf(fact);
    return audience === 'anybody' || this.tells(audience) ? null : FOLDED[audience];
  }

  /** What a rule's reason reads as: that of the first fact it names which the reader may not be told. */
  private foldOf(rule: PolicyRule): Fold | null {
    for (const fact of Object.keys(rule.when) as FactName[]) {
      const fold = this.fold(fact);
      if (fold !== null) return fold;
    }
    return null;
  }
}

function folded(says: string): Point {
  return { fact: null, value: null, says };
}

/** Each sentence once. */
function once<P extends Point>(points: readonly P[]): P[] {
  return points.filter(({ says }, i) => points.findIndex((point) => point.says === says) === i);
}
