import { canonicalJson } from '../shared/canonical-json.js';
import { AskfirstError, type Fault } from '../shared/errors.js';
import { ask, readScope, type Asked } from './asking.js';
import { consentError, type ConsentCode } from './consent.errors.js';
import {
  refusedAt,
  type Circumstances,
  type ConsentFields,
  type ConsentParameters,
  type ConsentScope,
  type Information,
  type ReviewOutcome,
  type WithdrawalMeans,
} from './consent.js';
import { grant, keepOn, refuse, withdraw } from './deciding.js';

/** What a consent from elsewhere may have become; what a later choice replaced is history that only its own record keeps. */
export const IMPORTED_STATES = ['undecided', 'granted', 'refused', 'withdrawn', 'superseded'] as const;
export type ImportedState = (typeof IMPORTED_STATES)[number];

/** One review, without the record that keeps it. */
export interface ReviewContent {
  reviewed_at: Date;
  reviewed_by: string;
  outcome: ReviewOutcome;
  words: string;
  information: Partial<Information>;
  circumstances: Partial<Circumstances>;
}

/** What a consent says, without the record that keeps it: two with the same content are the same consent. */
export interface ConsentContent extends ConsentScope {
  /** Who was asked for the patient; null for the patient. */
  representative_id: string | null;
  state: ConsentFields['state'];
  asked_at: Date;
  asked_by: string;
  ask_number: number;
  patient_started: boolean;
  information: Information;
  decided_at: Date | null;
  words: string | null;
  patients_view: string | null;
  hours: ConsentFields['hours'];
  retention_hours: number | null;
  secondary_uses: string[];
  circumstances: Partial<Circumstances>;
  monitoring_system_ids: string[];
  review_requested_at: Date[];
  withdrawn_at: Date | null;
  withdrawn_means: WithdrawalMeans | null;
  reviews: ReviewContent[];
}

/** What a consent on record says. */
export function contentOf(consent: ConsentFields, reviews: readonly ReviewContent[]): ConsentContent {
  const { technology, operation, purpose, state, asked_at, asked_by, ask_number, patient_started } = consent;
  const { information, decided_at, words, patients_view, hours, retention_hours, secondary_uses, circumstances } =
    consent;
  const { representative_id, monitoring_system_ids, review_requested_at, withdrawn_at, withdrawn_means } = consent;
  const scope = { technology, operation, purpose, representative_id };
  const asked = { ...scope, state, asked_at, asked_by, ask_number, patient_started, information };
  const terms = { hours, retention_hours, secondary_uses, circumstances };
  const decided = { decided_at, words, patients_view, ...terms, monitoring_system_ids };
  const told = reviews.map(({ reviewed_at, reviewed_by, outcome, words, information, circumstances }) => ({
    ...{ reviewed_at, reviewed_by, outcome, words, information, circumstances },
  }));
  return { ...asked, ...decided, review_requested_at, withdrawn_at, withdrawn_means, reviews: inOrder(told) };
}

/** Whether two say the same of a patient's choice, whatever record keeps them. */
export function sameContent(one: ConsentContent, other: ConsentContent): boolean {
  return textOf(one) === textOf(other);
}

function textOf(content: ConsentContent): string {
  const systems = [...content.monitoring_system_ids].sort();
  return canonicalJson({ ...content, monitoring_system_ids: systems, reviews: inOrder(content.reviews) });
}

