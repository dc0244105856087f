import { ValidateIf } from 'class-validator';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import {
  FlagField,
  IdField,
  ObjectField,
  ObjectsField,
  TextField,
  TextsField,
  WholeNumberField,
  WordField,
} from '../shared/fields.js';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import { CircumstancesBody, HoursBody, InformationBody } from './consent-parts.dto.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './consent.js';

/** How long the patient's words may be, in characters. */
const WORDS = 4000;

/** A patient is asked. */
export class AskBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @IdField('Who is asked for the patient, when they may decide; left out, it is the patient.', { optional: true })
  representative_id?: string;

  @TextField(`One of ${TECHNOLOGIES.join(', ')}.`, 64, { example: 'vision_based_monitoring' })
  technology: string;

  @TextField(`One of ${OPERATIONS.join(', ')}.`, 64, { example: 'view_live_blurred' })
  operation: string;

  @TextField(`One of ${PURPOSES.join(', ')}.`, 64, { example: 'alert_response' })
  purpose: string;

  @ObjectField('How the patient was informed (NB-CON-03).', () => InformationBody)
  information: InformationBody;

  @FlagField('Whether it was the patient who raised it; nobody else asks soon after a refusal.', { optional: true })
  patient_started?: boolean;
}

/** The patient agrees. */
export class GrantBody extends WriteBody {
  @TextField('The exact words of whoever was asked.', WORDS)
  words: string;

  @TextField('When a representative agrees: what the patient themself says or shows of it.', WORDS, { optional: true })
  patients_view?: string;

  @ObjectsField('The parts of the day agreed to, in London time.', () => HoursBody, { min: 1, max: 24 })
  hours: HoursBody[];

  @WholeNumberField('For record and retain only: how many hours anything may be kept.', 1, 720, { optional: true })
  retention_hours?: number;

  @TextsField('What else it may be used for; each is a choice of its own.', 64, { optional: true, max: 20 })
  secondary_uses?: string[];

  @ObjectField('What may have weighed on the choice (NB-CON-07).', () => CircumstancesBody)
  circumstances: CircumstancesBody;
}

/** The patient says no. */
export class RefuseBody extends WriteBody {
  @TextField("The patient's exact words, if there were any.", WORDS, { optional: true })
  words?: string;
}

/** A withdrawal needs nothing besides (NB-CON-04). */
const unlessWithdrawn = (body: ReviewBody, value: unknown): boolean =>
  body.outcome !== 'withdrawn' || value !== undefined;

/** Only a review that changes something says to what. */
const whenChanged = 'When the outcome is changed, the whole of it as it is now';

/** The patient was asked whether it still stands. At a withdrawal everything else may be missing, and what is wrong is left out. */
export class ReviewBody extends WriteBody {
  @WordField('What the patient said.', REVIEW_OUTCOMES)
  outcome: ReviewOutcome;

  @TextField("The patient's exact words; may be missing when the outcome is withdrawn.", WORDS)
  @ValidateIf(unlessWithdrawn)
  words: string;

  @ObjectField('What was explained this time; needed when more is agreed to than before.', () => InformationBody, {
    optional: true,
  })
  information?: InformationBody;

  @ObjectsField(`${whenChanged}: the parts of the day, in London time.`, () => HoursBody, {
    optional: true,
    min: 1,
    max: 24,
  })
  hours?: HoursBody[];

  @WholeNumberField(`${whenChanged}: for record and retain, how many hours anything may be kept.`, 1, 720, {
    optional: true,
  })
  retention_hours?: number;

  @TextsField(`${whenChanged}: what else it may be used for.`, 64, { optional: true, max: 20 })
  secondary_uses?: string[];

  @FlagField('When the outcome is changed: whether it was the patient who raised that it be more.', { optional: true })
  patient_started?: boolean;

  @TextField('When a representative changes it: what the patient themself says or shows of it.', WORDS, {
    optional: true,
  })
  patients_view?: string;

  @ObjectField(
    'What may have weighed on the choice (NB-CON-07); may be missing when the outcome is withdrawn.',
    () => CircumstancesBody,
  )
  @ValidateIf(unlessWithdrawn)
  circumstances: CircumstancesBody;
}

/** A review at which the patient withdrew, as far as it could be read. */
export type WithdrawnReview = Pick<ReviewBody, 'outcome'> & Partial<ReviewBody>;
