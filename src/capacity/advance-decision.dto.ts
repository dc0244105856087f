import { OPERATIONS, TECHNOLOGIES } from '../decision/words.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, TextField, WordsField } from '../shared/fields.js';

/** How long a patient's words may be, in characters. */
const WORDS = 8000;

/** What a patient refuses ahead of time; `occurred_at` is when they said it. */
export class RecordAdvanceDecisionBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordsField('The technologies refused; left out, every one.', TECHNOLOGIES, { optional: true, min: 1 })
  technologies?: string[];

  @WordsField('The operations refused; left out, every one.', OPERATIONS, { optional: true, min: 1 })
  operations?: string[];

  @TextField('The patient’s exact words.', WORDS)
  words: string;

  @TextField('What it stands in, and where that is kept.', 2000)
  document: string;

  @FlagField('Whether they could decide it when they said so; if not, it is an objection.')
  had_capacity: boolean;

  @TextField('How that is known.', WORDS)
  capacity_then: string;

  @FlagField('Whether the patient said that it holds in an emergency too.')
  refuses_in_emergency: boolean;
}

/** The patient takes it back. */
export class WithdrawAdvanceDecisionBody extends WriteBody {
  @TextField('The patient’s exact words.', WORDS)
  words: string;
}
