import { capacityOf } from './authority.js';
import {
  assessmentDue,
  bestInterestsDue,
  objectionDue,
  regularBestInterestsDue,
  regularReviewDue,
  reviewDue,
  riskDue,
} from './deadlines.js';
import { reviewSchedule, type EpisodeView } from './episode-schedule.js';
import { reassessmentSince } from './override-facts.js';
import type { Parameters } from './parameters.js';
import type { BestInterestsView, ConsentView, DecidingView } from './view.js';
import { confirmationItems, neverMade, observationItem, type AdmissionView, type ObservedView } from './waiting.js';
import type { DueKind, DueWhy, EpisodeReviewKind, ReviewTriggerKind } from './words.js';

/** What called for a review of what was agreed; null when nothing did. It is of the same event as the view's `triggered_at`. */
export type CalledForBy = ReviewTriggerKind | 'requested' | null;

/** Whatever is on record of one patient that falls due, as decisions see it. */
export interface DueView {
  admission: AdmissionView;
  /** What was granted and counts, by the patient or by whoever stands for them. */
  consents: readonly { consent: ConsentView; called_for_by: CalledForBy }[];
  /** What stands for watching. */
  best_interests: readonly { decision: BestInterestsView; called_for_by: CalledForBy }[];
  /** Whether the patient can decide, question by question. */
  deciding: readonly Pick<DecidingView, 'age' | 'assessment'>[];
  representatives: readonly { id: string; ends_at: number | null }[];
  /** The last signed risk assessment of the admission; null when there is none. */
  risk: { id: string; signed_at: number } | null;
  /** When emergency overrides for them were started lately, in order; null when none were. */
  override_starts: readonly number[] | null;
  /** Those that nobody has decided yet. */
  objections: readonly { id: string; observed_at: number }[];
  /** Those that are open. */
  episodes: readonly EpisodeView[];
  /** How they are observed in person; null while no level is set. */
  observed: ObservedView | null;
}

/** One thing that falls due, at an instant in milliseconds since 1970. */
export interface DueItem {
  kind: DueKind;
  record_id: string;
  /** Which review of an episode; null for everything else. */
  review: EpisodeReviewKind | null;
  why: DueWhy;
  due_at: number;
  /** From when on nothing is permitted without it: as it falls due, after the grace of an episode's review or of a handover, or from the first for an objection; null for what no decision turns on. */
  denied_from: number | null;
  /** As it falls due; for an attestation, after the grace of the handover. */
  overdue: boolean;
  denied: boolean;
}

type Due = Pick<DueItem, 'kind' | 'record_id' | 'why' | 'due_at'> & Partial<DueItem> & { overdue_from?: number };

/**
 * Everything that falls due for one patient, the longest overdue first, worked out by the very functions that facts are made with
 * (NB-CON-05, 07, NB-CAP-01, 02, 05, 07, NB-RSK-01, 03, NB-SEC-01), so that what is told to be in date is never denied as overdue. Pure and total.
 */
export function dueItems(view: DueView, p: Parameters, instant: number): DueItem[] {
  const dues: Due[] = [
    ...view.consents.map(({ consent, called_for_by }) => consentItem(consent, called_for_by, p)),
    ...view.consents.flatMap(({ consent }) => confirmationItems(consent)),
    ...view.best_interests.map(({ decision, called_for_by }) => decisionItem(decision, called_for_by, p)),
    ...view.deciding.flatMap((one) => assessmentItems(one, p, instant)),
    ...view.representatives.flatMap(({ id, ends_at }): Due[] =>
      ends_at === null ? [] : [{ kind: 'representative', record_id: id, why: 'ends', due_at: ends_at }],
    ),
    // It stops watching from the first, whoever decides it when.
    ...view.objections.map(({ id, observed_at }): Due => {
      const due_at = objectionDue(observed_at, p);
      return { kind: 'objection', record_id: id, why: 'objected', due_at, denied_from: observed_at };
    }),
    riskItem(view, p),
    observationItem(view.observed, view.admission, p),
    ...view.episodes.flatMap((episode) => episodeItems(episode, p)),
  ];
  return dues.map((due) => at(due, instant)).sort(inOrder);
}

function at({ review = null, overdue_from, ...due }: Due, instant: number): DueItem {
  const denied_from = due.denied_from ?? due.due_at;
  const overdue = instant >= (overdue_from ?? due.due_at);
  return { ...due, review, denied_from, overdue, denied: instant >= denied_from };
}

/** Something that is told once it is overdue, and that nothing is denied for want of. */
export function toldOnly(due: Pick<DueItem, 'kind' | 'record_id' | 'why' | 'due_at'>, instant: number): DueItem {
  return { ...due, review: null, denied_from: null, overdue: instant >= due.due_at, denied: false };
}

function inOrder(a: DueItem, b: DueItem): number {
  return a.due_at - b.due_at || (a.record_id < b.record_id ? -1 : 1);
}

function consentItem(consent: ConsentView, called_for_by: CalledForBy, p: Parameters): Due {
  const due_at = reviewDue(consent, p);
  const own = consent.reviewed_at === null ? 'first' : 'regular';
  const why = due_at < regularReviewDue(consent, p) ? (called_for_by ?? own) : own;
  return { kind: 'consent_review', record_id: consent.id, why, due_at };
}

function decisionItem(decision: BestInterestsView, called_for_by: CalledForBy, p: Parameters): Due {
  const due_at = bestInterestsDue(decision, p);
  const uncalled = bestInterestsDue({ ...decision, triggered_at: null }, p);
  const own = uncalled < regularBestInterestsDue(decision, p) ? 'advocate_not_heard' : 'regular';
  const why = due_at < uncalled ? (called_for_by ?? own) : own;
  return { kind: 'best_interests_review', record_id: decision.id, why, due_at };
}

/** An adult who was found able decides as if nobody had asked (MCA s1(2)): that finding never lapses. */
function assessmentItems(
  { age, assessment }: Pick<DecidingView, 'age' | 'assessment'>,
  p: Parameters,
  instant: number,
): Due[] {
  if (assessment === null || age?.group === 'unknown') return [];
  const capacity = capacityOf({ age, assessment, best_interests: null, representatives: null }, p, instant);
  if (capacity === 'decides') return [];
  const due_at = assessmentDue(assessment, p);
  const lapses = due_at === assessment.lapses_at;
  const why = lapses ? 'lapses' : assessment.fluctuating ? 'fluctuating' : 'regular';
  return [{ kind: 'capacity_assessment', record_id: assessment.id, why, due_at }];
}

/** Repeated overrides call for another assessment at once (NB-EMG-03). */
function riskItem({ admission, risk, override_starts }: DueView, p: Parameters): Due {
  if (risk === null) return neverMade('risk_assessment', admission);
  const { id: record_id, signed_at } = risk;
  const regular = riskDue(signed_at, p);
  const repeated = override_starts === null ? null : reassessmentSince(override_starts, Infinity, p);
  const called_for = repeated !== null && signed_at <= repeated && repeated < regular;
  const due = called_for
    ? ({ why: 'repeated_overrides', due_at: repeated } as const)
    : ({ why: 'regular', due_at: regular } as const);
  return { kind: 'risk_assessment', record_id, ...due };
}

function episodeItems(episode: EpisodeView, p: Parameters): Due[] {
  return reviewSchedule(episode, p).map(({ kind: review, due_at, denied_from }) => ({
    kind: 'episode_review',
    record_id: episode.id,
    review,
    why: episode.held[review] === undefined ? 'first' : 'regular',
    due_at,
    denied_from,
  }));
}
