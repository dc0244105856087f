import { IntersectionType } from '@nestjs/swagger';
import { HoursBody } from '../consent/consent-parts.dto.js';
import {
  OPERATIONS,
  PURPOSES,
  REPRESENTATIVE_KINDS,
  TECHNOLOGIES,
  type RepresentativeKind,
} from '../decision/words.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import {
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  ObjectsField,
  TextField,
  WholeNumberField,
  WordField,
  WordsField,
} from '../shared/fields.js';
import { AdvocateBody, ConsulteeBody, OptionBody } from './best-interests-parts.dto.js';
import { CapacityFindingBody } from './finding.dto.js';

/** How long a clinician's words may be, in characters. */
const WORDS = 8000;

/** One exact question about one patient. */
class QuestionBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @TextField(`One of ${TECHNOLOGIES.join(', ')}.`, 64, { example: 'vision_based_monitoring' })
  technology: string;

  @TextField(`One of ${OPERATIONS.join(', ')}.`, 64, { example: 'view_live_blurred' })
  operation: string;

  @TextField(`One of ${PURPOSES.join(', ')}.`, 64, { example: 'alert_response' })
  purpose: string;
}

/** Whether the patient can decide exactly this, now. */
export class AssessCapacityBody extends IntersectionType(QuestionBody, CapacityFindingBody) {}

/** Somebody who may stand for a patient. */
export class RecordRepresentativeBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordField(
    'By what they stand for the patient; one for property and affairs decides nothing here.',
    REPRESENTATIVE_KINDS,
  )
  kind: RepresentativeKind;

  @TextField('Their name.', 200)
  name: string;

  @TextField('What they are to the patient.', 200)
  relationship: string;

  @TextField('The document that says so, and where it is kept.', 2000)
  document: string;

  @InstantField('When a power of attorney was registered; without it, it cannot be verified.', { optional: true })
  registered_at?: string;

  @WordsField('The technologies it reaches; left out, every one.', TECHNOLOGIES, { optional: true, min: 1 })
  technologies?: string[];

  @WordsField('The operations it reaches; left out, every one.', OPERATIONS, { optional: true, min: 1 })
  operations?: string[];

  @TextField('What it leaves out or asks for.', WORDS, { optional: true })
  restrictions?: string;

  @InstantField('From when they may decide: when it is recorded to have been said, unless given.', { optional: true })
  starts_at?: string;

  @InstantField('Until when; without end unless given.', { optional: true })
  ends_at?: string;
}

/** Somebody has seen the document, and that it reaches this far. */
export class VerifyRepresentativeBody extends WriteBody {
  @InstantField('When a power of attorney was registered, if that was not known before.', { optional: true })
  registered_at?: string;
}

/** Why something ends. */
export class EndBody extends WriteBody {
  @TextField('Why it ends.', 2000)
  reason: string;
}

/** What was decided in the best interests of a patient who cannot decide it (MCA s4). */
export class DecideInBestInterestsBody extends QuestionBody {
  @ObjectsField('What could be done, with nothing that watches among it.', () => OptionBody, { min: 2, max: 12 })
  options: OptionBody[];

  @TextField('The name of the option chosen.', 64)
  chosen: string;

  @TextField('What the patient wishes and feels, now and before, and what they believe in.', WORDS)
  wishes_and_feelings: string;

  @FlagField('Whether the patient objects, by word or behaviour; watching then needs an advocate.')
  objects: boolean;

  @ObjectsField('Who was consulted; when nobody could be, an advocate is called.', () => ConsulteeBody, { max: 20 })
  consultees: ConsulteeBody[];

  @TextField('Who disagreed, and what was done about it.', WORDS, { optional: true })
  disagreement?: string;

  @TextField('What would restrict the patient less, and why that will or will not do.', WORDS)
  less_restrictive_option: string;

  @ObjectField('The referral to an advocate.', () => AdvocateBody, { optional: true })
  advocate?: AdvocateBody;

  @TextField('What ends it.', 2000)
  end_condition: string;

  @ObjectsField('The parts of the day it is for, in London time; none when it is against watching.', () => HoursBody, {
    max: 24,
  })
  hours: HoursBody[];

  @WholeNumberField('For record and retain only: how many hours anything may be kept.', 1, 720, { optional: true })
  retention_hours?: number;
}

/** The decision was looked at again, and stays. */
export class ReviewDecisionBody extends WriteBody {
  @TextField('What was found, and why it stays.', WORDS)
  note: string;

  @InstantField('When the advocate was heard.', { optional: true })
  advocate_heard_at?: string;
}
