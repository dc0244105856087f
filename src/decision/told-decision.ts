import { FACT_NAMES, type FactName, type Facts } from './fact-values.js';
import { audienceOf, type Audience } from './fact-words.js';
import { FOLDED_AS, foldedLast, GUARDED, type Guarded, type Tells } from './folding.js';
import type { PolicyRule, PolicySet } from './policy-set.js';
import type { Verdict } from './verdict.js';
import type { PersonView, StandingView, ViewerView } from './view.js';
import type { Authority, Reason } from './words.js';

/** What stands in place of the value of a fact that the reader may not be told. */
export const NOT_TOLD = 'not_told';

/** Reasons of a decision that tell of trauma, of capacity, of what was refused ahead or is objected to; and those that tell of whoever would look. */
export const TELLING_REASONS = {
  treating_team: ['capacity_unresolved', 'trauma_block', 'advance_refusal', 'objection_pending'],
  of_viewers: [
    'viewer_not_on_shift',
    'viewer_not_assigned',
    'viewer_untrained',
    'viewer_suspended',
    'viewer_conflict',
    'viewer_preference_not_met',
  ],
} as const satisfies Record<Guarded, readonly Reason[]>;

/** Facts of trauma and capacity. That is less than an explanation keeps to the treating team: for a refusal the officers answer. */
const NEVER_TOLD: ReadonlySet<FactName> = new Set<FactName>(['advance_decision', 'capacity', 'objection', 'trauma']);
/**
 * What was agreed to, which is known of nobody for whom nobody may decide: read where nothing of the sort denied it, since it
 * would tell which of the folded reasons did.
 */
const AGREEMENT: ReadonlySet<FactName> = new Set<FactName>([
  'confirmation',
  'consent',
  'coverage',
  'hours',
  'retention',
  'system_version',
]);
/** What a permit rests on that tells nothing of who decides for somebody. Their own yes is not among it: wherever it were told, its absence would tell too. */
const OF_THE_PLACE: ReadonlySet<Authority> = new Set<Authority>([
  'announced_incident',
  'communal_approval',
  'emergency_override',
  'restrictive_episode',
]);
/** Every way in which a review can be overdue; whose it is only the treating team reads. */
export const OVERDUE = ['review_overdue', 'best_interests_overdue', 'advocate_not_heard'] as const;
const [OVERDUE_FOR_ANYBODY, ...OF_OTHERS] = OVERDUE;
const OVERDUE_FOR_OTHERS: ReadonlySet<string> = new Set(OF_OTHERS);
/** A room that is not covered throughout tells, beside `not_agreed`, that it was capacity. */
const FOLLOWS_CAPACITY: Reason = 'not_all_covered';

/** Who reads that a decision turned on a fact. */
export function readByWhom(fact: FactName): Audience {
  if (NEVER_TOLD.has(fact) || fact === 'authority') return 'treating_team';
  return audienceOf(fact) === 'of_viewers' ? 'of_viewers' : 'anybody';
}

/** A decision as one reader may be told it. */
export interface ToldDecision {
  facts: Readonly<Record<FactName, string>>;
  verdict: Readonly<Record<keyof Verdict, string | readonly string[]>>;
  inputs: object;
}

/**
 * A recorded decision as far as a reader may be told it: trauma and capacity read `not_agreed` to whoever does not treat the
 * patient (NB-SEE-01), and why a viewer was refused `viewer_may_not_look`. Nothing else is left out. Pure and total; of rules that
 * this policy set does not know, nothing is told but what they came to.
 */
export function toldDecision(
  decided: { facts: Facts; verdict: Verdict; view: StandingView },
  policy: Pick<PolicySet, 'rules'>,
  tells: Tells,
): ToldDecision {
  const hidden = GUARDED.filter((audience) => !tells(audience));
  if (hidden.length === 0) return { facts: decided.facts, verdict: decided.verdict, inputs: decided.view };
  const { facts, verdict } = decided;
  const told = {
    ...verdict,
    reasons: toldReasons(verdict.reasons, tells),
    rules: toldRules(verdict, facts, policy, hidden),
    // Every deny rests on nothing.
    authority: verdict.outcome === 'deny' ? verdict.authority : toldAuthority(verdict.authority, verdict, hidden),
  };
  return { facts: toldFacts(facts, verdict, hidden), verdict: told, inputs: toldInputs(decided.view, hidden) };
}

/** The reasons of a decision as a reader may be told them. */
export function toldReasons(reasons: readonly string[], tells: Tells): string[] {
  const capacity = reasons.some((reason) => readingOf(reason, tells) === FOLDED_AS.treating_team);
  const left = capacity ? reasons.filter((reason) => reason !== FOLLOWS_CAPACITY) : reasons;
  return foldedLast(left.map((reason) => readingOf(reason, tells)));
}

/** What one reason reads as: itself, unless the reader may not be told of whatever it turns on. */
export function readingOf(reason: string, tells: Tells): string {
  const audience = GUARDED.find((one) => (TELLING_REASONS[one] as readonly string[]).includes(reason));
  return audience === undefined || tells(audience) ? reason : FOLDED_AS[audience];
}

