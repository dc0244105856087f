import { ApiProperty } from '@nestjs/swagger';
import {
  ASKING_REASONS,
  FOOTAGE_FORMS,
  OPERATIONS,
  PROHIBITED_PURPOSES,
  PURPOSES,
  RECORD_REASONS,
  VIEWER_AUTHENTICATIONS,
} from '../decision/words.js';
import { FOLDED_REASONS } from '../decision/folding.js';
import { OBLIGATIONS } from '../policy/obligations.js';
import {
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeNumberField,
  WordField,
  WordsField,
} from '../shared/fields.js';
import { SUBJECT_TYPES } from './answer.js';

/** The longest text of a caller's own. */
const LONGEST = 256;

/** Who would look. */
class ExplainedSubject {
  @WordField('What the id names: somebody by our id, the same by the vendor’s, or the system itself.', SUBJECT_TYPES)
  type: string;

  @TextField('Of a member of staff, or of the system: its device, client, monitoring system or vendor.', LONGEST)
  id: string;
}

/** How it would be done. */
class ExplainedProperties {
  @WholeNumberField('For how many seconds a look would last; the most allowed unless given.', 1, 86_400, {
    optional: true,
  })
  seconds?: number;

  @WordField('What would be recorded or kept.', FOOTAGE_FORMS, { optional: true })
  footage_form?: string;

  @WholeNumberField('For how many hours it would be kept.', 1, 87_600, { optional: true })
  retention_hours?: number;
}

/** What would be done. */
class ExplainedAction {
  @WordField('The operation.', OPERATIONS)
  name: string;

  @ObjectField('How.', () => ExplainedProperties, { optional: true })
  properties?: ExplainedProperties;
}

/** Through what. */
class ExplainedResource {
  @WordField('A device.', ['device'])
  type: string;

  @IdField('The device, by our id; the vendor it belongs to is taken to be asking.')
  id: string;
}

/** The alert that a look would answer. */
class ExplainedAlert {
  @TextField('The vendor’s id of it.', LONGEST)
  id: string;

  @InstantField('When it was raised.')
  raised_at: string;
}

/** What it is for, and where. */
class ExplainedContext {
  @WordField('What it is for.', [...PURPOSES, ...PROHIBITED_PURPOSES], { optional: true })
  purpose?: string;

  @ObjectField('The alert that a look would answer. Explaining does not use it up.', () => ExplainedAlert, {
    optional: true,
  })
  alert?: ExplainedAlert;

  @IdField('The emergency override it would be under. Explaining uses none of its looks up.', { optional: true })
  override_id?: string;

  @IdField('The approved screen the look would happen on.', { optional: true })
  screen_id?: string;

  @WordField('How sure the vendor would be of who looks: asserted unless given.', VIEWER_AUTHENTICATIONS, {
    optional: true,
  })
  viewer_authentication?: string;

  @WordsField('Which obligations the vendor can carry out: all of them unless given.', Object.keys(OBLIGATIONS), {
    optional: true,
  })
  supported_custom_obligations?: string[];
}

/** A question as AuthZEN writes it, to be explained and not decided; no client, no request id. */
export class ExplainBody {
  @ObjectField('Who would look.', () => ExplainedSubject)
  subject: ExplainedSubject;

  @ObjectField('What would be done.', () => ExplainedAction)
  action: ExplainedAction;

  @ObjectField('Through what.', () => ExplainedResource)
  resource: ExplainedResource;

  @ObjectField('What it is for, and where.', () => ExplainedContext, { optional: true })
  context?: ExplainedContext;
}

/** One thing that is as a permit needs it. */
export class ExplanationPoint {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The fact; null where you are told what it comes to only.',
  })
  fact: string | null;
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
  @ApiProperty({ description: 'The same in plain words.' })
  says: string;
}

/** A rule that forbids. */
export class ExplanationRule {
  @ApiProperty({ example: 'NB-RSK-01.overdue' })
  id: string;
  @ApiProperty()
  says: string;
  @ApiProperty({ description: 'The law, guidance or evidence it rests on.' })
  source: string;
}

/** One thing that a permit lacks. */
export class ExplanationLack extends ExplanationPoint {
  @ApiProperty({ type: [ExplanationRule], description: 'The rules that forbid because of it.' })
  rules: ExplanationRule[];
}

/** One thing somebody may do. */
export class ExplanationAct {
  @ApiProperty({ example: 'assess_the_risk' })
  act: string;
  @ApiProperty({ description: 'Who may do it.' })
  who: string;
  @ApiProperty({ description: 'What to do, and how.' })
  says: string;
}

/** One thing that nobody may change in order to look. */
export class ExplanationBar extends ExplanationPoint {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it may be otherwise at the earliest.',
  })
  not_before: string | null;
}

/** Why a question would be answered as it would; it permits nothing, whatever it says. */
export class ExplanationView {
  @ApiProperty({ example: 'DEMO/42', description: 'Where this reading is in the log.' })
  explanation_id: string;
  @ApiProperty({ format: 'date-time' })
  explained_at: string;
  @ApiProperty({ enum: ['permit', 'deny'], description: 'What the answer would be now. Only an evaluation permits.' })
  outcome: 'permit' | 'deny';
  @ApiProperty({ description: 'The whole of it in a sentence or two.' })
  says: string;
  @ApiProperty({
    enum: [...new Set([...ASKING_REASONS, ...RECORD_REASONS, ...FOLDED_REASONS])],
    isArray: true,
    description:
      'As in the record, save that `not_agreed` stands for every reason only the treating team is told, and `viewer_may_not_look` for every reason only those above the viewer are.',
  })
  reasons: string[];
  @ApiProperty({ type: [ExplanationPoint], description: 'What is as the nearest permit needs it.' })
  stands: ExplanationPoint[];
  @ApiProperty({ type: [ExplanationLack], description: 'What is not.' })
  missing: ExplanationLack[];
  @ApiProperty({
    type: [ExplanationAct],
    description: 'The fewest acts that would change the answer, all of them together; empty when nobody may change it.',
  })
  acts: ExplanationAct[];
  @ApiProperty({ type: [ExplanationBar], description: 'What nobody may change in order to look.' })
  nobody_may: ExplanationBar[];
}
