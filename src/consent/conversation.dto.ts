import { ApiProperty } from '@nestjs/swagger';
import { CapacityAssessment } from '../capacity/capacity-assessment.entity.js';
import { CapacityFindingBody } from '../capacity/finding.dto.js';
import { OPERATIONS, PURPOSES, TECHNOLOGIES } from '../decision/words.js';
import { WriteBody } from '../shared/bodies.dto.js';
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
import { CircumstancesBody, HoursBody, InformationBody } from './consent-parts.dto.js';
import { Consent } from './consent.entity.js';
import { ITEM_OUTCOMES, type ItemOutcome } from './conversation.js';

/** How long the patient's words may be, in characters. */
const WORDS = 4000;

/** One thing asked for, and what was said of it. */
export class ConversationItemBody {
  @TextField(`One of ${TECHNOLOGIES.join(', ')}.`, 64, { example: 'vision_based_monitoring' })
  technology: string;

  @TextField(`One of ${OPERATIONS.join(', ')}.`, 64, { example: 'view_live_blurred' })
  operation: string;

  @TextField(`One of ${PURPOSES.join(', ')}.`, 64, { example: 'alert_response' })
  purpose: string;

  @FlagField('Whether it was the patient who raised it; nobody else asks soon after a refusal.', { optional: true })
  patient_started?: boolean;

  @WordField('What came of it.', ITEM_OUTCOMES)
  outcome: ItemOutcome;

  @TextField('The exact words of whoever was asked; needed when it is granted.', WORDS, { optional: true })
  words?: string;

  @TextField('When a representative agrees: what the patient themself says or shows of it.', WORDS, { optional: true })
  patients_view?: string;

  @ObjectsField('When granted: the parts of the day agreed to, in London time.', () => HoursBody, {
    optional: true,
    max: 24,
  })
  hours?: HoursBody[];

  @WholeNumberField('When granted, for record and retain only: how many hours anything may be kept.', 1, 720, {
    optional: true,
  })
  retention_hours?: number;

  @TextsField('When granted: what else it may be used for.', 64, { optional: true, max: 20 })
  secondary_uses?: string[];

  @ObjectField(
    'Whether the patient can decide exactly this, when that was assessed; left out, it is presumed.',
    () => CapacityFindingBody,
    { optional: true },
  )
  capacity?: CapacityFindingBody;
}

/** One conversation about consent, with everything asked for in it. */
export class ConversationBody extends WriteBody {
  @ObjectField('How whoever was asked was informed, and who was present (NB-CON-03).', () => InformationBody)
  information: InformationBody;

  @ObjectField('What may have weighed on the choices (NB-CON-07).', () => CircumstancesBody)
  circumstances: CircumstancesBody;

  @IdField('Who was asked for the patient, when they may decide; left out, it is the patient.', { optional: true })
  representative_id?: string;

  @ObjectsField('What was asked for, each a choice of its own (NB-CON-02).', () => ConversationItemBody, {
    min: 1,
    max: 40,
  })
  items: ConversationItemBody[];
}

/** What a conversation left on record. */
export class ConversationView {
  @ApiProperty({ type: Consent, isArray: true, description: 'One for each item, in their order.' })
  consents: Consent[];

  @ApiProperty({
    type: CapacityAssessment,
    isArray: true,
    description: 'One for each item that had one, in their order.',
  })
  capacity_assessments: CapacityAssessment[];
}
