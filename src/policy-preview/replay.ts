import { decide } from '../decision/decide.js';
import { facts } from '../decision/facts.js';
import type { Tells } from '../decision/folding.js';
import type { PolicySet } from '../decision/policy-set.js';
import { readingOf } from '../decision/told-decision.js';
import type { Verdict } from '../decision/verdict.js';
import { summaryOf } from '../log/decision-index.js';
import type { DecisionBody } from '../log/entry.js';

/** The most decisions named as examples. */
const EXAMPLES = 20;

/** For whom decisions are judged again. */
export interface ReplayReader {
  tells: Tells;
  staff_id: string;
  /** Whether they may read single decisions, so that examples are of use to them. */
  reads_decisions: boolean;
}

/** What came of judging decisions again, each by itself: what an earlier one used up stays used up. */
export interface Replayed {
  looked_at: number;
  /** Of those, how many were made by another set than the one they are compared under. */
  made_by_another_set: number;
  /** How many could not be told to this reader, since what was agreed to would tell of capacity or trauma. */
  not_told: number;
  permit_to_deny: number;
  /** Always none for a layer that is added: it can only tighten. */
  deny_to_permit: number;
  reasons_changed: number;
  obligations_changed: number;
  /** Ids of decisions that would come out otherwise, newest first, for those who may read them. */
  examples: string[];
}

type Counted = 'permit_to_deny' | 'deny_to_permit' | 'reasons_changed' | 'obligations_changed';

/** Judges recorded decisions again by two sets, from all that was kept of what was asked and seen; keeps counts and a few ids, and nothing else of them. */
export class Replay {
  private readonly counts: Replayed = {
    looked_at: 0,
    made_by_another_set: 0,
    not_told: 0,
    permit_to_deny: 0,
    deny_to_permit: 0,
    reasons_changed: 0,
    obligations_changed: 0,
    examples: [],
  };

  constructor(
    private readonly before: PolicySet,
    private readonly after: PolicySet,
    private readonly reader: ReplayReader,
  ) {}

  /** Takes one decision into account; nobody learns anything of a look of their own. */
  add(body: DecisionBody): void {
    const { decision_id, staff_id } = summaryOf(body);
    if (staff_id === this.reader.staff_id) return;
    this.counts.looked_at++;
    if (body.policy !== this.before.hash) this.counts.made_by_another_set++;
    const [before, after] = [judged(body, this.before), judged(body, this.after)];
    if (this.isClosed(body, before)) {
      this.counts.not_told++;
      return;
    }
    const change = changeOf(before, after);
    if (change === null) return;
    this.counts[change]++;
    const { examples } = this.counts;
    if (this.reader.reads_decisions && examples.length < EXAMPLES) examples.push(decision_id);
  }

  get counted(): Replayed {
    return { ...this.counts, examples: [...this.counts.examples] };
  }

  /**
   * Whether a change of this decision could turn on what was agreed to, where this reader may not know that: under an override, or
   * where they read a reason only folded into another.
   */
  private isClosed({ facts: kept, verdict }: DecisionBody, before: Verdict): boolean {
    const { tells } = this.reader;
    const overridden = kept.override === 'active_entry_safe' || kept.override === 'active_entry_unsafe';
    if (overridden && !tells('treating_team')) return true;
    return [...verdict.reasons, ...before.reasons].some((reason) => readingOf(reason, tells) !== reason);
  }
}

/** What a set says to what was asked and seen then. */
function judged({ question, view, decided_at }: DecisionBody, set: PolicySet): Verdict {
  return decide(question, facts(question, view, set.parameters, decided_at), set);
}

function changeOf(before: Verdict, after: Verdict): Counted | null {
  if (before.outcome !== after.outcome) return after.outcome === 'deny' ? 'permit_to_deny' : 'deny_to_permit';
  if (!alike(before.reasons, after.reasons)) return 'reasons_changed';
  return alike(before.obligations, after.obligations) ? null : 'obligations_changed';
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