/** The reasons by which those may find a decision who are told nothing more: one for each audience that its own reasons speak to. */
export function foldedReasonsOf(reasons: readonly string[]): string[] {
  return GUARDED.filter((audience) => folds(reasons, audience)).map((audience) => FOLDED_AS[audience]);
}

/** The folded reason beside which a reader may not be told another, because the two together tell more; null when there is none. */
export function untoldBeside(reason: string, tells: Tells): string | null {
  return reason === FOLLOWS_CAPACITY && !tells('treating_team') ? FOLDED_AS.treating_team : null;
}

function folds(reasons: readonly string[], audience: Guarded): boolean {
  return reasons.some((reason) => (TELLING_REASONS[audience] as readonly string[]).includes(reason));
}

/** Whether what was agreed to would tell why: beside a folded reason, and under an override, which permits whatever was agreed to. */
function tellsOfCapacity({ reasons }: Verdict, { override }: Facts): boolean {
  return folds(reasons, 'treating_team') || override === 'active_entry_safe' || override === 'active_entry_unsafe';
}

function toldFacts(facts: Facts, verdict: Verdict, hidden: readonly Guarded[]): Record<FactName, string> {
  const treated = hidden.includes('treating_team');
  const agreement = treated && tellsOfCapacity(verdict, facts);
  const told = FACT_NAMES.map((name): [FactName, string] => {
    if (hidden.includes('of_viewers') && readByWhom(name) === 'of_viewers') return [name, NOT_TOLD];
    if (treated && (NEVER_TOLD.has(name) || (agreement && AGREEMENT.has(name)))) return [name, NOT_TOLD];
    if (name === 'authority') return [name, toldAuthority(facts.authority, verdict, hidden)];
    if (treated && name === 'consent' && OVERDUE_FOR_OTHERS.has(facts.consent)) return [name, OVERDUE_FOR_ANYBODY];
    return [name, facts[name]];
  });
  return Object.fromEntries(told) as Record<FactName, string>;
}

function toldAuthority(authority: Authority, { reasons }: Verdict, hidden: readonly Guarded[]): string {
  if (!hidden.includes('treating_team')) return authority;
  return OF_THE_PLACE.has(authority) && !folds(reasons, 'treating_team') ? authority : NOT_TOLD;
}

function toldRules(
  { outcome, reasons, rules }: Verdict,
  facts: Facts,
  policy: Pick<PolicySet, 'rules'>,
  hidden: readonly Guarded[],
): string[] {
  const treated = hidden.includes('treating_team');
  // Of the rules that permit where nobody can go in, one needs nothing against it and the other does not.
  if (outcome === 'permit') return treated && facts.override === 'active_entry_unsafe' ? [] : [...rules];
  const known = new Map(policy.rules.map((rule) => [rule.id, rule]));
  const beside = treated && folds(reasons, 'treating_team');
  const told = rules.flatMap((id) => {
    const rule = known.get(id);
    if (rule === undefined) return isPartless(id) ? [id] : [];
    if (hidden.some((audience) => speaksOf(rule, audience)) || (beside && rule.reason === FOLLOWS_CAPACITY)) return [];
    return treated && isForOthers(rule) ? overdueRules(policy, rule) : [id];
  });
  return [...new Set(told)];
}

/** The one rule the engine itself stands for (NB-PUR-01): it has no part of its own. */
function isPartless(id: string): boolean {
  return !id.includes('.');
}

function speaksOf({ when }: PolicyRule, audience: Guarded): boolean {
  return (Object.keys(when) as FactName[]).some((fact) => readByWhom(fact) === audience);
}

/** Whether a rule turns on whose review is overdue, and so on who decided: it names some of those ways and not all. */
export function asksWhoseReview({ when }: Pick<PolicyRule, 'when'>): boolean {
  const named = OVERDUE.filter((value) => when.consent?.includes(value));
  return named.length > 0 && named.length < OVERDUE.length;
}

/** Whether a rule forbids only what is overdue of what others decided. */
function isForOthers({ when }: PolicyRule): boolean {
  return when.consent?.every((value) => OVERDUE_FOR_OTHERS.has(value)) ?? false;
}

/** The rules that say the same of what a person agreed to themself. */
function overdueRules(policy: Pick<PolicySet, 'rules'>, { reason }: PolicyRule): string[] {
  const same = policy.rules.filter(
    (rule) => rule.reason === reason && rule.when.consent?.includes(OVERDUE_FOR_ANYBODY),
  );
  return same.map(({ id }) => id);
}

function toldInputs(view: StandingView, hidden: readonly Guarded[]): object {
  const { people, viewer, said_of_viewer, ...rest } = view;
  return {
    ...rest,
    people: hidden.includes('treating_team') ? people.map(toldPerson) : people,
    ...(hidden.includes('of_viewers') ? { viewer: toldViewer(viewer) } : { said_of_viewer, viewer }),
  };
}

/** What a person said themself goes too: beside what was decided it tells whether that was theirs to decide. Consents are read by themselves. */
function toldPerson({ patient_id, risk_signed_at, episode, observation, override_starts }: PersonView): object {
  return { patient_id, risk_signed_at, episode, observation, override_starts };
}

function toldViewer(viewer: ViewerView | null): object | null {
  return viewer === null ? null : { staff_id: viewer.staff_id, kind: viewer.kind };
}