function inOrder(reviews: readonly ReviewContent[]): ReviewContent[] {
  const at = (review: ReviewContent): number => review.reviewed_at.getTime();
  return [...reviews].sort((a, b) => at(a) - at(b) || (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

/** The steps an imported consent takes, the same as one recorded here: each is a version of the record. */
export interface Replayed<C extends ConsentFields> {
  asked: Asked;
  /** Makes what follows of the record once it has an id. */
  decide: (consent: C) => { versions: C[]; superseded: C[] };
}

/**
 * Takes a consent from elsewhere through the transitions one recorded here goes through. A grant waits for somebody independent
 * to confirm it, since whoever sends it was not there; it never takes the place of a no. Throws what the transitions throw, and
 * `decided_since`, `import_not_possible` and `asked_before`.
 */
export function replay<C extends ConsentFields>(
  content: ConsentContent,
  patient_id: string,
  admission: { id: string; admitted_at: Date },
  others: readonly C[],
  parameters: ConsentParameters,
): Replayed<C> {
  const scope = readScope(content.technology, content.operation, content.purpose);
  requireState(content);
  if (wasAgreed(content)) requireNoNo(others);
  requireNew(content, others);
  const { representative_id, asked_at, asked_by, patient_started, information } = content;
  const asking = { ...scope, patient_id, representative_id, asked_at, asked_by, patient_started, information };
  const asked = saying('asked_at', () => ask(asking, admission, others, parameters));
  requireNumber(content, asked);
  return {
    asked: { ...asked, ask_number: content.ask_number },
    decide: (consent) => decide(consent, content, others, parameters),
  };
}

function decide<C extends ConsentFields>(
  consent: C,
  content: ConsentContent,
  others: readonly C[],
  parameters: ConsentParameters,
): { versions: C[]; superseded: C[] } {
  const { decided_at, words, withdrawn_at } = content;
  const versions: C[] = [];
  let superseded: C[] = [];
  if (decided_at !== null && content.state === 'refused') {
    const no = { words, occurred_at: decided_at };
    const refused = saying('decided_at', () => refuse(consent, no, others));
    return { versions: [refused.decided], superseded: refused.superseded };
  }
  if (decided_at !== null) {
    const { patients_view, hours, retention_hours, secondary_uses, monitoring_system_ids } = content;
    const circumstances = content.circumstances as Circumstances;
    const terms = {
      words: words ?? '',
      patients_view,
      hours,
      retention_hours,
      secondary_uses,
      circumstances,
      monitoring_system_ids,
      occurred_at: decided_at,
    };
    const granted = saying('decided_at', () => grant(consent, terms, others, parameters));
    superseded = granted.superseded;
    versions.push(unconfirmed(granted.decided));
    for (const [at, review] of inOrder(content.reviews).entries()) {
      if (review.outcome !== 'continues') continue;
      const held = { circumstances: review.circumstances as Circumstances, occurred_at: review.reviewed_at };
      const last = versions.at(-1) ?? granted.decided;
      const kept = saying(`reviews.${at}.reviewed_at`, () => keepOn(last, held, others, parameters));
      versions.push(unconfirmed(kept));
    }
    const last = versions.pop() ?? granted.decided;
    versions.push({ ...last, review_requested_at: requests(content) });
  }
  if (withdrawn_at !== null) {
    versions.push(withdraw(versions.at(-1) ?? consent, withdrawn_at, content.withdrawn_means ?? 'other'));
  }
  return { versions, superseded };
}

/** What a transition says of when it happened, as said of the field that gave it. */
function saying<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AskfirstError)) throw error;
    const { kind, code, message, faults } = error as AskfirstError<ConsentCode>;
    const told = faults.map((fault) => (fault.field === 'occurred_at' ? { ...fault, field } : fault));
    throw consentError(kind, code, message, told);
  }
}

/** Nobody here heard the patient say it, so somebody with no part in it asks the patient before it permits anything. */
function unconfirmed<C extends ConsentFields>(consent: C): C {
  return { ...consent, confirmation: 'needed', confirmed_at: null, confirmed_by: null };
}

function requests({ review_requested_at, decided_at }: ConsentContent): Date[] {
  const early = review_requested_at.find((at) => decided_at === null || at.getTime() < decided_at.getTime());
  if (early) {
    throw impossible('review_requested_at', `${early.toISOString()} is before the patient agreed`, 'leave it out');
  }
  return review_requested_at;
}

