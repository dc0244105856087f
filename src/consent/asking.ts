import {
  OPERATIONS,
  PROHIBITED_PURPOSES,
  PURPOSES,
  TECHNOLOGIES,
  type Operation,
  type Purpose,
  type Technology,
} from '../decision/words.js';
import type { Fault } from '../shared/errors.js';
import { consentError } from './consent.errors.js';
import {
  refusedAt,
  type ConsentFields,
  type ConsentParameters,
  type ConsentScope,
  type Information,
} from './consent.js';

const DAY = 86_400_000;

/** What somebody asks a patient for, as it arrived: the words are not yet known to be words. */
export interface Asking {
  patient_id: string;
  /** Who is asked for the patient; null when it is the patient. */
  representative_id: string | null;
  technology: string;
  operation: string;
  purpose: string;
  information: Information;
  patient_started: boolean;
  asked_by: string;
  asked_at: Date;
}

/** What an asking makes: everything of a consent but the id its recorder gives it. */
export type Asked = Omit<ConsentFields, 'id'>;

const prohibited: ReadonlySet<string> = new Set<string>(PROHIBITED_PURPOSES);
const isWord = <W extends string>(words: readonly W[], word: string): word is W =>
  (words as readonly string[]).includes(word);

/** Reads what a consent would be about; throws for unknown words, for purposes never permitted, and for what nobody may ever be asked. */
export function readScope(technology: string, operation: string, purpose: string): ConsentScope {
  if (prohibited.has(purpose)) {
    throw consentError('invalid', 'purpose_prohibited', `Nobody may ever be watched for ${purpose}.`, [
      { field: 'purpose', fault: `${purpose} is never permitted, with or without consent`, fix: listed(PURPOSES) },
    ]);
  }
  if (!isWord(TECHNOLOGIES, technology) || !isWord(OPERATIONS, operation) || !isWord(PURPOSES, purpose)) {
    throw consentError('invalid', 'unknown_word', 'A word here is not one the service knows.', [
      ...unknown('technology', technology, TECHNOLOGIES),
      ...unknown('operation', operation, OPERATIONS),
      ...unknown('purpose', purpose, PURPOSES),
    ]);
  }
  const never = neverAsked(technology, operation);
  if (never.length > 0) {
    throw consentError(
      'invalid',
      'consent_never_possible',
      'No consent can make this permitted, so nobody is asked for it.',
      never,
    );
  }
  return { technology, operation, purpose };
}

/** Records that a patient was asked, for the how-manieth time (NB-CON-03), unless it is too soon to ask again (NB-CON-07). */
export function ask(
  asking: Asking,
  admission: { id: string; admitted_at: Date },
  earlier: readonly ConsentFields[],
  parameters: ConsentParameters,
): Asked {
  const scope = readScope(asking.technology, asking.operation, asking.purpose);
  requireAdmitted(asking, admission);
  const inAdmission = earlier.filter((consent) => consent.admission_id === admission.id);
  if (!asking.patient_started) requireNotTooSoon(asking.asked_at, earlier, inAdmission, parameters);
  return asked({ ...asking, ...scope }, admission, earlier);
}

/** Throws `before_admission` when the patient was not admitted when they were asked. */
function requireAdmitted({ asked_at }: Asking, { admitted_at }: { admitted_at: Date }): void {
  if (asked_at.getTime() >= admitted_at.getTime()) return;
  throw consentError('invalid', 'before_admission', 'The patient was not admitted then.', [
    {
      field: 'occurred_at',
      fault: `the admission began at ${admitted_at.toISOString()}`,
      fix: 'give a time at or after the admission',
    },
  ]);
}

/** What an asking of something that may be asked leaves on record. */
export function asked(
  asking: Asking & ConsentScope,
  admission: { id: string },
  earlier: readonly ConsentFields[],
): Asked {
  const inAdmission = earlier.filter((consent) => consent.admission_id === admission.id);
  const { technology, operation, purpose } = asking;
  return {
    technology,
    operation,
    purpose,
    patient_id: asking.patient_id,
    admission_id: admission.id,
    representative_id: asking.representative_id,
    state: 'undecided',
    asked_at: asking.asked_at,
    asked_by: asking.asked_by,
    ask_number: inAdmission.length + 1,
    patient_started: asking.patient_started,
    information: asking.information,
    decided_at: null,
    words: null,
    patients_view: null,
    hours: [],
    retention_hours: null,
    secondary_uses: [],
    circumstances: {},
    monitoring_system_ids: [],
    confirmation: 'not_needed',
    confirmed_at: null,
    confirmed_by: null,
    reviewed_at: null,
    review_requested_at: [],
    withdrawn_at: null,
    withdrawn_means: null,
  };
}

function requireNotTooSoon(
  asked_at: Date,
  earlier: readonly ConsentFields[],
  inAdmission: readonly ConsentFields[],
  parameters: ConsentParameters,
): void {
  const refusals = earlier.flatMap((consent) => {
    const at = refusedAt(consent);
    return at === null ? [] : [at.getTime()];
  });
  if (refusals.length === 0) return;
  const from = new Date(Math.max(...refusals) + parameters.ask_again_days * DAY);
  if (!(asked_at >= from)) {
    throw tooSoon(
      `the patient refused less than ${parameters.ask_again_days} days before`,
      `ask from ${from.toISOString()} on, or set patient_started when the patient raises it`,
    );
  }
  const first = Math.min(...refusals);
  const again = inAdmission.filter((consent) => !consent.patient_started && consent.asked_at.getTime() > first);
  if (again.length >= parameters.ask_again_most) {
    throw tooSoon(
      `the patient has been asked again ${again.length} times in this admission since a refusal`,
      `ask from the patient's next admission on, or set patient_started when the patient raises it`,
    );
  }
}

function tooSoon(fault: string, fix: string): Error {
  return consentError('conflict', 'asked_too_soon', 'The patient has refused this, and it is too soon to ask again.', [
    { field: 'patient_id', fault, fix },
  ]);
}

function neverAsked(technology: Technology, operation: Operation): Fault[] {
  const faults: Fault[] = [];
  if (technology === 'audio') {
    faults.push({
      field: 'technology',
      fault: 'audio is never permitted (NB-VW-06)',
      fix: listed(TECHNOLOGIES.filter((t) => t !== 'audio')),
    });
  }
  if (operation === 'train_algorithm') {
    const fix = listed(OPERATIONS.filter((o) => o !== 'train_algorithm'));
    faults.push({ field: 'operation', fault: 'nobody may be asked to be footage for an algorithm', fix });
  }
  return faults;
}

function unknown(
  field: keyof ConsentScope,
  word: string,
  words: readonly (Technology | Operation | Purpose)[],
): Fault[] {
  return isWord(words, word as Purpose)
    ? []
    : [{ field, fault: `${JSON.stringify(word)} is not a known ${field}`, fix: listed(words) }];
}

function listed(words: readonly string[]): string {
  return `one of ${words.join(', ')}`;
}
