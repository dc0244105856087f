import type { PolicyRule } from '../../decision/policy-set.js';
import type { Solver, Term } from '../proof/solver.js';
import type { JudgedSet, Outcome } from './compared-set.js';
import { OWN_REASONS, SetTerms } from './set-terms.js';
import type { Shown, Shows, Situations } from './situations.js';

/** What becomes of situations under the second set: they are permitted or denied where they were not, or told or asked for otherwise. */
export const CHANGE_KINDS = [
  'now_permitted',
  'now_denied',
  'reason_added',
  'reason_removed',
  'obligation_added',
  'obligation_removed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Situations that change alike, and what brings it about. */
export interface Change {
  change: ChangeKind;
  /** The rule that permits them under the set that does; null where both deny. */
  permit: PolicyRule | null;
  /** The rules of one set that the other has not and that make the change; none where the lack of a permit makes it. */
  rules: readonly PolicyRule[];
  reason: string | null;
  obligation: string | null;
  shown: Shown;
}

/** A statement about both sets, as the solver is asked for it and as outcomes show it. INVARIANT: the two say the same. */
interface Asked {
  term: Term;
  shows: Shows;
}

/** Finds every change between two sets: first in situations as they come about, and where none shows one, by the solver. */
export class ChangesBetween {
  private readonly before: Side;
  private readonly after: Side;

  constructor(
    private readonly solver: Solver,
    before: JudgedSet,
    after: JudgedSet,
    private readonly situations: Situations,
  ) {
    this.before = new Side(solver, before, (one) => one);
    this.after = new Side(solver, after, (_, other) => other);
  }

  /** Every change, with a situation that shows it: what is permitted now first, then what is denied, then reasons and obligations. */
  async all(): Promise<Change[]> {
    return [
      ...(await this.crossing('now_permitted', this.after, this.before)),
      ...(await this.crossing('now_denied', this.before, this.after)),
      ...(await this.reasons('reason_added', this.after, this.before)),
      ...(await this.reasons('reason_removed', this.before, this.after)),
      ...(await this.obligations('obligation_added', this.after, this.before)),
      ...(await this.obligations('obligation_removed', this.before, this.after)),
    ];
  }

  /** What one set permits and the other does not, by the rule that permits and each that forbids. */
  private async crossing(change: ChangeKind, permitting: Side, denying: Side): Promise<Change[]> {
    const crossed = this.both(permitting.permitted(), this.not(denying.permitted()));
    if (!(await this.happens(crossed))) return [];
    const found: Change[] = [];
    for (const permit of permitting.set.permits) {
      const by = permitting.permittedBy(permit);
      if (!(await this.happens(this.both(by, crossed)))) continue;
      const about = { change, permit, reason: null, obligation: null };
      for (const rule of denying.set.forbids.filter((one) => !permitting.set.says(one)))
        found.push(...(await this.shown({ ...about, rules: [rule] }, this.both(by, denying.forbiddenBy(rule)))));
      found.push(...(await this.shown({ ...about, rules: [] }, this.both(by, denying.unforbidden()))));
    }
    return found;
  }

  /** What both deny, and one for a reason that the other does not give. */
  private async reasons(change: ChangeKind, giving: Side, other: Side): Promise<Change[]> {
    const own = giving.set.forbids.filter((rule) => !other.set.says(rule));
    const found: Change[] = [];
    for (const reason of new Set([...own.map((rule) => rule.reason ?? ''), ...Object.values(OWN_REASONS)])) {
      const told = this.both(giving.deniedFor(reason), this.not(other.permitted()), this.not(other.deniedFor(reason)));
      if (!(await this.happens(told))) continue;
      const rules: PolicyRule[] = [];
      for (const rule of own.filter((one) => one.reason === reason))
        if (await this.happens(this.both(told, giving.forbiddenBy(rule)))) rules.push(rule);
      found.push(...(await this.shown({ change, permit: null, rules, reason, obligation: null }, told)));
    }
    return found;
  }

  /** What both permit, and one with an obligation that the other does not ask for. */
  private async obligations(change: ChangeKind, asking: Side, other: Side): Promise<Change[]> {
    const found: Change[] = [];
    for (const obligation of asking.set.obligations) {
      const asked = this.both(asking.obliged(obligation), other.permitted(), this.not(other.obliged(obligation)));
      if (!(await this.happens(asked))) continue;
      const own = asking.set.obliges.filter((rule) => !other.set.says(rule) && rule.obligations.includes(obligation));
      for (const permit of this.after.set.permits) {
        const by = this.both(this.after.permittedBy(permit), asked);
        const rules = [];
        for (const rule of own) if (await this.happens(this.both(by, asking.obligedBy(rule)))) rules.push(rule);
        found.push(...(await this.shown({ change, permit, rules, reason: null, obligation }, by)));
      }
    }
    return found;
  }

  /** The change, if any situation shows it. */
  private async shown(change: Omit<Change, 'shown'>, asked: Asked): Promise<Change[]> {
    const known = this.situations.known(asked.shows);
    if (known !== null) return [{ ...change, shown: known }];
    const thought = await this.solver.facts(asked.term);
    return thought === null ? [] : [{ ...change, shown: this.situations.thoughtOf(thought, asked.shows) }];
  }

  private async happens({ shows, term }: Asked): Promise<boolean> {
    return this.situations.some(shows) || (await this.solver.facts(term)) !== null;
  }

  private both(...asked: readonly Asked[]): Asked {
    return {
      term: this.solver.all(...asked.map(({ term }) => term)),
      shows: (before, after) => asked.every(({ shows }) => shows(before, after)),
    };
  }

  private not({ term, shows }: Asked): Asked {
    return { term: this.solver.not(term), shows: (before, after) => !shows(before, after) };
  }
}

/** One of the two sets, with whatever may be asked of it. */
class Side {
  private readonly terms: SetTerms;

  constructor(
    solver: Solver,
    readonly set: JudgedSet,
    private readonly of: (before: Outcome, after: Outcome) => Outcome,
  ) {
    this.terms = new SetTerms(solver, set);
  }

  permitted(): Asked {
    return this.asked(this.terms.permitted, ({ permit }) => permit !== null);
  }

  permittedBy({ id }: PolicyRule): Asked {
    return this.asked(this.terms.permittedBy(id), ({ permit }) => permit === id);
  }

  forbiddenBy({ id }: PolicyRule): Asked {
    return this.asked(this.terms.matches(id), ({ forbids }) => forbids.has(id));
  }

  /** Permitted, and obliged by this rule. */
  obligedBy({ id }: PolicyRule): Asked {
    return this.asked(this.terms.matches(id), ({ obliges }) => obliges.has(id));
  }

  /** Denied, though no rule forbids. */
  unforbidden(): Asked {
    return this.asked(this.terms.unforbidden, ({ permit, forbids }) => permit === null && forbids.size === 0);
  }

  deniedFor(reason: string): Asked {
    return this.asked(this.terms.deniedFor(reason), ({ reasons }) => reasons.has(reason));
  }

  obliged(obligation: string): Asked {
    return this.asked(this.terms.obliged(obligation), ({ obligations }) => obligations.has(obligation));
  }

  private asked(term: Term, shows: (outcome: Outcome) => boolean): Asked {
    return { term, shows: (before, after) => shows(this.of(before, after)) };
  }
}
