import { resolveAuthority } from './authority.js';
import { againstFacts } from './against-facts.js';
import { capacityFact, consentFact, isAgreed } from './capacity-facts.js';
import { coveringOf } from './covering.js';
import { clearLookFrom, insideHours, riskDue } from './deadlines.js';
import { episodeFact } from './episode-facts.js';
import type { FACT_VALUES, Facts } from './fact-values.js';
import { observationFact } from './observation-facts.js';
import type { Parameters } from './parameters.js';
import type { Question } from './question.js';
import { systemVersionFact } from './governance-facts.js';
import { reassessmentSince } from './override-facts.js';
import { isCoveredTogether } from './record-facts.js';
import type { ConsentView, OverrideView, PersonView, StandingView } from './view.js';
import { AUTHORITIES, KEEPING } from './words.js';

type PeopleFacts = Pick<
  Facts,
  | 'occupancy'
  | 'coverage'
  | 'capacity'
  | 'authority'
  | 'consent'
  | 'confirmation'
  | 'hours'
  | 'retention'
  | 'risk_assessment'
  | 'observation'
  | 'episode'
  | 'clear_look_spacing'
  | 'viewer_conflict'
  | 'viewer_preference'
>;

const NOBODY: PeopleFacts = {
  occupancy: 'not_applicable',
  coverage: 'not_applicable',
  capacity: 'not_applicable',
  authority: 'none',
  consent: 'not_applicable',
  confirmation: 'not_applicable',
  hours: 'not_applicable',
  retention: 'not_applicable',
  risk_assessment: 'not_applicable',
  observation: 'not_applicable',
  episode: 'not_applicable',
  clear_look_spacing: 'not_applicable',
  viewer_conflict: 'not_applicable',
  viewer_preference: 'not_applicable',
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The facts about everybody in view, each the worst among them: one person uncovered is enough to deny (NB-DEF-04). Under an
 * emergency override they are the facts about the person at risk, whom it covers within its matrix; anybody else in view needs
 * all of it as at any other time, and is uncovered when any of it is amiss.
 */
export function peopleFacts(
  q: Question,
  view: StandingView,
  p: Parameters,
  instant: number,
  operation: Facts['operation'],
  override: OverrideView | null,
): PeopleFacts {
  if (view.device === null) return NOBODY;
  if (isCoveredTogether(view.device)) return withoutConsent(q, view, p, operation);
  if (view.occupancy === 'confirmed_empty') return { ...NOBODY, occupancy: 'empty' };
  const out: Mutable<PeopleFacts> = { ...NOBODY };
  out.occupancy = view.occupancy === 'occupied' && view.people.length > 0 ? 'occupied' : 'unknown';
  const secluded = coveringOf(view.device.place) === 'episode';
  // Whoever is in seclusion is observed in person throughout: no 30 minutes lie between two looks at them.
  if (operation === 'view_live_clear' && view.people.length > 0 && !secluded) {
    // Under an override the looks at the person at risk are counted by it.
    const last = override === null ? view.last_clear_look_at : override.others_clear_look_at;
    out.clear_look_spacing = last === null || instant >= clearLookFrom(last, p) ? 'kept' : 'too_soon';
  }
  // A device that works by itself shows nobody to anybody.
  if (view.viewer !== null && view.viewer.kind !== 'system') viewerFacts(out, view);
  let uncovered = 0;
  out.authority = 'own_consent';
  for (const person of view.people) {
    if (!coveredFacts(out, { q, view, person, p, instant, operation, override, secluded })) uncovered++;
  }
  if (override !== null) out.authority = 'emergency_override';
  if (view.people.length > 0) {
    const only = view.people.length === 1 && view.people[0]?.patient_id !== null;
    out.coverage = uncovered === 0 ? 'all' : only ? 'only_person_uncovered' : 'not_all';
  }
  if (out.coverage !== 'all') out.authority = 'none';
  return out;
}

/**
 * Where notice and approval, or an announcement, cover whoever is in view: nobody's own authority is asked for. Nobody is known
 * to be there either, so that only what those have said of the viewer who are signed in is known.
 */
function withoutConsent(q: Question, view: StandingView, p: Parameters, operation: Facts['operation']): PeopleFacts {
  const out: Mutable<PeopleFacts> = { ...NOBODY };
  if (view.viewer !== null && view.viewer.kind !== 'system') saidFacts(out, view);
  if (KEEPING.has(operation)) out.retention = capFact(q, p);
  return out;
}

function capFact(q: Question, p: Parameters): Facts['retention'] {
  if (q.retention_hours === null) return 'within';
  if (q.retention_hours === 'invalid' || q.retention_hours <= 0) return 'over_cap';
  return q.retention_hours <= p.communal_retention_max_hours ? 'within' : 'over_cap';
}

/** What the patients in view have said of the viewer (NB-VW-03): one accusation, or one preference not met, is enough. */
function viewerFacts(out: Mutable<PeopleFacts>, view: StandingView): void {
  if (view.people.some(({ patient_id }) => patient_id !== null)) saidFacts(out, view);
}

function saidFacts(out: Mutable<PeopleFacts>, { said_of_viewer }: StandingView): void {
  out.viewer_conflict = 'none';
  out.viewer_preference = 'none';
  for (const { accused, preference } of said_of_viewer ?? []) {
    if (accused) out.viewer_conflict = 'accused';
    out.viewer_preference = worse('viewer_preference', out.viewer_preference, preference ?? 'none');
  }
}

/** Everything about one person in view that what covers them turns on. */
interface InView {
  q: Question;
  view: StandingView;
  person: PersonView;
  p: Parameters;
  instant: number;
  operation: Facts['operation'];
  override: OverrideView | null;
  secluded: boolean;
}

/** Worsens `out` by one person, and returns whether they are covered: by the override that is for them, by their episode, or by their own. */
function coveredFacts(out: Mutable<PeopleFacts>, one: InView): boolean {
  const { person, p, instant, override } = one;
  if (one.secluded) return secludedFacts(out, person, p, instant);
  if (override === null) return personFacts(out, one, Infinity);
  if (person.patient_id !== override.patient_id) return isCoveredAnyway(one);
  personFacts(out, one, override.starts_at);
  return true;
}

/** Whether somebody who is not the one at risk would be covered without any override, with nothing amiss. */
function isCoveredAnyway(one: InView): boolean {
  const own: Mutable<PeopleFacts> = { ...NOBODY, authority: 'own_consent' };
  const covered = personFacts(own, one, Infinity);
  const alone = { ...one.view, people: [one.person] };
  const { trauma, advance_decision } = againstFacts(alone, one.p, one.instant, null);
  const stands = trauma === 'blocks' || advance_decision === 'refused';
  const unreviewed = systemVersionFact(alone, one.p, one.instant) === 'unreviewed';
  return covered && own.risk_assessment === 'current' && own.observation === 'attested' && !stands && !unreviewed;
}

/** In a seclusion room nothing covers a person but the in-date episode that keeps them there; returns whether it does. */
function secludedFacts(out: Mutable<PeopleFacts>, person: PersonView, p: Parameters, instant: number): boolean {
  if (person.patient_id === null) return false;
  const episode = episodeFact(person, p, instant);
  out.episode = worse('episode', out.episode, episode);
  return episode === 'in_date';
}

/** Worsens `out` by what is true of one person; returns whether that person is covered by an authority of their own. Overrides for them count that were started before an instant. */
function personFacts(
  out: Mutable<PeopleFacts>,
  { q, person, p, instant, operation }: InView,
  overrides_before: number,
): boolean {
  if (person.patient_id === null) return false;
  out.observation = worse('observation', out.observation, observationFact(person, p, instant));
  const risk = riskFact(person, p, instant, overrides_before);
  out.risk_assessment = worse('risk_assessment', out.risk_assessment, risk);
  const { deciding } = person;
  const resolved = deciding === null ? null : resolveAuthority(person, p, instant);
  if (deciding !== null && resolved !== null) {
    out.capacity = worse('capacity', out.capacity, capacityFact(resolved, deciding));
    // Nobody may decide, so that whatever anybody has said is neither a yes nor a no.
    if (resolved.authority === 'none') return false;
    out.authority = worse('authority', out.authority, resolved.authority);
  }
  const agreement = resolved === null ? person.consent : resolved.agreement;
  const consent = consentFact(person, agreement, resolved, p, instant);
  out.consent = worse('consent', out.consent, consent);
  if (agreement === null || !isAgreed(consent)) return false;
  const { confirmation: said, hours: chosen } = agreement;
  const confirmation = said === 'not_needed' || said === 'confirmed' ? said : 'needed';
  const hours = chosen.length === 0 ? 'none_chosen' : insideHours(chosen, instant) ? 'within' : 'outside';
  const retention = KEEPING.has(operation) ? retentionFact(q, agreement, p) : 'not_applicable';
  out.confirmation = worse('confirmation', out.confirmation, confirmation);
  out.hours = worse('hours', out.hours, hours);
  out.retention = worse('retention', out.retention, retention);
  return (
    consent === 'granted' &&
    confirmation !== 'needed' &&
    hours === 'within' &&
    (retention === 'within' || retention === 'not_applicable')
  );
}

function riskFact(
  { risk_signed_at: signed_at, override_starts }: PersonView,
  p: Parameters,
  instant: number,
  overrides_before: number,
): Facts['risk_assessment'] {
  const repeated = override_starts === null ? null : reassessmentSince(override_starts, overrides_before, p);
  if (repeated !== null && (signed_at === null || signed_at <= repeated)) return 'reassessment_due';
  if (signed_at === null) return 'absent';
  return instant < riskDue(signed_at, p) ? 'current' : 'overdue';
}

function retentionFact(q: Question, consent: ConsentView, p: Parameters): Facts['retention'] {
  if (consent.retention_hours === null) return 'not_chosen';
  if (q.retention_hours === null) return 'within';
  if (q.retention_hours === 'invalid' || q.retention_hours <= 0) return 'exceeded';
  return q.retention_hours <= Math.min(consent.retention_hours, p.retention_max_hours) ? 'within' : 'exceeded';
}

/** From best to worst; `not_applicable` gives way to anything. */
const SEVERITY = {
  consent: [
    'not_applicable',
    'granted',
    'review_overdue',
    'best_interests_overdue',
    'advocate_not_heard',
    'scope_not_covered',
    'undecided',
    'not_sought',
    'withdrawn',
    'refused',
  ],
  capacity: [
    'not_applicable',
    'decides',
    'lacks',
    'unsettled',
    'child_unassessed',
    'nobody_entitled',
    'not_a_child',
    'nobody_for_a_child',
  ],
  /** From the person's own word to what others decided for them. */
  authority: AUTHORITIES,
  confirmation: ['not_applicable', 'not_needed', 'confirmed', 'needed'],
  hours: ['not_applicable', 'within', 'outside', 'none_chosen'],
  retention: ['not_applicable', 'within', 'exceeded', 'not_chosen', 'over_cap'],
  observation: ['not_applicable', 'attested', 'not_attested', 'level_absent'],
  risk_assessment: ['not_applicable', 'current', 'overdue', 'absent', 'reassessment_due'],
  episode: ['not_applicable', 'in_date', 'review_overdue', 'none'],
  viewer_preference: ['not_applicable', 'none', 'met', 'not_met'],
} as const satisfies { [K in keyof PeopleFacts]?: readonly (typeof FACT_VALUES)[K][number][] };

function worse<K extends keyof typeof SEVERITY>(fact: K, a: Facts[K], b: Facts[K]): Facts[K] {
  const order: readonly string[] = SEVERITY[fact];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
