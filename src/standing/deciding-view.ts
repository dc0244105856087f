import { ageView } from '../decision/age.js';
import type {
  AssessmentView,
  BestInterestsView,
  ConsentView,
  DecidingView,
  RepresentativeView,
} from '../decision/view.js';
import type { DecidingRows } from './deciding-rows.js';
import type { StandingRows } from './rows.js';

type Representative = StandingRows['representative'];
type Consent = StandingRows['consent'];

/** What exactly is asked about, of a patient in one admission. */
export interface AskedOf {
  technology: string;
  operation: string;
  purpose: string | null;
  admission: Pick<StandingRows['admission'], 'id' | 'born' | 'ward_kind'>;
}

/** How a choice on record looks, with what has called for a review since. */
export type ViewChoice = (choice: Choice) => ConsentView;

/** A consent, or a decision in somebody's best interests in the same words. */
export type Choice = Pick<
  Consent,
  | 'id'
  | 'version'
  | 'state'
  | 'decided_at'
  | 'reviewed_at'
  | 'confirmation'
  | 'hours'
  | 'retention_hours'
  | 'review_requested_at'
>;

/** Who decides for a patient; null for an adult of whom nothing bears on that. `said` are the consents that count, by representative. */
export function decidingView(
  rows: DecidingRows | null,
  said: ReadonlyMap<string, Consent> | null,
  of: AskedOf,
  view: ViewChoice,
  instant: number,
): DecidingView | null {
  const age = ageView(of.admission.born, of.admission.ward_kind, instant);
  const assessment = rows === null ? null : assessmentOf(rows, of);
  const decision = rows === null ? null : decisionOf(rows, of, view);
  const representatives = rows === null ? [] : rows.representatives.map((one) => viewed(one, said, of, view));
  if (age === null && assessment === null && decision === null && representatives.length === 0) return null;
  return { age, assessment, best_interests: decision, representatives: nullIfNone(representatives) };
}

/** Whether any of it was said of exactly what is asked, rather than of the patient whatever is asked. */
export function isOfScope(deciding: DecidingView | null): boolean {
  if (deciding === null) return false;
  const { assessment, best_interests, representatives } = deciding;
  return (
    assessment !== null || best_interests !== null || (representatives ?? []).some(({ consent }) => consent !== null)
  );
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function isAbout(row: Omit<AskedOf, 'admission'> & { admission_id: string }, of: AskedOf): boolean {
  return (
    row.admission_id === of.admission.id &&
    row.technology === of.technology &&
    row.operation === of.operation &&
    row.purpose === of.purpose
  );
}

function assessmentOf({ assessments }: DecidingRows, of: AskedOf): AssessmentView | null {
  const last = latest(assessments, of, ({ assessed_at }) => assessed_at);
  if (last === null) return null;
  const { id, version, outcome, assessed_at, fluctuating, lapses_at } = last;
  return { assessed_at, fluctuating, id, lapses_at, outcome, version };
}

function decisionOf({ decisions }: DecidingRows, of: AskedOf, view: ViewChoice): BestInterestsView | null {
  const last = latest(decisions, of, ({ decided_at }) => decided_at);
  if (last === null) return null;
  const state = last.state === 'withdrawn' ? 'withdrawn' : last.outcome === 'for' ? 'granted' : 'refused';
  const seen = view({ ...last, state, confirmation: 'not_needed', review_requested_at: [] });
  return { ...seen, awaits_advocate: last.awaits_advocate };
}

function latest<Row extends Parameters<typeof isAbout>[0]>(
  rows: readonly Row[],
  of: AskedOf,
  at: (row: Row) => number,
): Row | null {
  let last: Row | null = null;
  for (const row of rows) if (isAbout(row, of) && (last === null || at(row) > at(last))) last = row;
  return last;
}

function viewed(
  one: Representative,
  said: ReadonlyMap<string, Consent> | null,
  { technology, operation }: AskedOf,
  view: ViewChoice,
): RepresentativeView {
  const consent = said?.get(one.id);
  return Object.freeze({
    consent: consent === undefined ? null : view(consent),
    ends_at: one.ends_at,
    id: one.id,
    kind: one.kind,
    reaches: includes(one.technologies, technology) && includes(one.operations, operation),
    registered_at: one.kind.startsWith('attorney') ? one.registered_at : null,
    starts_at: one.starts_at,
    verified: one.state === 'verified',
  });
}

function includes(words: readonly string[] | null, word: string): boolean {
  return words === null || words.includes(word);
}
