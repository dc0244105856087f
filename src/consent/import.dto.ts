import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import {
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  ObjectsField,
  PatternField,
  TextField,
  TextsField,
  WholeNumberField,
  WordField,
} from '../shared/fields.js';
import { CircumstancesBody, HoursBody, InformationBody } from './consent-parts.dto.js';
import { WITHDRAWAL_MEANS, type ReviewOutcome, type WithdrawalMeans } from './consent.js';
import { IMPORTED_STATES, type ImportedState } from './importing.js';

const WORDS = 4000;
/** What a review elsewhere may have come to; one that changed the terms is a consent of its own. */
const IMPORTED_OUTCOMES = ['continues', 'withdrawn'] as const satisfies readonly ReviewOutcome[];
const STAFF = /^staff:[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
const STAFF_FIX = 'a member of staff this provider has recorded';

/** A review, as a record that comes from elsewhere tells it. */
export class ImportedReviewBody {
  @InstantField('When the patient was asked whether it still stands.')
  reviewed_at: string;

  @PatternField('Who asked.', STAFF, STAFF_FIX)
  reviewed_by: string;

  @WordField('What the patient said.', IMPORTED_OUTCOMES)
  outcome: ReviewOutcome;

  @TextField("The patient's exact words.", WORDS, { optional: true })
  words?: string;

  @ObjectField('What was explained this time.', () => InformationBody, { optional: true })
  information?: InformationBody;

  @ObjectField('What may have weighed on it (NB-CON-07).', () => CircumstancesBody, { optional: true })
  circumstances?: CircumstancesBody;
}

/** A consent that comes from elsewhere, before it is known to be one: everything NB-CON-03 names, or it is none. */
export class ImportedConsentBody {
  @IdField('Who was asked for the patient; left out for the patient.', { optional: true })
  representative_id?: string;

  @TextField(`One of ${TECHNOLOGIES.join(', ')}.`, 64)
  technology: string;

  @TextField(`One of ${OPERATIONS.join(', ')}.`, 64)
  operation: string;

  @TextField(`One of ${PURPOSES.join(', ')}.`, 64)
  purpose: string;

  @WordField('What became of it.', IMPORTED_STATES)
  state: ImportedState;

  @InstantField('When the patient was asked.')
  asked_at: string;

  @PatternField('Who asked.', STAFF, STAFF_FIX)
  asked_by: string;

  @WholeNumberField('For the how-manieth time in this admission.', 1, 10_000)
  ask_number: number;

  @FlagField('Whether it was the patient who raised it.')
  patient_started: boolean;

  @ObjectField('How the patient was informed (NB-CON-03).', () => InformationBody)
  information: InformationBody;

  @InstantField('When the patient said yes or no.', { optional: true })
  decided_at?: string;

  @TextField("The patient's exact words.", WORDS, { optional: true })
  words?: string;

  @TextField('What the patient says of it, when somebody agreed for them.', WORDS, { optional: true })
  patients_view?: string;

  @TextsField('The systems it was given for.', 64, { max: 20 })
  monitoring_system_ids: string[];

  @ObjectsField('The parts of the day agreed to.', () => HoursBody, { max: 24 })
  hours: HoursBody[];

  @WholeNumberField('How many hours anything may be kept.', 1, 720, { optional: true })
  retention_hours?: number;

  @TextsField('What else it may be used for.', 64, { max: 20 })
  secondary_uses: string[];

  @ObjectField('What may have weighed on the choice (NB-CON-07).', () => CircumstancesBody, { optional: true })
  circumstances?: CircumstancesBody;

  @ObjectsField('The reviews held since.', () => ImportedReviewBody, { max: 200 })
  reviews: ImportedReviewBody[];

  @TextsField('When the patient asked for another look.', 40, { max: 200 })
  review_requested_at: string[];

  @InstantField('When the patient took it back.', { optional: true })
  withdrawn_at?: string;

  @WordField('How the patient said so.', WITHDRAWAL_MEANS, { optional: true })
  withdrawn_means?: WithdrawalMeans;
}