/** No import overrides a no: whoever hears the patient say yes after one records that here. */
function requireNoNo(others: readonly ConsentFields[]): void {
  if (others.some((other) => other.state === 'granted')) return;
  const no = others.find((other) => other.state === 'withdrawn' || refusedAt(other) !== null);
  if (!no) return;
  throw consentError('conflict', 'decided_since', 'The patient has said no to this, and an import never undoes a no.', [
    {
      field: 'state',
      fault: `consent ${no.id} records that the patient said no`,
      fix: 'ask the patient, and record what they say with POST /api/v1/consents',
    },
  ]);
}

/** What is on record and says otherwise was reviewed or taken back since: an earlier version of it never undoes that. */
function requireNew({ asked_at, asked_by }: ConsentContent, others: readonly ConsentFields[]): void {
  const known = others.find((one) => one.asked_by === asked_by && one.asked_at.getTime() === asked_at.getTime());
  if (!known) return;
  throw consentError('conflict', 'decided_since', 'This asking is on record, and more was said since.', [
    {
      field: 'asked_at',
      fault: `consent ${known.id} is of the same asking and says otherwise`,
      fix: 'read it, and record what the patient says now under it',
    },
  ]);
}

/** Whether the patient said yes, though they took it back since. */
function wasAgreed({ state, decided_at }: ConsentContent): boolean {
  return state === 'granted' || (state === 'withdrawn' && decided_at !== null);
}

function requireState(content: ConsentContent): void {
  const { state, decided_at, withdrawn_at } = content;
  const faults: Fault[] = [];
  const need = (field: keyof ConsentContent, present: boolean, wanted: boolean): void => {
    if (present === wanted) return;
    const [fault, fix] = wanted
      ? [`a ${state} consent needs it`, 'give it']
      : [`it cannot be ${state}`, 'leave it out'];
    faults.push({ field, fault, fix });
  };
  if (state === 'superseded') {
    throw impossible(
      'state',
      'a later choice took its place',
      'import the choice that stands; history stays where it is',
    );
  }
  const agreed = wasAgreed(content);
  if (state !== 'withdrawn') need('decided_at', decided_at !== null, state !== 'undecided');
  need('withdrawn_at', withdrawn_at !== null, state === 'withdrawn');
  need('withdrawn_means', content.withdrawn_means !== null, state === 'withdrawn');
  if (agreed) need('words', content.words !== null, true);
  if (decided_at === null) need('words', content.words !== null, false);
  need('hours', content.hours.length > 0, agreed);
  need('circumstances', Object.keys(content.circumstances).length > 0, agreed);
  if (!agreed) {
    need('retention_hours', content.retention_hours !== null, false);
    need('secondary_uses', content.secondary_uses.length > 0, false);
    need('patients_view', content.patients_view !== null, false);
    need('monitoring_system_ids', content.monitoring_system_ids.length > 0, false);
    need('reviews', content.reviews.length > 0, false);
    need('review_requested_at', content.review_requested_at.length > 0, false);
  }
  content.reviews.forEach((review, at) => {
    if (review.outcome !== 'continues') {
      const fault = 'the patient took it back then, or nobody verified it';
      if (state === 'granted') faults.push({ field: `reviews.${at}`, fault, fix: 'a consent that is withdrawn' });
      return;
    }
    const fix = 'say what the patient said at the review, and what may have weighed on it';
    if (review.words === '') faults.push({ field: `reviews.${at}.words`, fault: 'it is missing', fix });
    if (Object.keys(review.circumstances).length === 0)
      faults.push({ field: `reviews.${at}.circumstances`, fault: 'it is missing', fix });
  });
  if (faults.length > 0) {
    throw consentError('invalid', 'import_not_possible', 'This does not say what a record of it must say.', faults);
  }
}

function requireNumber(content: ConsentContent, asked: Asked): void {
  if (content.ask_number >= asked.ask_number) return;
  throw impossible(
    'ask_number',
    `the patient has been asked this ${asked.ask_number - 1} times in this admission already`,
    `${asked.ask_number} or more`,
  );
}

function impossible(field: string, fault: string, fix: string): Error {
  return consentError('invalid', 'import_not_possible', 'This cannot be held as it was said.', [{ field, fault, fix }]);
}
