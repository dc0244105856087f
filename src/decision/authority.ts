import { assessmentDue, bestInterestsDue, reviewDue } from './deadlines.js';
import type { Parameters } from './parameters.js';
import type { ConsentView, DecidingView, PersonView, RepresentativeView } from './view.js';
import type { Authority, RepresentativeKind } from './words.js';

/** Whether the person can decide exactly this now: as an adult, as a child assessed, or not to be told from what is on record. */
export type Capacity = 'decides' | 'competent' | 'lacking' | 'not_competent' | 'unresolved';

/** Why something on record is not what the decision rests on. */
export type SetAsideWhy =
  /** The person said no, which counts whoever else agrees. */
  | 'the_person_said_no'
  /** The person decides for themself (MCA s1; *Gillick*). */
  | 'decides_for_themself'
  /** The person was found not to be able to decide this. */
  | 'cannot_decide'
  /** Whether the person can decide is not settled. */
  | 'capacity_unresolved'
  /** It is for property and affairs (MCA s9(1)). */
  | 'not_for_health_and_welfare'
  /** Nobody has verified the instrument yet. */
  | 'not_verified'
  /** It has not begun, or is over. */
  | 'not_in_date'
  /** It does not reach this technology and operation. */
  | 'out_of_scope'
  /** No parent authorises the confinement or monitoring of somebody of 16 or 17 (*Re D* 2019), nor of an adult. */
  | 'not_a_child'
  /** A child who cannot decide is decided for by a court or whoever holds parental responsibility (Children Act 1989 s3). */
  | 'not_for_a_child'
  /** Somebody whose word comes first may decide. */
  | 'outranked';

/** One thing that was set aside: a consent of the person's own, a representative, or a best-interests decision, by id. */
export interface SetAside {
  authority: Authority | RepresentativeKind;
  id: string;
  why: SetAsideWhy;
}

/** The one authority that a permit could rest on for one person, what was said under it, and what was set aside. */
export interface Resolution {
  capacity: Capacity;
  /** `none` when nobody is entitled to decide. */
  authority: Authority;
  /** What governs, be it a yes or a no; null when nothing was ever said. */
  agreement: ConsentView | null;
  /** When what governs is due for review; null when nothing does. */
  review_due: number | null;
  set_aside: readonly SetAside[];
}

/** What of a person bears on who decides. */
type Deciding = Pick<PersonView, 'consent' | 'deciding'>;

/** Who decides for somebody of 16 or more who cannot: the first of these who may (MCA s4 to 20). */
const FOR_AN_ADULT = ['court_order', 'attorney_health_welfare', 'welfare_deputy', 'best_interests'] as const;
/** Who decides for a child who is not competent; a court before a parent (Children Act 1989 s3, s8). */
const FOR_A_CHILD = ['court_order', 'parental_responsibility'] as const;

type Decider = (typeof FOR_AN_ADULT)[number] | (typeof FOR_A_CHILD)[number];

/**
 * Finds the one authority that stands for a person and what is asked, at one instant (NB-CAP-01 to 03, 05, 06). Capacity is
 * presumed from 16 on; a child is competent only as assessed. Whoever may decide first is the only one who does, so that nobody
 * goes round a refusal; and a no of the person's own counts whoever else agrees. Pure and total.
 */
export function resolveAuthority(person: Deciding, p: Parameters, instant: number): Resolution {
  const { deciding, consent } = person;
  if (deciding === null) return governedByOwn(person, 'decides', NOTHING, p);
  const capacity = capacityOf(deciding, p, instant);
  if (saysNo(consent)) return governedByOwn(person, capacity, all(deciding, 'the_person_said_no'), p);
  if (capacity === 'decides' || capacity === 'competent')
    return governedByOwn(person, capacity, all(deciding, 'decides_for_themself'), p);
  const own = (why: SetAsideWhy): SetAside[] =>
    consent === null ? [] : [{ authority: ownAuthority(person), id: consent.id, why }];
  if (capacity === 'unresolved') {
    const set_aside = [...own('capacity_unresolved'), ...all(deciding, 'capacity_unresolved')];
    return { capacity, authority: 'none', agreement: null, review_due: null, set_aside };
  }
  const order: readonly Decider[] = capacity === 'lacking' ? FOR_AN_ADULT : FOR_A_CHILD;
  const decider = order.find((one) => mayDecide(deciding, one, instant)) ?? null;
  const agreement = decider === null ? null : saidBy(deciding, decider, instant);
  return {
    capacity,
    authority: decider ?? 'none',
    agreement,
    review_due: agreement === null ? null : dueOf(deciding, agreement, p),
    set_aside: [...own('cannot_decide'), ...others(deciding, order, decider, instant)],
  };
}

/** Whether the person can decide exactly this now; a child under 16 only as assessed (*Gillick*), anybody older unless assessed (MCA s1(2)). */
export function capacityOf({ age, assessment }: DecidingView, p: Parameters, instant: number): Capacity {
  if (age?.group === 'unknown') return 'unresolved';
  const stands = assessment !== null && instant < assessmentDue(assessment, p);
  if (age?.group === 'under_16') {
    if (!stands) return 'unresolved';
    return assessment.outcome === 'able' ? 'competent' : 'not_competent';
  }
  if (assessment === null || assessment.outcome === 'able') return 'decides';
  // A finding that has lapsed leaves open what it found: neither the person's yes nor anybody else's is sure.
  return stands ? 'lacking' : 'unresolved';
}

