import { PURPOSES, type Purpose } from '../decision/words.js';
import {
  FlagField,
  InstantField,
  ObjectField,
  ObjectsField,
  TextField,
  TextsField,
  WordField,
} from '../shared/fields.js';
import {
  ARTICLE_6,
  ARTICLE_9,
  type ApprovalParts,
  type DeclaredPart,
  type LawfulBasis,
  type Part,
} from './approval-parts.js';

const REFERENCE = 500;
const NAME = 200;
const ENTRY = 2000;

/** One part of an approval. */
export class PartBody implements Part {
  @TextField('Where it is found: a register number, an address, a file.', REFERENCE)
  reference: string;

  @InstantField('When it was completed: it stands for 365 days from then, or less where policy says so.')
  completed_at: string;

  @InstantField('Its own end, where that is sooner.', { optional: true })
  expires_at?: string;
}

/** The UK GDPR basis of one purpose, apart from consent to care. */
export class LawfulBasisBody implements LawfulBasis {
  @WordField('For what.', PURPOSES)
  purpose: Purpose;

  @WordField('Article 6 (`6_1_e` for care).', ARTICLE_6)
  article_6: LawfulBasis['article_6'];

  @WordField('Article 9: `9_2_h` for care; `9_2_f` or `9_2_g` for investigations.', ARTICLE_9)
  article_9: LawfulBasis['article_9'];

  @TextField('The condition of Schedule 1 of the Data Protection Act 2018; needed with `9_2_g`.', REFERENCE, {
    optional: true,
  })
  schedule_1_condition?: string;
}

/** The record of lawful bases. */
export class LawfulBasisPartBody extends PartBody {
  @ObjectsField('One basis for each purpose; a purpose without one is denied.', () => LawfulBasisBody, {
    min: 1,
    max: PURPOSES.length,
  })
  bases: LawfulBasisBody[];
}

/** A part in which somebody declares what there is, or says that there is none. */
export class DeclaredPartBody extends PartBody implements DeclaredPart {
  @TextField('Who declares it.', NAME)
  declared_by: string;

  @TextsField('What there is, each in a sentence or two; empty with `none_declared`.', ENTRY, { max: 50 })
  entries: string[];

  @FlagField('Whether they declare that there is none.')
  none_declared: boolean;
}

/** Every part of an approval; one that is missing refuses it. */
export class ApprovalPartsBody implements ApprovalParts {
  @ObjectField('Data protection impact assessment (UK GDPR 35).', () => PartBody)
  dpia: PartBody;

  @ObjectField('Equality impact assessment (Equality Act s149).', () => PartBody)
  equality_impact_assessment: PartBody;

  @ObjectField('Clinical safety case (DCB0129 and DCB0160).', () => PartBody)
  clinical_safety_case: PartBody;

  @ObjectField('Digital technology assessment criteria.', () => PartBody)
  dtac: PartBody;

  @ObjectField('Data security and protection toolkit.', () => PartBody)
  dspt: PartBody;

  @ObjectField('The published policy.', () => PartBody)
  policy_published: PartBody;

  @ObjectField('The published notices.', () => PartBody)
  notices_published: PartBody;

  @ObjectField('The contract with the processor (UK GDPR 28).', () => PartBody)
  processor_contract: PartBody;

  @ObjectField('The lawful bases, for each purpose.', () => LawfulBasisPartBody)
  lawful_basis: LawfulBasisPartBody;

  @ObjectField('Evidence that the vendor gave, and what was made of it.', () => DeclaredPartBody)
  vendor_evidence: DeclaredPartBody;

  @ObjectField('Conflicts of interest of whoever chose, promotes or approves it.', () => DeclaredPartBody)
  conflicts_of_interest: DeclaredPartBody;

  @ObjectField('The registration of a medical device.', () => PartBody, { optional: true })
  device_registration?: PartBody;
}