/** Whether somebody has said no to this, or taken back their yes. */
export function saysNo(consent: ConsentView | null): boolean {
  return consent !== null && (consent.state === 'refused' || consent.state === 'withdrawn');
}

/** Whether it is the person's own word. */
export function isOwn(authority: Authority): boolean {
  return authority === 'own_consent' || authority === 'gillick_consent';
}

/** What was said by whoever decides for a person, be it a yes or a no; null when nothing was, or nobody may. */
export function governingAgreement(person: PersonView, p: Parameters, instant: number): ConsentView | null {
  return person.deciding === null ? person.consent : resolveAuthority(person, p, instant).agreement;
}

/** When something that the resolution rests on next changes, be it an age, an assessment or an instrument; Infinity when nothing does. */
export function authorityUntil(
  deciding: DecidingView,
  { capacity }: Resolution,
  p: Parameters,
  instant: number,
): number {
  const { age, assessment, representatives } = deciding;
  const moments: (number | null)[] = [age?.until ?? null];
  if (capacity !== 'decides' && assessment !== null) moments.push(assessmentDue(assessment, p));
  if (capacity === 'lacking' || capacity === 'not_competent') {
    for (const { starts_at, ends_at } of representatives ?? []) moments.push(starts_at, ends_at);
  }
  return moments.reduce<number>(
    (first, moment) => (moment !== null && moment > instant && moment < first ? moment : first),
    Infinity,
  );
}

const NOTHING: readonly never[] = Object.freeze([]);

function ownAuthority({ deciding }: Deciding): 'own_consent' | 'gillick_consent' {
  return deciding?.age?.group === 'under_16' ? 'gillick_consent' : 'own_consent';
}

function governedByOwn(
  person: Deciding,
  capacity: Capacity,
  set_aside: readonly SetAside[],
  p: Parameters,
): Resolution {
  const agreement = person.consent;
  const review_due = agreement === null ? null : reviewDue(agreement, p);
  return { capacity, authority: ownAuthority(person), agreement, review_due, set_aside };
}

function dueOf({ best_interests }: DecidingView, agreement: ConsentView, p: Parameters): number {
  return agreement === best_interests ? bestInterestsDue(best_interests, p) : reviewDue(agreement, p);
}

function mayDecide({ representatives, best_interests }: DecidingView, decider: Decider, instant: number): boolean {
  if (decider === 'best_interests') return best_interests !== null;
  return representatives?.some((one) => one.kind === decider && whyNot(one, instant) === null) ?? false;
}

/** What was said by whoever decides. Of several with the same authority one no is enough; each may say yes alone (Children Act 1989 s2(7)). */
function saidBy(
  { representatives, best_interests }: DecidingView,
  decider: Decider,
  instant: number,
): ConsentView | null {
  if (decider === 'best_interests') return best_interests;
  let governing: ConsentView | null = null;
  for (const one of representatives ?? []) {
    if (one.kind !== decider || whyNot(one, instant) !== null || one.consent === null) continue;
    if (governing === null || outweighs(one.consent, governing)) governing = one.consent;
  }
  return governing;
}

function outweighs(one: ConsentView, other: ConsentView): boolean {
  const [a, b] = [weight(one), weight(other)];
  if (a !== b) return a > b;
  const [said, before] = [one.decided_at ?? 0, other.decided_at ?? 0];
  // Of two said at one instant it is the same one wherever this is worked out.
  return said === before ? one.id < other.id : said > before;
}

function weight({ state }: ConsentView): number {
  return ['granted', 'withdrawn', 'refused'].indexOf(state);
}

/** What keeps a representative from deciding exactly this now, whoever else is there; null when nothing does. */
function whyNot(
  { kind, verified, reaches, starts_at, ends_at }: RepresentativeView,
  instant: number,
): SetAsideWhy | null {
  if (kind === 'attorney_property_affairs') return 'not_for_health_and_welfare';
  if (!verified) return 'not_verified';
  if (instant < starts_at || (ends_at !== null && instant >= ends_at)) return 'not_in_date';
  return reaches ? null : 'out_of_scope';
}

/** Everything on record beside the person's own word. */
function all({ representatives, best_interests }: DecidingView, why: SetAsideWhy): SetAside[] {
  const set_aside: SetAside[] = (representatives ?? []).map(({ kind, id }) => ({ authority: kind, id, why }));
  if (best_interests !== null) set_aside.push({ authority: 'best_interests', id: best_interests.id, why });
  return set_aside;
}

/** Everybody but whoever decides, and why: what is wrong with each of them, or that somebody else comes first. */
function others(
  { representatives, best_interests }: DecidingView,
  order: readonly Decider[],
  decider: Decider | null,
  instant: number,
): SetAside[] {
  const set_aside: SetAside[] = [];
  const mayBe = (authority: SetAside['authority'], id: string, fault: SetAsideWhy | null): void => {
    const why = fault ?? outOfOrder(authority, order) ?? (authority === decider ? null : 'outranked');
    if (why !== null) set_aside.push({ authority, id, why });
  };
  for (const one of representatives ?? []) mayBe(one.kind, one.id, whyNot(one, instant));
  if (best_interests !== null) mayBe('best_interests', best_interests.id, null);
  return set_aside;
}

/** Why such an authority is not among those who may decide for this person at all; null when it is. */
function outOfOrder(authority: SetAside['authority'], order: readonly Decider[]): SetAsideWhy | null {
  if ((order as readonly string[]).includes(authority)) return null;
  return authority === 'parental_responsibility' ? 'not_a_child' : 'not_for_a_child';
}
